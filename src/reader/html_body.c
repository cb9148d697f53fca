/* html_body.c - the element of a page that holds its main article. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_page.h"

/* Percentages. */
enum {
    FOLLOW = 78,        /* of the mass: the child that is followed        */
    ARTICLE_SHARE = 35, /* of the mass: the one <article> of a page       */
    EXPLICIT = 60       /* of the mass: an element that is named the body */
};
/* Running text that an <article> or articleBody has at least, in characters. */
enum { DECLARED_MIN = 250 };

/* A page, the running sum of its nodes' mass, and the best element so far. */
struct search {
    const struct pr_html_page *page;
    const uint32_t *mass;
    uint32_t body;
};

static uint32_t mass_of(const struct search *s, uint32_t node)
{
    return s->mass[s->page->html.nodes[node].last] - s->mass[node];
}

static uint32_t heaviest_child(const struct search *s, uint32_t node)
{
    const struct pr_html_node *nodes = s->page->html.nodes;
    uint32_t best = 0, most = 0;
    for (uint32_t child = node + 1; child < nodes[node].last;
         child = nodes[child].last)
        if (nodes[child].tag != PR_HTML_TEXT && mass_of(s, child) > most) {
            most = mass_of(s, child);
            best = child;
        }
    return best;
}

static bool holds_chunks(const struct search *s, uint32_t node)
{
    unsigned tag = s->page->html.nodes[node].tag;
    return pr_html_is_block(tag) && tag != PR_HTML_P &&
           !(tag >= PR_HTML_H1 && tag <= PR_HTML_H6);
}

/* The element that microdata calls the articleBody; 0 = none of weight. */
static uint32_t declared_body(const struct search *s)
{
    const struct pr_html *html = &s->page->html;
    uint32_t found = 0;
    for (uint32_t node = 1; node < html->count; node++)
        if (html->nodes[node].tag != PR_HTML_TEXT &&
            mass_of(s, node) >= DECLARED_MIN &&
            mass_of(s, node) > (found ? mass_of(s, found) : 0) &&
            pr_str_is(pr_html_attribute(html, node, "itemprop"), "articleBody"))
            found = node;
    return found;
}

/* The one <article> of the page's main part that outweighs the others, such as
 * teasers, by far; 0 = none. */
static uint32_t lone_article(const struct search *s)
{
    const struct pr_html_node *nodes = s->page->html.nodes;
    uint32_t best = 0, most = 0, second = 0;
    for (uint32_t node = s->body + 1; node < nodes[s->body].last; node++) {
        if (nodes[node].tag != PR_HTML_ARTICLE)
            continue;
        uint32_t mass = mass_of(s, node);
        if (mass > most) {
            second = most;
            most = mass;
            best = node;
        } else if (mass > second) {
            second = mass;
        }
        node = nodes[node].last - 1;
    }
    bool enough =
        most >= DECLARED_MIN &&
        (uint64_t)most * 100 >= (uint64_t)mass_of(s, s->body) * ARTICLE_SHARE;
    return enough && second * 3 < most ? best : 0;
}

/* The heaviest element whose names say that it holds the text; 0 = none. */
static uint32_t named_body(const struct search *s)
{
    const struct pr_html *html = &s->page->html;
    uint32_t found = 0;
    uint64_t least = (uint64_t)mass_of(s, s->body) * EXPLICIT;
    for (uint32_t node = s->body + 1; node < html->nodes[s->body].last;
         node++) {
        unsigned tag = html->nodes[node].tag;
        if ((tag == PR_HTML_DIV || tag == PR_HTML_SECTION) &&
            (uint64_t)mass_of(s, node) * 100 >= least &&
            mass_of(s, node) > (found ? mass_of(s, found) : 0) &&
            pr_html_names(html, node) >= 2)
            found = node;
    }
    return found;
}

/* From the root down, the heaviest child as long as it holds nearly all. */
static void follow(struct search *s)
{
    s->body = 0;
    for (uint32_t node = 0;;) {
        uint32_t child = heaviest_child(s, node);
        if (!child || (uint64_t)mass_of(s, child) * 100 <
                          (uint64_t)mass_of(s, node) * FOLLOW)
            break;
        node = child;
        if (holds_chunks(s, node))
            s->body = node;
    }
}

uint32_t pr_html_find_body(const struct pr_html_page *page,
                           const uint32_t *mass)
{
    struct search search = {page, mass, 0};
    follow(&search);
    uint32_t found = declared_body(&search);
    if (!found)
        found = lone_article(&search);
    if (!found)
        found = named_body(&search);
    return found ? found : search.body;
}
