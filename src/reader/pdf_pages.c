/* pdf_pages.c - the running text of pages: no running heads, no page numbers. */
/* SPDX-License-Identifier: MIT */
#include "reader/pdf_pages.h"

#include "base/intern.h"
#include "unicode/class.h"

#include <stdlib.h>

/* Lines at the top and at the foot of a page that may be running heads, and
 * their greatest length in bytes. */
enum { EDGE = 2, HEAD_MAX = 160 };
/* A line is a running head when so many percent of the pages have it, heads of
 * left and right pages being two; and at least so many pages. */
enum { SHARE = 40, PAGES_MIN = 2 };

struct line {
    size_t start, end; /* trimmed */
    uint32_t key;      /* of its text without digits, or PR_NO_ID */
    bool dropped;
};

/* The edges of a page: its first and last lines that are not blank. */
struct page {
    size_t start, end;
    struct line edges[2 * EDGE];
    size_t count;
};

struct pages {
    precis_str source;
    struct page *items; /* heap */
    size_t count, capacity;
    struct pr_intern keys;
    uint32_t *seen; /* [keys] on how many pages, heap */
    size_t seen_capacity;
};

/* ---- edges */

static struct line line_at(precis_str source, size_t at, size_t end)
{
    const char *stop = memchr(source.bytes + at, '\n', end - at);
    size_t line_end = stop ? (size_t)(stop - source.bytes) : end;
    precis_str text = pr_str_trim(pr_str_slice(source, at, line_end));
    struct line line = {.key = PR_NO_ID};
    line.start = text.size ? (size_t)(text.bytes - source.bytes) : line_end;
    line.end = line.start + text.size;
    return line;
}

/* The first lines forwards and the last ones backwards, none of them twice. */
static void find_edges(precis_str source, struct page *page)
{
    size_t at = page->start;
    while (at < page->end && page->count < EDGE) {
        struct line line = line_at(source, at, page->end);
        if (line.end > line.start)
            page->edges[page->count++] = line;
        const char *stop = memchr(source.bytes + at, '\n', page->end - at);
        at = stop ? (size_t)(stop - source.bytes) + 1 : page->end;
    }
    size_t end = page->end;
    for (size_t found = 0; end > at && found < EDGE;) {
        size_t start = end;
        while (start > at && source.bytes[start - 1] != '\n')
            start--;
        struct line line = line_at(source, start, end);
        if (line.end > line.start) {
            page->edges[page->count++] = line;
            found++;
        }
        end = start > at ? start - 1 : at;
    }
}

/* The text of a line with its digits left out, as a key. */
static bool set_key(struct pages *pages, struct line *line)
{
    char key[HEAD_MAX];
    size_t size = 0;
    if (line->end - line->start > HEAD_MAX)
        return true;
    for (size_t at = line->start; at < line->end; at++) {
        char c = pages->source.bytes[at];
        if (c > ' ' || c & '\x80')
            if (c < '0' || c > '9')
                key[size++] = c;
    }
    size_t known = pages->keys.count;
    line->key = pr_intern_add(&pages->keys, pr_str(key, size));
    if (line->key == PR_NO_ID)
        return false;
    if (line->key == known) {
        if (!pr_grow(&pages->seen, &pages->seen_capacity, known,
                     sizeof *pages->seen))
            return false;
        pages->seen[known] = 0;
    }
    return true;
}

/* Nothing but a number, "Page 3", "3 / 12", "- 3 -"? */
static bool is_number(precis_str source, const struct line *line)
{
    bool digit = false;
    precis_str text = pr_str_slice(source, line->start, line->end);
    if (pr_str_starts(text, PR_STR("Page")) ||
        pr_str_starts(text, PR_STR("page")))
        text = pr_str_slice(text, 4, text.size);
    if (text.size > 16)
        return false;
    for (size_t at = 0; at < text.size; at++) {
        char c = text.bytes[at];
        digit = digit || (c >= '0' && c <= '9');
        if (!(c >= '0' && c <= '9') && !strchr(" -/|.", c))
            return false;
    }
    return digit;
}

/* ---- pages */

