/* tagger.h - choose the reading of each token from its neighbours. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TAGGER_H
#define PR_FRENCH_TAGGER_H

#include "french/vocabulary.h"

/*
 * Set pos, reading and lemma of the count tokens of one sentence, whose forms
 * are in the vocabulary, and the flag of stop words: Viterbi over a hidden
 * Markov model of order 2 and rules of grammar. Deterministic; linear in
 * count; cannot fail.
 */
void pr_tag(const struct pr_vocabulary *vocabulary, struct pr_token tokens[],
            size_t count);

#endif
