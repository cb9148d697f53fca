/* summary.c - choose the sentences of a summary, and say why. */
/* SPDX-License-Identifier: MIT */
#include "summary/summary.h"

#include "base/error.h"
#include "french/discourse.h"
#include "summary/choice.h"
#include "summary/copies.h"
#include "summary/cut.h"
#include "summary/mmr.h"
#include "summary/scorer.h"
#include "summary/twins.h"

#include <assert.h>

/* A unit this near to a chosen one is called redundant. Two sentences that
 * share half their content words are one fact told twice. */
#define REDUNDANT 0.5

static bool make_choice(struct pr_arena *arena, size_t S,
                        struct pr_choice *choice)
{
    *choice = (struct pr_choice){
        .cost = pr_arena_array(arena, S + 1, sizeof *choice->cost),
        .bonus = pr_arena_array(arena, S + 1, sizeof *choice->bonus),
        .score = pr_arena_array(arena, S + 1, sizeof *choice->score),
        .alone = pr_arena_array(arena, S + 1, sizeof *choice->alone),
        .near = pr_arena_array(arena, S + 1, sizeof *choice->near),
        .keep = pr_arena_array(arena, S + 1, sizeof *choice->keep),
        .barred = pr_arena_array(arena, S + 1, sizeof *choice->barred),
        .forced = pr_arena_array(arena, S + 1, sizeof *choice->forced),
        .reason = pr_arena_array(arena, S + 1, sizeof *choice->reason),
        .rank = pr_arena_array(arena, S + 1, sizeof *choice->rank),
        .nearest = pr_arena_array(arena, S + 1, sizeof *choice->nearest),
        .twin = pr_arena_array(arena, S + 1, sizeof *choice->twin),
        .tie = pr_arena_array(arena, S + 1, sizeof *choice->tie)};
    return choice->cost && choice->bonus && choice->score && choice->alone &&
           choice->near && choice->keep && choice->barred && choice->forced &&
           choice->reason && choice->rank && choice->nearest && choice->twin &&
           choice->tie;
}

/* What each unit costs in the unit of the budget. In characters, each costs
 * the line break behind it too, so a page of them never passes the limit. */
static void measure(const struct pr_pool *pool, struct pr_budget budget,
                    struct pr_choice *choice)
{
    choice->budget = budget.amount;
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        choice->cost[s] = budget.unit == PR_BUDGET_WORDS    ? unit->words
                          : budget.unit == PR_BUDGET_POINTS ? unit->points + 1u
                                                            : 1;
    }
}

/* Find where a unit is cut. */
static enum precis_status cut_unit(struct pr_summary *summary,
                                   const struct pr_unit *unit,
                                   struct precis_error *error)
{
    struct pr_buf buf = {0};
    pr_sentence_text(summary->pool.documents[unit->document],
                     pr_pool_sentence(&summary->pool, unit), &buf);
    summary->cut = pr_cut(pr_buf_view(&buf), summary->budget);
    bool failed = buf.failed;
    pr_buf_done(&buf);
    if (failed)
        return pr_fail_memory(error);
    return summary->cut ? PRECIS_OK
                        : pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                                  "not even a word fits the budget");
}

/* Nothing was chosen: show the best unit, or the beginning that fits. */
static enum precis_status truncate(struct pr_summary *summary,
                                   const struct pr_choice *choice,
                                   struct precis_error *error)
{
    size_t best = SIZE_MAX;
    for (size_t s = 0; s < summary->pool.S; s++)
        if ((!choice->barred[s] || choice->reason[s] == PR_REASON_DANGLING) &&
            (best == SIZE_MAX || choice->score[s] > choice->score[best]))
            best = s;
    if (best == SIZE_MAX)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "every sentence holds a word to avoid");
    const struct pr_unit *unit = &summary->pool.units[best];
    /* What brings nothing by its score is better than no summary. */
    bool whole = choice->cost[best] <= choice->budget;
    enum precis_status status =
        whole ? PRECIS_OK : cut_unit(summary, unit, error);
    if (status)
        return status;
    summary->truncated = !whole;
    summary->chosen[0] = (uint32_t)best;
    summary->K = 1;
    summary->used = whole ? choice->cost[best] : choice->budget;
    if (whole)
        summary->words = unit->words;
    summary->verdict[best].rank = 1;
    summary->verdict[best].reason = PR_REASON_CHOSEN;
    return PRECIS_OK;
}

/* The least score of what is kept. */
static double weakest(const struct pr_choice *choice, size_t S)
{
    double least = 2;
    for (size_t s = 0; s < S; s++)
        if (choice->keep[s] && choice->score[s] < least)
            least = choice->score[s];
    return least;
}

/* Why unit s is kept or not. What is worth as much as the weakest unit kept
 * would be in, had it fitted. */
static enum pr_reason reason_of(const struct pr_choice *choice, size_t used,
                                double least, size_t s)
{
    if (choice->keep[s])
        return PR_REASON_CHOSEN;
    if (choice->barred[s])
        return choice->reason[s];
    if (choice->near[s] >= REDUNDANT)
        return PR_REASON_REDUNDANT;
    return choice->cost[s] > choice->budget - used && choice->score[s] >= least
               ? PR_REASON_BUDGET
               : PR_REASON_WEAKER;
}

