/*
 * sumbasic.c - score sentences by the mean probability of their words, which
 * drops as words are used.
 *
 *     p(w) = n(w) / N,   score(s) = Σ_{w in s} p(w) / |s|
 *
 * Again and again the best sentence that holds the likeliest word is ranked
 * next, and p(w) of its words becomes p(w)². The score of a sentence is
 * 1 / its rank.
 *
 *   A. Nenkova and L. Vanderwende, "The impact of frequency on
 *   summarization", MSR-TR-2005-101, 2005.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

/* Sentences after these are ranked by their first score. */
enum { RANKED_MAX = 256 };

static double mean(const struct pr_concepts *concepts, const double p[],
                   size_t s)
{
    size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
    double sum = 0;
    for (size_t o = begin; o < end; o++)
        sum += p[concepts->occurrence[o]];
    return end > begin ? sum / (double)(end - begin) : 0;
}

static bool holds(const struct pr_concepts *concepts, size_t s, size_t v)
{
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++)
        if (concepts->occurrence[o] == v)
            return true;
    return false;
}

static size_t likeliest(const double p[], size_t V)
{
    size_t best = 0;
    for (size_t v = 1; v < V; v++)
        if (p[v] > p[best])
            best = v;
    return best;
}

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S, V = concepts->V;
    double *p = pr_arena_array(scoring->scratch, V + 1, sizeof *p);
    bool *used = pr_arena_array(scoring->scratch, S + 1, sizeof *used);
    if (!p || !used)
        return PRECIS_E_MEMORY;
    double all = 0;
    for (size_t v = 0; v < V; v++)
        all += concepts->items[v].frequency;
    for (size_t v = 0; v < V; v++)
        p[v] = concepts->items[v].frequency / (all > 0 ? all : 1);
    for (size_t s = 0; s < S; s++)
        score[s] = mean(concepts, p, s) / (RANKED_MAX + 1);
    for (size_t rank = 1; V && rank <= RANKED_MAX && rank <= S; rank++) {
        size_t word = likeliest(p, V), best = S;
        double most = -1;
        for (size_t s = 0; s < S; s++) {
            if (used[s] || !holds(concepts, s, word))
                continue;
            double now = mean(concepts, p, s);
            if (now > most) {
                most = now;
                best = s;
            }
        }
        if (best == S) { /* the word's sentences are all used */
            p[word] = 0;
            continue;
        }
        used[best] = true;
        score[best] = 1.0 / (double)rank;
        for (size_t o = concepts->begin[best]; o < concepts->begin[best + 1];
             o++)
            p[concepts->occurrence[o]] *= p[concepts->occurrence[o]];
    }
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_sumbasic = {
    "sumbasic", "probability of words, dropping as they are used",
    "Nenkova and Vanderwende 2005", score};
