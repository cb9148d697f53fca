/* choice.c - make one choice of sentences: score, bar, solve, mend. */
/* SPDX-License-Identifier: MIT */
#include "summary/choice.h"

#include "base/error.h"
#include "french/discourse.h"
#include "summary/bids.h"
#include "summary/cover.h"
#include "summary/mmr.h"
#include "summary/scorer.h"
#include "summary/twins.h"

/* So often the choice is made anew without what dangled in the last one;
 * what still dangles then is left out. */
enum { ROUNDS = 6 };

/* The share of a budget that is used when the text allows. */
#define FULL 0.85

/* What one choice is made from. */
struct chooser {
    struct pr_summary *summary;
    const struct pr_summary_options *options;
    const struct pr_scorer *scorer; /* NULL = by coverage */
    const struct pr_weights *weights;
    struct pr_steer steer;
    struct pr_choice *choice;
    struct pr_cover cover;          /* filled when there is no scorer */
    struct pr_cover_search *search; /* NULL until it is opened        */
};

/* ---- scores */

/* What each unit covers, alone. */
static void weigh_alone(const struct chooser *chooser)
{
    const struct pr_concepts *concepts = &chooser->summary->concepts;
    struct pr_choice *choice = chooser->choice;
    for (size_t s = 0; s < chooser->summary->pool.S; s++) {
        choice->alone[s] = choice->bonus[s];
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++)
            choice->alone[s] +=
                (double)concepts->items[concepts->occurrence[o]].weight;
    }
}

static enum precis_status score(struct chooser *chooser)
{
    struct pr_summary *summary = chooser->summary;
    struct pr_choice *choice = chooser->choice;
    size_t S = summary->pool.S;
    summary->covers = !chooser->scorer;
    if (!chooser->scorer) {
        pr_model_weigh(chooser->weights, &summary->pool, &summary->concepts,
                       choice->bonus);
        weigh_alone(chooser);
    } else {
        const struct pr_scoring scoring = {.pool = &summary->pool,
                                           .concepts = &summary->concepts,
                                           .scratch = &summary->arena,
                                           .background =
                                               chooser->options->background};
        enum precis_status status =
            chooser->scorer->score(&scoring, choice->score);
        if (status)
            return status;
        memcpy(choice->alone, choice->score, S * sizeof *choice->alone);
    }
    pr_steer_raise(&chooser->steer, S, choice);
    if (chooser->scorer && chooser->steer.count)
        pr_scores_level(choice->score, S);
    return PRECIS_OK;
}

/* ---- what can't be chosen */

static void bar(struct pr_choice *choice, size_t s, enum pr_reason reason)
{
    if (choice->barred[s])
        return;
    choice->barred[s] = true;
    choice->reason[s] = (uint8_t)reason;
}

/* A sentence that opens with Mais or En revanche, or goes on with a quotation,
 * reads badly alone. Taking so much off its worth costs nothing on news (300
 * texts, ROUGE-1 38.8 -> 39.1) and encyclopedia (44, 38.5 -> 38.9); twice as
 * much costs 0.1, and to bar all that lean by a pronoun 0.6. */
#define PENALTY 0.1

static void penalize(struct pr_choice *choice, size_t S)
{
    for (size_t s = 0; s < S; s++) {
        unsigned lean = choice->tie[s].lean;
        if (lean != PR_LEAN_CONNECTOR && lean != PR_LEAN_QUOTE)
            continue;
        choice->bonus[s] -= PENALTY * choice->alone[s];
        choice->score[s] *= 1 - PENALTY;
    }
}

static enum precis_status bar_all(struct chooser *chooser,
                                  struct precis_error *error)
{
    struct pr_choice *choice = chooser->choice;
    struct pr_summary *summary = chooser->summary;
    const struct pr_known *known = chooser->options->known;
    size_t S = summary->pool.S, fresh = 0;
    pr_ties_find(&summary->pool, choice->tie);
    struct pr_arena_mark mark = pr_arena_mark(&summary->arena);
    if (pr_twins(&summary->pool, &summary->concepts, known, &summary->arena,
                 choice->twin))
        return pr_fail_memory(error);
    pr_arena_back(&summary->arena, mark);
    for (size_t s = 0; s < S; s++) {
        if (choice->twin[s] != PR_TWIN_NONE)
            bar(choice, s,
                choice->twin[s] == PR_TWIN_KNOWN ? PR_REASON_KNOWN
                                                 : PR_REASON_REDUNDANT);
        fresh += choice->twin[s] != PR_TWIN_KNOWN;
    }
    summary->old = !fresh;
    if (!fresh)
        return pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                       "nothing is new since the last run");
    pr_steer_bar(&chooser->steer, S, choice);
    if (chooser->options->dangling == PR_DANGLING_PULL)
        penalize(choice, S);
    pr_steer_force(&chooser->steer, S, choice);
    return PRECIS_OK;
}

