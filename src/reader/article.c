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

void pr_article_warn(struct pr_article *article, const char *code,
                     size_t count, const char *format, ...)
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
    span.end = span.start + pr_utf8_length(article->source.bytes + span.byte_start,
                                           span.byte_end - span.byte_start);
    return span;
}
