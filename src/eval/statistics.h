/* statistics.h - how sure a mean is, and a difference of two. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_STATISTICS_H
#define PR_EVAL_STATISTICS_H

#include "base/arena.h"

struct pr_interval {
    double mean, low, high;
};

/*
 * The mean of value[count] with its 95 % percentile interval over 1,000
 * resamples; seeded, so the same values have one interval.
 *   B. Efron and R. Tibshirani, "An introduction to the bootstrap", 1993,
 *   chapter 13.
 * False when memory is out. O(1000 · count).
 */
bool pr_bootstrap(const double value[], size_t count,
                  struct pr_interval *interval);

/*
 * The chance, two-sided, that signs thrown at random over the differences
 * make a sum as great as theirs: approximate randomisation, 2,000 throws.
 *   E. Noreen, "Computer-intensive methods for testing hypotheses", 1989.
 * False when memory is out.
 */
bool pr_paired_test(const double difference[], size_t count, double *p);

#endif
