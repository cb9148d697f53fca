/*
 * cover.c - choose the sentences that cover most of what matters.
 *
 * Weighted coverage under a knapsack: maximize
 *     F(K) = Σ_c w_c · (1 + d + … + d^(n_c(K) − 1)) + Σ_{s in K} bonus_s
 * where n_c(K) counts concept c in the chosen sentences and d is the decay of
 * its class. F is monotone submodular where no bonus is negative, so greedy
 * by gain over cost is near the optimum; exchanges bring it nearer.
 *
 *   D. Gillick and B. Favre, "A scalable global model for summarization",
 *   ILP for NLP workshop, NAACL 2009 (concepts and their coverage).
 *   H. Lin and J. Bilmes, "Multi-document summarization via budgeted
 *   maximization of submodular functions", NAACL 2010, section 4 (the scaled
 *   cost of the greedy step).
 */
/* SPDX-License-Identifier: MIT */
#include "summary/cover.h"

#include "summary/bids.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define NONE SIZE_MAX

/* Exponents of the cost in the greedy step; the best result of all is kept.
 * 0.7 alone is what a grid on news prefers; the others cost little. */
static const double exponents[] = {0.7, 1.0, 0.4};

enum {
    EXCHANGE_UNITS = 256, /* exchanges look at so many of the best units */
    EXCHANGE_PASSES = 24,
    POWERS = 64 /* occurrences after these add nothing */
};

/* A state of the search. */
struct state {
    const struct pr_cover *problem;
    uint32_t *count; /* [V] occurrences in the kept units */
    bool *keep;      /* [S] */
    double *alone;   /* [S] gains of nothing chosen yet: later ones never
                        pass them */
    size_t used;     /* of the budget */
    double value;
    float power[PR_CONCEPT_CLASSES][POWERS]; /* decay to the n */
};

static bool state_init(struct state *state, const struct pr_cover *problem,
                       struct pr_arena *scratch)
{
    *state = (struct state){.problem = problem};
    state->count = pr_arena_array(scratch, problem->concepts->V + 1,
                                  sizeof *state->count);
    state->keep =
        pr_arena_array(scratch, problem->S + 1, sizeof *state->keep);
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++) {
        double power = 1;
        for (size_t n = 0; n < POWERS; n++, power *= problem->decay[c])
            state->power[c][n] = (float)power;
    }
    state->alone =
        pr_arena_array(scratch, problem->S + 1, sizeof *state->alone);
    return state->count && state->keep && state->alone;
}

static double worth(const struct state *state, uint32_t concept, uint32_t n)
{
    const struct pr_concept *item = &state->problem->concepts->items[concept];
    return n < POWERS ? (double)(item->weight * state->power[item->class][n])
                      : 0.0;
}

/* What adding s to the state brings; leaves the counts with s added. */
static double add(struct state *state, size_t s)
{
    const struct pr_concepts *concepts = state->problem->concepts;
    double gain = state->problem->bonus[s];
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        uint32_t concept = concepts->occurrence[o];
        gain += worth(state, concept, state->count[concept]++);
    }
    return gain;
}

/* What taking s out of the state loses; leaves the counts without s. */
static double drop(struct state *state, size_t s)
{
    const struct pr_concepts *concepts = state->problem->concepts;
    double loss = state->problem->bonus[s];
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        uint32_t concept = concepts->occurrence[o];
        loss += worth(state, concept, --state->count[concept]);
    }
    return loss;
}

static double gain_of(struct state *state, size_t s)
{
    const struct pr_concepts *concepts = state->problem->concepts;
    double gain = add(state, s);
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++)
        state->count[concepts->occurrence[o]]--;
    return gain;
}

static void take(struct state *state, size_t s)
{
    state->value += add(state, s);
    state->used += state->problem->cost[s];
    state->keep[s] = true;
}

static void leave(struct state *state, size_t s)
{
    state->value -= drop(state, s);
    state->used -= state->problem->cost[s];
    state->keep[s] = false;
}

static bool fits(const struct state *state, size_t s)
{
    return state->problem->cost[s] <= state->problem->budget - state->used;
}

static bool allowed(const struct pr_cover *problem, size_t s)
{
    return !problem->barred || !problem->barred[s];
}

/* ---- the greedy start, lazy: a gain never grows, so an old gain bounds it */

static void fill(struct state *state, double exponent, struct pr_bid heap[])
{
    const struct pr_cover *problem = state->problem;
    size_t count = 0;
    for (size_t s = 0; s < problem->S; s++)
        if (!state->keep[s] && allowed(problem, s) && fits(state, s))
            heap[count++] = (struct pr_bid){
                state->alone[s] / pow((double)problem->cost[s], exponent),
                (uint32_t)s};
    pr_bids_order(heap, count);
    while (count) {
        size_t s = heap[0].unit;
        double ratio = 0;
        if (fits(state, s)) {
            double gain = gain_of(state, s);
            ratio = gain / pow((double)problem->cost[s], exponent);
        }
        if (ratio > 0 && !pr_bids_holds(heap, count, ratio)) {
            heap[0].value = ratio;
            pr_bids_sift(heap, count, 0);
            continue;
        }
        if (ratio > 0)
            take(state, s);
        count = pr_bids_drop(heap, count);
    }
}

/* ---- exchanges */

