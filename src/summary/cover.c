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
#include "summary/coverage.h"

#include <math.h>

#define NONE SIZE_MAX

/* A gain that is greater by less than this is no greater. */
#define LEAST_GAIN 1e-9

/* Exponents of the cost in the greedy step; the best result of all is kept.
 * 0.7 alone is what a grid on news prefers; the others cost little. The first
 * also orders the units that exchanges look at. */
static const double exponents[] = {0.7, 1.0, 0.4};

enum {
    EXCHANGE_UNITS = 256, /* exchanges look at so many of the best units */
    EXCHANGE_PASSES = 24
};

/* The search. */
struct pr_cover_search {
    struct pr_coverage state;
    struct pr_bid *heap; /* [S] */
    double *alone;       /* [S] what a unit adds to nothing              */
    double *scale;       /* [S] its cost to the exponent at hand         */
    uint32_t *asked;     /* [S] how many were taken when its bid was made */
    uint32_t list[EXCHANGE_UNITS]; /* what exchanges look at */
    size_t listed;
};

static bool allowed(const struct pr_cover *problem, size_t s)
{
    return !problem->barred || !problem->barred[s];
}

static void scale(struct pr_cover_search *search, double exponent)
{
    const struct pr_cover *problem = search->state.problem;
    for (size_t s = 0; s < problem->S; s++)
        search->scale[s] = pow((double)problem->cost[s], exponent);
}

/* ---- the greedy start, lazy: a gain never grows, so an old gain bounds it */

/* The bids of all units that fit; kept = some are kept already. */
static size_t make_bids(struct pr_cover_search *search, bool kept)
{
    const struct pr_coverage *state = &search->state;
    size_t count = 0;
    for (size_t s = 0; s < state->problem->S; s++) {
        search->asked[s] = 0;
        if (state->keep[s] || !allowed(state->problem, s) ||
            !pr_coverage_fits(state, s))
            continue;
        double gain = kept ? pr_coverage_gain(state, s) : search->alone[s];
        search->heap[count++] =
            (struct pr_bid){gain / search->scale[s], (uint32_t)s};
    }
    pr_bids_order(search->heap, count);
    return count;
}

static void fill(struct pr_cover_search *search, bool kept)
{
    struct pr_coverage *state = &search->state;
    struct pr_bid *heap = search->heap;
    size_t count = make_bids(search, kept);
    uint32_t taken = 0;
    while (count) {
        size_t s = heap[0].unit;
        double ratio = 0;
        if (pr_coverage_fits(state, s))
            ratio = search->asked[s] == taken
                        ? heap[0].value
                        : pr_coverage_gain(state, s) / search->scale[s];
        search->asked[s] = taken;
        if (ratio > 0 && !pr_bids_holds(heap, count, ratio)) {
            heap[0].value = ratio;
            pr_bids_sift(heap, count, 0);
            continue;
        }
        if (ratio > 0) {
            pr_coverage_take(state, s);
            taken++;
        }
        count = pr_bids_drop(heap, count);
    }
}

/* ---- exchanges */

/* List the units that exchanges look at: those of the best ratio when free. */
static void shortlist(struct pr_cover_search *search)
{
    const struct pr_cover *problem = search->state.problem;
    size_t count = 0;
    for (size_t s = 0; s < problem->S; s++)
        if (allowed(problem, s) && problem->cost[s] <= problem->budget)
            search->heap[count++] = (struct pr_bid){
                search->alone[s] / search->scale[s], (uint32_t)s};
    pr_bids_order(search->heap, count);
    search->listed = 0;
    while (count && search->listed < EXCHANGE_UNITS) {
        search->list[search->listed++] = search->heap[0].unit;
        count = pr_bids_drop(search->heap, count);
    }
}

/* The best unit of the list to take into the room there is; what it adds
 * alone bounds what it adds. */
static size_t best_entry(const struct pr_cover_search *search, double *gain)
{
    const struct pr_coverage *state = &search->state;
    size_t best = NONE;
    for (size_t i = 0; i < search->listed; i++) {
        size_t s = search->list[i];
        bool less = best != NONE && state->shrinks &&
                    search->alone[s] <= *gain + LEAST_GAIN;
        if (less || state->keep[s] || !pr_coverage_fits(state, s))
            continue;
        double entry = pr_coverage_gain(state, s);
        if (best == NONE || entry > *gain + LEAST_GAIN) {
            best = s;
            *gain = entry;
        }
    }
    return best;
}

