/* line_rows.h - read files of one entry a line. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_LINE_ROWS_H
#define PR_EXCHANGE_LINE_ROWS_H

#include "exchange/format.h"
#include "exchange/line_reader.h"
#include "exchange/row.h"

/* Fill row, which is empty, from a line. What cannot be read is a failure
 * with its place. */
typedef enum precis_status (*pr_line_taker)(struct pr_row *row,
                                            const struct pr_line_reader *lines,
                                            precis_str line,
                                            struct precis_error *error);

/*
 * Give the entry of every line to the import's handler. Blank lines are
 * passed over, and those that begin with comment (NULL: none do). A row
 * without French or English is PRECIS_E_FORMAT, "expected " and expected.
 */
enum precis_status pr_line_rows_read(struct pr_import *import,
                                     pr_line_taker take, const char *comment,
                                     const char *expected,
                                     struct precis_error *error);

#endif
