/* negation.h - find what negates in French: a gloss must not lose it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_NEGATION_H
#define PR_FRENCH_NEGATION_H

#include "french/vocabulary.h"

enum pr_negation {
    PR_NEGATION_NONE,
    PR_NEGATION_NOT,   /* ne … pas, ne … point, ne alone before oser … */
    PR_NEGATION_NEVER, /* ne … jamais       */
    PR_NEGATION_NOTHING,   /* ne … rien         */
    PR_NEGATION_NOBODY,    /* ne … personne     */
    PR_NEGATION_NO,        /* aucun, nul, pas de */
    PR_NEGATION_NOR,       /* ni                */
    PR_NEGATION_NO_LONGER, /* ne … plus         */
    PR_NEGATION_HARDLY,    /* ne … guère        */
    PR_NEGATION_ONLY,      /* ne … que          */
    PR_NEGATION_WITHOUT    /* sans              */
};

/* What token t of tokens [first, …) negates by; the ne that goes with it is
 * PR_NEGATION_NONE. Looks back a few tokens. */
enum pr_negation pr_negation_of(const struct pr_vocabulary *vocabulary,
                                const struct pr_token tokens[], uint32_t first,
                                uint32_t t);

#endif