/* Put one in the place of unit out, and more where there is room, if that is
 * better than what was. */
static bool exchange(struct pr_cover_search *search, size_t out)
{
    struct pr_coverage *state = &search->state;
    double gain = 0, before_value = state->value;
    size_t taken[2], count = 0;
    pr_coverage_leave(state, out);
    while (count < 2) {
        size_t in = best_entry(search, &gain);
        if (in == NONE || gain <= 0)
            break;
        pr_coverage_take(state, in);
        taken[count++] = in;
        gain = 0;
    }
    if (state->value > before_value + 1e-7)
        return true;
    while (count)
        pr_coverage_leave(state, taken[--count]);
    pr_coverage_take(state, out);
    return false;
}

static void mend(struct pr_cover_search *search)
{
    const struct pr_cover *problem = search->state.problem;
    for (size_t pass = 0; pass < EXCHANGE_PASSES; pass++) {
        bool changed = false;
        for (size_t i = 0; i < search->listed; i++) {
            size_t s = search->list[i];
            if (search->state.keep[s] &&
                !(problem->forced && problem->forced[s]))
                changed |= exchange(search, s);
        }
        if (!changed)
            return;
    }
}

/* True when some are forced. */
static bool force(struct pr_coverage *state)
{
    const struct pr_cover *problem = state->problem;
    bool any = false;
    for (size_t s = 0; problem->forced && s < problem->S; s++)
        if (problem->forced[s] && pr_coverage_fits(state, s)) {
            pr_coverage_take(state, s);
            any = true;
        }
    return any;
}

struct pr_cover_search *pr_cover_open(const struct pr_cover *problem,
                                      struct pr_arena *scratch)
{
    size_t S = problem->S;
    struct pr_cover_search *search = pr_arena_alloc(scratch, sizeof *search);
    if (!search)
        return NULL;
    search->heap = pr_arena_array(scratch, S + 1, sizeof *search->heap);
    search->alone = pr_arena_array(scratch, S + 1, sizeof *search->alone);
    search->scale = pr_arena_array(scratch, S + 1, sizeof *search->scale);
    search->asked = pr_arena_array(scratch, S + 1, sizeof *search->asked);
    if (!search->heap || !search->alone || !search->scale || !search->asked ||
        !pr_coverage_init(&search->state, problem, scratch))
        return NULL;
    for (size_t s = 0; s < S; s++)
        search->alone[s] = pr_coverage_gain(&search->state, s);
    return search;
}

size_t pr_cover(struct pr_cover_search *search, bool keep[])
{
    const struct pr_cover *problem = search->state.problem;
    double best = -INFINITY;
    for (size_t e = 0; e < PR_LENGTH(exponents); e++) {
        scale(search, exponents[e]);
        if (e == 0)
            shortlist(search);
        pr_coverage_clear(&search->state);
        fill(search, force(&search->state));
        mend(search);
        if (search->state.value > best + 1e-7) {
            best = search->state.value;
            memcpy(keep, search->state.keep, problem->S * sizeof *keep);
        }
    }
    size_t kept = 0;
    for (size_t s = 0; s < problem->S; s++)
        kept += keep[s];
    return kept;
}

void pr_cover_rank(struct pr_cover_search *search, const bool keep[],
                   uint32_t rank[], double gain[])
{
    struct pr_coverage *state = &search->state;
    uint32_t *left = search->asked;
    pr_coverage_clear(state);
    size_t count = 0;
    for (size_t s = 0; s < state->problem->S; s++) {
        rank[s] = 0;
        gain[s] = search->alone[s];
        if (keep[s])
            left[count++] = (uint32_t)s;
    }
    enum { EXACT = 512 }; /* more are ranked by their gain alone */
    for (uint32_t place = 1; count; place++) {
        size_t best = 0;
        double most = -INFINITY;
        for (size_t i = 0; i < count; i++) {
            double now =
                place > EXACT ? -(double)i : pr_coverage_gain(state, left[i]);
            if (now > most + 1e-9) {
                most = now;
                best = i;
            }
            if (place > EXACT)
                break;
        }
        size_t s = left[best];
        rank[s] = place;
        gain[s] = pr_coverage_gain(state, s);
        pr_coverage_take(state, s);
        memmove(left + best, left + best + 1, (--count - best) * sizeof *left);
    }
}
