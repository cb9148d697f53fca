/* models.c - the models of what people take over: of concepts, of sentences. */
/* SPDX-License-Identifier: MIT */
#include "tools/summary/trainer.h"

#include <math.h>
#include <stdlib.h>

enum { NEWTON_STEPS = 12 };
#define RIDGE 1.0

/* Solve a symmetric system by Gauss, in place. */
static void solve(size_t n, double a[], double b[])
{
    for (size_t i = 0; i < n; i++) {
        double pivot = a[i * n + i];
        for (size_t r = i + 1; r < n; r++) {
            double factor = a[r * n + i] / pivot;
            for (size_t c = i; c < n; c++)
                a[r * n + c] -= factor * a[i * n + c];
            b[r] -= factor * b[i];
        }
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t c = i + 1; c < n; c++)
            b[i] -= a[i * n + c] * b[c];
        b[i] /= a[i * n + i];
    }
}

static double weight_of(const struct trainer *trainer,
                        const struct example *example)
{
    return 1000.0 / (double)trainer->in_file[example->file] /
           (double)(example->concepts.V + 1);
}

/* One Newton step of the logistic model of a class. */
static void newton(struct trainer *trainer, size_t class)
{
    enum { N = PR_CONCEPT_FEATURES };
    double a[N * N] = {0}, b[N] = {0};
    double *w = trainer->weights.concept[class];
    for (size_t e = 0; e < trainer->count; e++) {
        const struct example *example = &trainer->examples[e];
        if (!learns(trainer, example))
            continue;
        double importance = weight_of(trainer, example) * 100;
        for (size_t v = 0; v < example->concepts.V; v++) {
            const struct pr_concept *concept = &example->concepts.items[v];
            if (concept->class != class || !concept->frequency)
                continue;
            const float *x = example->x + v * N;
            double sum = 0;
            for (size_t f = 0; f < N; f++)
                sum += w[f] * x[f];
            double p = 1 / (1 + exp(-sum));
            double slope = importance * (example->label[v] - p);
            double curve = importance * p * (1 - p);
            for (size_t f = 0; f < N; f++) {
                b[f] += slope * x[f];
                for (size_t g = 0; g <= f; g++)
                    a[f * N + g] += curve * x[f] * x[g];
            }
        }
    }
    for (size_t f = 0; f < N; f++) {
        for (size_t g = 0; g < f; g++)
            a[g * N + f] = a[f * N + g];
        a[f * N + f] += RIDGE;
        b[f] -= RIDGE * w[f];
    }
    solve(N, a, b);
    for (size_t f = 0; f < N; f++)
        w[f] += b[f];
}

void learn_concepts(struct trainer *trainer)
{
    memset(trainer->weights.concept, 0, sizeof trainer->weights.concept);
    for (size_t class = 0; class < PR_CONCEPT_CLASSES; class ++)
        for (size_t step = 0; step < NEWTON_STEPS; step++)
            newton(trainer, class);
}

/* Weigh the concepts of an example from its stored features. */
void weigh(const struct trainer *trainer, struct example *example)
{
    double x[PR_CONCEPT_FEATURES];
    for (size_t v = 0; v < example->concepts.V; v++) {
        struct pr_concept *concept = &example->concepts.items[v];
        for (size_t f = 0; f < PR_CONCEPT_FEATURES; f++)
            x[f] = example->x[v * PR_CONCEPT_FEATURES + f];
        concept->weight =
            (float)(trainer->weights.scale[concept->class] *
                    pr_concept_chance(&trainer->weights, concept, x));
        if (!concept->frequency)
        concept->weight = 0;
    }
}

/* What a unit alone brings, per word, beyond its concepts: a linear model. */
void learn_units(struct trainer *trainer)
{
    enum { N = PR_UNIT_FEATURES };
    double a[N * N] = {0}, b[N] = {0};
    for (size_t e = 0; e < trainer->count; e++) {
        struct example *example = &trainer->examples[e];
        if (!learns(trainer, example))
            continue;
        weigh(trainer, example);
        double importance = 1000.0 / (double)trainer->in_file[example->file] /
                            (double)example->pool.S;
        for (size_t s = 0; s < example->pool.S; s++) {
            struct pr_rouge_score scores[PR_ROUGE_METRICS];
            pr_rouge_score(&example->units[s], example->references, example->R,
                           scores);
            double expected = 0, words = example->pool.units[s].words;
            const struct pr_concepts *concepts = &example->concepts;
            for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1];
                 o++) {
                const struct pr_concept *c =
                    &concepts->items[concepts->occurrence[o]];
                expected += c->weight;
            }
            double mass = 0;
            for (size_t r = 0; r < example->R; r++)
                mass +=
                    (double)example->references[r].count / (double)example->R;
            double found = mass * (scores[0].recall + scores[1].recall);
            double target = (found - expected) / (words > 0 ? words : 1);
            const double *y = example->y + s * N;
            for (size_t f = 0; f < N; f++) {
                b[f] += importance * target * y[f];
                for (size_t g = 0; g < N; g++)
                    a[f * N + g] += importance * y[f] * y[g];
            }
        }
    }
    for (size_t f = 0; f < N; f++)
        a[f * N + f] += RIDGE;
    solve(N, a, b);
    memcpy(trainer->weights.unit, b, sizeof b);
}
