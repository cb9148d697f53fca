/* term_score.h - a ranked list of terms against those of people. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_TERM_SCORE_H
#define PR_EVAL_TERM_SCORE_H

#include "base/error.h"
#include "base/str.h"

/* Ranks at which precision is given. */
enum { PR_TERM_RANKS = 4 };
extern const size_t pr_term_ranks[PR_TERM_RANKS];

struct pr_term_score {
    size_t found, gold, common;
    double precision, recall, f;
    double at[PR_TERM_RANKS]; /* precision there; below 0 = list too short */
    double best_f;            /* of any beginning of the list */
    size_t best_rank;
    double average; /* average precision */
};

/*
 * Compare found, a term a line (its first column, or the second of lines of
 * precis terms), best first, with gold, the first column of each line. Terms
 * are equal in NFC, case folded, spaces as one; each counts once. Fails with
 * PRECIS_E_MEMORY alone.
 */
enum precis_status pr_term_score(precis_str found, precis_str gold,
                                 struct pr_term_score *score);

#endif
