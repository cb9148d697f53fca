/* rows.h - the rows of a draft: those of an earlier one and new ones. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BUILD_ROWS_H
#define PR_BUILD_ROWS_H

#include "base/arena.h"
#include "base/intern.h"
#include "concept/entry.h"

/* One row and the comments that stand before it, whole lines. */
struct pr_draft_row {
    struct pr_entry entry;
    precis_str comments;
};

/* {0} is empty. All strings are in the arena. */
struct pr_draft_rows {
    struct pr_draft_row *items; /* [count] */
    size_t count, capacity;
    struct pr_intern known; /* the French of all rows       */
    uint32_t *row_of;       /* [known.count] its first row  */
    size_t row_of_capacity;
    struct pr_intern proposed; /* the French of all rows that were ever made,
                                  also of those that are gone               */
    struct pr_buf pending;     /* comments after the last row               */
    struct pr_arena arena;
};
void pr_draft_rows_done(struct pr_draft_rows *rows);

/* A pr_entry_handler, with the rows as context; the entry is copied. */
enum precis_status pr_draft_rows_take(void *rows, const struct pr_entry *entry,
                                      struct precis_error *error);
/* A pr_comment_handler likewise: a line that lists what was proposed before is
 * understood, others are kept in their place. */
enum precis_status pr_draft_rows_comment(void *rows, precis_str line,
                                         struct precis_error *error);

/* The first row with that French, or NULL. */
struct pr_entry *pr_draft_rows_find(const struct pr_draft_rows *rows,
                                    precis_str fr);

/* Note that fr was proposed; *before tells whether it was so before. False
 * when memory is out. */
bool pr_draft_rows_propose(struct pr_draft_rows *rows, precis_str fr,
                           bool *before);

/* Append a canonical TSV: the rows in their order with their comments, at the
 * end what was proposed. */
void pr_draft_rows_write(const struct pr_draft_rows *rows, struct pr_buf *buf);

#endif