static void judge(struct pr_summary *summary, const struct pr_choice *choice)
{
    size_t used = 0;
    for (size_t s = 0; s < summary->pool.S; s++)
        used += choice->keep[s] ? choice->cost[s] : 0;
    double least = weakest(choice, summary->pool.S);
    summary->used = used;
    for (size_t s = 0; s < summary->pool.S; s++) {
        struct pr_verdict *verdict = &summary->verdict[s];
        bool twin = choice->twin[s] < PR_TWIN_KNOWN;
        *verdict = (struct pr_verdict){
            .rank = choice->rank[s],
            .score = choice->score[s],
            .near = twin ? 1 : choice->near[s],
            .other = twin ? choice->twin[s] : choice->nearest[s],
            .reason = reason_of(choice, used, least, s),
            .lean = choice->tie[s].lean,
            .dangling = pr_dangles(choice, s)};
        if (choice->keep[s]) {
            summary->chosen[summary->K++] = (uint32_t)s;
            summary->words += summary->pool.units[s].words;
        }
    }
}

/* Sort the units by rank, those that dangle behind the others when asked. */
static bool before(const struct pr_summary *summary, uint32_t a, uint32_t b,
                   bool firm_first)
{
    const struct pr_verdict *x = &summary->verdict[a];
    const struct pr_verdict *y = &summary->verdict[b];
    bool lean_x = x->lean != PR_LEAN_NONE, lean_y = y->lean != PR_LEAN_NONE;
    if (firm_first && lean_x != lean_y)
        return lean_y;
    return x->rank < y->rank;
}

/* Put what goes first at [0, most) of the chosen. */
static void select_best(struct pr_summary *summary, size_t most,
                        bool firm_first)
{
    for (size_t k = 0; k < most && k < summary->K; k++) {
        size_t best = k;
        for (size_t i = k + 1; i < summary->K; i++)
            if (before(summary, summary->chosen[i], summary->chosen[best],
                       firm_first))
                best = i;
        uint32_t unit = summary->chosen[best];
        memmove(summary->chosen + k + 1, summary->chosen + k,
                (best - k) * sizeof *summary->chosen);
        summary->chosen[k] = unit;
    }
}

static int by_place(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Show fewer of the chosen, when the layout does. */
static void lay_out(struct pr_summary *summary, enum pr_layout layout)
{
    size_t most = layout == PR_LAYOUT_HEADLINE  ? 1
                  : layout == PR_LAYOUT_BULLETS ? PR_LAYOUT_BULLETS_MAX
                                                : summary->K;
    summary->layout = layout;
    if (summary->K <= most)
        return;
    select_best(summary, most, true);
    for (size_t k = most; k < summary->K; k++) {
        struct pr_verdict *verdict = &summary->verdict[summary->chosen[k]];
        verdict->reason = PR_REASON_LAYOUT;
        summary->words -= summary->pool.units[summary->chosen[k]].words;
    }
    summary->K = most;
    qsort(summary->chosen, most, sizeof *summary->chosen, by_place);
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

/* Read what there is to choose from, and which documents are copies. */
static enum precis_status begin(struct pr_summary *summary,
                                struct pr_document *const documents[],
                                size_t count, struct precis_error *error)
{
    pr_arena_reset(&summary->arena);
    summary->K = summary->words = summary->cut = summary->used = 0;
    summary->missing_count = 0;
    summary->truncated = summary->marked = summary->old = false;
    summary->copy = NULL;
    if (count > 1 && count <= PR_POOL_DOCUMENTS_MAX) {
        summary->copy =
            pr_arena_array(&summary->arena, count, sizeof *summary->copy);
        if (!summary->copy ||
            pr_copies(documents, count, &summary->arena, summary->copy))
            return pr_fail_memory(error);
    }
    return pr_pool_init(&summary->pool, documents, count, error);
}

enum precis_status pr_summarize(struct pr_summary *summary,
                                struct pr_document *const documents[],
                                size_t count,
                                const struct pr_summary_options *options,
                                struct precis_error *error)
{
    enum precis_status status = begin(summary, documents, count, error);
    if (status)
        return status;
    struct pr_choice choice;
    size_t S = summary->pool.S;
    summary->verdict =
        pr_arena_array(&summary->arena, S, sizeof *summary->verdict);
    summary->chosen =
        pr_arena_array(&summary->arena, S, sizeof *summary->chosen);
    if (!summary->verdict || !summary->chosen ||
        !make_choice(&summary->arena, S, &choice))
        return pr_fail_memory(error);
    summary->twin = choice.twin;
    summary->marked = options->dangling == PR_DANGLING_MARK;
    summary->budget = pr_budget_fix(options->budget, summary->pool.words);
    measure(&summary->pool, summary->budget, &choice);
    status = pr_choice_make(summary, options, &choice, error);
    if (status)
        return status;
    judge(summary, &choice);
    if (!summary->K)
        return truncate(summary, &choice, error);
    if (options->dangling == PR_DANGLING_KEEP)
        for (size_t k = 0; k < summary->K; k++)
            summary->verdict[summary->chosen[k]].dangling = false;
    lay_out(summary, options->layout);
    if (options->by_rank)
        select_best(summary, summary->K, false);
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
        pr_buf_text(buf, PR_ELLIPSIS);
    }
}

void pr_summary_done(struct pr_summary *summary)
{
    pr_pool_done(&summary->pool);
    pr_concepts_done(&summary->concepts);
    pr_arena_done(&summary->arena);
    *summary = (struct pr_summary){0};
}