/* ---- solving */

static enum precis_status solve_cover(struct chooser *chooser, size_t *kept)
{
    struct pr_summary *summary = chooser->summary;
    struct pr_choice *choice = chooser->choice;
    if (!chooser->search) {
        chooser->cover = (struct pr_cover){.concepts = &summary->concepts,
                                           .S = summary->pool.S,
                                           .cost = choice->cost,
                                           .bonus = choice->bonus,
                                           .barred = choice->barred,
                                           .forced = choice->forced,
                                           .budget = choice->budget};
        memcpy(chooser->cover.decay, chooser->weights->decay,
               sizeof chooser->cover.decay);
        chooser->search = pr_cover_open(&chooser->cover, &summary->arena);
        if (!chooser->search)
            return PRECIS_E_MEMORY;
    }
    *kept = pr_cover(chooser->search, choice->keep);
    return PRECIS_OK;
}

static enum precis_status solve_scores(struct chooser *chooser, size_t *kept)
{
    struct pr_summary *summary = chooser->summary;
    struct pr_choice *choice = chooser->choice;
    const struct pr_mmr mmr = {
        .concepts = &summary->concepts,
        .S = summary->pool.S,
        .score = choice->score,
        .cost = choice->cost,
        .barred = choice->barred,
        .forced = choice->forced,
        .budget = choice->budget,
        .lambda = chooser->scorer == &pr_scorer_lead ? 1.0 : PR_MMR_LAMBDA};
    enum precis_status status =
        pr_mmr(&mmr, &summary->arena, choice->keep, choice->rank, choice->near,
               choice->nearest);
    *kept = 0;
    for (size_t s = 0; s < summary->pool.S; s++)
        *kept += choice->keep[s];
    return status;
}

static enum precis_status solve(struct chooser *chooser, size_t *kept)
{
    return chooser->scorer ? solve_scores(chooser, kept)
                           : solve_cover(chooser, kept);
}

/* Bar the kept units that dangle; false when there are none. */
static bool bar_dangling(struct pr_choice *choice, size_t S)
{
    bool any = false;
    for (size_t s = 0; s < S; s++)
        if (pr_dangles(choice, s) && !choice->forced[s]) {
            bar(choice, s, PR_REASON_DANGLING);
            any = true;
        }
    return any;
}

/* Choose until nothing dangles. */
static enum precis_status solve_firmly(struct chooser *chooser, size_t *kept)
{
    struct pr_choice *choice = chooser->choice;
    size_t S = chooser->summary->pool.S;
    enum precis_status status = solve(chooser, kept);
    for (size_t round = 0; !status && bar_dangling(choice, S); round++) {
        for (size_t s = 0; round + 1 >= ROUNDS && s < S; s++)
            if (choice->tie[s].lean != PR_LEAN_NONE && !choice->forced[s])
                bar(choice, s, PR_REASON_DANGLING);
        status = solve(chooser, kept);
    }
    return status;
}

/* Take in what a kept unit leans on, where there is room. */
static void pull(struct pr_choice *choice, size_t S)
{
    size_t used = 0;
    for (size_t s = 0; s < S; s++)
        used += choice->keep[s] ? choice->cost[s] : 0;
    for (size_t s = 0; s < S; s++) {
        uint32_t partner = choice->tie[s].partner;
        if (!pr_dangles(choice, s) || partner == PR_TIE_NONE ||
            choice->cost[partner] > choice->budget - used ||
            (choice->barred[partner] &&
             choice->reason[partner] != PR_REASON_DANGLING))
            continue;
        choice->keep[partner] = true;
        used += choice->cost[partner];
    }
}

/* Where what is worth taking leaves much of the budget, take what is next, so
 * that a summary has the length that was asked for. */
