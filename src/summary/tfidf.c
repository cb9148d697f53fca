/*
 * tfidf.c - score sentences by words that are frequent here and rare elsewhere.
 *
 *     score(s) = Σ_{w in s} tf(w) · idf(w) / |s|,   idf(w) = ln(N / n(w))
 *
 * over all words of s. N is the number of other texts, plus this one, and n(w)
 * how many of them hold w, as precis df build counts them. Without them, N is
 * the number of sentences of this text plus one, and n(w) how many of them
 * hold w.
 *
 *   K. Spärck Jones, "A statistical interpretation of term specificity and its
 *   application in retrieval", Journal of Documentation 28, 1972.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/background.h"
#include "summary/scorer.h"

#include <math.h>

/* idf[V] by the texts of the background. */
static void background_idf(const struct pr_scoring *scoring, double idf[])
{
    const struct pr_background *background = scoring->background;
    const struct pr_intern *terms =
        &scoring->pool->documents[0]->vocabulary->terms;
    double all = (double)background->documents + 1;
    for (size_t v = 0; v < scoring->concepts->V; v++) {
        precis_str word =
            pr_intern_str(terms, scoring->concepts->items[v].term);
        idf[v] = log(all / (double)(pr_background_held(background, word) + 1));
    }
}

/* idf[V] by the sentences of the text itself. */
static enum precis_status own_idf(const struct pr_scoring *scoring,
                                  double idf[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S, V = concepts->V;
    uint32_t *last = pr_arena_array(scoring->scratch, V + 1, sizeof *last);
    uint32_t *held = pr_arena_array(scoring->scratch, V + 1, sizeof *held);
    if (!last || !held)
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++)
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
            uint32_t v = concepts->occurrence[o];
            held[v] += last[v] != s + 1;
            last[v] = (uint32_t)s + 1;
        }
    for (size_t v = 0; v < V; v++)
        idf[v] = held[v] ? log((double)(S + 1) / held[v]) : 0;
    return PRECIS_OK;
}

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S;
    double *idf =
        pr_arena_array(scoring->scratch, concepts->V + 1, sizeof *idf);
    if (!idf)
        return PRECIS_E_MEMORY;
    if (scoring->background)
        background_idf(scoring, idf);
    else if (own_idf(scoring, idf))
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++) {
        size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
        double sum = 0;
        for (size_t o = begin; o < end; o++) {
            uint32_t v = concepts->occurrence[o];
            sum += concepts->items[v].frequency * idf[v];
        }
        score[s] = end > begin ? sum / (double)(end - begin) : 0;
    }
    pr_scores_level(score, S);
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_tfidf = {
    "tfidf", "words frequent here and rare elsewhere", "Spärck Jones 1972",
    score};
