/* article.h - senses as the text that dictionary programs show, both ways. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_ARTICLE_H
#define PR_EXCHANGE_ARTICLE_H

#include "exchange/format.h"
#include "exchange/row.h"

/*
 * Append a sense as plain text:
 *
 *     noun f (finance): pound; quid
 *       note: currency
 */
void pr_article_write(const struct pr_entry *entry, struct pr_buf *buf);

/* How an article is marked up. */
enum pr_markup {
    PR_MARKUP_NONE,
    PR_MARKUP_HTML, /* also Pango's and XDXF's */
    PR_MARKUP_DSL   /* [b], [m1], [p] … of ABBYY Lingvo */
};

/* Room that is used again for each article; {0} is ready. */
struct pr_article_reader {
    struct pr_row row;
    struct pr_buf text, line, note;
};
void pr_article_reader_done(struct pr_article_reader *reader);

/* An article to read. */
struct pr_reading_matter {
    precis_str head; /* the headword */
    precis_str text;
    enum pr_markup markup;
    unsigned line; /* where it stands, 0 = not known */
};

/*
 * Hand each sense of an article to import's handler: of an article that
 * pr_article_write made, all that it holds; of another one what can be told
 * from labels ("noun", "<n, masc>"), numbers, brackets and separators. *count
 * grows by the senses found, which may be none.
 */
enum precis_status pr_article_read(struct pr_article_reader *reader,
                                   struct pr_import *import,
                                   const struct pr_reading_matter *matter,
                                   size_t *count, struct precis_error *error);

#endif
