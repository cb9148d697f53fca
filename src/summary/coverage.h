/* coverage.h - what chosen sentences cover, and what one more would add. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_COVERAGE_H
#define PR_SUMMARY_COVERAGE_H

#include "summary/cover.h"

/* Occurrences of a concept after so many add nothing. */
enum { PR_COVERAGE_POWERS = 64 };

/* A concept in a state of the search. */
struct pr_covered {
    float weight;
    uint32_t class; /* enum pr_concept_class             */
    uint32_t count; /* occurrences in the kept sentences */
};

/* A state of the search. V = concepts, S = units, O = occurrences. */
struct pr_coverage {
    const struct pr_cover *problem;
    struct pr_covered *covered; /* [V] */
    uint8_t *again; /* [O] how often its concept stands before it in its unit */
    bool *keep;     /* [S] */
    size_t used;    /* of the budget */
    double value;   /* of the kept units */
    bool shrinks;   /* no gain ever grows: no weight is below 0 */
    /* Decay to the n; 0 from PR_COVERAGE_POWERS on. */
    float power[PR_CONCEPT_CLASSES][PR_COVERAGE_POWERS + 1];
};

/* Begin with nothing kept; the arrays come from scratch. False when memory is
 * out. Linear. */
bool pr_coverage_init(struct pr_coverage *coverage,
                      const struct pr_cover *problem, struct pr_arena *scratch);

/* Keep nothing again. */
void pr_coverage_clear(struct pr_coverage *coverage);

/* What keeping unit s too would add to the value. */
double pr_coverage_gain(const struct pr_coverage *coverage, size_t s);

/* Keep unit s; give it up. */
void pr_coverage_take(struct pr_coverage *coverage, size_t s);
void pr_coverage_leave(struct pr_coverage *coverage, size_t s);

static inline bool pr_coverage_fits(const struct pr_coverage *coverage,
                                    size_t s)
{
    return coverage->problem->cost[s] <=
           coverage->problem->budget - coverage->used;
}

#endif
