/*
 * html_choose.c - tell the main article of a page from what stands around it.
 *
 * Text that is hidden, in menus, forms or elements named as comments, related
 * links and the like is dropped. What is left is cut into chunks; running text
 * gives mass to the elements around it; from the body down the heaviest child
 * is followed as long as it holds nearly all. In that element chunks are kept
 * unless links make up most of them, they are scraps, or they are French
 * boilerplate. The measures of link density and length follow
 *
 *   C. Kohlschütter, P. Fankhauser and W. Nejdl, "Boilerplate detection using
 *   shallow text features", WSDM 2010.
 */
/* SPDX-License-Identifier: MIT */
#include "reader/html_page.h"

#include "french/boilerplate.h"

#include <stdlib.h>

/* Lengths are visible characters. */
enum {
    RUNNING_MIN = 50, /* running text is so long, or ends like one      */
    SENTENCE_MIN = 25,
    SCRAP_MAX = 25, /* shorter chunks without a stop are no text      */
    BOILERPLATE_MAX = 200,
    LEAD_MIN = 60,
    HEADING_MAX = 200,
    TEASER_MAX = 300,
    END_LINE_MAX = 30,
    AFTER_MAX = 500, /* chunks after an end that are looked at */
};
/* Percentages. */
enum {
    LINKED_MAX = 50, /* of a chunk, beyond which it is links           */
    MOST = 50,       /* of the text: an element of it is never dropped */
    FORM_MOST = 30,
    END_AFTER = 50 /* of the mass, after which an end is believed    */
};

/* What is known of a page while it is judged. */
struct judge {
    struct pr_html_page *page;
    uint32_t *mass; /* [nodes + 1] running sum over the nodes before */
    uint32_t body;  /* the element chosen */
    size_t title;   /* the chunk that is the title, or NONE */
    struct pr_buf text, scratch;
};
#define NONE SIZE_MAX

static uint32_t mass_of(const struct judge *j, uint32_t node)
{
    return j->mass[j->page->html.nodes[node].last] - j->mass[node];
}

/* ---- what is dropped at once */

static bool is_dropped(const struct judge *j, uint32_t node, uint32_t total)
{
    const struct pr_html *html = &j->page->html;
    uint32_t mass = mass_of(j, node);
    bool most = (uint64_t)mass * 100 > (uint64_t)total * MOST;
    switch (html->nodes[node].tag) {
    case PR_HTML_HIDDEN:
    case PR_HTML_SCRIPT:
    case PR_HTML_HEAD:
    case PR_HTML_TITLE:
    case PR_HTML_BUTTON:
        return true;
    case PR_HTML_NAV:
    case PR_HTML_FOOTER:
    case PR_HTML_ASIDE:
        return !most;
    case PR_HTML_FORM:
        return (uint64_t)mass * 100 < (uint64_t)total * FORM_MOST;
    case PR_HTML_TEXT:
    case PR_HTML_BODY:
    case PR_HTML_HTML:
    case PR_HTML_MAIN:
    case PR_HTML_META:
    case PR_HTML_VOID:
    case PR_HTML_BR:
    case PR_HTML_H1:
        return false;
    default:
        break;
    }
    if (pr_html_hidden(html, node))
        return !most;
    if (html->nodes[node].tag == PR_HTML_ARTICLE)
        return false;
    return !most && pr_html_names(html, node) <= -2;
}

/* Sum up all text that may be seen. */
static void sum_text(struct judge *j)
{
    const struct pr_html *html = &j->page->html;
    uint32_t skip = 0;
    for (uint32_t node = 0; node < html->count; node++) {
        const struct pr_html_node *n = &html->nodes[node];
        if ((n->tag == PR_HTML_HIDDEN || n->tag == PR_HTML_SCRIPT ||
             n->tag == PR_HTML_HEAD) &&
            n->last > skip)
            skip = n->last;
        uint32_t size =
            n->tag == PR_HTML_TEXT && node >= skip ? n->end - n->start : 0;
        j->mass[node + 1] = j->mass[node] + size;
    }
}

