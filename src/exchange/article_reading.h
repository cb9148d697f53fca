/* article_reading.h - an article being read, for the two files that do it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_ARTICLE_READING_H
#define PR_EXCHANGE_ARTICLE_READING_H

#include "exchange/article.h"

/* What is known of the senses being read. */
struct pr_article_reading {
    struct pr_article_reader *own;
    struct pr_import *import;
    const struct pr_reading_matter *matter;
    size_t *count;
    struct precis_error *error;
    const char *pos, *gender; /* words of the closed lists, or NULL */
};

/* Begin a sense: a row with the headword alone. */
void pr_article_start(struct pr_article_reading *reading);

/* Give the row to the import's handler. */
enum precis_status pr_article_hand_over(struct pr_article_reading *reading);

/* Read the plain lines of an article that is none of ours. */
enum precis_status pr_article_foreign(struct pr_article_reading *reading,
                                      precis_str text);

#endif
