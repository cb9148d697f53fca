/*
 * tagger.c - choose the reading of each token from its neighbours.
 *
 * The path of readings r_1 … r_n of least cost
 *
 *   Σ cost(r_i | word_i) + follow(r_i-2, r_i-1, r_i) + discord(r_i-1, r_i)
 *
 * where follow is -log2 P(c | a, b) / P(c) of the classes a, b, c of the
 * readings, learnt from unlabelled text by tools/train_tagger.c:
 *
 *   L. E. Baum, "An inequality and associated maximization technique in
 *   statistical estimation for probabilistic functions of Markov processes",
 *   Inequalities 3 (1972); S. Thede and M. Harper, "A second-order hidden
 *   Markov model for part-of-speech tagging", ACL 1999.
 */
/* SPDX-License-Identifier: MIT */
#include "french/tagger.h"

#include "french/lattice.h"
#include "french/tag_rules.h"

#include <string.h>

/* What a sentence without a finite verb costs, and how short one may be. */
enum { COST_NO_VERB = 40, SENTENCE_LEAST = 4 };

/* The states of one token and, for each pair of a state of the token before
 * and one of its own, the best way from the start. */
struct column {
    const struct pr_state *states;
    size_t count;
    struct pr_state own[PR_STATES_MAX];
    uint8_t from[PR_STATES_MAX][PR_STATES_MAX];
};

/* What the best way to a state and the one before it costs, by them. */
typedef int totals[PR_STATES_MAX][PR_STATES_MAX];

/* The tokens under way: two that are settled, and those after them. A run
 * that is longer is cut where it stands. */
enum { RUN_MAX = 128 };

struct run {
    const struct pr_vocabulary *vocabulary;
    struct pr_token *tokens;
    struct column columns[RUN_MAX + 2];
    size_t count; /* columns after the first two */
    size_t first; /* token of the first of them  */
    totals total[2];
    bool finite; /* a finite verb was chosen */
};

static const struct pr_state stop = {.tag = PR_TAG_STOP};

/* Ways to the pairs of states of *b and *c, over the one state of *a. */
static inline void advance_one(struct pr_lattice *lattice,
                               const struct column *a, const struct column *b,
                               struct column *c, totals before, totals here)
{
    const struct pr_state *middle = b->states;
    for (size_t j = 0; j < b->count; j++, middle++) {
        const unsigned char *row =
            lattice->follow[middle->tag * PR_TAG_COUNT + a->states->tag];
        const struct pr_state *state = c->states;
        for (size_t k = 0; k < c->count; k++, state++) {
            here[k][j] = before[j][0] + row[state->tag] * PR_COST_QUARTER +
                         state->cost + pr_lattice_cost(lattice, middle, state);
            c->from[k][j] = 0;
        }
    }
}

/* Ways to the pairs of states of *b and *c, over the states of *a. */
static inline void advance(struct pr_lattice *lattice, const struct column *a,
                           const struct column *b, struct column *c,
                           totals before, totals here)
{
    const unsigned char *rows[PR_STATES_MAX];
    for (size_t j = 0; j < b->count; j++) {
        const struct pr_state *middle = &b->states[j];
        const int *base = before[j];
        unsigned char(*block)[PR_TAG_COUNT + 1] =
            &lattice->follow[middle->tag * PR_TAG_COUNT];
        for (size_t i = 0; i < a->count; i++)
            rows[i] = block[a->states[i].tag];
        for (size_t k = 0; k < c->count; k++) {
            const struct pr_state *state = &c->states[k];
            int best = base[0] + rows[0][state->tag] * PR_COST_QUARTER;
            uint8_t from = 0;
            for (size_t i = 1; i < a->count; i++) {
                int total = base[i] + rows[i][state->tag] * PR_COST_QUARTER;
                if (total < best) {
                    best = total;
                    from = (uint8_t)i;
                }
            }
            here[k][j] =
                best + state->cost + pr_lattice_cost(lattice, middle, state);
            c->from[k][j] = from;
        }
    }
}

static inline void choose(struct run *run, size_t t,
                          const struct pr_state *state)
{
    struct pr_token *token = &run->tokens[t];
    token->reading = state->reading % PR_READINGS_MAX;
    token->pos = state->pos;
    token->lemma = state->lemma;
    run->finite |= state->finite;
}

/* Choose the states of the columns but the last keep, backwards from the best
 * pair of the last two. */
static void settle(struct run *run, size_t keep)
{
    const struct column *columns = run->columns;
    size_t last = run->count + 1;
    int(*total)[PR_STATES_MAX] = run->total[last & 1];
    size_t j = 0, k = 0;
    for (size_t a = 0; a < columns[last - 1].count; a++)
        for (size_t b = 0; b < columns[last].count; b++)
            if (total[b][a] < total[k][j]) {
                j = a;
                k = b;
            }
    for (size_t c = last; c >= 2; c--) {
        if (c + keep <= last)
            choose(run, run->first + c - 2, &columns[c].states[k]);
        size_t i = columns[c].from[k][j];
        k = j;
        j = i;
    }
}