static bool split(struct pages *pages)
{
    precis_str source = pages->source;
    for (size_t at = 0; at < source.size;) {
        const char *feed = memchr(source.bytes + at, '\f', source.size - at);
        size_t end = feed ? (size_t)(feed - source.bytes) : source.size;
        if (!pr_grow(&pages->items, &pages->capacity, pages->count,
                     sizeof *pages->items))
            return false;
        struct page *page = &pages->items[pages->count++];
        *page = (struct page){.start = at, .end = end};
        find_edges(source, page);
        for (size_t i = 0; i < page->count; i++)
            if (!set_key(pages, &page->edges[i]))
                return false;
        at = end + 1;
    }
    return true;
}

/* Mark the edges that are running heads or numbers. */
static void judge(struct pages *pages)
{
    for (size_t p = 0; p < pages->count; p++)
        for (size_t i = 0; i < pages->items[p].count; i++)
            if (pages->items[p].edges[i].key != PR_NO_ID)
                pages->seen[pages->items[p].edges[i].key]++;
    for (size_t p = 0; p < pages->count; p++)
        for (size_t i = 0; i < pages->items[p].count; i++) {
            struct line *line = &pages->items[p].edges[i];
            size_t seen = line->key == PR_NO_ID ? 0 : pages->seen[line->key];
            bool often =
                seen >= PAGES_MIN && seen * 100 >= pages->count * SHARE;
            line->dropped = pages->count >= PAGES_MIN &&
                            (often || is_number(pages->source, line));
        }
}

/* ---- the text */

static bool keep(struct pages *pages, size_t start, size_t end,
                 struct pr_buf *buf, struct pr_map *map)
{
    struct pr_run run = {(uint32_t)buf->size, (uint32_t)start,
                         (uint32_t)(end - start), (uint32_t)(end - start),
                         true};
    if (start >= end)
        return true;
    pr_buf_append(buf, pages->source.bytes + start, end - start);
    return pr_map_add(map, run) && !buf->failed;
}

/* Does a paragraph go on from the end of buf to text? */
static bool goes_on(const struct pr_buf *buf, precis_str text)
{
    size_t end = buf->size, step;
    while (end && strchr(" \r\n\t", buf->bytes[end - 1]))
        end--;
    text = pr_str_trim(text);
    if (!end || !text.size)
        return false;
    char last = buf->bytes[end - 1];
    return (last == '-' || last == ',' || (last >= 'a' && last <= 'z') ||
            last & '\x80') &&
           pr_class_at(text.bytes, text.size, &step) & PR_CLASS_LOWER;
}

static int by_place(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

static bool write_page(struct pages *pages, struct page *page,
                       struct pr_buf *buf, struct pr_map *map)
{
    precis_str source = pages->source;
    size_t at = page->start, first = buf->size;
    qsort(page->edges, page->count, sizeof *page->edges, by_place);
    for (size_t i = 0; i < page->count && page->edges[i].dropped; i++)
        at = page->edges[i].end;
    while (at < page->end && strchr(" \t\r\n", source.bytes[at]))
        at++;
    if (first) {
        while (buf->size && strchr(" \t\r\n", buf->bytes[buf->size - 1]))
            buf->size--;
        while (map->count && map->runs[map->count - 1].text >= buf->size)
            map->count--;
        if (map->count) { /* the last run shrinks with the text */
            struct pr_run *run = &map->runs[map->count - 1];
            run->text_size = (uint32_t)buf->size - run->text;
            run->source_size = run->text_size;
        }
        pr_buf_text(buf, goes_on(buf, pr_str_slice(source, at, page->end))
                             ? "\n"
                             : "\n\n");
    }
    for (size_t i = 0; i < page->count; i++) {
        const struct line *line = &page->edges[i];
        if (!line->dropped || line->start < at)
            continue;
        if (!keep(pages, at, line->start, buf, map))
            return false;
        at = line->end;
    }
    return keep(pages, at, page->end, buf, map);
}

bool pr_pdf_join_pages(precis_str source, struct pr_buf *buf,
                       struct pr_map *map)
{
    struct pages pages = {.source = source};
    bool good = split(&pages);
    if (good)
        judge(&pages);
    for (size_t p = 0; good && p < pages.count; p++)
        good = write_page(&pages, &pages.items[p], buf, map);
    free(pages.items);
    free(pages.seen);
    pr_intern_done(&pages.keys);
    return good;
}