/* The units that exchanges look at: those of the best ratio when free. */
static size_t shortlist(struct state *empty, struct pr_bid heap[],
                        uint32_t list[EXCHANGE_UNITS])
{
    const struct pr_cover *problem = empty->problem;
    size_t count = 0, listed = 0;
    for (size_t s = 0; s < problem->S; s++)
        if (allowed(problem, s) && problem->cost[s] <= problem->budget)
            heap[count++] = (struct pr_bid){
                empty->alone[s] / pow((double)problem->cost[s], 0.7),
                (uint32_t)s};
    pr_bids_order(heap, count);
    while (count && listed < EXCHANGE_UNITS) {
        list[listed++] = heap[0].unit;
        count = pr_bids_drop(heap, count);
    }
    return listed;
}

/* The best unit of the list to take into the room there is. */
static size_t best_entry(struct state *state, const uint32_t list[],
                         size_t listed, double *gain)
{
    size_t best = NONE;
    for (size_t i = 0; i < listed; i++) {
        size_t s = list[i];
        if (state->keep[s] || !fits(state, s) ||
            (best != NONE && state->alone[s] <= *gain + 1e-9))
            continue;
        double entry = gain_of(state, s);
        if (best == NONE || entry > *gain + 1e-9) {
            best = s;
            *gain = entry;
        }
    }
    return best;
}

/* Put one in the place of unit out, and more where there is room, if that is
 * better than what was. */
static bool exchange(struct state *state, size_t out, const uint32_t list[],
                     size_t listed)
{
    double gain = 0, before_value = state->value;
    size_t taken[2], count = 0;
    leave(state, out);
    while (count < 2) {
        size_t in = best_entry(state, list, listed, &gain);
        if (in == NONE || gain <= 0)
            break;
        take(state, in);
        taken[count++] = in;
        gain = 0;
    }
    if (state->value > before_value + 1e-7)
        return true;
    while (count)
        leave(state, taken[--count]);
    take(state, out);
    return false;
}

static void mend(struct state *state, const uint32_t list[], size_t listed)
{
    const struct pr_cover *problem = state->problem;
    for (size_t pass = 0; pass < EXCHANGE_PASSES; pass++) {
        bool changed = false;
        for (size_t i = 0; i < listed; i++) {
            size_t s = list[i];
            if (state->keep[s] && !(problem->forced && problem->forced[s]))
                changed |= exchange(state, s, list, listed);
        }
        if (!changed)
            return;
    }
}

static void force(struct state *state)
{
    const struct pr_cover *problem = state->problem;
    for (size_t s = 0; problem->forced && s < problem->S; s++)
        if (problem->forced[s] && fits(state, s))
            take(state, s);
}

static void clear(struct state *state)
{
    const struct pr_cover *problem = state->problem;
    memset(state->count, 0,
           problem->concepts->V * sizeof *state->count);
    memset(state->keep, 0, problem->S * sizeof *state->keep);
    state->used = 0;
    state->value = 0;
}

enum precis_status pr_cover(const struct pr_cover *problem,
                            struct pr_arena *scratch, bool keep[],
                            size_t *kept)
{
    struct state state;
    struct pr_bid *heap =
        pr_arena_array(scratch, problem->S + 1, sizeof *heap);
    if (!heap || !state_init(&state, problem, scratch))
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < problem->S; s++)
        state.alone[s] = gain_of(&state, s);
    uint32_t list[EXCHANGE_UNITS];
    size_t listed = shortlist(&state, heap, list);
    double best = -INFINITY;
    for (size_t e = 0; e < PR_LENGTH(exponents); e++) {
        clear(&state);
        force(&state);
        fill(&state, exponents[e], heap);
        mend(&state, list, listed);
        if (state.value > best + 1e-7) {
            best = state.value;
            memcpy(keep, state.keep, problem->S * sizeof *keep);
        }
    }
    *kept = 0;
    for (size_t s = 0; s < problem->S; s++)
        *kept += keep[s];
    return PRECIS_OK;
}

enum precis_status pr_cover_rank(const struct pr_cover *problem,
                                 struct pr_arena *scratch, const bool keep[],
                                 uint32_t rank[], double gain[])
{
    struct state state;
    uint32_t *left =
        pr_arena_array(scratch, problem->S + 1, sizeof *left);
    if (!left || !state_init(&state, problem, scratch))
        return PRECIS_E_MEMORY;
    size_t count = 0;
    for (size_t s = 0; s < problem->S; s++) {
        rank[s] = 0;
        gain[s] = gain_of(&state, s);
        if (keep[s])
            left[count++] = (uint32_t)s;
    }
    enum { EXACT = 512 }; /* more are ranked by their gain alone */
    for (uint32_t place = 1; count; place++) {
        size_t best = 0;
        double most = -INFINITY;
        for (size_t i = 0; i < count; i++) {
            double now = place > EXACT ? -(double)i : gain_of(&state, left[i]);
            if (now > most + 1e-9) {
                most = now;
                best = i;
            }
            if (place > EXACT)
                break;
        }
        size_t s = left[best];
        rank[s] = place;
        gain[s] = gain_of(&state, s);
        take(&state, s);
        memmove(left + best, left + best + 1,
                (--count - best) * sizeof *left);
    }
    return PRECIS_OK;
}
