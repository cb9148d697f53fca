/* choice.h - the arrays that one choice of sentences is made with. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_CHOICE_H
#define PR_SUMMARY_CHOICE_H

#include "summary/summary.h"

/* How a unit leans on a neighbour. */
struct pr_tie {
    uint8_t lean;     /* enum pr_lean                                    */
    uint32_t partner; /* the unit it leans on, or PR_TIE_NONE when that
                         is no unit                                      */
};
#define PR_TIE_NONE UINT32_MAX

/* All arrays are [S] of the pool. */
struct pr_choice {
    size_t *cost;         /* in the unit of the budget                  */
    double *bonus;        /* beside the concepts, for coverage          */
    double *score, *near; /* as in struct pr_verdict                    */
    double *alone;        /* worth without regard to others             */
    bool *keep, *barred, *forced;
    uint8_t *reason; /* why it is barred: enum pr_reason           */
    uint32_t *rank, *nearest, *twin;
    struct pr_tie *tie;
    size_t budget;
};

/* ---- choice.c */

/*
 * Decide which units are kept: fill all arrays of choice, whose cost and
 * budget are given, and the summary's concepts and missing. PRECIS_E_ARGUMENT
 * for an unknown method, PRECIS_E_EMPTY when nothing is new.
 */
enum precis_status pr_choice_make(struct pr_summary *summary,
                                  const struct pr_summary_options *options,
                                  struct pr_choice *choice,
                                  struct precis_error *error);

/* ---- readable.c */

/* Fill tie[S]. Linear; cannot fail. */
void pr_ties_find(const struct pr_pool *pool, struct pr_tie tie[]);

/* True when unit s is kept but what it leans on is not. */
bool pr_dangles(const struct pr_choice *choice, size_t s);

/* ---- steer.c */

/* What a caller wants in or out, found in the units. */
struct pr_steer {
    struct pr_steer_term *terms; /* [count] */
    size_t count;
    uint64_t *holds; /* [S] bit t: the unit has term t */
};

/*
 * Find the terms of steering in the units; count is 0 when there are none.
 * PRECIS_E_LIMIT for more than PR_STEER_TERMS_MAX terms, PRECIS_E_ARGUMENT
 * for one without a word.
 */
enum precis_status pr_steer_find(const struct pr_steering *steering,
                                 const struct pr_pool *pool,
                                 struct pr_arena *arena, struct pr_steer *steer,
                                 struct precis_error *error);

/* Raise bonus and score of units with terms of focus and query. */
void pr_steer_raise(const struct pr_steer *steer, size_t S,
                    struct pr_choice *choice);
/* Bar units with terms to avoid. */
void pr_steer_bar(const struct pr_steer *steer, size_t S,
                  struct pr_choice *choice);
/* Force units until every term of must is held by one, as far as they fit. */
void pr_steer_force(const struct pr_steer *steer, size_t S,
                    struct pr_choice *choice);
/* List the terms of must that the text lacks, or that no unit kept holds. */
bool pr_steer_report(const struct pr_steer *steer, size_t S,
                     const struct pr_choice *choice,
                     struct pr_summary *summary);

#endif
