/* dates.h - say days, periods and times in English. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_DATES_H
#define PR_ENGLISH_DATES_H

#include "english/figures.h"

/* Append a date or a range of dates; the words of full dates are those of
 * ICU's patterns for en-GB and en-US (a property test compares). */
void pr_date_english(const struct pr_figure *figure,
                     const struct pr_english_style *style, struct pr_buf *out);

/* Append " (4 March 2025)" when the date was worked out. */
void pr_date_resolved(const struct pr_date *date,
                      const struct pr_english_style *style, struct pr_buf *out);

/* 14:30, noon; in American English 2:30 p.m. */
void pr_time_english(const struct pr_figure *figure,
                     const struct pr_english_style *style, struct pr_buf *out);

#endif
