/* lattice.h - the readings between which the tagger chooses, and their fit. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_LATTICE_H
#define PR_FRENCH_LATTICE_H

#include "french/tags.h"
#include "french/vocabulary.h"

/* Costs are counted in eighths of a bit. */
#define PR_COST_BIT 8

/* The most states of a token. */
enum { PR_STATES_MAX = 12 };

/* Add the states of a form whose readings are known. False when memory is
 * out. */
bool pr_lattice_learn(struct pr_vocabulary *vocabulary, struct pr_form *form);

/*
 * The states of a token, *count of them, at least 1: its form's, or a copy in
 * own with what its capital costs. first: nothing but marks stands before it
 * in its sentence; shouted: most words of the sentence are in capitals.
 */
const struct pr_state *pr_lattice_states(const struct pr_vocabulary *vocabulary,
                                         const struct pr_token *token,
                                         bool first, bool shouted,
                                         struct pr_state own[PR_STATES_MAX],
                                         size_t *count);

/* What it costs that b follows a though they do not agree in gender, number
 * or person; 0 when they do, or need not. */
int pr_lattice_discord(const struct pr_state *a, const struct pr_state *b);

/* What class c costs after the classes a and b: character c of row a of
 * block b, in quarters of a bit, and as much more for each c. */
typedef unsigned char pr_follow[PR_TAG_COUNT * PR_TAG_COUNT][PR_TAG_COUNT + 1];
extern const pr_follow pr_lattice_follow;
#define PR_COST_QUARTER (PR_COST_BIT / 4)

/* States of the last sort have none: what they cost is not remembered. Those
 * of the first are full stops. */
enum { PR_SORTS_MAX = 255, PR_SORT_SLOTS = 512, PR_DISCORD_UNKNOWN = 255 };

/* The sorts of the states that were met, and what it costs that one follows
 * another, once it was asked for. */
struct pr_lattice {
    uint16_t sort[PR_SORTS_MAX];        /* [sorts] what its states agree in */
    uint8_t sorts, slot[PR_SORT_SLOTS]; /* a sort and 1, by its hash */
    uint8_t discord[PR_SORTS_MAX + 1][PR_SORTS_MAX + 1];
    pr_follow follow; /* pr_lattice_follow with pr_lattice_alone */
};

/* NULL when memory is out; free(3) frees it. */
struct pr_lattice *pr_lattice_new(void);

/* pr_lattice_discord, remembered. */
static inline int pr_lattice_cost(struct pr_lattice *lattice,
                                  const struct pr_state *a,
                                  const struct pr_state *b)
{
    uint8_t *known = &lattice->discord[a->sort][b->sort];
    if (*known != PR_DISCORD_UNKNOWN)
        return *known;
    int cost = pr_lattice_discord(a, b);
    if (a->sort < PR_SORTS_MAX && b->sort < PR_SORTS_MAX)
        *known = (uint8_t)cost;
    return cost;
}

/* What it costs that b, an adjective between a and c, has no noun; else 0. */
int pr_lattice_alone(const struct pr_state *a, const struct pr_state *b,
                     const struct pr_state *c);

/* Are most words of a sentence in capitals? */
bool pr_lattice_shouted(const struct pr_token tokens[], size_t count);

#endif
