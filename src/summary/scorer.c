/* scorer.c - the table of methods. */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

const struct pr_scorer *const pr_scorers[] = {
    &pr_scorer_frequency, &pr_scorer_luhn,
    &pr_scorer_tfidf,     &pr_scorer_sumbasic,
    &pr_scorer_kl,        &pr_scorer_edmundson,
    &pr_scorer_lexrank,   &pr_scorer_textrank,
    &pr_scorer_lead,      NULL};

const struct pr_scorer *pr_scorer_find(precis_str name)
{
    for (size_t i = 0; pr_scorers[i]; i++)
        if (pr_str_is(name, pr_scorers[i]->name))
            return pr_scorers[i];
    return NULL;
}

void pr_scores_level(double score[], size_t count)
{
    double most = 0;
    for (size_t s = 0; s < count; s++)
        if (score[s] > most)
            most = score[s];
    for (size_t s = 0; most > 0 && s < count; s++)
        score[s] /= most;
}
