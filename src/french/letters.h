/* letters.h - how well a character fits its place in a French text. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_LETTERS_H
#define PR_FRENCH_LETTERS_H

#include "base/str.h"

/* What pr_letters_fit gives at worst and at best. */
enum { PR_LETTERS_WORST = -16, PR_LETTERS_BEST = 10 };

/*
 * How well the character point, beyond ASCII, stands between before and after
 * (0 = the edge of the text) in French: the logarithm of a likelihood ratio,
 * roughly in bits. An é between letters is near the best, a C1 control the
 * worst; a capital inside a small word, an ê that stands alone or a ç before
 * e are bad. Sums over a text tell a right decoding from a wrong one.
 */
int pr_letters_fit(uint32_t before, uint32_t point, uint32_t after);

#endif
