/* lead.c - the first sentences; of several documents, by turns. */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_pool *pool = scoring->pool;
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        size_t turn = (size_t)unit->position * pool->D + unit->document;
        score[s] = 1.0 / (1.0 + (double)turn);
    }
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_lead = {
    "lead", "the first sentences, by turns of several documents",
    "the baseline of news", score};
