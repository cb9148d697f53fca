/* numbers.h - English numerals of exact decimals. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_NUMBERS_H
#define PR_ENGLISH_NUMBERS_H

#include "base/buf.h"
#include "base/figure.h"

/*
 * Append a decimal without its sign: 300,000; 1.2 million; nine. Whole numbers
 * below ten that the text spells stay words unless digits is set. power =
 * write "million" too; a range leaves it out at its low end. Digits are
 * grouped as ICU groups them for en-GB (a property test compares). A thousand
 * million are said as a billion, a thousand billion as a trillion.
 */
void pr_number_english(const struct pr_decimal *value, bool digits, bool power,
                       struct pr_buf *out);

/* "million", "billion" …; "" for powers that are written out. */
const char *pr_power_english(unsigned exponent);

/* a third, two thirds, half */
void pr_number_fraction(const struct pr_decimal *value, struct pr_buf *out);

/* dozens, several hundred thousand; true when "of" must follow before what
 * is counted. */
bool pr_number_crowd(const struct pr_decimal *value, enum pr_figure_bound bound,
                     struct pr_buf *out);

/* third when spelled in the text, else 3rd. */
void pr_ordinal_english(const struct pr_decimal *value, struct pr_buf *out);

/* " to ", " and ", " or " */
const char *pr_range_english(enum pr_figure_range range);

#endif
