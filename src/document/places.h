/* places.h - lines, columns and code points of places, found fast. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_PLACES_H
#define PR_DOCUMENT_PLACES_H

#include "reader/article.h"

/* An index over the source of an article; {0} is empty. */
struct pr_places {
    const struct pr_article *article; /* borrowed */
    size_t *points; /* code points before each step of the source */
    size_t *lines;  /* [line_count] offsets where lines begin     */
    size_t line_count;
    struct pr_arena arena;
};

/* Index article's source. False when memory is out. Linear; about a twelfth
 * of the source's size. */
bool pr_places_init(struct pr_places *places, const struct pr_article *article);
void pr_places_done(struct pr_places *places);

/* As pr_article_span, in constant time but for the map. */
struct precis_span pr_places_span(const struct pr_places *places, size_t start,
                                  size_t end);

/* Line and column, from 1, of a byte of the source. O(log lines), and the
 * column in constant time. */
void pr_places_line(const struct pr_places *places, size_t byte, unsigned *line,
                    unsigned *column);

#endif
