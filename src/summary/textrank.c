/*
 * textrank.c - score sentences by their place in the graph of common words.
 *
 * Similar(a, b) = |common words| / (ln|a| + ln|b|); the sum in the divisor
 * does not factor, so ln|a| + ln|b| is taken as 2 √(ln|a| · ln|b|), which is
 * the same for sentences of like length and makes the product sparse.
 *
 *   R. Mihalcea and P. Tarau, "TextRank: bringing order into texts", EMNLP
 *   2004, section 4.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/graph.h"
#include "summary/scorer.h"

#include <math.h>

#define DAMPING 0.85
enum { STEPS = 40 };

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    struct pr_graph graph;
    size_t S = scoring->pool->S;
    enum precis_status status =
        pr_graph_overlap(scoring->concepts, S, scoring->scratch, &graph);
    if (status)
        return status;
    for (size_t s = 0; s < S; s++) {
        double length = log1p((double)(graph.begin[s + 1] - graph.begin[s]));
        for (size_t i = graph.begin[s]; i < graph.begin[s + 1]; i++)
            graph.weight[i] = 1 / sqrt(2 * length);
    }
    status = pr_graph_rank(&graph, DAMPING, STEPS, scoring->scratch, score);
    if (!status)
        pr_scores_level(score, S);
    return status;
}

const struct pr_scorer pr_scorer_textrank = {
    "textrank", "place in the graph of common words", "Mihalcea and Tarau 2004",
    score};
