/*
 * edmundson.c - score sentences by cue phrases, key words, title and place.
 *
 *     score(s) = a · cue(s) + b · key(s) + c · title(s) + d · place(s)
 *
 * each between −1 and 1: cue counts bonus and stigma phrases of French, key
 * the frequent content words, title its words, and place the first and last
 * paragraphs. The weights are those that Edmundson found best: cue, title and
 * place, with key words as a tie-breaker.
 *
 *   H. P. Edmundson, "New methods in automatic extracting", JACM 16(2), 1969.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

#include "french/cues.h"

#define CUE 1.0
#define KEY 0.3
#define TITLE 1.0
#define PLACE 1.0

static double place(const struct pr_pool *pool, const struct pr_unit *unit)
{
    const struct pr_document *document = pool->documents[unit->document];
    uint32_t paragraph = pr_pool_sentence(pool, unit)->paragraph;
    if (unit->position == 0)
        return 1;
    bool outer = paragraph <= 1 || paragraph + 1 >= document->P;
    return (outer ? 0.5 : 0) + (unit->opens ? 0.25 : 0);
}

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    const struct pr_pool *pool = scoring->pool;
    size_t most = 1;
    for (size_t v = 0; v < concepts->V; v++)
        if (concepts->items[v].frequency > most)
            most = concepts->items[v].frequency;
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        const struct pr_document *document = pool->documents[unit->document];
        const struct pr_sentence *sentence = pr_pool_sentence(pool, unit);
        size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
        double key = 0, title = 0, count = (double)(end - begin);
        for (size_t o = begin; o < end; o++) {
            const struct pr_concept *concept =
                &concepts->items[concepts->occurrence[o]];
            key += (double)concept->frequency / (double)most;
            title += concept->title;
        }
        count = count > 0 ? count : 1;
        double cue = pr_cue_value(document->vocabulary,
                                  document->tokens.items + sentence->first,
                                  sentence->last - sentence->first);
        score[s] = CUE * cue + KEY * key / count + TITLE * title / count +
                   PLACE * place(pool, unit);
        score[s] = score[s] > 0 ? score[s] : 0;
    }
    pr_scores_level(score, pool->S);
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_edmundson = {
    "edmundson", "cue phrases, key words, title and place", "Edmundson 1969",
    score};
