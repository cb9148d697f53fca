/* shortform.h - whether an acronym stands for an expression. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_SHORTFORM_H
#define PR_GLOSS_SHORTFORM_H

#include "base/str.h"

/* The most letters of an acronym. */
enum { PR_SHORT_LETTERS = 10 };

/*
 * True when the letters of an acronym, two or more, are the initials of the
 * words of full, small ones left out (Union européenne, UE), or stand in it in
 * order, the first as its initial and more than half of them as initials of
 * words (Office européen de lutte antifraude, OLAF); three letters may stand in
 * one word (électrocardiogramme, ECG). Neither case nor accents count.
 *
 *   A. Schwartz and M. Hearst, "A simple algorithm for identifying
 *   abbreviation definitions in biomedical text", PSB 2003.
 */
bool pr_short_of(precis_str acronym, precis_str full);

#endif