static void drop_all(struct judge *j)
{
    const struct pr_html *html = &j->page->html;
    uint32_t total = j->mass[html->count];
    for (uint32_t node = 1; node < html->count; node++)
        if (is_dropped(j, node, total)) {
            j->page->dropped[node] = true;
            node = html->nodes[node].last - 1;
        }
}

/* ---- where the article is */

static bool mostly_links(const struct pr_html_chunk *chunk)
{
    return (uint64_t)chunk->linked * 100 > (uint64_t)chunk->length * LINKED_MAX;
}

static bool is_running(const struct pr_html_chunk *chunk)
{
    if (chunk->role == PR_ROLE_HEADING || chunk->role == PR_ROLE_CAPTION ||
        mostly_links(chunk))
        return false;
    return chunk->length >= RUNNING_MIN ||
           (chunk->length >= SENTENCE_MIN && chunk->stop);
}

/* Sum up running text. */
static void sum_running(struct judge *j)
{
    const struct pr_html *html = &j->page->html;
    size_t c = 0;
    for (uint32_t node = 0; node < html->count; node++) {
        uint32_t size = 0;
        while (c < j->page->count && j->page->chunks[c].first == node) {
            const struct pr_html_chunk *chunk = &j->page->chunks[c++];
            if (is_running(chunk))
                size += chunk->length - chunk->linked;
        }
        j->mass[node + 1] = j->mass[node] + size;
    }
}

static bool inside(const struct judge *j, const struct pr_html_chunk *chunk)
{
    return chunk->first > j->body &&
           chunk->first < j->page->html.nodes[j->body].last;
}

/* ---- chunk by chunk */

static unsigned boilerplate_of(struct judge *j,
                               const struct pr_html_chunk *chunk)
{
    if (chunk->length > BOILERPLATE_MAX)
        return 0;
    pr_buf_clear(&j->text);
    pr_html_chunk_text(j->page, chunk, BOILERPLATE_MAX, &j->text);
    unsigned kinds = pr_boilerplate(pr_buf_view(&j->text), &j->scratch);
    /* "Annoncé lundi, le plan …" begins like a label, but is a sentence. */
    bool sentence =
        chunk->stop && !chunk->linked && chunk->length >= RUNNING_MIN;
    return sentence && !(kinds & PR_BOILERPLATE_ALWAYS) ? 0 : kinds;
}

/* A few words under a heading that is a link: another article's teaser. */
static bool is_teaser(const struct pr_html_page *page, size_t c)
{
    if (!c || page->chunks[c].length > TEASER_MAX)
        return false;
    const struct pr_html_chunk *above = &page->chunks[c - 1];
    return above->role == PR_ROLE_HEADING && mostly_links(above);
}

/* Do two chunks stand on lines of one paragraph, such as verses? */
static bool is_next_line(const struct pr_html_chunk *line,
                         const struct pr_html_chunk *next)
{
    return line->element == next->element && next->first <= line->last + 2;
}

/* Is a chunk in the article's element a part of it? */
static bool belongs(const struct pr_html_page *page, size_t c)
{
    const struct pr_html_chunk *chunk = &page->chunks[c];
    if (chunk->role == PR_ROLE_HEADING)
        return chunk->length <= HEADING_MAX && !mostly_links(chunk);
    if (mostly_links(chunk))
        return false;
    if (chunk->role == PR_ROLE_CAPTION)
        return chunk->length >= SCRAP_MAX;
    if (chunk->role == PR_ROLE_ITEM || chunk->role == PR_ROLE_TABLE ||
        chunk->role == PR_ROLE_CODE || chunk->role == PR_ROLE_QUOTE)
        return chunk->length > 1;
    return chunk->length >= SCRAP_MAX || chunk->stop ||
           (c && chunk[-1].kept && is_next_line(&chunk[-1], chunk)) ||
           (c + 1 < page->count && is_next_line(chunk, &chunk[1]));
}

/* Is chunk c, which reads like "Commentaires", the end of the article? It is a
 * heading, or a line without a link, and no paragraph beside the last one
 * that is kept comes after it. */
