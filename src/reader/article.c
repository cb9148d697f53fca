/* article.c - an article as it comes out of a file: text, blocks, metadata. */
/* SPDX-License-Identifier: MIT */
#include "reader/article.h"

#include "unicode/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void pr_article_done(struct pr_article *article)
{
    free(article->blocks);
    pr_map_done(&article->map);
    pr_buf_done(&article->decoded);
    pr_buf_done(&article->cleaned);
    pr_arena_done(&article->arena);
    *article = (struct pr_article){0};
}

bool pr_article_block(struct pr_article *article, struct pr_block block)
{
    if (block.start >= block.end)
        return true;
    if (!pr_grow(&article->blocks, &article->block_capacity, article->B,
                 sizeof *article->blocks))
        return false;
    article->blocks[article->B++] = block;
    return true;
}

/* Copies of the texts that borrow from the file; views into the text or the
 * source stay views of the copy's. */
static bool copy_texts(const struct pr_article *article,
                       struct pr_article *copy)
{
    const precis_str *from[] = {
        &article->title, &article->author,   &article->date,
        &article->site,  &article->url,      &article->language,
        &article->id,    &article->encoding, &article->type};
    precis_str *to[] = {&copy->title, &copy->author,   &copy->date,
                        &copy->site,  &copy->url,      &copy->language,
                        &copy->id,    &copy->encoding, &copy->type};
    const char *text = article->text.bytes;
    for (size_t i = 0; i < PR_LENGTH(to); i++) {
        const char *at = from[i]->bytes;
        if (text && at >= text && at < text + article->text.size)
            *to[i] = pr_str(copy->text.bytes + (at - text), from[i]->size);
        else
            *to[i] = pr_arena_str(&copy->arena, *from[i]);
        if (!to[i]->bytes)
            return false;
    }
    return true;
}

bool pr_article_copy(const struct pr_article *article, struct pr_article *copy)
{
    bool same = article->text.bytes == article->source.bytes;
    copy->source = pr_arena_str(&copy->arena, article->source);
    copy->text = same ? pr_str(copy->source.bytes, article->text.size)
                      : pr_arena_str(&copy->arena, article->text);
    size_t runs = article->map.count, blocks = article->B;
    copy->map.runs = malloc((runs + 1) * sizeof *copy->map.runs);
    copy->blocks = malloc((blocks + 1) * sizeof *copy->blocks);
    if (!copy->source.bytes || !copy->text.bytes || !copy->map.runs ||
        !copy->blocks)
        return false;
    if (runs)
        memcpy(copy->map.runs, article->map.runs,
               runs * sizeof *copy->map.runs);
    if (blocks)
        memcpy(copy->blocks, article->blocks, blocks * sizeof *copy->blocks);
    copy->map.count = copy->map.capacity = runs;
    copy->B = copy->block_capacity = blocks;
    memcpy(copy->warnings, article->warnings, sizeof copy->warnings);
    copy->W = article->W;
    return copy_texts(article, copy);
}

void pr_article_warn(struct pr_article *article, const char *code, size_t count,
                     const char *format, ...)
{
    for (size_t w = 0; w < article->W; w++)
        if (!strcmp(article->warnings[w].code, code)) {
            article->warnings[w].count += count;
            return;
        }
    if (article->W == PR_WARNINGS_MAX)
        return;
    struct pr_warning *warning = &article->warnings[article->W++];
    warning->code = code;
    warning->count = count;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(warning->message, sizeof warning->message, format, arguments);
    va_end(arguments);
}

struct precis_span pr_article_span(const struct pr_article *article,
                                   size_t start, size_t end)
{
    struct precis_span span;
    span.byte_start = pr_map_start(&article->map, start);
    span.byte_end =
        end > start ? pr_map_end(&article->map, end) : span.byte_start;
    span.start = pr_utf8_length(article->source.bytes, span.byte_start);
    span.end =
        span.start + pr_utf8_length(article->source.bytes + span.byte_start,
                                    span.byte_end - span.byte_start);
    return span;
}

struct precis_span pr_article_span_from(const struct pr_article *article,
                                        size_t start, size_t end,
                                        struct pr_utf8_cursor *cursor)
{
    struct precis_span span = {.byte_start = pr_map_start(&article->map, start),
                               .byte_end = pr_map_end(&article->map, end)};
    span.start = pr_utf8_point_at(cursor, article->source, span.byte_start);
    span.end = pr_utf8_point_at(cursor, article->source, span.byte_end);
    return span;
}
