/* tagger.h - choose the reading of each token from its neighbours. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TAGGER_H
#define PR_FRENCH_TAGGER_H

#include "french/vocabulary.h"

/*
 * Set pos, reading and lemma of the count tokens of one sentence, whose forms
 * are in the vocabulary: Viterbi over an order-2 hidden Markov model of tag
 * classes and a few rules. Deterministic; linear in count. scratch holds what
 * it needs. Fails with PRECIS_E_MEMORY alone.
 */
enum precis_status pr_tag(const struct pr_vocabulary *vocabulary,
                          precis_str text, struct pr_token tokens[],
                          size_t count, struct pr_arena *scratch);

#endif
