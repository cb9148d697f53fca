/*
 * lexrank.c - score sentences by their place in the graph of cosines.
 *
 * Continuous LexRank: x = (1 − d) / S + d · Bᵀ x, where B holds the cosines of
 * tf·idf rows, each row divided by its sum.
 *
 *   G. Erkan and D. Radev, "LexRank: graph-based lexical centrality as
 *   salience in text summarization", JAIR 22, 2004, section 3.3.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/graph.h"
#include "summary/scorer.h"

/* d of section 3.2, and enough steps for six digits. */
#define DAMPING 0.85
enum { STEPS = 40 };

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    struct pr_graph graph;
    enum precis_status status = pr_graph_cosine(
        scoring->concepts, scoring->pool->S, scoring->scratch, &graph);
    if (!status)
        status = pr_graph_rank(&graph, DAMPING, STEPS, scoring->scratch, score);
    if (!status)
        pr_scores_level(score, scoring->pool->S);
    return status;
}

const struct pr_scorer pr_scorer_lexrank = {
    "lexrank", "place in the graph of similar sentences",
    "Erkan and Radev 2004", score};
