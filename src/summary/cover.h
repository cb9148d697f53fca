/* cover.h - choose the sentences that cover most of what matters. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_COVER_H
#define PR_SUMMARY_COVER_H

#include "summary/concepts.h"

/* The problem. S = units, V = concepts. */
struct pr_cover {
    const struct pr_concepts *concepts; /* their weights are filled in */
    size_t S;
    const size_t *cost;  /* [S] what a unit takes of the budget, > 0     */
    const double *bonus; /* [S] its worth beside the concepts            */
    const bool *barred;  /* [S] true = never choose; NULL = none         */
    const bool *forced;  /* [S] true = choose first if it fits; NULL     */
    size_t budget;       /* the costs of the chosen never exceed it      */
    double decay[PR_CONCEPT_CLASSES]; /* 0..1, worth of an occurrence after
                                         the first, in terms of the one
                                         before it */
};

/* A search in the units of a problem, whose barred and forced units may change
 * from one choice to the next. */
struct pr_cover_search;

/* Weigh all units alone. Borrows problem; all memory comes from scratch, NULL
 * when there is none. Linear. */
struct pr_cover_search *pr_cover_open(const struct pr_cover *problem,
                                      struct pr_arena *scratch);

/*
 * Write keep[S] (the caller's) and return the number chosen, 0 when nothing
 * fits. Greedy by gain / cost^p for several p, each mended by exchanges until
 * no single exchange helps; the best wins. Equal values go to the earlier
 * unit. Near linear for long texts: exchanges are tried among the best units
 * alone. Cannot fail.
 */
size_t pr_cover(struct pr_cover_search *search, bool keep[]);

/*
 * Rank the kept units by how much each adds when the best is taken first:
 * rank[s] = 1, 2, … for the kept, 0 for the others; gain[s] as it was when s
 * was ranked. Cannot fail.
 */
void pr_cover_rank(struct pr_cover_search *search, const bool keep[],
                   uint32_t rank[], double gain[]);

#endif
