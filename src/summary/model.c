/*
 * model.c - the learned worth of concepts and sentences.
 *
 * A concept's weight is the chance that a person's summary holds it, by a
 * logistic model p = 1 / (1 + exp(−w·x)) for each class of concept; a
 * sentence's bonus is linear in its own features, per word.
 *
 *   K. Hong and A. Nenkova, "Improving the estimation of word importance for
 *   news multi-document summarization", EACL 2014 (supervised word weights).
 */
/* SPDX-License-Identifier: MIT */
#include "summary/model.h"

#include "french/discourse.h"

#include <math.h>

const struct pr_weights pr_weights = {
#include "summary/weights.def"
};

/* Texts of more sentences than this are weighed like texts of this many: the
 * examples hold few that are longer, and a line drawn through them must not
 * be followed to a book. */
#define LONG 80.0

/* length is that of a document: ln(1 + sentences). */
static void fill_features(const struct pr_concept *concept, size_t documents,
                          double sentences, double length, double x[])
{
    double often =
        log1p((double)concept->frequency / (double)concept->documents);
    double words = concept->class < PR_CONCEPT_PAIR ? 1.0 : 2.0;
    x[PR_CONCEPT_BIAS] = 1;
    x[PR_CONCEPT_FREQUENCY] = often;
    x[PR_CONCEPT_DENSITY] = often * length;
    x[PR_CONCEPT_FIRST] = log1p(concept->first);
    x[PR_CONCEPT_OPENING] = 1.0 / (1.0 + concept->first);
    x[PR_CONCEPT_TITLE] = concept->title / words;
    x[PR_CONCEPT_LENGTH] = length;
    x[PR_CONCEPT_CAPITAL] = concept->capital;
    x[PR_CONCEPT_NUMBER] = concept->number;
    x[PR_CONCEPT_SPREAD] =
        documents > 1 ? (double)concept->documents / (double)documents : 0;
    x[PR_CONCEPT_COMMON] = concept->documents > 1;
    x[PR_CONCEPT_TITLE_OFTEN] = x[PR_CONCEPT_TITLE] * often;
    x[PR_CONCEPT_BESIDE] = (double)concept->beside / concept->frequency;
    x[PR_CONCEPT_QUOTED] = (double)concept->quoted / concept->frequency;
    x[PR_CONCEPT_REACH] = (concept->last - concept->first) / (sentences + 1);
    x[PR_CONCEPT_LATE] = concept->first / (sentences + 1);
    x[PR_CONCEPT_TITLE_LONG] = x[PR_CONCEPT_TITLE] * length;
    x[PR_CONCEPT_FIRST_LONG] = x[PR_CONCEPT_FIRST] * length;
    x[PR_CONCEPT_OPENING_LONG] = x[PR_CONCEPT_OPENING] * length;
}

static double length_of(double sentences)
{
    return log1p(sentences < LONG ? sentences : LONG);
}

void pr_concept_features(const struct pr_concept *concept, size_t documents,
                         double sentences, double x[])
{
    fill_features(concept, documents, sentences, length_of(sentences), x);
}

double pr_concept_chance(const struct pr_weights *weights,
                         const struct pr_concept *concept, const double x[])
{
    const double *w = weights->concept[concept->class];
    double sum = 0;
    for (size_t f = 0; f < PR_CONCEPT_FEATURES; f++)
        sum += w[f] * x[f];
    return 1.0 / (1.0 + exp(-sum));
}

/* Count what pr_unit_features needs of a unit's tokens. */
struct tally {
    double words, content, names, numbers;
    bool opening_quote, quotes, question;
};

static bool is_quote(precis_str bytes)
{
    return pr_str_is(bytes, "\"") || pr_str_is(bytes, "«") ||
           pr_str_is(bytes, "“") || pr_str_is(bytes, "»") ||
           pr_str_is(bytes, "”");
}

static struct tally tally_of(const struct pr_document *document,
                             const struct pr_sentence *sentence)
{
    struct tally tally = {0};
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->kind == PR_WORD || token->kind == PR_NUMBER) {
            bool stop = token->flags & PR_TOKEN_STOP;
            tally.words++;
            tally.content += !stop;
            tally.numbers += token->kind == PR_NUMBER;
            tally.names +=
                t > sentence->first && !stop && token->flags & PR_TOKEN_UPPER;
        } else if (token->kind == PR_PUNCTUATION) {
            precis_str bytes = pr_token_str(document, token);
            bool quote = is_quote(bytes);
            tally.quotes |= quote;
            tally.opening_quote |= quote && t == sentence->first;
            tally.question |= pr_str_is(bytes, "?") && t + 2 >= sentence->last;
        }
    }
    return tally;
}

