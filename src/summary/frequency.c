/*
 * frequency.c - score sentences by the frequency of their words.
 *
 *     score(s) = Σ_{w in s} tf(w) · (1 + t(w)) / |s|^0.7
 *
 * over the distinct content words w of s; tf counts the lemma in the text and
 * t is 1 for a word of the title. Function words do not count.
 *
 *   H. P. Luhn, "The automatic creation of literature abstracts", IBM Journal
 *   2(2), 1958 (significance by frequency).
 */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

#include <math.h>

/* A sentence's length is divided out with this power: 1 favours short ones,
 * 0 long ones. */
#define LENGTH_POWER 0.7

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S;
    uint32_t *seen =
        pr_arena_array(scoring->scratch, concepts->V + 1, sizeof *seen);
    if (!seen)
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++) {
        double sum = 0;
        size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
        for (size_t o = begin; o < end; o++) {
            uint32_t v = concepts->occurrence[o];
            const struct pr_concept *concept = &concepts->items[v];
            if (seen[v] == s + 1 || concept->class != PR_CONCEPT_CONTENT)
                continue;
            seen[v] = (uint32_t)s + 1;
            sum += concept->frequency * (1.0 + concept->title);
        }
        double words = scoring->pool->units[s].words;
        score[s] = sum / pow(words > 0 ? words : 1, LENGTH_POWER);
    }
    pr_scores_level(score, S);
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_frequency = {
    "frequency", "frequency of content words, by lemma", "Luhn 1958", score};