static enum precis_status top_up(struct chooser *chooser)
{
    struct pr_choice *choice = chooser->choice;
    size_t S = chooser->summary->pool.S, used = 0, count = 0;
    for (size_t s = 0; s < S; s++)
        used += choice->keep[s] ? choice->cost[s] : 0;
    if ((double)used >= FULL * (double)choice->budget)
        return PRECIS_OK;
    struct pr_bid *heap =
        pr_arena_array(&chooser->summary->arena, S + 1, sizeof *heap);
    if (!heap)
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++)
        if (!choice->keep[s] && !choice->barred[s] &&
            choice->cost[s] <= choice->budget - used)
            heap[count++] = (struct pr_bid){
                choice->alone[s] / (double)choice->cost[s], (uint32_t)s};
    pr_bids_order(heap, count);
    while (count && (double)used < FULL * (double)choice->budget) {
        size_t s = heap[0].unit;
        if (choice->cost[s] <= choice->budget - used) {
            choice->keep[s] = true;
            used += choice->cost[s];
        }
        count = pr_bids_drop(heap, count);
    }
    return PRECIS_OK;
}

/* Rank what was kept and fill in the scores to be shown. */
static enum precis_status rank(struct chooser *chooser)
{
    struct pr_summary *summary = chooser->summary;
    struct pr_choice *choice = chooser->choice;
    size_t S = summary->pool.S;
    enum precis_status status = PRECIS_OK;
    if (!chooser->scorer) {
        pr_cover_rank(chooser->search, choice->keep, choice->rank,
                      choice->score);
        for (size_t s = 0; s < S; s++) {
            size_t words = summary->pool.units[s].words;
            choice->score[s] /= (double)(words ? words : 1);
            if (!(choice->score[s] > 0))
                choice->score[s] = 0;
        }
        pr_scores_level(choice->score, S);
    } else {
        uint32_t last = 0;
        for (size_t s = 0; s < S; s++)
            last = choice->rank[s] > last ? choice->rank[s] : last;
        for (size_t s = 0; s < S; s++)
            if (choice->keep[s] && !choice->rank[s])
                choice->rank[s] = ++last; /* pulled in */
    }
    if (!status && chooser->options->explain)
        status = pr_mmr_near(&summary->concepts, S, choice->keep,
                             &summary->arena, choice->near, choice->nearest);
    return status;
}

static void unbar_dangling(struct pr_choice *choice, size_t S)
{
    for (size_t s = 0; s < S; s++)
        if (choice->barred[s] && choice->reason[s] == PR_REASON_DANGLING)
            choice->barred[s] = false;
}

static enum precis_status decide(struct chooser *chooser)
{
    struct pr_choice *choice = chooser->choice;
    enum pr_dangling dangling = chooser->options->dangling;
    size_t S = chooser->summary->pool.S, kept = 0;
    enum precis_status status = dangling == PR_DANGLING_AVOID
                                    ? solve_firmly(chooser, &kept)
                                    : solve(chooser, &kept);
    if (!status && !kept) { /* better one that leans than none */
        unbar_dangling(choice, S);
        status = solve(chooser, &kept);
    }
    if (!status && dangling == PR_DANGLING_PULL)
        pull(choice, S);
    if (!status)
        status = top_up(chooser);
    return status ? status : rank(chooser);
}

enum precis_status pr_choice_make(struct pr_summary *summary,
                                  const struct pr_summary_options *options,
                                  struct pr_choice *choice,
                                  struct precis_error *error)
{
    struct chooser chooser = {.summary = summary,
                              .options = options,
                              .scorer = pr_scorer_find(options->method),
                              .weights = options->weights ? options->weights
                                                          : &pr_weights,
                              .choice = choice};
    if (!pr_summary_method_known(options->method))
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "unknown method (expected one of %s)",
                       pr_summary_methods());
    enum precis_status status =
        pr_steer_find(&options->steering, &summary->pool, &summary->arena,
                      &chooser.steer, error);
    if (status)
        return status;
    if (pr_concepts_count(&summary->concepts, &summary->pool,
                          !chooser.scorer) ||
        score(&chooser))
        return pr_fail_memory(error);
    status = bar_all(&chooser, error);
    if (status)
        return status;
    if (decide(&chooser) ||
        !pr_steer_report(&chooser.steer, summary->pool.S, choice, summary))
        return pr_fail_memory(error);
    return PRECIS_OK;
}
