/* stopwords.h - the function words of French. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_STOPWORDS_H
#define PR_FRENCH_STOPWORDS_H

#include "base/str.h"

/* True for a function word; word is folded (PR_FOLD_KEY). The list is
 * dictionaries/fr/stopwords.txt. O(log words). */
bool pr_stopword(precis_str word);

#endif
