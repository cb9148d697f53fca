/* trainer.h - examples with their features, and the weights learnt from them. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_SUMMARY_TRAINER_H
#define PR_TOOLS_SUMMARY_TRAINER_H

#include "eval/rouge.h"
#include "summary/cover.h"
#include "summary/model.h"

enum { FILES_MAX = 8 };

struct example {
    struct pr_document **documents;
    size_t D;
    struct pr_pool pool;
    struct pr_concepts concepts;
    float *label;   /* [V] share of the references that have the concept */
    float *x;       /* [V][PR_CONCEPT_FEATURES] */
    double *y;      /* [S][PR_UNIT_FEATURES] */
    double *target; /* [S] gain per word that concepts do not explain */
    struct pr_rouge_text *units;      /* [S] */
    struct pr_rouge_text *references; /* [R] */
    size_t R;
    size_t words; /* the budget */
    size_t file;
    size_t fold; /* of a cross-validation */
};

struct trainer {
    struct example *examples;
    size_t count, capacity;
    size_t in_file[FILES_MAX], files;
    struct pr_vocabulary vocabulary;
    struct pr_rouge rouge;
    struct pr_weights weights;
    double mean[FILES_MAX][2]; /* recall of the last evaluation */
    size_t folds;              /* of a cross-validation, 1 = none */
    size_t held;               /* the fold that nothing is learned from */
};

/* True when an example may be learned from. */
static inline bool learns(const struct trainer *trainer,
                          const struct example *example)
{
    return trainer->folds < 2 || example->fold != trainer->held;
}

/* ---- examples.c */

/* Say what is wrong and end the program. */
void die(const char *what) __attribute__((noreturn));
/* memory, or the end of the program when it is NULL. */
void *need(void *memory);
/* Add the examples of a file: WORDS:FILE.jsonl. */
void load(struct trainer *trainer, const char *argument);

/* ---- models.c */

/* Which concepts people take over: one logistic model a class. */
void learn_concepts(struct trainer *trainer);
/* What a unit alone brings, per word, beyond its concepts: a linear model. */
void learn_units(struct trainer *trainer);
/* Weigh the concepts of an example from its stored features. */
void weigh(const struct trainer *trainer, struct example *example);

/* ---- search.c */

/* ROUGE-1 + ROUGE-2 recall of the weights, the latter counting R2_WORTH times;
 * of every stride-th example that may be learned from or, with 0, of those
 * that are held out. */
double evaluate(struct trainer *trainer, size_t stride);
/* Tell the recall of each file on standard error. */
void report(const struct trainer *trainer, double value);
/* Turn every weight in turn as long as that helps. */
void search(struct trainer *trainer);

#endif
