/* tbx_write.h - write one concept of a termbase as TBX, in its three forms. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TBX_WRITE_H
#define PR_EXCHANGE_TBX_WRITE_H

#include "concept/entry.h"

/* What the editions and styles call things. */
struct pr_tbx_style {
    const char *entry, *language, *term; /* "termEntry", "langSet", "tig" */
    bool dct; /* data categories are elements, not attributes */
};

/* The rows of one concept. */
struct pr_tbx_rows {
    const struct pr_entry *items;
    size_t count;
    precis_str english; /* of all rows, each once, separated by bars   */
    precis_str id;
    bool exact_id; /* the id looks like one that is made, but is given */
};

/*
 * Append the concept. What TBX-Basic can't say of a row so that it is read
 * back the same stands in an instruction <?precis column="…"?>, which other
 * programs pass over.
 */
void pr_tbx_write(struct pr_buf *buf, const struct pr_tbx_style *style,
                  const struct pr_tbx_rows *rows);

#endif