static bool ends_article(const struct judge *j, size_t c, size_t last)
{
    const struct pr_html_page *page = j->page;
    const struct pr_html_node *nodes = page->html.nodes;
    const struct pr_html_chunk *chunk = &page->chunks[c];
    if (chunk->linked || chunk->stop ||
        (chunk->role != PR_ROLE_HEADING && chunk->length > END_LINE_MAX))
        return false;
    if (last == NONE)
        return true;
    uint32_t parent = nodes[page->chunks[last].element].parent;
    for (size_t n = c + 1; n < page->count && n < c + AFTER_MAX; n++)
        if (nodes[page->chunks[n].element].parent == parent &&
            is_running(&page->chunks[n]))
            return false;
    return true;
}

/* Keep what belongs to the article's element, up to its end. */
static void keep_body(struct judge *j)
{
    struct pr_html_page *page = j->page;
    uint64_t kept = 0, total = mass_of(j, j->body);
    size_t last = NONE; /* running text that is kept */
    for (size_t c = 0; c < page->count; c++) {
        struct pr_html_chunk *chunk = &page->chunks[c];
        if (!inside(j, chunk))
            continue;
        unsigned kinds = boilerplate_of(j, chunk);
        if (kinds & PR_BOILERPLATE_END && kept * 100 >= total * END_AFTER &&
            ends_article(j, c, last))
            return;
        if (kinds & PR_BOILERPLATE_DATELINE && chunk->role != PR_ROLE_PARAGRAPH)
            kinds &= ~(unsigned)PR_BOILERPLATE_DATELINE;
        if (kinds || !belongs(page, c) || is_teaser(page, c))
            continue;
        chunk->kept = true;
        if (is_running(chunk)) {
            kept += chunk->length - chunk->linked;
            last = c;
        }
    }
}

/* A heading that leads to no text is no part of the article. */
static void drop_idle_headings(struct judge *j)
{
    bool text = false;
    for (size_t c = j->page->count; c-- > 0;) {
        struct pr_html_chunk *chunk = &j->page->chunks[c];
        if (!chunk->kept)
            continue;
        if (chunk->role != PR_ROLE_HEADING)
            text = text || chunk->role != PR_ROLE_CAPTION;
        else if (!text && c != j->title)
            chunk->kept = false;
        else if (chunk->level < 2)
            text = false;
    }
}

/* The title: the last first-level heading before the text, else the first in
 * it; and the standfirst between it and the text. */
static void keep_head(struct judge *j)
{
    struct pr_html_page *page = j->page;
    size_t first = 0;
    while (first < page->count && !page->chunks[first].kept)
        first++;
    j->title = NONE;
    for (size_t c = 0; c < page->count; c++) {
        struct pr_html_chunk *chunk = &page->chunks[c];
        if (chunk->role != PR_ROLE_HEADING || chunk->level != 1 ||
            (c > first && j->title != NONE))
            continue;
        if (c > first && !chunk->kept)
            break;
        j->title = c;
    }
    if (j->title == NONE)
        return;
    struct pr_html_chunk *title = &page->chunks[j->title];
    page->title = j->title;
    /* Beside the text it is said of the article, not a part of its text. */
    title->kept = inside(j, title);
    title->role = PR_ROLE_TITLE;
    for (size_t c = j->title + 1; c < first; c++) {
        struct pr_html_chunk *chunk = &page->chunks[c];
        if (chunk->length < LEAD_MIN || mostly_links(chunk) ||
            chunk->role == PR_ROLE_CAPTION || boilerplate_of(j, chunk))
            continue;
        chunk->kept = true;
        chunk->role = PR_ROLE_LEAD;
    }
}

bool pr_html_choose(struct pr_html_page *page)
{
    struct judge j = {.page = page, .title = NONE};
    page->title = NONE;
    page->dropped = calloc(page->html.count + 1, sizeof *page->dropped);
    j.mass = calloc(page->html.count + 1, sizeof *j.mass);
    bool good = page->dropped && j.mass;
    if (good) {
        sum_text(&j);
        drop_all(&j);
        good = pr_html_chunks(page);
    }
    if (good) {
        sum_running(&j);
        j.body = pr_html_find_body(page, j.mass);
        keep_body(&j);
        keep_head(&j);
        drop_idle_headings(&j);
        good = !j.text.failed && !j.scratch.failed;
    }
    free(j.mass);
    pr_buf_done(&j.text);
    pr_buf_done(&j.scratch);
    return good;
}
