/*
 * termhood.c - how much a candidate is a term of its texts.
 *
 *   log2 score = f · log2 f(a) + n · log2 ((f'(a) + 0.1) / f(a))
 *                + h · s(head) + m · max { s(l) : l in a } + features
 *   s(l)       = log2 (P(l) / P0(l)), 11 at most
 *
 * f(a) is the frequency of the candidate a, f'(a) that outside longer
 * candidates, as in the C-value method; P(l) is the share of the lemma l in
 * these texts and P0(l) in texts of no one field ("weirdness"). The features
 * are what tells a French term from a phrase: it takes no article inside (taux
 * d'intérêt, but le prix du lait), an adjective that names a kind ends it, it
 * stands behind articles and prepositions, a dictionary has it; its head is no
 * general noun (année, cas) and none of its adjectives is vague (nouveau).
 * Weights were set by hand in round numbers, with the corpora of ACTER
 * (corruption, dressage, wind energy) and the articles in corpus/ in sight.
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
#include "french/term_words.h"

#include <math.h>

static const double specific_most = 11.0, smoothing = 4.0;

/* What the features of a candidate add. */
struct weights {
    double frequency, alone, head, most;
    double words[PR_CANDIDATE_WORDS + 1]; /* by content words, from 0        */
    double once, once_name;               /* it is met once                  */
    double never_alone; /* only in longer ones, and no dictionary has it     */
    double adjective, name; /* a lone one                      */
    double name_alone;   /* as alone, besides, of a lone name                */
    double undetermined; /* share of the places of an unknown lone name      */
    double shortness;    /* of a lone word                  */
    double determined, determined_phrase; /* share of its places             */
    double article, capital;              /* share of its places             */
    double tied; /* share of its rarest word's places that are its own       */
    double kind, participle, before, en, preposition, called;
    double general, general_head, vague;
    double listed[PR_LISTED_PHRASE + 1];
    double titled, early;
    double base; /* brings the score of a doubtful candidate to 1            */
};

static const struct weights corpus = {
    .frequency = 0.75,
    .alone = 0.4,
    .head = 0.12,
    .most = 0.12,
    .words = {0.0,   0.8, 0.6, 0.3, 0.2, -2.0},
    .once = -0.5,
    .once_name = -0.5,
    .adjective = 0.4,
    .name = 2.0,
    .name_alone = 0.2,
    .undetermined = -2.0,
    .shortness = -1.0,
    .determined = 1.5,
    .determined_phrase = 1.0,
    .article = -2.0,
    .capital = 2.0,
    .tied = 1.0,
    .kind = 0.7,
    .participle = -2.0,
    .before = -0.5,
    .en = -1.5,
    .preposition = -1.0,
    .general = -3.0,
    .general_head = -1.2,
    .vague = -2.0,
    .listed = {0.0, -1.2,    0.0,     2.0   },
    .base = -3.6,
};

/* One article: few words are met twice, so that a phrase tells more than
 * its words, and so does the place where it stands. */
static const struct weights article = {
    .frequency = 1.5,
    .alone = 0.6,
    .head = 0.15,
    .most = 0.15,
    .words = {0.0,   0.0, 0.8, 0.6, 0.4, -2.0},
    .once = -0.5,
    .once_name = -2.5,
    .never_alone = -3.0,
    .adjective = -2.0,
    .name = 1.5,
    .name_alone = 0.4,
    .shortness = -1.0,
    .determined = 1.0,
    .determined_phrase = 1.0,
    .article = -1.5,
    .capital = 1.5,
    .tied = 1.0,
    .kind = 1.0,
    .participle = -2.0,
    .before = -2.0,
    .en = -1.5,
    .preposition = -2.0,
    .called = -3.0,
    .general = -3.0,
    .general_head = -2.0,
    .vague = -2.0,
    .listed = {0.0, -1.0,    0.0,     2.5   },
    .titled = 1.0,
    .early = 1.5,
    .base = -3.6,
};

/* Content words of the longest article; bytes of a short word; what share of
 * places is taken for one that can't be known. */
enum { ARTICLE_MOST = 3000, SHORT = 4 };
static const double capital_unseen = 0.3;
/* What a name or an unknown word that stands in formulas alone loses. */
static const double formula = -4.0;

void pr_termhood_words(const struct pr_vocabulary *vocabulary,
                       struct pr_termhood *candidate)
{
    size_t head = candidate->traits & PR_TRAIT_BEFORE ? 1 : 0;
    candidate->general = candidate->vague = false;
    candidate->hollow = true;
    for (size_t i = 0; i < candidate->lemma_count; i++) {
        precis_str lemma =
            pr_intern_str(&vocabulary->terms, candidate->lemmas[i]);
        bool general = pr_term_general(lemma), vague = pr_term_vague(lemma);
        candidate->general |= i == head && general;
        candidate->vague |= vague;
        candidate->hollow &= general || vague;
    }
}

bool pr_termhood_shouts(const struct pr_termhood *candidate)
{
    return !candidate->worth[0] ||
           2 * candidate->shouted > candidate->frequency;
}

precis_str pr_termhood_shown(const struct pr_termhood *candidate)
{
    return candidate->shown[pr_termhood_shouts(candidate)];
}

static double met(const struct pr_term_text *text, uint32_t lemma)
{
    return lemma < text->lemma_count ? text->lemmas[lemma] : 0.0;
}

static double specificity(const struct pr_term_text *text, uint32_t lemma)
{
    double here =
        (met(text, lemma) + smoothing) / ((double)text->content + 1.0);
    double there =
        pr_background_share(pr_intern_str(&text->vocabulary->terms, lemma));
    return fmin(specific_most, log2(here / there));
}

