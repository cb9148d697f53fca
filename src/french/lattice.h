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

/* What it costs that b, an adjective between a and c, has no noun; else 0. */
int pr_lattice_alone(const struct pr_state *a, const struct pr_state *b,
                     const struct pr_state *c);

/* Are most words of a sentence in capitals? */
bool pr_lattice_shouted(const struct pr_token tokens[], size_t count);

#endif
