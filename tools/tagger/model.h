/* model.h - what is learnt: words' readings, and which classes follow. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_TAGGER_MODEL_H
#define PR_TOOLS_TAGGER_MODEL_H

#include "tools/tagger/corpus.h"

enum { TAGS = PR_TAG_COUNT };

struct model {
    double pair[TAGS][TAGS];         /* P(c | b) / P(c)            */
    double triple[TAGS][TAGS][TAGS]; /* P(c | a, b) / P(c)         */
    double *share; /* [readings] P(reading | form), by state      */
    double *seen;  /* [readings] expected count                   */
    bool *fixed;   /* [forms] described by our own table          */
};

/*
 * Expectation and maximization over pairs of classes and over the readings of
 * each form that isn't fixed. A form's shares lean on those of all forms of
 * the same classes.
 */
void model_learn_pairs(struct model *model, const struct corpus *corpus,
                       int rounds);

/* Triples of classes, from the best paths under the model so far. */
void model_learn_triples(struct model *model, const struct corpus *corpus,
                         int rounds);

#endif
