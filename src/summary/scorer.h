/* scorer.h - methods that give each sentence a relevance of its own. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_SCORER_H
#define PR_SUMMARY_SCORER_H

#include "summary/concepts.h"

/* What a scorer works on. S = units, V = concepts (content words alone). */
struct pr_scoring {
    const struct pr_pool *pool;
    const struct pr_concepts *concepts;
    struct pr_arena *scratch;
    const struct pr_background *background; /* document frequencies of other
                                               texts, NULL = none given */
};

/* One method. score fills score[S], 0..1, higher is better; never NaN. Fails
 * with PRECIS_E_MEMORY alone. */
struct pr_scorer {
    const char *name;    /* as in --method */
    const char *purpose; /* one line */
    const char *source;  /* the paper */
    enum precis_status (*score)(const struct pr_scoring *scoring,
                                double score[]);
};

/* All of them, ended by NULL. */
extern const struct pr_scorer *const pr_scorers[];

/* The scorer of that name, or NULL. */
const struct pr_scorer *pr_scorer_find(precis_str name);

/* Divide by the greatest score, so that they lie in 0..1; all equal to zero
 * stay so. */
void pr_scores_level(double score[], size_t count);

extern const struct pr_scorer pr_scorer_frequency, pr_scorer_tfidf,
    pr_scorer_luhn, pr_scorer_sumbasic, pr_scorer_kl, pr_scorer_edmundson,
    pr_scorer_lexrank, pr_scorer_textrank, pr_scorer_lead;

#endif
