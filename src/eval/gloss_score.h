/* gloss_score.h - glosses against the English side of the same sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_GLOSS_SCORE_H
#define PR_EVAL_GLOSS_SCORE_H

#include "base/error.h"
#include "base/str.h"

/* Shares, each 0..1 but for coverage, which counts words that others leave
 * out. */
struct pr_gloss_score {
    size_t glosses;
    double hit1;     /* the first English stands in the reference         */
    double hit3;     /* one of the first three does                       */
    double chance;   /* hit1 against the sentence 17 lines on             */
    double coverage; /* content words that are glossed                    */
    double yield;    /* coverage times hit1                               */
    double type_coverage;
};

/*
 * Score glosses: lines of sentence (from 0), French, English best first
 * separated by |, content words covered; or lines of precis gloss --words,
 * whose words without English are left out. french and english hold one
 * sentence a line each. A hit is a gloss whose words, without function words,
 * all stand in the reference. PRECIS_E_FORMAT with the line of a bad row.
 */
enum precis_status pr_gloss_score(precis_str glosses, precis_str french,
                                  precis_str english,
                                  struct pr_gloss_score *score,
                                  struct precis_error *error);

#endif
