/* pairs.c - formats whose rows are French, English and a comment. */
/* SPDX-License-Identifier: MIT */
#include "exchange/pairs.h"

#include "base/error.h"

void pr_plain_field(struct pr_buf *buf, precis_str field)
{
    size_t start = buf->size;
    pr_field_unescape(buf, field);
    for (size_t i = start; i < buf->size; i++)
        if ((unsigned char)buf->bytes[i] < 0x20)
            buf->bytes[i] = ' ';
}

void pr_comment(struct pr_buf *buf, const struct pr_entry *entry)
{
    static const enum pr_column parts[] = {
        PR_COLUMN_DOMAIN, PR_COLUMN_DEFINITION, PR_COLUMN_NOTE};
    size_t start = buf->size;
    precis_str status = entry->field[PR_COLUMN_STATUS];
    pr_buf_str(buf, entry->field[PR_COLUMN_POS]);
    if (entry->field[PR_COLUMN_GENDER].size) {
        pr_buf_text(buf, buf->size > start ? " " : "");
        pr_buf_str(buf, entry->field[PR_COLUMN_GENDER]);
    }
    for (size_t p = 0; p < PR_LENGTH(parts); p++) {
        precis_str field = entry->field[parts[p]];
        if (!field.size ||
            (parts[p] == PR_COLUMN_DOMAIN && pr_str_is(field, "general")))
            continue;
        pr_buf_text(buf, buf->size > start ? "; " : "");
        pr_plain_field(buf, field);
    }
    if (pr_str_is(status, "forbidden") || pr_str_is(status, "deprecated")) {
        pr_buf_text(buf, buf->size > start ? "; " : "");
        pr_buf_str(buf, status);
    }
}

/* One record as an entry for the import's handler. */
static enum precis_status take(struct pr_import *import, struct pr_row *row,
                               const struct pr_separated *from,
                               struct precis_error *error)
{
    struct pr_entry entry;
    pr_row_clear(row);
    pr_row_add(row, PR_COLUMN_FR, from->field[0]);
    if (from->count > 1)
        pr_row_add(row, PR_COLUMN_EN, from->field[1]);
    if (from->count > 2)
        pr_row_add(row, PR_COLUMN_NOTE, from->field[2]);
    if (pr_row_lacks(row, PR_COLUMN_FR) || pr_row_lacks(row, PR_COLUMN_EN))
        return pr_fail(error, PRECIS_E_FORMAT, from->place,
                       "expected French and English, found %s",
                       from->count < 2 ? "one field" : "an empty field");
    if (!pr_row_entry(row, from->place.line, &entry))
        return pr_fail_memory(error);
    return import->handler(import->context, &entry, error);
}

enum precis_status pr_pairs_read(struct pr_import *import, char separator,
                                 bool quotes, char comment,
                                 struct precis_error *error)
{
    struct pr_separated from = {.lines = {.feed = import->feed},
                                .separator = separator,
                                .quotes = quotes};
    struct pr_row row = {0};
    enum precis_status status = PRECIS_OK;
    while (!status) {
        status = pr_separated_next(&from, error);
        bool blank = from.count == 1 && !pr_str_trim(from.field[0]).size;
        if (!status && from.ended)
            break;
        if (!status && !blank &&
            !(comment && from.field[0].size &&
              from.field[0].bytes[0] == comment))
            status = take(import, &row, &from, error);
        if (status && pr_import_skips(import, status))
            status = PRECIS_OK;
    }
    pr_separated_done(&from);
    pr_row_done(&row);
    return status;
}