/* Make *to a column of the one state that was chosen for token t. */
static void pin(struct run *run, struct column *to, size_t t)
{
    const struct pr_token *token = &run->tokens[t];
    const struct pr_form *form = &run->vocabulary->form[token->form];
    const struct pr_state *state = &run->vocabulary->state[form->states];
    while (state->reading != token->reading)
        state++;
    to->states = state;
    to->count = 1;
}

/* Begin anew at token next: those before it are settled. */
static void restart(struct run *run, size_t next)
{
    for (size_t c = 0; c < 2; c++) {
        if (next + c >= 2) {
            pin(run, &run->columns[c], next + c - 2);
            continue;
        }
        run->columns[c].states = &stop;
        run->columns[c].count = 1;
    }
    run->first = next;
    run->count = 0;
    run->total[1][0][0] = 0;
}

/* A token of one state after settled ones is settled, too. */
static void pass(struct run *run, const struct pr_state *state)
{
    choose(run, run->first, state);
    run->columns[0].states = run->columns[1].states;
    run->columns[1].states = state;
    run->first++;
}

/* Add the column that is prepared. */
static inline void push(struct run *run)
{
    struct column *here = &run->columns[run->count + 2];
    struct pr_lattice *lattice = run->vocabulary->lattice;
    size_t from = (run->count + 1) & 1;
    if (here[-2].count == 1)
        advance_one(lattice, here - 2, here - 1, here, run->total[from],
                    run->total[!from]);
    else
        advance(lattice, here - 2, here - 1, here, run->total[from],
                run->total[!from]);
    run->count++;
}

/* Let a finite verb of the column cost less. */
static void favour_verbs(struct column *column, int bonus)
{
    if (column->states != column->own)
        memcpy(column->own, column->states,
               column->count * sizeof *column->states);
    column->states = column->own;
    for (size_t k = 0; k < column->count; k++)
        if (column->own[k].finite && (column->own[k].persons & 4))
            column->own[k].cost = (int16_t)(column->own[k].cost - bonus);
}

/* Choose the readings of all tokens; a finite verb is worth bonus. */
static void tag_all(struct run *run, size_t count, bool shouted, int bonus)
{
    bool first = true;
    run->finite = false;
    restart(run, 0);
    for (size_t t = 0; t < count; t++) {
        struct column *here = &run->columns[run->count + 2];
        const struct pr_token *token = &run->tokens[t];
        const struct pr_form *form = &run->vocabulary->form[token->form];
        here->count = form->state_count;
        here->states = &run->vocabulary->state[form->states];
        if (token->flags & PR_TOKEN_UPPER && here->count > 1)
            here->states = pr_lattice_states(run->vocabulary, token, first,
                                             shouted, here->own, &here->count);
        first = first && token->kind != PR_WORD;
        if (here->count == 1 && !run->count) {
            pass(run, here->states);
            continue;
        }
        if (bonus)
            favour_verbs(here, bonus);
        push(run);
        bool sure = here->count == 1 && here[-1].count == 1;
        if (sure || run->count == RUN_MAX) {
            settle(run, 0);
            restart(run, t + 1);
        }
    }
    struct column *end = &run->columns[run->count + 2];
    end->states = &stop;
    end->count = 1;
    push(run);
    settle(run, 1);
}

/* A sentence that ends in a full stop has a verb, as a rule. */
static bool wants_verb(const struct run *run, size_t count)
{
    return count >= SENTENCE_LEAST &&
           pr_vocabulary_reading(run->vocabulary, &run->tokens[count - 1])
                   ->tag == PR_TAG_STOP;
}

static void mark_stops(const struct run *run, size_t count)
{
    for (size_t t = 0; t < count; t++) {
        struct pr_token *token = &run->tokens[t];
        const struct pr_form *form = &run->vocabulary->form[token->form];
        if (form->stop && !(form->homograph && token->pos == PR_POS_NOUN))
            token->flags |= PR_TOKEN_STOP;
    }
}

/* Rare words are far apart in memory: ask for all of them before the first is
 * needed. */
static void fetch(const struct pr_vocabulary *vocabulary,
                  const struct pr_token tokens[], size_t count)
{
    for (size_t t = 0; t < count; t++) {
        const struct pr_form *form = &vocabulary->form[tokens[t].form];
        __builtin_prefetch(&vocabulary->state[form->states]);
    }
}

void pr_tag(const struct pr_vocabulary *vocabulary, struct pr_token tokens[],
            size_t count)
{
    struct run run;
    if (!count)
        return;
    run.vocabulary = vocabulary;
    run.tokens = tokens;
    fetch(vocabulary, tokens, count);
    bool shouted = pr_lattice_shouted(tokens, count);
    tag_all(&run, count, shouted, 0);
    if (!run.finite && wants_verb(&run, count))
        tag_all(&run, count, shouted, COST_NO_VERB);
    pr_tag_rules(vocabulary, tokens, count);
    mark_stops(&run, count);
}
