/* stem.h - Snowball's French stems, the same under every libstemmer. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_STEM_H
#define PR_FRENCH_STEM_H

#include "base/buf.h"

/* Not shared between threads. */
struct pr_stemmer;

enum precis_status pr_stemmer_new(struct pr_stemmer **stemmer);
void pr_stemmer_free(struct pr_stemmer *stemmer);

/*
 * The stem of a word that is already folded by PR_FOLD_KEY. Borrowed from
 * word, from a table, or from libstemmer until the next call; bytes is NULL
 * when memory is out. Exceptions (jeux, travaux, français), -ssions, -oux and
 * elided words in front are settled before libstemmer is asked, so its
 * version does not show.
 */
precis_str pr_stem(struct pr_stemmer *stemmer, precis_str word);

/* What libstemmer itself gives, as other programs compare with. */
precis_str pr_stem_plain(struct pr_stemmer *stemmer, precis_str word);

#endif
