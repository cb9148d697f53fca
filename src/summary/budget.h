/* budget.h - how long a summary may be: parse the limit, measure, compare. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_BUDGET_H
#define PR_SUMMARY_BUDGET_H

#include "base/str.h"

enum pr_budget_unit {
    PR_BUDGET_SENTENCES,
    PR_BUDGET_WORDS,  /* runs between white space                         */
    PR_BUDGET_POINTS, /* code points, the separators between units counted */
    PR_BUDGET_SHARE,  /* of the words; turned into words by pr_budget_fix */
    PR_BUDGET_TERMS
};

struct pr_budget {
    enum pr_budget_unit unit;
    double share;  /* 0..1, PR_BUDGET_SHARE alone */
    size_t amount; /* in its unit */
};

/* Reading aloud at this pace turns seconds into words. */
enum { PR_WORDS_A_MINUTE = 200 };
/* Larger amounts are refused. */
#define PR_BUDGET_MAX ((size_t)1 << 40)

/*
 * Parse "5" (sentences), "120w", "280c", "10%", "1,5%", "30s" (seconds, read
 * at PR_WORDS_A_MINUTE) or "50 terms". Words in full (words, characters,
 * sentences, seconds, minutes) are understood too. A budget of nothing is
 * refused. PRECIS_E_ARGUMENT with what was expected.
 */
enum precis_status pr_budget_parse(precis_str text, struct pr_budget *budget,
                                   struct precis_error *error);

/* Turn a share into words of a text that has words of them; at least 1. */
struct pr_budget pr_budget_fix(struct pr_budget budget, size_t words);

#endif
