/* separated.h - records of fields between separators, quoted or not. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_SEPARATED_H
#define PR_EXCHANGE_SEPARATED_H

#include "exchange/line_reader.h"

/* The most fields of a record; those beyond are not given. */
enum { PR_FIELDS_MAX = 64 };

/* One record at a time; {.lines.feed = …, .separator = ','} is ready. */
struct pr_separated {
    struct pr_line_reader lines;
    char separator;
    bool quotes; /* RFC 4180: "a ""b""", a field may hold line breaks */
    struct pr_buf record;
    precis_str field[PR_FIELDS_MAX];
    size_t count;
    struct pr_place place; /* of the record */
    bool ended;
};
void pr_separated_done(struct pr_separated *separated);

/* The next record; ended is true behind the last one. A quote that is never
 * closed, or text behind a closing one, is PRECIS_E_FORMAT. */
enum precis_status pr_separated_next(struct pr_separated *separated,
                                     struct precis_error *error);

/* Append a field of RFC 4180, quoted where it must be. */
void pr_csv_field(struct pr_buf *buf, precis_str field, char separator);

#endif
