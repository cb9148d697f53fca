/* rows.c - the rows of a draft: those of an earlier one and new ones. */
/* SPDX-License-Identifier: MIT */
#include "build/rows.h"

#include "base/error.h"

#include <stdlib.h>

/* Begins the comment that lists what was proposed, between semicolons, so that
 * a row which a person deleted does not come again. */
#define PROPOSED "# proposed so far: "
#define BETWEEN "; "

void pr_draft_rows_done(struct pr_draft_rows *rows)
{
    pr_arena_done(&rows->arena);
    pr_intern_done(&rows->known);
    pr_intern_done(&rows->proposed);
    pr_buf_done(&rows->pending);
    free(rows->row_of);
    free(rows->items);
    *rows = (struct pr_draft_rows){0};
}

/* The comments since the last row, copied; bytes is NULL on failure. */
static precis_str take_pending(struct pr_draft_rows *rows)
{
    precis_str kept = pr_arena_str(&rows->arena, pr_buf_view(&rows->pending));
    if (rows->pending.failed)
        kept.bytes = NULL;
    pr_buf_clear(&rows->pending);
    return kept;
}

enum precis_status pr_draft_rows_take(void *context,
                                      const struct pr_entry *entry,
                                      struct precis_error *error)
{
    struct pr_draft_rows *rows = context;
    size_t before = rows->known.count;
    uint32_t id = pr_intern_add(&rows->known, entry->field[PR_COLUMN_FR]);
    if (id == PR_NO_ID ||
        !pr_grow(&rows->items, &rows->capacity, rows->count,
                 sizeof *rows->items) ||
        !pr_grow(&rows->row_of, &rows->row_of_capacity, id,
                 sizeof *rows->row_of))
        return pr_fail_memory(error);
    if (id == before)
        rows->row_of[id] = (uint32_t)rows->count;
    struct pr_draft_row *row = &rows->items[rows->count++];
    *row = (struct pr_draft_row){.comments = take_pending(rows)};
    bool good = row->comments.bytes != NULL;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        row->entry.field[c] = pr_arena_str(&rows->arena, entry->field[c]);
        good = good && row->entry.field[c].bytes;
    }
    return good ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_draft_rows_comment(void *context, precis_str line,
                                         struct precis_error *error)
{
    struct pr_draft_rows *rows = context;
    bool good = true, before;
    if (pr_str_starts(line, PR_STR(PROPOSED))) {
        precis_str rest = pr_str_slice(line, sizeof PROPOSED - 1, line.size);
        precis_str fr;
        while (good && pr_str_split(&rest, BETWEEN[0], &fr))
            good = pr_draft_rows_propose(rows, pr_str_trim(fr), &before);
    } else {
        pr_buf_str(&rows->pending, line);
        pr_buf_char(&rows->pending, '\n');
        good = !rows->pending.failed;
    }
    return good ? PRECIS_OK : pr_fail_memory(error);
}

struct pr_entry *pr_draft_rows_find(const struct pr_draft_rows *rows,
                                    precis_str fr)
{
    uint32_t id = pr_intern_find(&rows->known, fr);
    return id == PR_NO_ID ? NULL : &rows->items[rows->row_of[id]].entry;
}

bool pr_draft_rows_propose(struct pr_draft_rows *rows, precis_str fr,
                           bool *before)
{
    size_t count = rows->proposed.count;
    uint32_t id = pr_intern_add(&rows->proposed, fr);
    *before = id < count;
    return id != PR_NO_ID;
}

void pr_draft_rows_write(const struct pr_draft_rows *rows, struct pr_buf *buf)
{
    size_t columns = PR_COLUMN_EXTRA;
    for (size_t r = 0; r < rows->count; r++)
        if (rows->items[r].entry.field[PR_COLUMN_EXTRA].size)
            columns = PR_COLUMNS;
    if (rows->count)
        pr_buf_str(buf, rows->items[0].comments);
    for (size_t c = 0; c < columns; c++)
        pr_buf_format(buf, "%s%s", c ? "\t" : "",
                      pr_column_name((enum pr_column)c));
    pr_buf_char(buf, '\n');
    for (size_t r = 0; r < rows->count; r++) {
        if (r)
            pr_buf_str(buf, rows->items[r].comments);
        pr_entry_write(&rows->items[r].entry, columns, buf);
    }
    pr_buf_str(buf, pr_buf_view(&rows->pending));
    for (uint32_t p = 0; p < rows->proposed.count; p++) {
        pr_buf_text(buf, p ? BETWEEN : PROPOSED);
        pr_buf_str(buf, pr_intern_str(&rows->proposed, p));
    }
    pr_buf_text(buf, rows->proposed.count ? "\n" : "");
}
