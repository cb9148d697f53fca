/* pairs.h - formats whose rows are French, English and a comment. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_PAIRS_H
#define PR_EXCHANGE_PAIRS_H

#include "exchange/format.h"
#include "exchange/row.h"
#include "exchange/separated.h"

/*
 * Read records of French, English and perhaps a comment (a note for us).
 * Lines that begin with comment (0 = none do) are passed over. A record
 * without French or English is PRECIS_E_FORMAT with its place.
 */
enum precis_status pr_pairs_read(struct pr_import *import, char separator,
                                 bool quotes, char comment,
                                 struct precis_error *error);

/* Append a field as plain text without tabs and line breaks: each becomes a
 * space. */
void pr_plain_field(struct pr_buf *buf, precis_str field);

/* Append what a reader wants to know besides the English: part of speech and
 * gender, domain, definition or note, a status that forbids. */
void pr_comment(struct pr_buf *buf, const struct pr_entry *entry);

#endif
