/* discourse.h - how a French sentence leans on what was said before it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_DISCOURSE_H
#define PR_FRENCH_DISCOURSE_H

#include "french/vocabulary.h"

enum pr_lean {
    PR_LEAN_NONE,
    PR_LEAN_CONNECTOR,     /* opens with Mais, En revanche, Par ailleurs  */
    PR_LEAN_PRONOUN,       /* opens with Il, Elle, Ceux-ci, Cela          */
    PR_LEAN_DEMONSTRATIVE, /* opens with Cette décision, Ces derniers     */
    PR_LEAN_QUOTE          /* goes on with a quotation that it did not open */
};

/*
 * How a sentence of count tokens leans on sentences before it, judged by its
 * opening words. `Il faut`, `Il y a`, `Il est nécessaire`, `C'est` do not
 * lean by their pronoun. Notes in the vocabulary which words may open so.
 * Cannot fail.
 */
enum pr_lean pr_leans_back(struct pr_vocabulary *vocabulary, precis_str text,
                           const struct pr_token tokens[], size_t count);

#endif
