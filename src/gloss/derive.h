/* derive.h - English for words that have no entry but a base that has one. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_DERIVE_H
#define PR_GLOSS_DERIVE_H

#include "base/buf.h"

/* Append the English of a word whose derivation (pr_match.derived) leads to a
 * base with this English. */
void pr_derive_english(unsigned derived, precis_str base, struct pr_buf *buf);

#endif
