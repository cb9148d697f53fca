/* baselines.h - summaries that any method must beat, and one that none can. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_BASELINES_H
#define PR_EVAL_BASELINES_H

#include "eval/rouge_set.h"

enum pr_baseline {
    PR_BASELINE_LEAD,   /* the first sentences; of several documents, the
                           first of each, then the second …             */
    PR_BASELINE_RANDOM, /* any; seeded by the item, so always the same  */
    PR_BASELINE_ORACLE, /* greedily those that raise recall most a word, with
                           the references known: a lower bound          */
    PR_BASELINES
};
extern const char *const pr_baseline_names[PR_BASELINES];

/* The sentences of one item. */
struct pr_baseline_text {
    const precis_str *sentences; /* [S] document after document           */
    const uint32_t *turn;        /* [S] place of each within its document */
    size_t S;
};

/*
 * Write the whole sentences that the baseline takes for item i, a line each,
 * at most `words` words between white space. False when memory is out.
 * ORACLE: C.-Y. Lin and E. Hovy, "The potential and limitations of automatic
 * sentence extraction for summarization", HLT-NAACL 2003; O(K · S) scorings.
 */
bool pr_baseline_pick(struct pr_rouge_set *set, size_t i,
                      const struct pr_baseline_text *text,
                      enum pr_baseline baseline, size_t words,
                      struct pr_buf *out);

#endif
