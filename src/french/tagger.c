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

/* Costs by the classes b, a, c, each a character: '#' is -44 quarters of a
 * bit, and the backslash is left out. */
static const char follow[PR_TAG_COUNT * PR_TAG_COUNT][PR_TAG_COUNT + 1] = {
#include "french/tagger.def"
};

enum { LEAST = '#' + 44, QUARTER = PR_COST_BIT / 4 };

/* What a sentence without a finite verb costs, and how short one may be. */
enum { COST_NO_VERB = 40, SENTENCE_LEAST = 4 };

static int follow_cost(unsigned a, unsigned b, unsigned c)
{
    int level = follow[b * PR_TAG_COUNT + a][c];
    return (level - (level > '\\') - LEAST) * QUARTER;
}

/* The states of one token and, for each pair of a state of the token before
 * and one of its own, the best way from the start. */
struct column {
    struct pr_state states[PR_STATES_MAX];
    int total[PR_STATES_MAX][PR_STATES_MAX];
    uint8_t from[PR_STATES_MAX][PR_STATES_MAX];
    uint8_t count;
};

/* Ways to the pairs of states of *b and *c, over the states of *a. */
static void advance(const struct column *a, const struct column *b,
                    struct column *c)
{
    for (size_t k = 0; k < c->count; k++)
        for (size_t j = 0; j < b->count; j++) {
            const struct pr_state *state = &c->states[k];
            int best = 0;
            for (size_t i = 0; i < a->count; i++) {
                int total =
                    b->total[i][j] +
                    follow_cost(a->states[i].tag, b->states[j].tag, state->tag);
                if (i == 0 || total < best) {
                    best = total;
                    c->from[j][k] = (uint8_t)i;
                }
            }
            c->total[j][k] =
                best + state->cost + pr_lattice_discord(&b->states[j], state);
        }
}

static void choose(const struct pr_vocabulary *vocabulary,
                   struct pr_token *token, uint8_t reading)
{
    const struct pr_form *form = &vocabulary->form[token->form];
    const struct pr_reading *chosen =
        &vocabulary->reading[form->readings + reading];
    token->reading = reading;
    token->pos = chosen->pos;
    token->lemma = chosen->lemma;
    if (form->stop && !(form->homograph && chosen->pos == PR_POS_NOUN))
        token->flags |= PR_TOKEN_STOP;
}

/* Fill the columns of a sentence's tokens and find the best ways through
 * them; a finite verb is worth bonus. */
static void run_through(struct column *columns, size_t count, int bonus)
{
    for (size_t t = 0; t < count; t++) {
        struct column *here = &columns[t + 2];
        for (size_t s = 0; bonus && s < here->count; s++)
            if (here->states[s].finite && here->states[s].persons & 4)
                here->states[s].cost = (int16_t)(here->states[s].cost - bonus);
        advance(here - 2, here - 1, here);
    }
    advance(&columns[count], &columns[count + 1], &columns[count + 2]);
}

/* Write the states of the best way to path; does it pass a finite verb? */
static bool follow_back(const struct column *columns, size_t count,
                        uint8_t path[])
{
    uint8_t j = 0, k = 0;
    bool finite = false;
    for (uint8_t i = 1; i < columns[count + 1].count; i++)
        if (columns[count + 2].total[i][0] < columns[count + 2].total[j][0])
            j = i;
    for (size_t t = count; t > 0; t--) {
        uint8_t i = columns[t + 2].from[j][k];
        path[t - 1] = j;
        finite |= columns[t + 1].states[j].finite;
        k = j;
        j = i;
    }
    return finite;
}

/* A sentence that ends in a full stop has a verb, as a rule. */
static bool wants_verb(const struct column *columns, size_t count)
{
    return count >= SENTENCE_LEAST &&
           columns[count + 1].states[0].tag == PR_TAG_STOP;
}

enum precis_status pr_tag(const struct pr_vocabulary *vocabulary,
                          precis_str text, struct pr_token tokens[],
                          size_t count, struct pr_arena *scratch)
{
    (void)text;
    struct column *columns =
        pr_arena_array(scratch, count + 3, sizeof *columns);
    uint8_t *path = pr_arena_alloc(scratch, count + 1);
    if (!columns || !path)
        return PRECIS_E_MEMORY;
    static const struct pr_state stop = {.tag = PR_TAG_STOP};
    bool first = true, shouted = pr_lattice_shouted(tokens, count);
    columns[0].count = columns[1].count = columns[count + 2].count = 1;
    columns[0].states[0] = columns[1].states[0] = stop;
    columns[count + 2].states[0] = stop;
    for (size_t t = 0; t < count; t++) {
        struct column *here = &columns[t + 2];
        here->count = (uint8_t)pr_lattice_states(vocabulary, &tokens[t], first,
                                                 shouted, here->states);
        first = first && tokens[t].kind != PR_WORD;
    }
    run_through(columns, count, 0);
    if (!follow_back(columns, count, path) && wants_verb(columns, count)) {
        run_through(columns, count, COST_NO_VERB);
        follow_back(columns, count, path);
    }
    for (size_t t = 0; t < count; t++)
        choose(vocabulary, &tokens[t], columns[t + 2].states[path[t]].reading);
    pr_tag_rules(vocabulary, tokens, count);
    return PRECIS_OK;
}
