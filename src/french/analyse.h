/* analyse.h - the readings of a word by itself: looked up, or guessed. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_ANALYSE_H
#define PR_FRENCH_ANALYSE_H

#include "french/vocabulary.h"

/*
 * Append at least one reading of a token's bytes to vocabulary->reading, and
 * set form->known; form->key is set. A word is looked up as it stands, in
 * lower case, with œ for oe, with accents when it is in capitals, and by its
 * parts when it has hyphens. One that begins with a capital may be a name.
 * What no lexicon knows is guessed from its ending. At most PR_READINGS_MAX
 * are kept: those of a name and those of a word. False when memory is out.
 */
bool pr_analyse(struct pr_vocabulary *vocabulary, precis_str bytes,
                enum pr_token_kind kind, struct pr_form *form);

#endif
