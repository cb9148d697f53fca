/* sorter.c - put any number of entries in order, in bounded memory. */
/* SPDX-License-Identifier: MIT */
#include "exchange/sorter.h"

#include "base/arena.h"
#include "base/error.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* Runs that are merged at once; more are merged into one first. */
enum { RUNS_MAX = 256 };

/* One row held in memory: line number, key, then all its fields. */
struct held {
    uint32_t start, key, size; /* into rows; key bytes come first */
};

struct pr_sorter {
    enum pr_order order;
    bool has[PR_COLUMNS];
    struct pr_buf rows;
    struct held *held;
    size_t count, capacity; /* held */
    size_t total;           /* added */
    FILE *runs[RUNS_MAX];
    size_t R;
};

/* A run being merged: the row at its head. */
struct head {
    FILE *file;
    char *bytes;
    size_t room;
    uint32_t key, size;
    bool ended;
};

enum precis_status pr_sorter_new(enum pr_order order, struct pr_sorter **sorter)
{
    *sorter = calloc(1, sizeof **sorter);
    if (!*sorter)
        return PRECIS_E_MEMORY;
    (*sorter)->order = order;
    return PRECIS_OK;
}

void pr_sorter_free(struct pr_sorter *sorter)
{
    if (!sorter)
        return;
    for (size_t r = 0; r < sorter->R; r++)
        fclose(sorter->runs[r]);
    pr_buf_done(&sorter->rows);
    free(sorter->held);
    free(sorter);
}

size_t pr_sorter_count(const struct pr_sorter *sorter)
{
    return sorter->total;
}

bool pr_sorter_has(const struct pr_sorter *sorter, enum pr_column column)
{
    return sorter->has[column];
}

static int compare_keys(const char *a, uint32_t a_size, const char *b,
                        uint32_t b_size)
{
    return pr_str_compare(pr_str(a, a_size), pr_str(b, b_size));
}

/* For qsort_r: by key, then by place, so that the order is stable. */
static int compare_held(const void *left, const void *right, void *rows)
{
    const struct held *a = left, *b = right;
    const char *bytes = rows;
    int order =
        compare_keys(bytes + a->start, a->key, bytes + b->start, b->key);
    return order ? order : a->start < b->start ? -1 : 1;
}

static enum precis_status fail_spill(struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                   "sorting needs a temporary file: %s", strerror(errno));
}

/* Write what is held as one sorted run. */
static enum precis_status spill(struct pr_sorter *sorter,
                                struct precis_error *error)
{
    FILE *file = sorter->R < RUNS_MAX ? tmpfile() : NULL;
    if (!file && sorter->R == RUNS_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "expected at most %zu MB of entries to sort",
                       RUNS_MAX * PR_SORT_MEMORY >> 20);
    if (!file)
        return fail_spill(error);
    sorter->runs[sorter->R++] = file;
    qsort_r(sorter->held, sorter->count, sizeof *sorter->held, compare_held,
            sorter->rows.bytes);
    for (size_t h = 0; h < sorter->count; h++) {
        const struct held *held = &sorter->held[h];
        uint32_t sizes[2] = {held->key, held->size};
        if (fwrite(sizes, sizeof sizes, 1, file) != 1 ||
            fwrite(sorter->rows.bytes + held->start, held->size, 1, file) != 1)
            return fail_spill(error);
    }
    if (fflush(file))
        return fail_spill(error);
    rewind(file);
    sorter->count = 0;
    pr_buf_clear(&sorter->rows);
    return PRECIS_OK;
}

/* Copy size bytes to at; what follows them. */
static char *put(char *at, const void *bytes, size_t size)
{
    if (size)
        memcpy(at, bytes, size);
    return at + size;
}

