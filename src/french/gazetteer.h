/* gazetteer.h - what our lists say of words in the names of things. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_GAZETTEER_H
#define PR_FRENCH_GAZETTEER_H

#include "french/vocabulary.h"

/* What a name names. */
enum pr_name_kind {
    PR_NAME_PERSON,
    PR_NAME_ORGANISATION,
    PR_NAME_PLACE,
    PR_NAME_OTHER,
    PR_NAME_KINDS
};

/* What a word tells about the name it belongs to; bits. */
enum {
    PR_WORD_GIVEN = 1 << 0,      /* a given name                         */
    PR_WORD_HONORIFIC = 1 << 1,  /* M., Mme                              */
    PR_WORD_FUNCTION = 1 << 2,   /* ministre                             */
    PR_WORD_QUALIFIER = 1 << 3,  /* ancien, before a function            */
    PR_WORD_ORG_FULL = 1 << 4,   /* Cour: the name goes on (des comptes) */
    PR_WORD_ORG_BARE = 1 << 5,   /* Sénat                                */
    PR_WORD_ORG_BEFORE = 1 << 6, /* la société X                         */
    PR_WORD_ORG_SUFFIX = 1 << 7, /* X Inc                                */
    PR_WORD_PLACE = 1 << 8,      /* la ville de X                        */
    PR_WORD_THING = 1 << 9,      /* PIB, République: not a name          */
    PR_WORD_WOMAN = 1 << 10,     /* Anne, beside PR_WORD_GIVEN           */
    PR_WORD_EITHER = 1 << 11,    /* Claude, beside PR_WORD_GIVEN         */
    PR_WORD_PART = 1 << 13,      /* mer, ministère: part of the name     */
    PR_WORD_ENGLISH = 1 << 12    /* Global, Act: of English, no person's */
};

/* The bits of a word as a text has it: first as it stands, then folded. */
unsigned pr_gazetteer_word(precis_str word, precis_str folded);

/* The kind of a whole name that is known, or PR_NAME_KINDS. Straight
 * apostrophes; case counts. */
enum pr_name_kind pr_gazetteer_name(precis_str name);

/* True for the infinitive of a verb that comes with what somebody said. */
bool pr_gazetteer_says(precis_str infinitive);

/* True for the infinitive of a verb that says how much something is. */
bool pr_gazetteer_measures(precis_str infinitive);

/* True for the lemma of a word beside which a small number matters: mort. */
bool pr_gazetteer_tolls(precis_str lemma);

/* "person", "organisation", "place", "other". */
const char *pr_name_kind_name(enum pr_name_kind kind);

#endif
