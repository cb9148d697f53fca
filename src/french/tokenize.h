/* tokenize.h - cut French text into tokens. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TOKENIZE_H
#define PR_FRENCH_TOKENIZE_H

#include "base/str.h"
#include "base/token.h"

/* Abbreviations: the built-in list and what a user adds. Read-only once made,
 * so threads share it. */
struct pr_abbreviations; /* french/abbreviations.h */

/*
 * Append the tokens of text[start, end) to tokens, in order, not overlapping;
 * only white space (and controls without width) lies between them. The text
 * is valid UTF-8 and should be in NFC. form and lemma are left 0. ICU's word
 * rules decide where words may end; French rules for elision, hyphens,
 * clitics, numbers, abbreviations and addresses then join and cut. user may
 * be NULL. Fails with PRECIS_E_MEMORY alone. Linear.
 */
enum precis_status pr_tokenize(const struct pr_abbreviations *user,
                               precis_str text, size_t start, size_t end,
                               struct pr_tokens *tokens);

#endif
