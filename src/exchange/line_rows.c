/* line_rows.c - read files of one entry a line. */
/* SPDX-License-Identifier: MIT */
#include "exchange/line_rows.h"

#include "base/error.h"

/* Give the row of a line on. */
static enum precis_status give(struct pr_import *import,
                               const struct pr_row *row,
                               const struct pr_line_reader *lines,
                               precis_str line, const char *expected,
                               struct precis_error *error)
{
    struct pr_entry entry;
    if (pr_row_lacks(row, PR_COLUMN_FR) ||
        (!import->drafts && pr_row_lacks(row, PR_COLUMN_EN)))
        return pr_fail(error, PRECIS_E_FORMAT, pr_line_place(lines, line, 0),
                       "expected %s, found no %s", expected,
                       pr_row_lacks(row, PR_COLUMN_FR) ? "French" : "English");
    if (!pr_row_entry(row, lines->number, &entry))
        return pr_fail_memory(error);
    return import->handler(import->context, &entry, error);
}

enum precis_status pr_line_rows_read(struct pr_import *import,
                                     pr_line_taker take, const char *comment,
                                     const char *expected,
                                     struct precis_error *error)
{
    struct pr_line_reader lines = {.feed = import->feed};
    struct pr_row row = {0};
    precis_str line = {"", 0};
    enum precis_status status = PRECIS_OK;
    while (!status) {
        status = pr_line_next(&lines, &line, error);
        if (!status && !line.bytes)
            break;
        if (!status && pr_str_trim(line).size &&
            !(comment && pr_str_starts(line, pr_str_from(comment)))) {
            pr_row_clear(&row);
            status = take(&row, &lines, line, error);
            if (!status)
                status = give(import, &row, &lines, line, expected, error);
        }
        if (status && pr_import_skips(import, status))
            status = PRECIS_OK;
    }
    pr_line_reader_done(&lines);
    pr_row_done(&row);
    return status;
}
