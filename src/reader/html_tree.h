/* html_tree.h - the elements and texts of an HTML page, as a flat tree. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_HTML_TREE_H
#define PR_READER_HTML_TREE_H

#include "base/arena.h"
#include "base/str.h"

/* Elements that matter to us; all others are OTHER, which runs within a line.
 * In the order of the table in html_tree.c, by name. */
enum pr_html_tag {
    PR_HTML_TEXT, /* no element: a piece of text */
    PR_HTML_OTHER,
    PR_HTML_A,
    PR_HTML_ADDRESS,
    PR_HTML_ARTICLE,
    PR_HTML_ASIDE,
    PR_HTML_BLOCKQUOTE,
    PR_HTML_BODY,
    PR_HTML_BR,
    PR_HTML_BUTTON,
    PR_HTML_CAPTION,
    PR_HTML_DD,
    PR_HTML_DETAILS,
    PR_HTML_DIV,
    PR_HTML_DL,
    PR_HTML_DT,
    PR_HTML_FIGCAPTION,
    PR_HTML_FIGURE,
    PR_HTML_FOOTER,
    PR_HTML_FORM,
    PR_HTML_H1,
    PR_HTML_H2,
    PR_HTML_H3,
    PR_HTML_H4,
    PR_HTML_H5,
    PR_HTML_H6,
    PR_HTML_HEAD,
    PR_HTML_HEADER,
    PR_HTML_HR,
    PR_HTML_HTML,
    PR_HTML_LI,
    PR_HTML_MAIN,
    PR_HTML_META,
    PR_HTML_NAV,
    PR_HTML_OL,
    PR_HTML_P,
    PR_HTML_PRE,
    PR_HTML_SCRIPT,
    PR_HTML_SECTION,
    PR_HTML_SUP,
    PR_HTML_TABLE,
    PR_HTML_TD,
    PR_HTML_TH,
    PR_HTML_TIME,
    PR_HTML_TITLE,
    PR_HTML_TR,
    PR_HTML_UL,
    PR_HTML_HIDDEN, /* of several names: never shows text */
    PR_HTML_VOID,   /* of several names: has no content   */
    PR_HTML_TAGS
};

struct pr_html_node {
    uint32_t start, end; /* the text or the opening tag in the source */
    uint32_t parent;     /* node 0 is its own parent                  */
    uint32_t last;       /* past its last descendant                  */
    uint16_t tag;        /* enum pr_html_tag                          */
};

/* Nodes in the order of the source: the descendants of node i are the nodes
 * (i, nodes[i].last). Node 0 is a root without a tag. */
struct pr_html {
    precis_str source;
    struct pr_html_node *nodes; /* heap */
    size_t count, capacity;
};

/*
 * Build the tree of source. Elements that HTML closes by itself (p, li, td …)
 * are closed; stray closing tags are left out. False when memory is out.
 * Linear, whatever the depth.
 */
bool pr_html_parse(precis_str source, struct pr_html *html);
void pr_html_done(struct pr_html *html);

/* Does an element begin a block of its own? */
bool pr_html_is_block(unsigned tag);

/* An attribute of element node, raw; empty when it has none. */
precis_str pr_html_attribute(const struct pr_html *html, size_t node,
                             const char *name);

/* The bytes of a text node or opening tag. */
static inline precis_str pr_html_piece(const struct pr_html *html, size_t node)
{
    return pr_str_slice(html->source, html->nodes[node].start,
                        html->nodes[node].end);
}

#endif
