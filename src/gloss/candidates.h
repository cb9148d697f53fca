/* candidates.h - the stretches of a sentence that may be terms. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_CANDIDATES_H
#define PR_GLOSS_CANDIDATES_H

#include "document/document.h"

/* The longest candidate, in content words and in tokens. */
enum { PR_CANDIDATE_WORDS = 5, PR_CANDIDATE_TOKENS = 12 };

/* What the form of a candidate tells; bits of pr_candidate.traits. */
enum {
    PR_TRAIT_NAME = 1 << 0,        /* all its words are proper names         */
    PR_TRAIT_ADJECTIVE = 1 << 1,   /* it is one adjective                    */
    PR_TRAIT_PARTICIPLE = 1 << 2,  /* a participle is among its words        */
    PR_TRAIT_KIND = 1 << 3,        /* an adjective ends it: taux directeur   */
    PR_TRAIT_BEFORE = 1 << 4,      /* an adjective opens it: haute tension   */
    PR_TRAIT_EN = 1 << 5,          /* en is in it                            */
    PR_TRAIT_PREPOSITION = 1 << 6, /* sur, contre, pour or par is in it      */
    PR_TRAIT_ARTICLE = 1 << 7,     /* an article is in it: prix du lait      */
    PR_TRAIT_DETERMINED = 1 << 8,  /* a function word stands before it       */
    PR_TRAIT_CAPITAL = 1 << 9,     /* all its words have a capital           */
    PR_TRAIT_INSIDE = 1 << 10,     /* a word stands before it                */
    PR_TRAIT_FORMULA = 1 << 11,    /* its sentence holds a formula           */
    PR_TRAIT_UNKNOWN = 1 << 12,    /* a lone word that the lexicon hasn't    */
    PR_TRAIT_CALLED = 1 << 13 /* a name follows a noun: société Renault */
};

/* One stretch of tokens that has the form of a term. */
struct pr_candidate {
    uint32_t first, last; /* tokens of the document, half open */
    uint16_t traits;      /* PR_TRAIT_… bits                   */
    uint8_t words;        /* content words                     */
};

/* A growing heap array; {0} is empty, released with free(items). */
struct pr_candidates {
    struct pr_candidate *items;
    size_t count, capacity;
};

/*
 * Append the candidates of a sentence: N, A, N A, A N, N N, N de N, N à N, N
 * contre N and their chains, every part of a chain that has one of these forms
 * included; A may be a past participle, but for the first. By ascending first,
 * then last. False when memory is out. Linear for PR_CANDIDATE_TOKENS fixed.
 */
bool pr_candidates_of(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      struct pr_candidates *candidates);

#endif
