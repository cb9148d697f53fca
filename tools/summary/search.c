/* search.c - score weights by ROUGE, and search them one after the other. */
/* SPDX-License-Identifier: MIT */
#include "tools/summary/trainer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROUNDS = 4, KNOBS_MAX = 128, SAMPLE = 2 };
/* A good summary has about three times more of the words than of the pairs
 * of a reference: so both count alike. */
#define R2_WORTH 3.0

static void summarize(struct trainer *trainer, struct example *example,
                      struct pr_arena *arena,
                      struct pr_rouge_score scores[PR_ROUGE_METRICS])
{
    size_t S = example->pool.S;
    weigh(trainer, example);
    double *bonus = need(pr_arena_array(arena, S, sizeof *bonus));
    size_t *cost = need(pr_arena_array(arena, S, sizeof *cost));
    bool *keep = need(pr_arena_array(arena, S, sizeof *keep));
    for (size_t s = 0; s < S; s++) {
        double score = 0;
        for (size_t f = 0; f < PR_UNIT_FEATURES; f++)
            score +=
                trainer->weights.unit[f] * example->y[s * PR_UNIT_FEATURES + f];
        cost[s] = example->pool.units[s].words;
        bonus[s] = trainer->weights.bonus * score * (double)cost[s];
    }
    struct pr_cover cover = {.concepts = &example->concepts,
                             .S = S,
                             .cost = cost,
                             .bonus = bonus,
                             .budget = example->words};
    memcpy(cover.decay, trainer->weights.decay, sizeof cover.decay);
    struct pr_cover_search *search = need(pr_cover_open(&cover, arena));
    pr_cover(search, keep);
    struct pr_rouge_text text = {0};
    for (size_t s = 0; s < S; s++)
        for (size_t i = 0; keep[s] && i < example->units[s].count; i++) {
            need(
                pr_grow(&text.ids, &text.capacity, text.count, sizeof *text.ids)
                    ? text.ids
                    : NULL);
            text.ids[text.count++] = example->units[s].ids[i];
        }
    pr_rouge_score(&text, example->references, example->R, scores);
    free(text.ids);
}

/* Mean over files of ROUGE-1 + ROUGE-2 recall; stride samples the examples
 * that are learned from; 0 = the others, all of them. */
double evaluate(struct trainer *trainer, size_t stride)
{
    double seen[FILES_MAX] = {0};
    struct pr_arena arena = {0};
    memset(trainer->mean, 0, sizeof trainer->mean);
    for (size_t e = 0; e < trainer->count; e++) {
        struct example *example = &trainer->examples[e];
        bool wanted =
            stride ? learns(trainer, example) : !learns(trainer, example);
        if (!wanted || (stride && trainer->in_file[example->file] > 1000 &&
                        e / trainer->folds % stride))
            continue;
        struct pr_rouge_score scores[PR_ROUGE_METRICS];
        pr_arena_reset(&arena);
        summarize(trainer, example, &arena, scores);
        trainer->mean[example->file][0] += scores[0].recall;
        trainer->mean[example->file][1] += scores[1].recall;
        seen[example->file]++;
    }
    pr_arena_done(&arena);
    double sum = 0;
    double worth = 0;
    for (size_t f = 0; f < trainer->files; f++) {
        /* A file tells as surely as the root of its number of examples. */
        double sure = sqrt((double)trainer->in_file[f]);
        trainer->mean[f][0] /= seen[f] > 0 ? seen[f] : 1;
        trainer->mean[f][1] /= seen[f] > 0 ? seen[f] : 1;
        worth += sure;
        sum += sure * (trainer->mean[f][0] + R2_WORTH * trainer->mean[f][1]);
    }
    return sum / worth;
}

void report(const struct trainer *trainer, double value)
{
    fprintf(stderr, "%.4f:", value);
    for (size_t f = 0; f < trainer->files; f++)
        fprintf(stderr, "  R1 %.2f R2 %.2f", 100 * trainer->mean[f][0],
                100 * trainer->mean[f][1]);
    fputc('\n', stderr);
}

/* A parameter of the search: factors of it are tried, or with a step shifts
 * by one and three steps. */
struct knob {
    double *value;
    double most, step;
};

static size_t list_knobs(struct pr_weights *weights, struct knob knobs[])
{
    size_t count = 0;
    knobs[count++] = (struct knob){&weights->bonus, 1e3, 0};
    for (size_t c = 1; c < PR_CONCEPT_CLASSES; c++)
        knobs[count++] = (struct knob){&weights->scale[c], 1e3, 0};
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        knobs[count++] = (struct knob){&weights->decay[c], 0.98, 0};
    for (size_t f = 0; f < PR_UNIT_FEATURES; f++)
        knobs[count++] = (struct knob){&weights->unit[f], 1e3, 0.03};
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        for (size_t f = 1; f < PR_CONCEPT_FEATURES; f++)
            knobs[count++] = (struct knob){&weights->concept[c][f], 1e3, 0.12};
    return count;
}

/* Try one knob; keep what helps. */
static double turn(struct trainer *trainer, struct knob knob, double best)
{
    static const double factors[] = {0.5, 0.75, 1.33, 2};
    static const double shifts[] = {-3, -1, 1, 3};
    double start = *knob.value, chosen = start;
    for (size_t i = 0; i < PR_LENGTH(factors); i++) {
        double value =
            knob.step > 0 ? start + shifts[i] * knob.step : start * factors[i];
        if (value > knob.most)
            continue;
        *knob.value = value;
        double now = evaluate(trainer, SAMPLE);
        if (now > best + 1e-5) {
            best = now;
            chosen = value;
        }
    }
    *knob.value = chosen;
    return best;
}

void search(struct trainer *trainer)
{
    struct knob knobs[KNOBS_MAX];
    size_t count = list_knobs(&trainer->weights, knobs);
    double best = evaluate(trainer, SAMPLE);
    report(trainer, best);
    for (size_t round = 0; round < ROUNDS; round++) {
        double before = best;
        for (size_t k = 0; k < count; k++)
            best = turn(trainer, knobs[k], best);
        evaluate(trainer, SAMPLE);
        report(trainer, best);
        if (best < before + 1e-4)
            break;
    }
}
