/* term_words.h - what our lists say of the words of a term. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TERM_WORDS_H
#define PR_FRENCH_TERM_WORDS_H

#include "base/str.h"

/*
 * True for the lemma of a noun of no one field: année, cas, chapitre. Alone or
 * before what belongs to it it hardly makes a term. O(log of the list).
 */
bool pr_term_general(precis_str lemma);

/* True for the lemma of an adjective that names no kind of what it stands
 * with: nouveau, important. O(log of the list). */
bool pr_term_vague(precis_str lemma);

/*
 * The noun that a relational adjective stands for, empty when it is none:
 * gouvernement for gouvernemental. Borrowed from the program. O(log of the
 * list).
 */
precis_str pr_term_noun_of(precis_str lemma);

#endif