enum precis_status pr_sorter_add(void *context, const struct pr_entry *entry,
                                 struct precis_error *error)
{
    struct pr_sorter *sorter = context;
    struct pr_buf *rows = &sorter->rows;
    if (rows->size > PR_SORT_MEMORY) {
        enum precis_status status = spill(sorter, error);
        if (status)
            return status;
    }
    if (!pr_grow(&sorter->held, &sorter->capacity, sorter->count,
                 sizeof *sorter->held))
        return pr_fail_memory(error);
    precis_str concept = entry->field[PR_COLUMN_CONCEPT];
    precis_str key = sorter->order == PR_ORDER_CONCEPT && concept.size ? concept
                     : sorter->order == PR_ORDER_NONE
                         ? pr_str("", 0)
                         : entry->field[PR_COLUMN_FR];
    size_t text = 0;
    for (size_t c = 0; c < PR_COLUMNS; c++)
        text += entry->field[c].size;
    size_t size = key.size + text + (PR_COLUMNS + 1) * sizeof(uint32_t);
    if (text + PR_COLUMNS - 1 > PR_ENTRY_MAX)
        return pr_fail(error, PRECIS_E_FORMAT,
                       (struct pr_place){0, entry->line, 1},
                       "expected an entry of at most %zu bytes", PR_ENTRY_MAX);
    char *at = pr_buf_reserve(rows, size);
    if (!at)
        return pr_fail_memory(error);
    struct held *held = &sorter->held[sorter->count++];
    sorter->total++;
    held->start = (uint32_t)rows->size;
    held->key = (uint32_t)key.size;
    held->size = (uint32_t)size;
    rows->size += size;
    at = put(at, key.bytes, key.size);
    uint32_t line = entry->line;
    at = put(at, &line, sizeof line);
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        uint32_t field = (uint32_t)entry->field[c].size;
        sorter->has[c] |= field > 0;
        at = put(at, &field, sizeof field);
        at = put(at, entry->field[c].bytes, field);
    }
    return PRECIS_OK;
}

/* Views of the fields of a row whose key takes key bytes. */
static void unpack(const char *bytes, uint32_t key, struct pr_entry *entry)
{
    uint32_t line, size;
    bytes += key;
    memcpy(&line, bytes, sizeof line);
    bytes += sizeof line;
    entry->line = line;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        memcpy(&size, bytes, sizeof size);
        bytes += sizeof size;
        entry->field[c] = pr_str(bytes, size);
        bytes += size;
    }
}

static enum precis_status each_held(struct pr_sorter *sorter,
                                    pr_entry_handler handler, void *context,
                                    struct precis_error *error)
{
    enum precis_status status = PRECIS_OK;
    struct pr_entry entry;
    if (sorter->count)
        qsort_r(sorter->held, sorter->count, sizeof *sorter->held, compare_held,
                sorter->rows.bytes);
    for (size_t h = 0; !status && h < sorter->count; h++) {
        const struct held *held = &sorter->held[h];
        unpack(sorter->rows.bytes + held->start, held->key, &entry);
        status = handler(context, &entry, error);
    }
    return status;
}

static enum precis_status advance(struct head *head, struct precis_error *error)
{
    uint32_t sizes[2];
    if (fread(sizes, sizeof sizes, 1, head->file) != 1) {
        head->ended = true;
        return ferror(head->file) ? fail_spill(error) : PRECIS_OK;
    }
    head->key = sizes[0];
    head->size = sizes[1];
    if (head->size > head->room) {
        char *bytes = realloc(head->bytes, head->size);
        if (!bytes)
            return pr_fail_memory(error);
        head->bytes = bytes;
        head->room = head->size;
    }
    return fread(head->bytes, head->size, 1, head->file) == 1
               ? PRECIS_OK
               : fail_spill(error);
}

/* The head with the least key, the earlier run before the later. */
static struct head *least(struct head *heads, size_t count)
{
    struct head *best = NULL;
    for (size_t r = 0; r < count; r++)
        if (!heads[r].ended &&
            (!best || compare_keys(heads[r].bytes, heads[r].key, best->bytes,
                                   best->key) < 0))
            best = &heads[r];
    return best;
}

static enum precis_status merge(struct pr_sorter *sorter,
                                pr_entry_handler handler, void *context,
                                struct precis_error *error)
{
    struct head *heads = calloc(sorter->R, sizeof *heads), *head;
    enum precis_status status = heads ? PRECIS_OK : pr_fail_memory(error);
    struct pr_entry entry;
    for (size_t r = 0; !status && r < sorter->R; r++) {
        heads[r].file = sorter->runs[r];
        status = advance(&heads[r], error);
    }
    while (!status && (head = least(heads, sorter->R))) {
        unpack(head->bytes, head->key, &entry);
        status = handler(context, &entry, error);
        if (!status)
            status = advance(head, error);
    }
    for (size_t r = 0; heads && r < sorter->R; r++)
        free(heads[r].bytes);
    free(heads);
    return status;
}

enum precis_status pr_sorter_each(struct pr_sorter *sorter,
                                  pr_entry_handler handler, void *context,
                                  struct precis_error *error)
{
    if (!sorter->R)
        return each_held(sorter, handler, context, error);
    enum precis_status status = spill(sorter, error);
    pr_buf_done(&sorter->rows);
    return status ? status : merge(sorter, handler, context, error);
}
