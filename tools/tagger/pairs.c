/* pairs.c - learn which class follows which, and how words are read. */
/* SPDX-License-Identifier: MIT */
#include "tools/tagger/model.h"

#include "base/hash.h"
#include "base/intern.h"

#include <math.h>
#include <stdlib.h>

/* A form's own uses count fully once it has been met this often. */
static const double LEAN = 6.0;

/* Working space of one run: weights of states. */
struct space {
    const struct corpus *corpus;
    struct model *model;
    double *weight, *forward, *backward; /* [N] */
    double expected[TAGS][TAGS];
    struct pr_intern classes;
    uint32_t *class_of;  /* [forms] */
    double *class_share; /* [classes * PR_STATES_MAX] */
};

static double step(const struct space *space, size_t a, size_t b)
{
    const struct pr_state *left = &space->corpus->states[a];
    const struct pr_state *right = &space->corpus->states[b];
    return space->model->pair[left->tag][right->tag] *
           exp2(-pr_lattice_discord(left, right) / (double)PR_COST_BIT);
}

/* What the capital and the person cost is kept; the reading's own cost makes
 * way for its learnt share. */
static void weigh(struct space *space)
{
    const struct corpus *corpus = space->corpus;
    for (size_t t = 0; t < corpus->T; t++) {
        const struct column *column = &corpus->columns[t];
        for (uint32_t s = 0; s < column->count; s++) {
            size_t n = column->states + s;
            size_t r = corpus_reading(corpus, column, s);
            double cost = corpus->states[n].cost;
            if (r != SIZE_MAX && !space->model->fixed[column->form])
                cost += -corpus->vocabulary.reading[r].cost -
                        PR_COST_BIT * log2(space->model->share[r]);
            space->weight[n] = exp2(-cost / PR_COST_BIT);
        }
    }
}

/* Forward and backward weights of one line, each column scaled to 1. */
static void sweep(struct space *space, const struct line *line)
{
    const struct column *columns = space->corpus->columns + line->first;
    space->forward[columns[0].states] = 1.0;
    for (size_t t = 1; t < line->count; t++) {
        double sum = 0.0;
        for (uint32_t s = 0; s < columns[t].count; s++) {
            size_t here = columns[t].states + s;
            double total = 0.0;
            for (uint32_t p = 0; p < columns[t - 1].count; p++) {
                size_t before = columns[t - 1].states + p;
                total += space->forward[before] * step(space, before, here);
            }
            sum += space->forward[here] = total * space->weight[here];
        }
        for (uint32_t s = 0; s < columns[t].count; s++)
            space->forward[columns[t].states + s] /= sum;
    }
    space->backward[columns[line->count - 1].states] = 1.0;
    for (size_t t = line->count - 1; t-- > 0;) {
        double sum = 0.0;
        for (uint32_t s = 0; s < columns[t].count; s++) {
            size_t here = columns[t].states + s;
            double total = 0.0;
            for (uint32_t n = 0; n < columns[t + 1].count; n++) {
                size_t next = columns[t + 1].states + n;
                total += space->backward[next] * space->weight[next] *
                         step(space, here, next);
            }
            sum += space->backward[here] = total;
        }
        for (uint32_t s = 0; s < columns[t].count; s++)
            space->backward[columns[t].states + s] /= sum;
    }
}

static void count_pairs(struct space *space, const struct line *line)
{
    const struct column *columns = space->corpus->columns + line->first;
    const struct pr_state *states = space->corpus->states;
    for (size_t t = 1; t < line->count; t++) {
        double pair[PR_STATES_MAX][PR_STATES_MAX], sum = 0.0;
        for (uint32_t p = 0; p < columns[t - 1].count; p++)
            for (uint32_t s = 0; s < columns[t].count; s++) {
                size_t before = columns[t - 1].states + p;
                size_t here = columns[t].states + s;
                sum += pair[p][s] =
                    space->forward[before] * space->weight[here] *
                    space->backward[here] * step(space, before, here);
            }
        for (uint32_t p = 0; p < columns[t - 1].count; p++)
            for (uint32_t s = 0; s < columns[t].count; s++)
                space->expected[states[columns[t - 1].states + p].tag]
                               [states[columns[t].states + s].tag] +=
                    pair[p][s] / sum;
    }
}

