/* findings.h - what is found in sentences, figures or doubts, as rows or JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_FINDINGS_H
#define PR_WRITE_FINDINGS_H

#include "base/buf.h"
#include "reader/article.h"
#include "unicode/utf8.h"

struct pr_finding {
    size_t start, end; /* bytes of the article's text */
    const char *kind;
    precis_str english;
    const precis_str *source; /* who says it, or NULL: a kind without sources */
};

/*
 * Append a finding as one line, JSON or tab-separated: start end kind French
 * English and, for kinds that have one, source. cursor counts code points; it
 * is {0} at the first finding of an article.
 */
void pr_write_finding(const struct pr_article *article,
                      const struct pr_finding *finding, bool json,
                      struct pr_utf8_cursor *cursor, struct pr_buf *buf);

#endif
