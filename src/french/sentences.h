/* sentences.h - find where French sentences end. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_SENTENCES_H
#define PR_FRENCH_SENTENCES_H

#include "base/str.h"
#include "base/token.h"

/*
 * Mark with PR_TOKEN_SENTENCE the first token of each sentence among
 * tokens[first, count), which are the tokens of one paragraph of text. The
 * first one is always marked. Line breaks inside the paragraph are white
 * space. Linear; cannot fail.
 */
void pr_sentences_mark(precis_str text, struct pr_tokens *tokens, size_t first);

#endif
