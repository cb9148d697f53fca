/* html_meta.h - what a page says of itself: title, author, date, JSON-LD. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_HTML_META_H
#define PR_READER_HTML_META_H

#include "reader/article.h"
#include "reader/html_tree.h"

/* JSON-LD of larger scripts is not read, in bytes. */
#define PR_LD_MAX ((size_t)1 << 24)

/* What is not a field of an article. */
struct pr_html_about {
    /* The articleBody of JSON-LD: its bytes in the source, inside the quotes,
     * with the escapes of JSON; size 0 = none. */
    size_t body_start, body_end;
    bool article; /* the page says that it is an article */
    bool paid;    /* isAccessibleForFree is false        */
    bool live;    /* a LiveBlogPosting                   */
    bool list;    /* a CollectionPage or the like        */
};

/* Fill the article's title, author, date, site, url and language. False when
 * memory is out. */
bool pr_html_meta(const struct pr_html *html, struct pr_article *article,
                  struct pr_html_about *about);

/* The character of a JSON string at text[at], escapes resolved, and its *size
 * in bytes. */
uint32_t pr_ld_point(precis_str text, size_t at, size_t *size);

#endif
