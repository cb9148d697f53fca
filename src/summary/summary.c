/* summary.c - choose the sentences of a summary, and say why. */
/* SPDX-License-Identifier: MIT */
#include "summary/summary.h"

#include "base/error.h"
#include "summary/cover.h"
#include "summary/mmr.h"
#include "summary/scorer.h"
#include "unicode/utf8.h"

/* The sign of a text that goes on. */
#define ELLIPSIS "…"

/* A unit this near to a chosen one is called redundant. Two sentences that
 * share half their content words are one fact told twice. */
#define REDUNDANT 0.5

/* The arrays a choice is made with; all [S]. */
struct choice {
    size_t *cost;
    double *bonus, *score, *near;
    bool *keep;
    uint32_t *rank, *nearest;
    size_t budget;
};

static bool make_choice(struct pr_arena *arena, size_t S,
                        struct choice *choice)
{
    choice->cost = pr_arena_array(arena, S + 1, sizeof *choice->cost);
    choice->bonus = pr_arena_array(arena, S + 1, sizeof *choice->bonus);
    choice->score = pr_arena_array(arena, S + 1, sizeof *choice->score);
    choice->near = pr_arena_array(arena, S + 1, sizeof *choice->near);
    choice->keep = pr_arena_array(arena, S + 1, sizeof *choice->keep);
    choice->rank = pr_arena_array(arena, S + 1, sizeof *choice->rank);
    choice->nearest = pr_arena_array(arena, S + 1, sizeof *choice->nearest);
    return choice->cost && choice->bonus && choice->score && choice->near &&
           choice->keep && choice->rank && choice->nearest;
}

/* What each unit costs in the unit of the budget. In characters, each costs
 * the line break behind it too, so a page of them never passes the limit. */
static void measure(const struct pr_pool *pool, struct pr_budget budget,
                    struct choice *choice)
{
    choice->budget = budget.amount;
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        choice->cost[s] = budget.unit == PR_BUDGET_WORDS    ? unit->words
                          : budget.unit == PR_BUDGET_POINTS ? unit->points + 1u
                                                            : 1;
    }
}

static enum precis_status choose_by_coverage(
    struct pr_summary *summary, const struct pr_weights *weights,
    struct choice *choice)
{
    const struct pr_pool *pool = &summary->pool;
    struct pr_arena *arena = &summary->arena;
    enum precis_status status =
        pr_concepts_count(&summary->concepts, pool, true);
    if (status)
        return status;
    pr_model_weigh(weights, pool, &summary->concepts, choice->bonus);
    struct pr_cover cover = {.concepts = &summary->concepts,
                             .S = pool->S,
                             .cost = choice->cost,
                             .bonus = choice->bonus,
                             .budget = choice->budget};
    memcpy(cover.decay, weights->decay, sizeof cover.decay);
    size_t kept;
    status = pr_cover(&cover, arena, choice->keep, &kept);
    if (!status)
        status = pr_cover_rank(&cover, arena, choice->keep, choice->rank,
                               choice->score);
    for (size_t s = 0; s < pool->S; s++)
        choice->score[s] /= pool->units[s].words ? pool->units[s].words : 1;
    pr_scores_level(choice->score, pool->S);
    return status;
}

static enum precis_status choose_by_score(struct pr_summary *summary,
                                          const struct pr_scorer *scorer,
                                          struct choice *choice)
{
    struct pr_arena *arena = &summary->arena;
    const struct pr_scoring scoring = {
        .pool = &summary->pool, .concepts = &summary->concepts,
        .scratch = arena};
    enum precis_status status =
        pr_concepts_count(&summary->concepts, &summary->pool, false);
    if (!status)
        status = scorer->score(&scoring, choice->score);
    const struct pr_mmr mmr = {.concepts = &summary->concepts,
                               .S = summary->pool.S,
                               .score = choice->score,
                               .cost = choice->cost,
                               .budget = choice->budget,
                               .lambda = scorer == &pr_scorer_lead
                                             ? 1.0
                                             : PR_MMR_LAMBDA};
    return status ? status
                  : pr_mmr(&mmr, arena, choice->keep, choice->rank,
                           choice->near, choice->nearest);
}

/* Bytes of text, on one line, that fit with an ellipsis behind them. */
static size_t cut_words(precis_str text, size_t words)
{
    size_t at = 0, stop = 0, count = 0;
    while (at < text.size && count < words) {
        while (at < text.size && text.bytes[at] == ' ')
            at++;
        while (at < text.size && text.bytes[at] != ' ')
            at++;
        stop = at;
        count++;
    }
    return stop;
}

static size_t cut_points(precis_str text, size_t points)
{
    size_t stop = 0, count = 0, at = 0;
    while (at < text.size && count + 2 < points) {
        uint32_t point;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        count++;
        if (at == text.size || text.bytes[at] == ' ')
            stop = at;
    }
    return stop;
}

