/* html_page.c - a page as lines of text in its elements. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_page.h"

#include "reader/markup.h"
#include "unicode/class.h"

#include <stdlib.h>

/* Lists and quotes inside each other beyond which roles are not looked for. */
enum { REACH = 32 };
/* Sentences of so many characters in a table are not its data: the table lays
 * out the page. */
enum { PROSE_MIN = 120 };

void pr_html_page_done(struct pr_html_page *page)
{
    pr_html_done(&page->html);
    free(page->dropped);
    free(page->chunks);
    *page = (struct pr_html_page){0};
}

/* ---- cutting */

/* Where we are in the page. */
struct walk {
    struct pr_html_page *page;
    struct pr_html_chunk chunk; /* the open one, length 0 = none */
    uint32_t element;           /* the nearest block element */
    uint32_t link_end;          /* nodes before this are inside a link */
    unsigned breaks;            /* <br> since the last text */
    char before;                /* the last visible byte */
    bool failed;
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Visible characters, about; *last is the last byte of them. */
static uint32_t measure(precis_str text, char *last)
{
    uint32_t length = 0;
    for (size_t at = 0; at < text.size; at++) {
        char c = text.bytes[at];
        if (is_space(c))
            continue;
        if (c == '\xC2' && at + 1 < text.size && text.bytes[at + 1] == '\xA0') {
            at++;
            continue;
        }
        if (c == '&') { /* an entity counts one, a no-break space nothing */
            size_t size = 1;
            uint32_t point = pr_markup_entity(text, at, false, &size);
            if (point) {
                at += size - 1;
                length += point != 0xA0;
                if (point < 0x80)
                    *last = (char)point;
                continue;
            }
        }
        length += ((unsigned char)c & 0xC0) != 0x80;
        *last = c;
    }
    return length;
}

static void set_role(const struct pr_html *html, struct pr_html_chunk *chunk)
{
    uint32_t at = chunk->element;
    unsigned depth = 0;
    bool item = false, quote = false;
    chunk->role = PR_ROLE_PARAGRAPH;
    for (unsigned i = 0; at && i < REACH; i++, at = html->nodes[at].parent) {
        unsigned tag = html->nodes[at].tag;
        depth += tag == PR_HTML_UL || tag == PR_HTML_OL;
        item = item || tag == PR_HTML_LI || tag == PR_HTML_DD;
        quote = quote || tag == PR_HTML_BLOCKQUOTE;
        if (tag >= PR_HTML_H1 && tag <= PR_HTML_H6) {
            chunk->role = PR_ROLE_HEADING;
            chunk->level = (uint8_t)(1 + tag - PR_HTML_H1);
            return;
        }
        if (tag == PR_HTML_FIGCAPTION || tag == PR_HTML_CAPTION ||
            tag == PR_HTML_FIGURE ||
            (i < 2 && tag == PR_HTML_DIV && pr_html_names_caption(html, at)))
            chunk->role = PR_ROLE_CAPTION;
        else if (tag == PR_HTML_PRE)
            chunk->role = PR_ROLE_CODE;
        else if ((tag == PR_HTML_TD || tag == PR_HTML_TH) &&
                 !(chunk->length >= PROSE_MIN && chunk->stop))
            chunk->role = PR_ROLE_TABLE;
        if (chunk->role != PR_ROLE_PARAGRAPH)
            return;
    }
    if (item) {
        chunk->role = PR_ROLE_ITEM;
        chunk->level = (uint8_t)(depth ? depth : 1);
    } else if (quote) {
        chunk->role = PR_ROLE_QUOTE;
    }
}

static void end_chunk(struct walk *w)
{
    struct pr_html_page *page = w->page;
    if (w->chunk.length) {
        if (!pr_grow(&page->chunks, &page->capacity, page->count,
                     sizeof *page->chunks)) {
            w->failed = true;
            return;
        }
        char last = w->before;
        w->chunk.stop = last == '.' || last == '!' || last == '?' ||
                        last == ':' || last == '\xBB' || last == '\xA6' ||
                        last == '"' || last == '\x9D';
        set_role(&page->html, &w->chunk);
        page->chunks[page->count++] = w->chunk;
    }
    w->chunk = (struct pr_html_chunk){0};
    w->breaks = 0;
}

/* Does a line begin with a capital, a digit or a sign, as one of its own? */
static bool begins_anew(precis_str text)
{
    while (text.size && is_space(text.bytes[0]))
        text = pr_str_slice(text, 1, text.size);
    if (!text.size)
        return false;
    size_t step;
    uint32_t point =
        text.bytes[0] == '&' ? pr_markup_entity(text, 0, false, &step) : 0;
    unsigned class =
        point ? pr_class_of(point) : pr_class_at(text.bytes, text.size, &step);
    return !(class & (PR_CLASS_LOWER | PR_CLASS_SPACE)) &&
           !strchr("(,;:)", text.bytes[0]);
}

static void add_text(struct walk *w, uint32_t node)
{
    uint32_t length = measure(pr_html_piece(&w->page->html, node), &w->before);
    if (!length && !w->chunk.length)
        return;
    if (length &&
        (w->breaks > 1 ||
         (w->breaks && begins_anew(pr_html_piece(&w->page->html, node)))))
        end_chunk(w);
    if (!w->chunk.length) {
        w->chunk.first = node;
        w->chunk.element = w->element;
    }
    w->chunk.last = node + 1;
    w->chunk.length += length;
    if (node < w->link_end)
        w->chunk.linked += length;
    if (length)
        w->breaks = 0;
}

/* Block elements that end between node and the next one. */
static void leave(struct walk *w, uint32_t next)
{
    const struct pr_html_node *nodes = w->page->html.nodes;
    while (w->element && nodes[w->element].last <= next) {
        end_chunk(w);
        do
            w->element = nodes[w->element].parent;
        while (w->element && !pr_html_is_block(nodes[w->element].tag));
    }
}

/* Is it a link to another page, not to a place in this one? */
static bool leads_away(const struct pr_html *html, uint32_t node)
{
    precis_str to = pr_html_attribute(html, node, "href");
    return to.size && to.bytes[0] != '#';
}

bool pr_html_chunks(struct pr_html_page *page)
{
    const struct pr_html *html = &page->html;
    struct walk w = {.page = page};
    page->count = 0;
    for (uint32_t node = 1; node < html->count && !w.failed; node++) {
        const struct pr_html_node *n = &html->nodes[node];
        leave(&w, node);
        if (page->dropped[node]) {
            node = n->last - 1;
            continue;
        }
        if (n->tag == PR_HTML_TEXT) {
            add_text(&w, node);
        } else if (n->tag == PR_HTML_BR) {
            w.breaks++;
        } else if (n->tag == PR_HTML_A && n->last > w.link_end &&
                   leads_away(html, node)) {
            w.link_end = n->last;
        } else if (pr_html_is_block(n->tag)) {
            end_chunk(&w);
            if (n->last > node + 1)
                w.element = node;
        }
    }
    end_chunk(&w);
    return !w.failed;
}

/* ---- texts */

void pr_html_chunk_text(const struct pr_html_page *page,
                        const struct pr_html_chunk *chunk, size_t limit,
                        struct pr_buf *buf)
{
    const struct pr_html *html = &page->html;
    size_t start = buf->size;
    for (uint32_t node = chunk->first; node < chunk->last; node++) {
        if (page->dropped[node]) {
            node = html->nodes[node].last - 1;
            continue;
        }
        if (html->nodes[node].tag == PR_HTML_BR && buf->size > start)
            pr_buf_char(buf, ' ');
        if (html->nodes[node].tag != PR_HTML_TEXT)
            continue;
        precis_str piece = pr_html_piece(html, node);
        if (piece.size > limit * 2)
            piece.size = limit * 2;
        size_t from = buf->size;
        pr_markup_unescape(piece, false, buf);
        if (buf->failed)
            return;
        /* Collapse in place. */
        size_t to = from;
        for (size_t i = from; i < buf->size; i++) {
            char c = buf->bytes[i];
            bool blank = is_space(c);
            if (blank && (to == start || buf->bytes[to - 1] == ' '))
                continue;
            buf->bytes[to++] = blank ? ' ' : c;
        }
        buf->size = to;
        if (buf->size - start >= limit)
            return;
    }
}

/* A link that stands for a footnote: [1], 12, * */
static bool is_note_mark(const struct pr_html *html, uint32_t node)
{
    char last = 0;
    uint32_t length = 0;
    for (uint32_t i = node + 1; i < html->nodes[node].last; i++)
        if (html->nodes[i].tag == PR_HTML_TEXT) {
            precis_str piece = pr_html_piece(html, i);
            length += measure(piece, &last);
            for (size_t at = 0; at < piece.size; at++)
                if (!strchr("[]()0123456789*† \n\t", piece.bytes[at]) ||
                    !piece.bytes[at])
                    return false;
        }
    return length > 0 && length <= 5;
}

void pr_html_chunk_build(const struct pr_html_page *page,
                         const struct pr_html_chunk *chunk,
                         struct pr_builder *builder)
{
    const struct pr_html *html = &page->html;
    pr_builder_begin(builder, (enum pr_role)chunk->role, chunk->level);
    for (uint32_t node = chunk->first; node < chunk->last; node++) {
        const struct pr_html_node *n = &html->nodes[node];
        if (page->dropped[node] ||
            (n->tag == PR_HTML_SUP && is_note_mark(html, node))) {
            node = n->last - 1;
            continue;
        }
        if (n->tag == PR_HTML_BR)
            pr_builder_point(builder, '\n', n->start, n->end - n->start);
        else if (n->tag == PR_HTML_TEXT)
            pr_builder_markup(builder, pr_html_piece(html, node), n->start,
                              false);
    }
}
