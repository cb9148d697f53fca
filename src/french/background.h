/* background.h - how common a French word is in texts of no one field. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_BACKGROUND_H
#define PR_FRENCH_BACKGROUND_H

#include "base/str.h"

/*
 * The share of a lemma (folded: PR_FOLD_KEY) among the content words of the
 * texts that dictionaries/fr/background.txt was counted from, smoothed: a
 * lemma that was not met has that of one met once. O(log of the table).
 */
double pr_background_share(precis_str lemma);

#endif
