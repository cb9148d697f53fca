/* triples.c - learn which class follows two others. */
/* SPDX-License-Identifier: MIT */
#include "tools/tagger/model.h"

#include <math.h>
#include <stdlib.h>

/* How much a triple leans on its last pair. */
static const double LEAN = 12.0;

/* The best ways that end in each pair of states of neighbouring tokens. */
struct pairs {
    double total[PR_STATES_MAX][PR_STATES_MAX];
};

struct way {
    uint8_t from[PR_STATES_MAX][PR_STATES_MAX];
};

static double state_cost(const struct model *model, const struct corpus *corpus,
                         const struct column *column, uint32_t s)
{
    double cost = corpus->states[column->states + s].cost;
    size_t r = corpus_reading(corpus, column, s);
    if (r != SIZE_MAX && !model->fixed[column->form])
        cost += -corpus->vocabulary.reading[r].cost -
                PR_COST_BIT * log2(model->share[r]);
    return cost;
}

static void advance(const struct model *model, const struct corpus *corpus,
                    const struct column *column, const struct pairs *before,
                    struct pairs *here, struct way *way)
{
    const struct pr_state *a = corpus->states + column[-2].states;
    const struct pr_state *b = corpus->states + column[-1].states;
    const struct pr_state *c = corpus->states + column[0].states;
    for (uint32_t k = 0; k < column[0].count; k++) {
        double own = state_cost(model, corpus, column, k);
        for (uint32_t j = 0; j < column[-1].count; j++) {
            double best = INFINITY;
            for (uint32_t i = 0; i < column[-2].count; i++) {
                double total =
                    before->total[i][j] -
                    PR_COST_BIT *
                        log2(model->triple[a[i].tag][b[j].tag][c[k].tag]) +
                    pr_lattice_alone(&a[i], &b[j], &c[k]);
                if (total < best) {
                    best = total;
                    way->from[j][k] = (uint8_t)i;
                }
            }
            here->total[j][k] = best + own + pr_lattice_discord(&b[j], &c[k]);
        }
    }
}

/* Count the triples of the best path of one line. */
static void count_line(const struct model *model, const struct corpus *corpus,
                       const struct line *line, struct way *ways,
                       double counts[TAGS][TAGS][TAGS])
{
    const struct column *columns = corpus->columns + line->first;
    struct pairs before = {{{0}}}, here = {{{0}}};
    size_t n = line->count;
    if (n < 3)
        return;
    for (uint32_t j = 0; j < columns[1].count; j++)
        before.total[0][j] =
            state_cost(model, corpus, &columns[1], j) -
            PR_COST_BIT *
                log2(model->pair[PR_TAG_STOP]
                                [corpus->states[columns[1].states + j].tag]);
    for (size_t t = 2; t < n; t++) {
        advance(model, corpus, &columns[t], &before, &here, &ways[t]);
        before = here;
    }
    uint32_t j = 0, k = 0;
    for (uint32_t i = 1; i < columns[n - 2].count; i++)
        if (before.total[i][0] < before.total[j][0])
            j = i;
    for (size_t t = n - 1; t >= 2; t--) {
        uint32_t i = ways[t].from[j][k];
        counts[corpus->states[columns[t - 2].states + i].tag]
              [corpus->states[columns[t - 1].states + j].tag]
              [corpus->states[columns[t].states + k].tag] += 1.0;
        k = j;
        j = i;
    }
}

static void estimate(struct model *model, double counts[TAGS][TAGS][TAGS])
{
    static double two[TAGS][TAGS];
    double one[TAGS] = {0}, all = 0.0;
    memset(two, 0, sizeof two);
    for (size_t a = 0; a < TAGS; a++)
        for (size_t b = 0; b < TAGS; b++)
            for (size_t c = 0; c < TAGS; c++) {
                two[b][c] += counts[a][b][c];
                one[c] += counts[a][b][c];
                all += counts[a][b][c];
            }
    for (size_t a = 0; a < TAGS; a++)
        for (size_t b = 0; b < TAGS; b++) {
            double row = 0.0, pair_row = 0.0;
            for (size_t c = 0; c < TAGS; c++) {
                row += counts[a][b][c];
                pair_row += two[b][c];
            }
            for (size_t c = 0; c < TAGS; c++) {
                double chance = (one[c] + 0.5) / all;
                double pair = (two[b][c] + 2.0 * chance) / (pair_row + 2.0);
                double triple = (counts[a][b][c] + LEAN * pair) / (row + LEAN);
                model->triple[a][b][c] = triple / chance;
            }
        }
}

void model_learn_triples(struct model *model, const struct corpus *corpus,
                         int rounds)
{
    double(*counts)[TAGS][TAGS] = need(calloc(TAGS, sizeof *counts));
    size_t longest = 0;
    for (size_t l = 0; l < corpus->L; l++)
        if (corpus->lines[l].count > longest)
            longest = corpus->lines[l].count;
    struct way *ways = need(calloc(longest + 1, sizeof *ways));
    for (size_t a = 0; a < TAGS; a++)
        memcpy(model->triple[a], model->pair, sizeof model->pair);
    for (int round = 0; round < rounds; round++) {
        memset(counts, 0, TAGS * sizeof *counts);
        for (size_t l = 0; l < corpus->L; l++)
            count_line(model, corpus, &corpus->lines[l], ways, counts);
        estimate(model, counts);
    }
    free(ways);
    free(counts);
}
