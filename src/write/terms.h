/* terms.h - key terms as tab-separated lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_TERMS_H
#define PR_WRITE_TERMS_H

#include "base/buf.h"
#include "gloss/terms.h"

/* What there is to write. */
struct pr_terms_work {
    const char *file;                     /* what to call the input   */
    struct pr_document *const *documents; /* [document_count]         */
    size_t document_count;
    const struct pr_term *terms; /* [count] best first       */
    size_t count;
    bool variants; /* in the lines: each surface on a line of its own  */
    bool contexts; /* in the lines: some places of each term           */
};

/* Rank from 1, term, frequency, score. */
void pr_write_terms_tsv(const struct pr_terms_work *work, struct pr_buf *buf);
void pr_write_terms_markdown(const struct pr_terms_work *work,
                             struct pr_buf *buf);
/* With every form and place of each term. */
void pr_write_terms_json(const struct pr_terms_work *work, struct pr_buf *buf);

#endif
