/* hedges.h - find where a French sentence does not vouch for what it says. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_HEDGES_H
#define PR_FRENCH_HEDGES_H

#include "base/hedge.h"
#include "french/vocabulary.h"

/*
 * Append the signs of doubt in one sentence, tokens[0, count) of text, in
 * order; the tokens are tagged. A conditional counts as reported speech unless
 * a condition (si …), a wish, a judgement (il serait utile), a question or a
 * past point of view (a annoncé qu'il viendrait) explains it; it then carries
 * the source that the sentence names. Without a lexicon only phrases are
 * found. Fails with PRECIS_E_MEMORY alone. Linear but for short
 * look-backs.
 */
enum precis_status pr_hedges_find(const struct pr_vocabulary *vocabulary,
                                  precis_str text,
                                  const struct pr_token tokens[], size_t count,
                                  struct pr_hedges *hedges);

#endif