/* Nothing fits: show the beginning of the best unit. */
static enum precis_status truncate(struct pr_summary *summary,
                                   struct pr_budget budget,
                                   const struct choice *choice,
                                   struct precis_error *error)
{
    size_t best = 0;
    for (size_t s = 1; s < summary->pool.S; s++)
        if (choice->score[s] > choice->score[best])
            best = s;
    struct pr_buf buf = {0};
    const struct pr_unit *unit = &summary->pool.units[best];
    pr_sentence_text(summary->pool.documents[unit->document],
                     pr_pool_sentence(&summary->pool, unit), &buf);
    summary->cut = budget.unit == PR_BUDGET_WORDS
                       ? cut_words(pr_buf_view(&buf), budget.amount)
                       : cut_points(pr_buf_view(&buf), budget.amount);
    bool failed = buf.failed;
    pr_buf_done(&buf);
    if (failed)
        return pr_fail_memory(error);
    if (!summary->cut)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "not even a word fits the budget");
    summary->truncated = true;
    summary->chosen[0] = (uint32_t)best;
    summary->K = 1;
    summary->verdict[best].rank = 1;
    summary->verdict[best].reason = PR_REASON_CHOSEN;
    return PRECIS_OK;
}

static void judge(struct pr_summary *summary, const struct choice *choice)
{
    size_t used = 0;
    for (size_t s = 0; s < summary->pool.S; s++)
        used += choice->keep[s] ? choice->cost[s] : 0;
    for (size_t s = 0; s < summary->pool.S; s++) {
        struct pr_verdict *verdict = &summary->verdict[s];
        *verdict = (struct pr_verdict){.rank = choice->rank[s],
                                       .score = choice->score[s],
                                       .near = choice->near[s],
                                       .other = choice->nearest[s]};
        verdict->reason =
            choice->keep[s]                              ? PR_REASON_CHOSEN
            : choice->near[s] >= REDUNDANT               ? PR_REASON_REDUNDANT
            : choice->cost[s] > choice->budget - used    ? PR_REASON_BUDGET
                                                         : PR_REASON_WEAKER;
        if (choice->keep[s]) {
            summary->chosen[summary->K++] = (uint32_t)s;
            summary->words += summary->pool.units[s].words;
        }
    }
}

/* Insertion sort by rank: the chosen are few. */
static void sort_by_rank(struct pr_summary *summary)
{
    for (size_t i = 1; i < summary->K; i++) {
        uint32_t unit = summary->chosen[i];
        size_t at = i;
        for (; at > 0 && summary->verdict[summary->chosen[at - 1]].rank >
                             summary->verdict[unit].rank;
             at--)
            summary->chosen[at] = summary->chosen[at - 1];
        summary->chosen[at] = unit;
    }
}

bool pr_summary_method_known(precis_str name)
{
    return !name.size || pr_str_is(name, PR_METHOD_DEFAULT) ||
           pr_scorer_find(name);
}

const char *pr_summary_methods(void)
{
    return PR_METHOD_DEFAULT ", frequency, luhn, tfidf, sumbasic, kl, "
                             "edmundson, lexrank, textrank, lead";
}

static enum precis_status choose(struct pr_summary *summary,
                                 const struct pr_summary_options *options,
                                 struct choice *choice,
                                 struct precis_error *error)
{
    bool covers = !options->method.size ||
                  pr_str_is(options->method, PR_METHOD_DEFAULT);
    const struct pr_scorer *scorer = pr_scorer_find(options->method);
    if (!covers && !scorer)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "unknown method (expected one of %s)",
                       pr_summary_methods());
    enum precis_status status =
        covers ? choose_by_coverage(summary,
                                    options->weights ? options->weights
                                                     : &pr_weights,
                                    choice)
               : choose_by_score(summary, scorer, choice);
    return status ? pr_fail_memory(error) : PRECIS_OK;
}

enum precis_status pr_summarize(struct pr_summary *summary,
                                struct pr_document *const documents[],
                                size_t count,
                                const struct pr_summary_options *options,
                                struct precis_error *error)
{
    pr_arena_reset(&summary->arena);
    summary->K = summary->words = summary->cut = 0;
    summary->truncated = false;
    enum precis_status status =
        pr_pool_init(&summary->pool, documents, count, error);
    if (status)
        return status;
    struct choice choice;
    size_t S = summary->pool.S;
    summary->verdict =
        pr_arena_array(&summary->arena, S, sizeof *summary->verdict);
    summary->chosen =
        pr_arena_array(&summary->arena, S, sizeof *summary->chosen);
    if (!summary->verdict || !summary->chosen ||
        !make_choice(&summary->arena, S, &choice))
        return pr_fail_memory(error);
    struct pr_budget budget =
        pr_budget_fix(options->budget, summary->pool.words);
    measure(&summary->pool, budget, &choice);
    status = choose(summary, options, &choice, error);
    if (status)
        return status;
    judge(summary, &choice);
    if (!summary->K)
        return truncate(summary, budget, &choice, error);
    if (options->by_rank)
        sort_by_rank(summary);
    return PRECIS_OK;
}

void pr_summary_text(const struct pr_summary *summary, size_t k,
                     struct pr_buf *buf)
{
    const struct pr_unit *unit = &summary->pool.units[summary->chosen[k]];
    size_t from = buf->size;
    pr_sentence_text(summary->pool.documents[unit->document],
                     pr_pool_sentence(&summary->pool, unit), buf);
    if (summary->truncated && !buf->failed) {
        buf->size = from + summary->cut;
        pr_buf_text(buf, ELLIPSIS);
    }
}

void pr_summary_done(struct pr_summary *summary)
{
    pr_pool_done(&summary->pool);
    pr_concepts_done(&summary->concepts);
    pr_arena_done(&summary->arena);
    *summary = (struct pr_summary){0};
}
