/* spelling.h - how a word is written: capitals, apostrophes, figures. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_SPELLING_H
#define PR_FRENCH_SPELLING_H

#include "base/buf.h"

enum pr_shape { PR_SHAPE_LOWER, PR_SHAPE_UPPER, PR_SHAPE_CAPITALS };

/* Capitals alone (two at least), a capital in front, or neither. */
enum pr_shape pr_shape_of(precis_str word);

/* Append s with straight apostrophes. */
void pr_straighten(precis_str s, struct pr_buf *buf);

/* Append s with œ for each oe and æ for each ae; false when it has none. */
bool pr_join_letters(precis_str s, struct pr_buf *buf);

/* Append s with its first letter as a capital, if it is in ASCII. */
void pr_capitalise(precis_str s, struct pr_buf *buf);

/* Is it an ordinal in digits (24e, 1re) or in Roman figures (XIXe)? */
bool pr_is_ordinal(precis_str word);

#endif
