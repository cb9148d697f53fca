/* row.h - build an entry from what a foreign file says of it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_ROW_H
#define PR_EXCHANGE_ROW_H

#include "base/buf.h"
#include "concept/entry.h"

/* An entry being collected; {0} is empty. Its room is used again. */
struct pr_row {
    struct pr_buf field[PR_COLUMNS]; /* escaped, NFC, trimmed */
    struct pr_buf spare;
};
void pr_row_done(struct pr_row *row);

/* Forget all fields. */
void pr_row_clear(struct pr_row *row);

/*
 * Add text to a column: white space at its ends goes, runs of it inside become
 * one space. What stands there already is kept: English and other lists go on
 * behind | (a translation that stands there is not added again), texts behind
 * "; ". Empty text adds nothing.
 */
void pr_row_add(struct pr_row *row, enum pr_column column, precis_str text);

/* True when text is what the column geo holds: ISO 3166 codes, one space
 * between them. pr_row_add puts other text for it into extra. */
bool pr_row_is_geo(precis_str text);

/*
 * Add a label to a column with a closed list: a word of the list or one that
 * other formats use for it ("n.", "nom", "masculine", "acronym", "obsolete",
 * "deprecatedTerm-admn-sts"), in any case. False when it is none; the caller
 * may keep it elsewhere.
 */
bool pr_row_label(struct pr_row *row, enum pr_column column, precis_str label);

/* Keep what we have no column for, "name=value", in the column extra; see
 * extra.h. */
void pr_row_keep(struct pr_row *row, const char *name, precis_str value);

/* True when a column has nothing. */
static inline bool pr_row_lacks(const struct pr_row *row, enum pr_column column)
{
    /* what memory was out for is not missing: pr_row_entry tells */
    return row->field[column].size == 0 && !row->field[column].failed &&
           !row->spare.failed;
}

/* The row as an entry, borrowed until the row changes. False when memory was
 * out. */
bool pr_row_entry(const struct pr_row *row, unsigned line,
                  struct pr_entry *entry);

#endif
