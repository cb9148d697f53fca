/* mmr.h - choose relevant sentences that do not repeat one another. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_MMR_H
#define PR_SUMMARY_MMR_H

#include "summary/concepts.h"

/* What there is to choose from. S = units of the pool. */
struct pr_mmr {
    const struct pr_concepts *concepts; /* for the likeness of units         */
    size_t S;
    const double *score; /* [S] relevance, 0..1, higher is better            */
    const size_t *cost;  /* [S] what a unit takes of the budget              */
    const bool *barred;  /* [S] true = never choose; NULL = none             */
    const bool *forced;  /* [S] true = choose first if it fits; NULL = none  */
    size_t budget;       /* the costs of the chosen never exceed it          */
    double lambda;       /* 0..1  1 = relevance alone, 0 = novelty alone     */
};

/* The balance that the methods by name use. */
#define PR_MMR_LAMBDA 0.7

/*
 * Write keep[S], rank[S] (1, 2, … in order of choice, 0 = not chosen) and
 * near[S], the greatest likeness of each to a chosen one (0..1), with
 * nearest[S] which that is; the arrays are the caller's. Equal sentences go
 * to the earlier one. near is kept for chosen units and those that were
 * looked at; pr_mmr_near fills all. Fails with PRECIS_E_MEMORY. Lazy: a unit
 * is compared with the chosen only when its turn comes.
 */
enum precis_status pr_mmr(const struct pr_mmr *problem,
                          struct pr_arena *scratch, bool keep[],
                          uint32_t rank[], double near[], uint32_t nearest[]);

/* near[S] and nearest[S] of all units for any choice keep[S]; a chosen unit
 * is not compared with itself and keeps 0. Fails with PRECIS_E_MEMORY. */
enum precis_status pr_mmr_near(const struct pr_concepts *concepts, size_t S,
                               const bool keep[], struct pr_arena *scratch,
                               double near[], uint32_t nearest[]);

#endif
