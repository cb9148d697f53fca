/* inflect.h - the forms of English words and phrases. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_INFLECT_H
#define PR_ENGLISH_INFLECT_H

#include "base/buf.h"
#include "base/token.h"

/* What is asked of a word in its dictionary form. */
enum pr_inflection {
    PR_INFLECT_NONE,
    PR_INFLECT_PLURAL,          /* nouns                    */
    PR_INFLECT_PAST,            /* verbs: took, decided     */
    PR_INFLECT_PAST_PARTICIPLE, /* verbs: taken, decided    */
    PR_INFLECT_GERUND,          /* verbs: taking, deciding  */
    PR_INFLECT_THIRD_PERSON,    /* verbs: takes, decides    */
    PR_INFLECT_PRESENT_MANY,    /* verbs: take, are         */
    PR_INFLECT_PAST_MANY,       /* verbs: took, were        */
    PR_INFLECT_FUTURE,          /* verbs: will take         */
    PR_INFLECT_CONDITIONAL,     /* verbs: would take        */
    PR_INFLECT_COMPARATIVE,     /* adjectives and adverbs   */
    PR_INFLECT_SUPERLATIVE
};

/*
 * Append english, a word or phrase as a dictionary gives it, in the form asked
 * for. The head of a phrase takes it: the first word of a verb phrase (after
 * adverbs in -ly; can, must and their like by their own forms), the last word of a noun phrase or the one before its first
 * preposition. British spelling. False, and english appended as it stands,
 * when the form does not fit pos; nouns that have no plural stay as they are
 * and are true. Failure of memory shows in out->failed.
 */
bool pr_inflect(precis_str english, enum pr_pos pos,
                enum pr_inflection inflection, struct pr_buf *out);

#endif
