/* twister.h - the random numbers of Python's random module. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_TWISTER_H
#define PR_EVAL_TWISTER_H

#include "precis/base.h"

enum { PR_TWISTER_SIZE = 624 };

/*
 * MT19937, seeded and read as CPython does, so that intervals are those of
 * the reference scorer to the last digit.
 *   M. Matsumoto and T. Nishimura, "Mersenne twister: a 623-dimensionally
 *   equidistributed uniform pseudo-random number generator", ACM TOMACS 8(1),
 *   1998; seeding by an array, 2002.
 */
struct pr_twister {
    uint32_t state[PR_TWISTER_SIZE];
    unsigned at;
};

void pr_twister_seed(struct pr_twister *twister, uint32_t seed);
uint32_t pr_twister_next(struct pr_twister *twister);
/* 0 <= x < 1, with 53 bits. */
double pr_twister_real(struct pr_twister *twister);

#endif
