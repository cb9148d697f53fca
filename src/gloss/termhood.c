/*
 * termhood.c - how much a candidate is a term of its texts.
 *
 *   log2 score = log2 f(a) + w · log2 ((f'(a) + 0.1) / f(a))
 *                + s · min { log2 (P(l) / P0(l)) : l in a } + features
 *
 * f(a) is the frequency of the candidate a, f'(a) that outside longer
 * candidates, as in the C-value method; P(l) is the share of the lemma l in
 * these texts and P0(l) in texts of no one field ("weirdness"). The weights
 * were chosen by hand on three corpora of ACTER (corruption, dressage, wind
 * energy), which they fit within .01 of F1 when changed one by one.
 *
 *   K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition of multi-word
 *   terms: the C-value/NC-value method", Int. J. on Digital Libraries 3, 2000.
 *   K. Ahmad, L. Gillam and L. Tostevin, "University of Surrey participation
 *   in TREC8: weirdness indexing for logical document extrapolation and
 *   retrieval (WILDER)", TREC 1999.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/termhood.h"

#include "french/background.h"

#include <math.h>

static const double specific_most = 11.0, smoothing = 4.0;

/* What the features of a candidate add. */
static const struct weights {
    double frequency, alone, specific;
    double words[PR_CANDIDATE_WORDS + 1]; /* by content words, from 0 */
    double adjective, name, shortness, capital, titled, early;
} corpus =
    {
        1.0, 0.5, 0.3, {0.0, 0.0, 0.0, -2.0, -2.0, -3.0},
           -1.0, 1.0, -2.0,
        3.0, 0.0, 0.0
},
  /* One article: few words are met twice, so that a phrase tells more than
   * its words, and so does the place where it stands. */
    article = {1.5, 1.0, 0.3, {0.0, 0.0, 2.5, 2.0, 0.5, -1.0}, -2.0, 0.0, -1.0,
               0.5, 1.0, 1.5};
/* Content words of the longest article. */
enum { ARTICLE_MOST = 3000, SHORT = 4 };

/* The lowest specificity of its words. */
static double specificity(const struct pr_term_text *text,
                          const struct pr_termhood *candidate)
{
    double least = specific_most;
    for (size_t i = 0; i < candidate->lemma_count; i++) {
        uint32_t lemma = candidate->lemmas[i];
        double met = lemma < text->lemma_count ? text->lemmas[lemma] : 0.0;
        double here = (met + smoothing) / ((double)text->content + 1.0);
        double there =
            pr_background_share(pr_intern_str(&text->vocabulary->terms, lemma));
        least = fmin(least, log2(here / there));
    }
    return least;
}

static bool is_too_short(const struct pr_term_text *text,
                         const struct pr_termhood *candidate)
{
    return candidate->words == 1 && candidate->lemma_count == 1 &&
           pr_intern_str(&text->vocabulary->terms, candidate->lemmas[0]).size <
               SHORT;
}

double pr_termhood(const struct pr_term_text *text,
                   const struct pr_termhood *candidate)
{
    double f = (double)candidate->frequency;
    const struct weights *w = text->content < ARTICLE_MOST ? &article : &corpus;
    size_t words = candidate->words < PR_LENGTH(w->words)
                       ? candidate->words
                       : PR_LENGTH(w->words) - 1;
    double value = w->frequency * log2(f) +
                   w->alone * log2(((double)candidate->alone + 0.1) / f) +
                   w->specific * specificity(text, candidate) + w->words[words];
    value += candidate->capital ? w->capital : 0.0;
    value += candidate->adjective ? w->adjective : 0.0;
    value += candidate->name && words == 1 ? w->name : 0.0;
    value += is_too_short(text, candidate) ? w->shortness : 0.0;
    value += candidate->titled ? w->titled : 0.0;
    value += w->early / (1.0 + log2(1.0 + candidate->first));
    return exp2(value);
}

/* True when a longer candidate takes the place of a shorter one: it is met
 * twice, or as often. */
static bool holds(const struct pr_termhood *longer,
                  const struct pr_termhood *shorter)
{
    return longer->frequency > 1 || longer->frequency == shorter->frequency;
}

/* True when occurrence i lies in a longer candidate that takes its place. Those
 * that may hold it begin at most PR_CANDIDATE_TOKENS before it. */
static bool is_held(const struct pr_occurrence *occurrences, size_t count,
                    size_t i, const struct pr_termhood *candidates)
{
    const struct pr_term_place *place = &occurrences[i].place;
    const struct pr_termhood *own = &candidates[occurrences[i].key];
    for (size_t j = i + 1; j < count; j++) {
        const struct pr_term_place *other = &occurrences[j].place;
        if (other->document != place->document || other->first != place->first)
            break;
        if (holds(&candidates[occurrences[j].key], own))
            return true;
    }
    for (size_t j = i; j-- > 0;) {
        const struct pr_term_place *other = &occurrences[j].place;
        if (other->document != place->document ||
            other->first + PR_CANDIDATE_TOKENS <= place->first)
            break;
        if (other->first < place->first && other->last >= place->last &&
            holds(&candidates[occurrences[j].key], own))
            return true;
    }
    return false;
}

void pr_termhood_alone(const struct pr_occurrence *occurrences, size_t count,
                       struct pr_termhood *candidates)
{
    for (size_t i = 0; i < count; i++)
        if (!is_held(occurrences, count, i, candidates))
            candidates[occurrences[i].key].alone++;
}
