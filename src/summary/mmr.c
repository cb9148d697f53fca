/*
 * mmr.c - choose relevant sentences that do not repeat one another.
 *
 * Maximal marginal relevance: again and again, take the sentence s with the
 * greatest   λ · score[s]  −  (1 − λ) · max { like(s, k) : k chosen },
 * where like is the cosine of the sets of content words.
 *
 *   J. Carbonell and J. Goldstein, "The use of MMR, diversity-based
 *   reranking for reordering documents and producing summaries", SIGIR 1998.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/mmr.h"

#include "summary/bids.h"
#include "summary/likeness.h"

/* Forced units stand above every other. */
#define FORCED 2.0

static double value_of(const struct pr_mmr *problem, size_t s, double near)
{
    bool forced = problem->forced && problem->forced[s];
    return problem->lambda * problem->score[s] - (1 - problem->lambda) * near +
           (forced ? FORCED : 0);
}

static size_t first_bids(const struct pr_mmr *problem, struct pr_bid heap[])
{
    size_t count = 0;
    for (size_t s = 0; s < problem->S; s++)
        if (problem->cost[s] <= problem->budget &&
            !(problem->barred && problem->barred[s]))
            heap[count++] =
                (struct pr_bid){value_of(problem, s, 0), (uint32_t)s};
    pr_bids_order(heap, count);
    return count;
}

/* Take the best that fits again and again. Likeness only grows, so an old
 * value bounds the new one. */
static bool choose(const struct pr_mmr *problem, struct pr_bid heap[],
                   struct pr_likeness *likeness, bool keep[], uint32_t rank[],
                   double near[], uint32_t nearest[])
{
    size_t count = first_bids(problem, heap), room = problem->budget;
    uint32_t place = 0;
    while (count) {
        size_t s = heap[0].unit;
        if (problem->cost[s] > room) {
            count = pr_bids_drop(heap, count);
            continue;
        }
        if (problem->lambda < 1)
            near[s] = pr_likeness_near(likeness, s, &nearest[s]);
        double now = value_of(problem, s, near[s]);
        if (!pr_bids_holds(heap, count, now)) {
            heap[0].value = now;
            pr_bids_sift(heap, count, 0);
            continue;
        }
        keep[s] = true;
        rank[s] = ++place;
        room -= problem->cost[s];
        if (problem->lambda < 1 && !pr_likeness_add(likeness, s))
            return false;
        count = pr_bids_drop(heap, count);
    }
    return true;
}

enum precis_status pr_mmr(const struct pr_mmr *problem,
                          struct pr_arena *scratch, bool keep[],
                          uint32_t rank[], double near[], uint32_t nearest[])
{
    struct pr_likeness likeness;
    struct pr_bid *heap = pr_arena_array(scratch, problem->S + 1, sizeof *heap);
    bool good =
        pr_likeness_init(&likeness, problem->concepts, problem->S, scratch) &&
        heap;
    for (size_t s = 0; s < problem->S; s++) {
        keep[s] = false;
        rank[s] = nearest[s] = 0;
        near[s] = 0;
    }
    good = good && choose(problem, heap, &likeness, keep, rank, near, nearest);
    pr_likeness_done(&likeness);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}

enum precis_status pr_mmr_near(const struct pr_concepts *concepts, size_t S,
                               const bool keep[], struct pr_arena *scratch,
                               double near[], uint32_t nearest[])
{
    struct pr_likeness likeness;
    bool good = pr_likeness_init(&likeness, concepts, S, scratch);
    for (size_t s = 0; good && s < S; s++) {
        near[s] = 0;
        nearest[s] = 0;
        good = !keep[s] || pr_likeness_add(&likeness, s);
    }
    for (size_t s = 0; good && s < S; s++)
        if (!keep[s])
            near[s] = pr_likeness_near(&likeness, s, &nearest[s]);
    pr_likeness_done(&likeness);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}
