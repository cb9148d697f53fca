/* html_page.h - a page as lines of text in its elements, and what they weigh. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_HTML_PAGE_H
#define PR_READER_HTML_PAGE_H

#include "reader/builder.h"
#include "reader/html_tree.h"

/* Text that a reader sees as one paragraph: the text nodes in [first, last)
 * under one block element. */
struct pr_html_chunk {
    uint32_t first, last; /* nodes */
    uint32_t element;     /* the nearest block element */
    uint32_t length;      /* visible characters but white space, about */
    uint32_t linked;      /* those of them inside links */
    uint8_t role, level;  /* what it would be in an article */
    bool stop;            /* ends like a sentence */
    bool kept;            /* belongs to the article */
};

struct pr_html_page {
    struct pr_html html;
    bool *dropped; /* [nodes] not shown, or not the article's for sure */
    struct pr_html_chunk *chunks; /* [count] heap */
    size_t count, capacity;
    size_t title; /* the chunk that is the title, SIZE_MAX = none */
};

/* Cut html into chunks; dropped nodes give none. False: memory is out. */
bool pr_html_chunks(struct pr_html_page *page);
void pr_html_page_done(struct pr_html_page *page);

/* The beginning of a chunk's text, entities resolved, white space collapsed,
 * at most limit bytes or a little more. */
void pr_html_chunk_text(const struct pr_html_page *page,
                        const struct pr_html_chunk *chunk, size_t limit,
                        struct pr_buf *buf);

/* Add a chunk to an article. */
void pr_html_chunk_build(const struct pr_html_page *page,
                         const struct pr_html_chunk *chunk,
                         struct pr_builder *builder);

/* What the names that a page's author gave an element (class, id, role) say:
 * < 0 not the article (a menu, comments, a banner), > 0 the article. */
int pr_html_names(const struct pr_html *html, size_t node);

/* Do they name the legend of a picture? */
bool pr_html_names_caption(const struct pr_html *html, size_t node);

/* Is the element hidden from readers? */
bool pr_html_hidden(const struct pr_html *html, size_t node);

/*
 * The element that holds the main article: the one that microdata declares,
 * else the one <article> that outweighs all others, else the one whose names
 * say so, else where most of the running text is; 0 = the whole page. mass
 * [nodes + 1] is the running sum, over the nodes before, of running text.
 */
uint32_t pr_html_find_body(const struct pr_html_page *page,
                           const uint32_t *mass);

/* Mark in chunks which belong to the main article of the page. Elements that
 * are no part of it are dropped. False: memory is out. */
bool pr_html_choose(struct pr_html_page *page);

#endif
