/*
 * kl.c - score sentences by how near their words are to those of the text.
 *
 *     score(s) = exp(−KL(P || Q_s)),   KL(P || Q) = Σ_w P(w) ln(P(w) / Q(w))
 *
 * P counts the content words of the text; Q_s those of the sentence, smoothed
 * with P. Only the words of s make a difference between sentences:
 *     KL(P || Q_s) = −ln(μ / (|s| + μ)) − Σ_{w in s} P(w) ln(1 + n_s(w) / (μ P(w)))
 *
 *   A. Haghighi and L. Vanderwende, "Exploring content models for
 *   multi-document summarization", NAACL 2009, section 3.2.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

#include <math.h>

/* Weight of P in Q, in words; about the length of a sentence. */
#define MU 10.0

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S, V = concepts->V;
    double *n = pr_arena_array(scoring->scratch, V + 1, sizeof *n);
    if (!n)
        return PRECIS_E_MEMORY;
    double all = 0;
    for (size_t v = 0; v < V; v++)
        all += concepts->items[v].frequency;
    for (size_t s = 0; s < S; s++) {
        size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
        double gain = 0;
        for (size_t o = begin; o < end; o++)
            n[concepts->occurrence[o]]++;
        for (size_t o = begin; o < end; o++) {
            uint32_t v = concepts->occurrence[o];
            if (n[v] == 0)
                continue;
            double p = concepts->items[v].frequency / all;
            if (p > 0)
                gain += p * log1p(n[v] / (MU * p));
            n[v] = 0;
        }
        score[s] = exp(log(MU / ((double)(end - begin) + MU)) + gain);
    }
    pr_scores_level(score, S);
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_kl = {"kl",
                                       "nearness to the words of the text",
                                       "Haghighi and Vanderwende 2009", score};
