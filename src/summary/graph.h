/* graph.h - the similarity of sentences, multiplied without being written. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_GRAPH_H
#define PR_SUMMARY_GRAPH_H

#include "summary/concepts.h"

/*
 * Sentences as rows of a sparse matrix W (S × V), so that their similarity is
 * W Wᵀ. A product with a vector takes two passes over the occurrences and
 * never S².
 */
struct pr_graph {
    size_t S, V;
    uint32_t *begin;   /* [S + 1]                               */
    uint32_t *concept; /* [begin[S]] each once a row            */
    double *weight;    /* [begin[S]] rows of length 1 or all 1  */
    double *across;    /* [V] Wᵀ x                              */
};

/* Rows of tf·idf of length 1, so W Wᵀ holds cosines. */
enum precis_status pr_graph_cosine(const struct pr_concepts *concepts, size_t S,
                                   struct pr_arena *scratch,
                                   struct pr_graph *graph);
/* Rows of 1 for each word, so W Wᵀ holds numbers of common words. */
enum precis_status pr_graph_overlap(const struct pr_concepts *concepts,
                                    size_t S, struct pr_arena *scratch,
                                    struct pr_graph *graph);

/* y[S] = W (Wᵀ x) − diagonal · x: a sentence is no neighbour of itself. */
void pr_graph_multiply(struct pr_graph *graph, const double x[], double y[]);

/*
 * The stationary distribution of a walk that moves from a sentence to its
 * neighbours in proportion to their similarity and, with chance 1 − damping,
 * to any sentence; after so many steps. x[S] sums to 1.
 *   S. Brin and L. Page, "The anatomy of a large-scale hypertextual web
 *   search engine", 1998.
 */
enum precis_status pr_graph_rank(struct pr_graph *graph, double damping,
                                 size_t steps, struct pr_arena *scratch,
                                 double x[]);

#endif
