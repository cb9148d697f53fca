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

#include <math.h>

#define NONE SIZE_MAX

/* The inverted index: for each concept, the units that hold it, once each. */
struct index {
    uint32_t *begin; /* [V + 1] */
    uint32_t *unit;  /* [begin[V]] */
    uint32_t *size;  /* [S] distinct content words of a unit */
};

/* Call for each distinct content word of each unit, in order. */
static void scan(const struct pr_concepts *concepts, size_t S,
                 uint32_t seen[], struct index *index, bool count_only)
{
    memset(seen, 0, concepts->V * sizeof *seen);
    for (size_t s = 0; s < S; s++) {
        size_t end = concepts->begin[s + 1];
        for (size_t o = concepts->begin[s]; o < end; o++) {
            uint32_t v = concepts->occurrence[o];
            if (seen[v] == s + 1 ||
                concepts->items[v].class != PR_CONCEPT_CONTENT)
                continue;
            seen[v] = (uint32_t)s + 1;
            if (count_only) {
                index->begin[v + 1]++;
                index->size[s]++;
            } else {
                index->unit[index->begin[v]++] = (uint32_t)s;
            }
        }
    }
}

static bool make_index(const struct pr_concepts *concepts, size_t S,
                       struct pr_arena *scratch, struct index *index)
{
    size_t V = concepts->V;
    uint32_t *seen = pr_arena_array(scratch, V + 1, sizeof *seen);
    index->begin = pr_arena_array(scratch, V + 2, sizeof *index->begin);
    index->size = pr_arena_array(scratch, S + 1, sizeof *index->size);
    if (!seen || !index->begin || !index->size)
        return false;
    scan(concepts, S, seen, index, true);
    for (size_t v = 0; v < V; v++)
        index->begin[v + 1] += index->begin[v];
    index->unit =
        pr_arena_array(scratch, index->begin[V] + 1u, sizeof *index->unit);
    if (!index->unit)
        return false;
    scan(concepts, S, seen, index, false);
    for (size_t v = V; v > 0; v--)
        index->begin[v] = index->begin[v - 1];
    index->begin[0] = 0;
    return true;
}

/* Unit k is chosen: the others come nearer to what is chosen. */
static void come_nearer(const struct pr_mmr *problem,
                        const struct index *index, size_t k,
                        uint32_t shared[], uint32_t seen[], double near[],
                        uint32_t nearest[])
{
    const struct pr_concepts *concepts = problem->concepts;
    memset(shared, 0, problem->S * sizeof *shared);
    for (size_t o = concepts->begin[k]; o < concepts->begin[k + 1]; o++) {
        uint32_t v = concepts->occurrence[o];
        if (seen[v] == k + 1 ||
            concepts->items[v].class != PR_CONCEPT_CONTENT)
            continue;
        seen[v] = (uint32_t)k + 1;
        for (size_t i = index->begin[v]; i < index->begin[v + 1]; i++)
            shared[index->unit[i]]++;
    }
    for (size_t s = 0; s < problem->S; s++) {
        double size = sqrt((double)index->size[s] * index->size[k]);
        double like = size > 0 ? shared[s] / size : 0;
        if (like > near[s]) {
            near[s] = like;
            nearest[s] = (uint32_t)k;
        }
    }
}

static size_t best_fit(const struct pr_mmr *problem, size_t room,
                       const bool keep[], const double near[])
{
    size_t best = NONE;
    double most = 0;
    for (size_t s = 0; s < problem->S; s++) {
        if (keep[s] || problem->cost[s] > room ||
            (problem->barred && problem->barred[s]))
            continue;
        double value = problem->lambda * problem->score[s] -
                       (1 - problem->lambda) * near[s];
        if (problem->forced && problem->forced[s])
            value += 2; /* above every other */
        if (best == NONE || value > most) {
            best = s;
            most = value;
        }
    }
    return best;
}

enum precis_status pr_mmr(const struct pr_mmr *problem,
                          struct pr_arena *scratch, bool keep[],
                          uint32_t rank[], double near[], uint32_t nearest[])
{
    struct index index;
    uint32_t *shared =
        pr_arena_array(scratch, problem->S + 1, sizeof *shared);
    uint32_t *seen =
        pr_arena_array(scratch, problem->concepts->V + 1, sizeof *seen);
    if (!shared || !seen ||
        !make_index(problem->concepts, problem->S, scratch, &index))
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < problem->S; s++) {
        keep[s] = false;
        rank[s] = nearest[s] = 0;
        near[s] = 0;
    }
    size_t s, room = problem->budget;
    uint32_t place = 0;
    while ((s = best_fit(problem, room, keep, near)) != NONE) {
        keep[s] = true;
        rank[s] = ++place;
        room -= problem->cost[s];
        come_nearer(problem, &index, s, shared, seen, near, nearest);
    }
    return PRECIS_OK;
}