/* Share of the titles' words that the unit has. */
static double title_share(const struct pr_concepts *concepts, size_t s,
                          size_t titles)
{
    double found = 0;
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        const struct pr_concept *concept =
            &concepts->items[concepts->occurrence[o]];
        found += concept->class == PR_CONCEPT_CONTENT && concept->title;
    }
    double share = titles ? found / (double)titles : 0;
    return share < 1 ? share : 1;
}

void pr_unit_features(const struct pr_pool *pool,
                      const struct pr_concepts *concepts, size_t s,
                      size_t titles, double x[])
{
    const struct pr_unit *unit = &pool->units[s];
    const struct pr_document *document = pool->documents[unit->document];
    const struct pr_sentence *sentence = pr_pool_sentence(pool, unit);
    struct tally tally = tally_of(document, sentence);
    double words = tally.words > 0 ? tally.words : 1;
    x[PR_UNIT_BIAS] = 1;
    x[PR_UNIT_FIRST] = unit->position == 0;
    x[PR_UNIT_POSITION] = log1p(unit->position);
    x[PR_UNIT_OPENS] = unit->opens;
    x[PR_UNIT_LAST] = (double)unit->position / (double)document->S;
    x[PR_UNIT_CONTENT] = tally.content / words;
    x[PR_UNIT_LENGTH] = log(words);
    x[PR_UNIT_SHORT] = unit->words < 8;
    x[PR_UNIT_TITLE] = title_share(concepts, s, titles);
    x[PR_UNIT_NAMES] = tally.names / words;
    x[PR_UNIT_NUMBERS] = tally.numbers / words;
    x[PR_UNIT_QUOTE] = tally.opening_quote;
    x[PR_UNIT_QUOTES] = tally.quotes;
    x[PR_UNIT_QUESTION] = tally.question;
    x[PR_UNIT_DANGLING] =
        pr_leans_back(document->vocabulary, document->article->text,
                      document->tokens.items + sentence->first,
                      sentence->last - sentence->first) != PR_LEAN_NONE;
}

double pr_pool_sentences(const struct pr_pool *pool)
{
    size_t sentences = 0;
    for (size_t d = 0; d < pool->D; d++)
        sentences += pool->documents[d]->S;
    return (double)sentences / (double)(pool->D ? pool->D : 1);
}

size_t pr_title_words(const struct pr_concepts *concepts)
{
    size_t count = 0;
    for (size_t v = 0; v < concepts->V; v++)
        count += concepts->items[v].class == PR_CONCEPT_CONTENT &&
                 concepts->items[v].title;
    return count;
}

/* Weights of concepts that stand once, by all that tells them apart: they are
 * the most, and those of a sentence are nearly all alike. */
struct memo {
    uint64_t key; /* 0 = free */
    float weight;
};
enum { MEMO_BITS = 8 };

/* What tells a concept that stands once from another, never 0. */
static uint64_t single_key(const struct pr_concept *concept)
{
    unsigned signs = concept->class | (unsigned)concept->title << 4 |
                     (unsigned)concept->capital << 12 |
                     (unsigned)concept->number << 13 |
                     (concept->beside & 1) << 14 | (concept->quoted & 1) << 15;
    return (uint64_t) concept->first << 32 | signs | 1u << 16;
}

static float weigh(const struct pr_weights *weights,
                   const struct pr_concept *concept, size_t documents,
                   double sentences, double length)
{
    double x[PR_CONCEPT_FEATURES];
    fill_features(concept, documents, sentences, length, x);
    return (float)(weights->scale[concept->class] *
                   pr_concept_chance(weights, concept, x));
}

static void weigh_concepts(const struct pr_weights *weights,
                           const struct pr_pool *pool,
                           struct pr_concepts *concepts)
{
    struct memo memo[1 << MEMO_BITS] = {{0}};
    double sentences = pr_pool_sentences(pool);
    double length = length_of(sentences);
    for (size_t v = 0; v < concepts->V; v++) {
        struct pr_concept *concept = &concepts->items[v];
        if (concept->frequency != 1) {
            concept->weight =
                concept->frequency
                    ? weigh(weights, concept, pool->D, sentences, length)
                    : 0;
            continue;
        }
        uint64_t key = single_key(concept);
        struct memo *known =
            &memo[key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - MEMO_BITS)];
        if (known->key != key)
            *known = (struct memo){
                key, weigh(weights, concept, pool->D, sentences, length)};
        concept->weight = known->weight;
    }
}

void pr_model_weigh(const struct pr_weights *weights,
                    const struct pr_pool *pool, struct pr_concepts *concepts,
                    double bonus[])
{
    double y[PR_UNIT_FEATURES];
    weigh_concepts(weights, pool, concepts);
    size_t titles = pr_title_words(concepts);
    for (size_t s = 0; s < pool->S; s++) {
        pr_unit_features(pool, concepts, s, titles, y);
        double score = 0;
        for (size_t f = 0; f < PR_UNIT_FEATURES; f++)
            score += weights->unit[f] * y[f];
        bonus[s] = weights->bonus * score * pool->units[s].words;
    }
}
