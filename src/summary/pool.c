/* pool.c - find the sentences that may stand in a summary. */
/* SPDX-License-Identifier: MIT */
#include "summary/pool.h"

#include "base/eight.h"
#include "base/error.h"
#include "unicode/utf8.h"

#include <stdlib.h>

/* How strict the choice of candidates is, strictest first. */
enum tier { WHOLE, RUNNING, ANY, TIERS };

static bool is_running(unsigned role)
{
    return role == PR_ROLE_PARAGRAPH || role == PR_ROLE_LEAD ||
           role == PR_ROLE_ITEM || role == PR_ROLE_QUOTE;
}

static bool has_content(const struct pr_document *document,
                        const struct pr_sentence *sentence)
{
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->kind == PR_WORD && !(token->flags & PR_TOKEN_STOP))
            return true;
    }
    return false;
}

static bool opens_well(const struct pr_document *document,
                       const struct pr_sentence *sentence)
{
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->kind == PR_WORD || token->kind == PR_URL)
            return token->flags & PR_TOKEN_UPPER;
        if (token->kind == PR_NUMBER)
            return true;
    }
    return false;
}

/* The signs that may stand behind the stop that closes a sentence. */
static bool is_closer(uint32_t point)
{
    switch (point) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case ' ':
    case 0xA0:
    case 0xBB:
    case 0x2019:
    case 0x201D:
    case 0x202F:
        return true;
    default:
        return false;
    }
}

static bool is_stop(uint32_t point)
{
    return point == '.' || point == '!' || point == '?' || point == 0x2026 ||
           point == 0x3002;
}

bool pr_sentence_whole(const struct pr_document *document,
                       const struct pr_sentence *sentence)
{
    const char *text = document->article->text.bytes;
    size_t at = sentence->end;
    while (at > sentence->start) {
        size_t start;
        uint32_t point = pr_utf8_before(text, at, &start);
        if (is_stop(point))
            return opens_well(document, sentence);
        if (!is_closer(point))
            return false;
        at = start;
    }
    return false;
}

static bool admitted(const struct pr_document *document,
                     const struct pr_sentence *sentence, enum tier tier)
{
    if (tier != ANY && !is_running(sentence->role))
        return false;
    if (tier == WHOLE && !pr_sentence_whole(document, sentence))
        return false;
    return tier == ANY ? sentence->words > 0 : has_content(document, sentence);
}

/* Is there a control, such as a line break? */
static bool breaks_line(precis_str text)
{
    uint64_t hits = 0;
    size_t at = 0;
    for (; at + 8 <= text.size; at += 8)
        hits |= pr_eight_below(pr_load64(text.bytes + at), 0x20);
    for (; at < text.size; at++)
        hits |= (unsigned char)text.bytes[at] < 0x20;
    return hits;
}

/* Code points of a sentence as pr_sentence_text writes it: a run of white
 * space that holds a line break counts as one. */
static uint32_t count_points(const struct pr_document *document,
                             const struct pr_sentence *sentence)
{
    precis_str text =
        pr_str_slice(document->article->text, sentence->start, sentence->end);
    uint32_t points = 0;
    bool broken = false;
    if (!breaks_line(text))
        return (uint32_t)pr_utf8_length(text.bytes, text.size);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        bool breaks = c >= '\t' && c <= '\r';
        if (breaks || (broken && c == ' ')) {
            points += !broken;
            broken = true;
            continue;
        }
        broken = false;
        points += (c & 0xC0) != 0x80;
    }
    return points;
}

static enum precis_status collect(struct pr_pool *pool, size_t d,
                                  enum tier tier)
{
    const struct pr_document *document = pool->documents[d];
    for (size_t s = 0; s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        if (!admitted(document, sentence, tier))
            continue;
        if (!pr_grow(&pool->units, &pool->capacity, pool->S,
                     sizeof *pool->units))
            return PRECIS_E_MEMORY;
        size_t first = document->paragraphs[sentence->paragraph].first;
        pool->units[pool->S++] = (struct pr_unit){
            .document = (uint32_t)d,
            .sentence = (uint32_t)s,
            .words = sentence->words,
            .points = count_points(document, sentence),
            .position = (uint32_t)s,
            .opens = s == first,
        };
    }
    return PRECIS_OK;
}

enum precis_status pr_pool_init(struct pr_pool *pool,
                                struct pr_document *const documents[],
                                size_t count, struct precis_error *error)
{
    if (count > PR_POOL_DOCUMENTS_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "more than %zu documents in one summary",
                       PR_POOL_DOCUMENTS_MAX);
    pool->documents = documents;
    pool->D = count;
    pool->S = pool->words = 0;
    for (size_t d = 0; d < count; d++)
        for (size_t s = 0; s < documents[d]->S; s++)
            pool->words += documents[d]->sentences[s].words;
    for (enum tier tier = WHOLE; tier < TIERS && !pool->S; tier++)
        for (size_t d = 0; d < count; d++)
            if (collect(pool, d, tier))
                return pr_fail_memory(error);
    if (!pool->S)
        return pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                       "no sentence to summarize (expected running text)");
    return PRECIS_OK;
}

void pr_pool_done(struct pr_pool *pool)
{
    free(pool->units);
    *pool = (struct pr_pool){0};
}
