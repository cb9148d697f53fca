/* model.h - the learned worth of concepts and sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_MODEL_H
#define PR_SUMMARY_MODEL_H

#include "summary/concepts.h"

/* What is known of a concept, in the order of the weights. */
enum {
    PR_CONCEPT_BIAS,
    PR_CONCEPT_FREQUENCY,    /* ln(1 + occurrences a document that has it) */
    PR_CONCEPT_DENSITY,      /* that × ln(1 + sentences a document)        */
    PR_CONCEPT_FIRST,        /* ln(1 + sentences before its first)         */
    PR_CONCEPT_OPENING,      /* 1 / (1 + sentences before its first)       */
    PR_CONCEPT_TITLE,        /* share of its words that stand in a title   */
    PR_CONCEPT_LENGTH,       /* ln(1 + sentences a document)               */
    PR_CONCEPT_CAPITAL,      /* has a capital inside a sentence            */
    PR_CONCEPT_NUMBER,       /* is a number                                */
    PR_CONCEPT_SPREAD,       /* share of several documents that hold it    */
    PR_CONCEPT_COMMON,       /* is held by more than one of them           */
    PR_CONCEPT_TITLE_OFTEN,  /* title × frequency                          */
    PR_CONCEPT_BESIDE,       /* share in units that hold a title word      */
    PR_CONCEPT_QUOTED,       /* share between quotation marks              */
    PR_CONCEPT_REACH,        /* from its first to its last place, 0..1     */
    PR_CONCEPT_LATE,         /* its first place in the document, 0..1      */
    PR_CONCEPT_TITLE_LONG,   /* title × ln(1 + sentences)                  */
    PR_CONCEPT_FIRST_LONG,   /* first × ln(1 + sentences)                  */
    PR_CONCEPT_OPENING_LONG, /* opening × ln(1 + sentences)                */
    PR_CONCEPT_FEATURES
};

/* What is known of a sentence, in the order of the weights. */
enum {
    PR_UNIT_BIAS,
    PR_UNIT_FIRST,    /* opens its document                        */
    PR_UNIT_POSITION, /* ln(1 + sentences before it)               */
    PR_UNIT_OPENS,    /* opens its paragraph                       */
    PR_UNIT_LAST,     /* its place in the document, 0..1           */
    PR_UNIT_CONTENT,  /* share of content words                    */
    PR_UNIT_LENGTH,   /* ln(words)                                 */
    PR_UNIT_SHORT,    /* fewer than 8 words                        */
    PR_UNIT_TITLE,    /* share of the title's words that it has    */
    PR_UNIT_NAMES,    /* share of words with a capital inside      */
    PR_UNIT_NUMBERS,  /* share of numbers                          */
    PR_UNIT_QUOTE,    /* opens with a quotation mark               */
    PR_UNIT_QUOTES,   /* holds a quotation mark                    */
    PR_UNIT_QUESTION, /* closes with a question mark               */
    PR_UNIT_DANGLING, /* leans on a sentence before it             */
    PR_UNIT_FEATURES
};

/* The weights; the shipped ones are in weights.def, which `make weights`
 * writes. */
struct pr_weights {
    double concept[PR_CONCEPT_CLASSES][PR_CONCEPT_FEATURES];
    double unit[PR_UNIT_FEATURES];
    double scale[PR_CONCEPT_CLASSES]; /* of a class in the objective   */
    double decay[PR_CONCEPT_CLASSES]; /* of an occurrence after the first */
    double bonus;                     /* of the sentences' scores      */
};
extern const struct pr_weights pr_weights;

/* Fill x[PR_CONCEPT_FEATURES]. Sentences is the mean number a document. */
void pr_concept_features(const struct pr_concept *concept, size_t documents,
                         double sentences, double x[]);

/* Fill x[PR_UNIT_FEATURES] for unit s of the pool. titles = distinct words of
 * the titles. */
void pr_unit_features(const struct pr_pool *pool,
                      const struct pr_concepts *concepts, size_t s,
                      size_t titles, double x[]);

/* The probability, by a logistic model, that a reference summary has it. */
double pr_concept_chance(const struct pr_weights *weights,
                         const struct pr_concept *concept, const double x[]);

/* Mean sentences a document and distinct words in titles. */
double pr_pool_sentences(const struct pr_pool *pool);
size_t pr_title_words(const struct pr_concepts *concepts);

/*
 * Give each concept its weight and each unit its bonus[S].
 * Linear; cannot fail.
 */
void pr_model_weigh(const struct pr_weights *weights,
                    const struct pr_pool *pool, struct pr_concepts *concepts,
                    double bonus[]);

#endif
