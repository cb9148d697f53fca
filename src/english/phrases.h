/* phrases.h - how English nouns are put together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_PHRASES_H
#define PR_ENGLISH_PHRASES_H

#include "base/str.h"

/* What ties a noun to what follows it. */
enum pr_english_tie {
    PR_ENGLISH_OBJECT, /* a rise in prices, the speed of light */
    PR_ENGLISH_AIM,    /* access to water                      */
    PR_ENGLISH_MATTER  /* a tax on carbon                      */
};

/* How a name goes into a phrase. */
enum pr_english_name {
    PR_NAME_BARE,    /* of France                                 */
    PR_NAME_REGION,  /* of the Alps, and before a noun: Alps glaciers */
    PR_NAME_STATE,   /* of the Netherlands                        */
    PR_NAME_ACRONYM, /* of the ECB, and before a noun: ECB rules  */
    PR_NAME_SPOKEN   /* of NATO, and before a noun: NATO rules    */
};

/* How a name goes into a phrase; the last word of a longer one decides, too:
 * of the European Commission. O(log n). */
enum pr_english_name pr_english_name(precis_str name);

/* Does a name of this kind stand before a noun? */
bool pr_english_name_before(enum pr_english_name name);

/* Does a noun phrase stand without an article when it means things in general:
 * water, drinking water? Nouns without a plural do. O(log n). */
bool pr_english_is_mass(precis_str phrase);

/* Does the last word of a phrase take its object before it: air quality? */
bool pr_english_compounds(precis_str phrase);

/* Does it measure what follows it: number of patients? */
bool pr_english_measures(precis_str phrase);

/* The preposition that the last word of a phrase asks for, empty for the usual
 * one. */
precis_str pr_english_link(precis_str phrase, enum pr_english_tie tie);

#endif