/* What the words of a candidate are worth. */
static double of_words(const struct weights *w, const struct pr_term_text *text,
                       const struct pr_termhood *candidate)
{
    double most = -specific_most, head = most, rarest = INFINITY;
    for (size_t i = 0; i < candidate->lemma_count; i++) {
        double own = specificity(text, candidate->lemmas[i]);
        head = i ? head : own;
        most = fmax(most, own);
        rarest = fmin(rarest, met(text, candidate->lemmas[i]));
    }
    double value = w->head * head + w->most * most;
    if (candidate->words > 1)
        value += w->tied *
                 fmin(1.0, (double)candidate->frequency / fmax(1.0, rarest));
    return value;
}

/* How seldom a candidate stands outside longer ones: 0 always, less for less. A
 * phrase of the dictionary is one inside a longer one, too. */
static double alone_of(const struct pr_termhood *candidate)
{
    if (candidate->listed == PR_LISTED_PHRASE && !candidate->hollow)
        return 0.0;
    return log2(((double)candidate->alone + 0.1) /
                (double)candidate->frequency);
}

/* What a lone word or name loses and wins. */
static double of_lone(const struct weights *w, const struct pr_term_text *text,
                      const struct pr_termhood *candidate)
{
    double f = (double)candidate->frequency, value = 0.0;
    unsigned traits = candidate->traits;
    if (traits & PR_TRAIT_ADJECTIVE)
        value += w->adjective;
    else
        value += w->determined * (double)candidate->determined / f;
    if (traits & PR_TRAIT_NAME)
        value += w->name + w->name_alone * alone_of(candidate);
    if (traits & (PR_TRAIT_NAME | PR_TRAIT_UNKNOWN))
        value += formula * (double)candidate->formula / f;
    if (traits & PR_TRAIT_NAME && traits & PR_TRAIT_UNKNOWN)
        value += w->undetermined * (1.0 - (double)candidate->determined / f);
    if (candidate->lemma_count &&
        pr_intern_str(&text->vocabulary->terms, candidate->lemmas[0]).size <
            SHORT)
        value += w->shortness;
    /* a general noun is no more a term when it is met often */
    return candidate->general ? value + w->general - w->frequency * log2(f)
                              : value;
}

/* What a phrase loses and wins. */
static double of_phrase(const struct weights *w,
                        const struct pr_termhood *candidate)
{
    double f = (double)candidate->frequency;
    unsigned traits = candidate->traits;
    double value = w->determined_phrase * (double)candidate->determined / f +
                   w->article * (double)candidate->articled / f;
    value += traits & PR_TRAIT_KIND ? w->kind : 0.0;
    value += traits & PR_TRAIT_PARTICIPLE ? w->participle : 0.0;
    value += traits & PR_TRAIT_BEFORE ? w->before : 0.0;
    value += traits & PR_TRAIT_EN ? w->en : 0.0;
    value += traits & PR_TRAIT_CALLED ? w->called : 0.0;
    value += traits & PR_TRAIT_PREPOSITION ? w->preposition : 0.0;
    return value + (candidate->general ? w->general_head : 0.0);
}

/* The share of places with a capital that no start of a sentence asks for. */
static double capitals(const struct pr_termhood *candidate)
{
    if (candidate->inside)
        return (double)candidate->capital / (double)candidate->inside;
    return candidate->traits & PR_TRAIT_CAPITAL ? capital_unseen : 0.0;
}

bool pr_term_text_is_article(size_t content)
{
    return content < ARTICLE_MOST;
}

/* What the dictionary adds: nothing for a phrase of general words alone, such as
 * premier pas. */
static double listed_of(const struct weights *w,
                        const struct pr_termhood *candidate)
{
    if (candidate->listed == PR_LISTED_PHRASE)
        return candidate->hollow ? 0.0 : w->listed[PR_LISTED_PHRASE];
    return w->listed[candidate->listed] +
           (candidate->alone ? 0.0 : w->never_alone);
}

double pr_termhood(const struct pr_term_text *text,
                   const struct pr_termhood *candidate)
{
    double f = (double)candidate->frequency;
    const struct weights *w =
        pr_term_text_is_article(text->content) ? &article : &corpus;
    size_t words = candidate->words < PR_LENGTH(w->words)
                       ? candidate->words
                       : PR_LENGTH(w->words) - 1;
    double value =
        w->base + w->frequency * log2(f) +
        w->alone * log2(((double)candidate->alone + 0.1) / f) +
        w->words[words] + w->capital * capitals(candidate) +
        listed_of(w, candidate) + of_words(w, text, candidate) +
        (words > 1 ? of_phrase(w, candidate) : of_lone(w, text, candidate));
    value += candidate->vague ? w->vague : 0.0;
    if (candidate->frequency == 1)
        value += candidate->traits & PR_TRAIT_NAME ? w->once_name : w->once;
    value += candidate->titled ? w->titled : 0.0;
    value += w->early / (1.0 + log2(1.0 + candidate->first));
    return exp2(value);
}

bool pr_termhood_may(const struct pr_term_text *text,
                     const struct pr_termhood *candidate)
{
    /* a phrase of the dictionary wins most, 5.7 times */
    static const double least = 0.1;
    return pr_termhood(text, candidate) >= least;
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

void pr_termhood_alone(struct pr_occurrence *occurrences, size_t count,
                       struct pr_termhood *candidates)
{
    for (size_t i = 0; i < count; i++) {
        occurrences[i].held = is_held(occurrences, count, i, candidates);
        candidates[occurrences[i].key].alone += !occurrences[i].held;
    }
}
