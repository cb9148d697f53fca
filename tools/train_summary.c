/*
 * train_summary.c - learn the weights of the default summary.
 *
 *   train_summary [--data DIR] WORDS:FILE.jsonl … > src/summary/weights.def
 *
 * Each FILE holds records with "text" (or "docs") and "summaries"; WORDS is
 * the budget its summaries are made for. Three steps: a logistic model of
 * which concepts people take over, a linear model of what sentences hold
 * beyond that, and a search of all weights, one after the other, for the
 * greatest ROUGE-1 + ROUGE-2 recall. Every file counts alike for the models,
 * by the root of its size for the search. With --score, the weights built in
 * are scored and nothing is learned; with --folds N, N-fold cross-validation
 * tells what unseen texts will get.
 */
/* SPDX-License-Identifier: MIT */
#include "tools/summary/trainer.h"

#include <stdio.h>
#include <stdlib.h>

static void write_row(const char *name, const double row[], size_t count)
{
    printf("%s{", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%.5f", i ? ", " : "", row[i]);
    printf("},\n");
}

static void write_weights(const struct pr_weights *weights)
{
    printf("/* Written by tools/train_summary.c (make weights). */\n"
           ".concept = {\n");
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        write_row("    ", weights->concept[c], PR_CONCEPT_FEATURES);
    printf("},\n");
    write_row(".unit = ", weights->unit, PR_UNIT_FEATURES);
    write_row(".scale = ", weights->scale, PR_CONCEPT_CLASSES);
    write_row(".decay = ", weights->decay, PR_CONCEPT_CLASSES);
    printf(".bonus = %.5f,\n", weights->bonus);
}

static void learn(struct trainer *trainer)
{
    trainer->weights = pr_weights;
    learn_concepts(trainer);
    learn_units(trainer);
    search(trainer);
}

/* Learn without each fold in turn and score it: what to expect of texts that
 * were never seen. */
static void cross_validate(struct trainer *trainer)
{
    double sum[FILES_MAX][2] = {{0}};
    for (trainer->held = 0; trainer->held < trainer->folds; trainer->held++) {
        learn(trainer);
        report(trainer, evaluate(trainer, 0));
        for (size_t f = 0; f < trainer->files; f++)
            for (size_t m = 0; m < 2; m++)
                sum[f][m] += trainer->mean[f][m] / (double)trainer->folds;
    }
    for (size_t f = 0; f < trainer->files; f++)
        printf("held out, file %zu: R1 %.2f R2 %.2f\n", f + 1, 100 * sum[f][0],
               100 * sum[f][1]);
}

static void usage(void)
{
    die("usage: train_summary [--score | --folds N] "
        "[--data LEXICON] WORDS:FILE.jsonl …");
}

int main(int count, char **arguments)
{
    struct trainer trainer = {.weights = pr_weights, .folds = 1};
    struct pr_lexicon *lexicon = NULL;
    bool score_only = false;
    int first = 1;
    for (; first < count && arguments[first][0] == '-'; first++) {
        bool more = first + 1 < count;
        if (!strcmp(arguments[first], "--score"))
            score_only = true;
        else if (!strcmp(arguments[first], "--folds") && more)
            trainer.folds = strtoul(arguments[++first], NULL, 10);
        else if (!strcmp(arguments[first], "--data") && more)
            pr_lexicon_open(arguments[++first], &lexicon, NULL);
        else
            usage();
    }
    if (first == count || !trainer.folds)
        usage();
    if (pr_vocabulary_init(&trainer.vocabulary, lexicon))
        die("out of memory");
    for (int i = first; i < count; i++)
        load(&trainer, arguments[i]);
    if (trainer.folds > 1) {
        cross_validate(&trainer);
        return 0;
    }
    if (!score_only)
        learn(&trainer);
    report(&trainer, evaluate(&trainer, 1));
    if (!score_only)
        write_weights(&trainer.weights);
    return 0;
}