static void count_words(struct space *space, const struct line *line)
{
    const struct corpus *corpus = space->corpus;
    for (size_t t = 0; t < line->count; t++) {
        const struct column *column = &corpus->columns[line->first + t];
        double sum = 0.0;
        for (uint32_t s = 0; s < column->count; s++)
            sum += space->forward[column->states + s] *
                   space->backward[column->states + s];
        for (uint32_t s = 0; s < column->count; s++) {
            size_t r = corpus_reading(corpus, column, s);
            if (r != SIZE_MAX)
                space->model->seen[r] += space->forward[column->states + s] *
                                         space->backward[column->states + s] /
                                         sum;
        }
    }
}

static void estimate_pairs(struct space *space)
{
    double row[TAGS] = {0}, column[TAGS] = {0}, all = 0.0;
    for (size_t a = 0; a < TAGS; a++)
        for (size_t b = 0; b < TAGS; b++) {
            row[a] += space->expected[a][b];
            column[b] += space->expected[a][b];
            all += space->expected[a][b];
        }
    for (size_t a = 0; a < TAGS; a++)
        for (size_t b = 0; b < TAGS; b++) {
            double chance = (column[b] + 0.5) / all;
            double given =
                (space->expected[a][b] + 2.0 * chance) / (row[a] + 2.0);
            space->model->pair[a][b] = given / chance;
        }
}

/* Name the class of each form: the tags of its states. */
static void find_classes(struct space *space)
{
    const struct corpus *corpus = space->corpus;
    size_t forms = corpus->vocabulary.forms.count;
    space->class_of = need(calloc(forms, sizeof *space->class_of));
    for (uint32_t f = 0; f < forms; f++) {
        const struct pr_form *form = &corpus->vocabulary.form[f];
        const struct pr_state *states = &corpus->vocabulary.state[form->states];
        size_t count = form->state_count;
        char tags[PR_STATES_MAX];
        for (size_t s = 0; s < count; s++)
            tags[s] = (char)('0' + states[s].tag);
        space->class_of[f] =
            pr_intern_add(&space->classes, pr_str(tags, count));
        if (space->class_of[f] == PR_NO_ID)
            die("out of memory");
    }
    space->class_share = need(calloc(space->classes.count * PR_STATES_MAX,
                                     sizeof *space->class_share));
}

static void estimate_words(struct space *space)
{
    const struct corpus *corpus = space->corpus;
    size_t forms = corpus->vocabulary.forms.count;
    memset(space->class_share, 0,
           space->classes.count * PR_STATES_MAX * sizeof *space->class_share);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t f = 0; f < forms; f++) {
            const struct pr_form *form = &corpus->vocabulary.form[f];
            const struct pr_state *states =
                &corpus->vocabulary.state[form->states];
            size_t count = form->state_count;
            double *class =
                space->class_share + (size_t)space->class_of[f] * PR_STATES_MAX;
            double all = 0.0, class_all = 0.0;
            for (size_t s = 0; s < count; s++) {
                all += space->model->seen[form->readings + states[s].reading];
                class_all += class[s] + 0.1;
            }
            for (size_t s = 0; s < count; s++) {
                size_t r = form->readings + states[s].reading;
                if (pass == 0 && all > 0.0) /* each form counts the same */
                    class[s] += space->model->seen[r] / all;
                else if (pass == 1)
                    space->model->share[r] =
                        fmax(1e-4, (space->model->seen[r] +
                                    LEAN * (class[s] + 0.1) / class_all) /
                                       (all + LEAN));
            }
        }
}

void model_learn_pairs(struct model *model, const struct corpus *corpus,
                       int rounds)
{
    struct space *space = need(calloc(1, sizeof *space));
    size_t readings = corpus->vocabulary.readings;
    *space = (struct space){.corpus = corpus, .model = model};
    space->weight = need(calloc(3 * corpus->N, sizeof(double)));
    space->forward = space->weight + corpus->N;
    space->backward = space->forward + corpus->N;
    find_classes(space);
    for (size_t a = 0; a < TAGS; a++)
        for (size_t b = 0; b < TAGS; b++)
            model->pair[a][b] = 1.0;
    for (size_t r = 0; r < readings; r++)
        model->share[r] =
            exp2(-corpus->vocabulary.reading[r].cost / (double)PR_COST_BIT);
    for (int round = 0; round < rounds; round++) {
        memset(space->expected, 0, sizeof space->expected);
        memset(model->seen, 0, readings * sizeof *model->seen);
        weigh(space);
        for (size_t l = 0; l < corpus->L; l++) {
            sweep(space, &corpus->lines[l]);
            count_pairs(space, &corpus->lines[l]);
            count_words(space, &corpus->lines[l]);
        }
        estimate_pairs(space);
        if (round > 1)
            estimate_words(space);
    }
    free(space->weight);
    free(space->class_of);
    free(space->class_share);
    pr_intern_done(&space->classes);
    free(space);
}
