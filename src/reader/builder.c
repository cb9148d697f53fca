/* builder.c - make the text of an article out of pieces of its source. */
/* SPDX-License-Identifier: MIT */
#include "reader/builder.h"

#include "reader/markup.h"
#include "unicode/clean.h"

#include <stdlib.h>

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void add_run(struct pr_builder *b, precis_str text, size_t source,
                    size_t source_size, bool equal)
{
    struct pr_run run = {(uint32_t)b->raw.size, (uint32_t)source,
                         (uint32_t)text.size, (uint32_t)source_size, equal};
    pr_buf_str(&b->raw, text);
    if (!pr_map_add(&b->map, run) || b->raw.failed)
        b->failed = true;
}

/* Something visible comes: open a block and write the space before it. */
static void prepare(struct pr_builder *b)
{
    if (!b->open) {
        b->block.start = (uint32_t)b->raw.size;
        b->open = true;
        b->space = false;
        return;
    }
    if (b->space)
        add_run(b, PR_STR(" "), b->space_at, b->space_size, b->space_size == 1);
    b->space = false;
}

static void note_space(struct pr_builder *b, size_t source, size_t size)
{
    if (!b->open || b->space)
        return;
    b->space = true;
    b->space_at = source;
    b->space_size = size;
}

void pr_builder_end(struct pr_builder *b)
{
    if (b->open) {
        b->block.end = (uint32_t)b->raw.size;
        if (!pr_article_block(b->article, b->block))
            b->failed = true;
        pr_buf_str(&b->raw, PR_STR("\n\n"));
    }
    b->open = b->space = b->keep = false;
    b->block = (struct pr_block){.role = PR_ROLE_PARAGRAPH};
}

void pr_builder_begin(struct pr_builder *b, enum pr_role role, unsigned level)
{
    pr_builder_end(b);
    b->block.role = (uint8_t)role;
    b->block.level = (uint8_t)(level > 6 ? 6 : level);
    b->keep = role == PR_ROLE_CODE;
}

void pr_builder_text(struct pr_builder *b, precis_str text, size_t source)
{
    size_t at = 0;
    if (b->keep && text.size) {
        prepare(b);
        add_run(b, text, source, text.size, true);
        return;
    }
    while (at < text.size) {
        size_t start = at;
        while (at < text.size && is_space(text.bytes[at]))
            at++;
        if (at > start)
            note_space(b, source + start, at - start);
        start = at;
        while (at < text.size && !is_space(text.bytes[at]))
            at++;
        if (at == start)
            return;
        prepare(b);
        add_run(b, pr_str_slice(text, start, at), source + start, at - start,
                true);
    }
}

void pr_builder_point(struct pr_builder *b, uint32_t point, size_t source,
                      size_t size)
{
    struct pr_buf one = {0};
    if (point < 0x80 && is_space((char)point) && !b->keep) {
        note_space(b, source, size);
        return;
    }
    pr_buf_point(&one, point);
    prepare(b);
    add_run(b, pr_buf_view(&one), source, size, false);
    pr_buf_done(&one);
}

/* What "&amp;eacute;" at text[at], of which *size bytes are "&amp;", stands
 * for; *size grows when that is more than an ampersand. */
static uint32_t escaped_again(precis_str text, size_t at, size_t *size)
{
    char again[16] = "&";
    size_t count = 1, more = 0;
    for (size_t i = at + *size; i < text.size && count + 1 < sizeof again;
         i++) {
        again[count++] = text.bytes[i];
        if (text.bytes[i] == ';')
            break;
    }
    uint32_t point = pr_markup_entity(pr_str(again, count), 0, false, &more);
    if (!point || again[more - 1] != ';')
        return '&';
    *size += more - 1;
    return point;
}

void pr_builder_markup(struct pr_builder *b, precis_str text, size_t source,
                       bool xml)
{
    for (size_t at = 0; at < text.size;) {
        const char *found = memchr(text.bytes + at, '&', text.size - at);
        size_t stop = found ? (size_t)(found - text.bytes) : text.size;
        pr_builder_text(b, pr_str_slice(text, at, stop), source + at);
        at = stop;
        if (at == text.size)
            return;
        size_t size = 1;
        uint32_t point = pr_markup_entity(text, at, xml, &size);
        if (point == '&' && b->twice)
            point = escaped_again(text, at, &size);
        if (point) {
            pr_builder_point(b, point, source + at, size);
        } else {
            size = 1;
            pr_builder_text(b, pr_str_slice(text, at, at + 1), source + at);
        }
        at += size;
    }
}

/* Lead the blocks' ends from the raw text to the cleaned one; both ascend, so
 * one walk over the runs is enough. */
static void move_blocks(struct pr_article *article, const struct pr_map *map)
{
    size_t r = 0;
    uint32_t *ends[2];
    for (size_t b = 0; b < article->B; b++) {
        ends[0] = &article->blocks[b].start;
        ends[1] = &article->blocks[b].end;
        for (unsigned e = 0; e < 2; e++) {
            uint32_t place = *ends[e];
            while (r + 1 < map->count && map->runs[r + 1].source <= place)
                r++;
            const struct pr_run *run = &map->runs[r];
            uint32_t into = place > run->source ? place - run->source : 0;
            if (into > run->source_size || !run->equal)
                into = into ? run->text_size : 0;
            *ends[e] =
                run->text + (into > run->text_size ? run->text_size : into);
        }
    }
}

/* Drop white space and empty blocks that cleaning left. */
static void trim_blocks(struct pr_article *article)
{
    size_t kept = 0;
    for (size_t b = 0; b < article->B; b++) {
        struct pr_block block = article->blocks[b];
        const char *text = article->text.bytes;
        while (block.start < block.end && is_space(text[block.start]))
            block.start++;
        while (block.end > block.start && is_space(text[block.end - 1]))
            block.end--;
        if (block.start < block.end)
            article->blocks[kept++] = block;
    }
    article->B = kept;
}

bool pr_builder_finish(struct pr_builder *b)
{
    struct pr_article *article = b->article;
    struct pr_map cleaned = {0};
    pr_builder_end(b);
    bool good = !b->failed && !b->raw.failed;
    pr_buf_done(&article->cleaned);
    good = good && !pr_clean(pr_buf_view(&b->raw), &article->cleaned, &cleaned,
                             &article->text);
    if (good && !cleaned.count) {
        article->cleaned = b->raw;
        b->raw = (struct pr_buf){0};
        article->text = pr_buf_view(&article->cleaned);
    }
    struct pr_map whole = {0};
    pr_map_done(&article->map);
    if (b->outer)
        good = good && pr_map_compose(&b->map, &cleaned, &whole) &&
               pr_map_compose(b->outer, &whole, &article->map);
    else
        good = good && pr_map_compose(&b->map, &cleaned, &article->map);
    pr_map_done(&whole);
    if (good && cleaned.count)
        move_blocks(article, &cleaned);
    if (good)
        trim_blocks(article);
    pr_map_done(&cleaned);
    pr_map_done(&b->map);
    pr_buf_done(&b->raw);
    return good;
}
