/* figures.h - say numbers, amounts, dates and times in English. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_FIGURES_H
#define PR_ENGLISH_FIGURES_H

#include "base/buf.h"
#include "base/figure.h"

/* How English is worded; {0} is British: Tuesday, 4 March 2025. */
struct pr_english_style {
    bool american; /* en-US: Tuesday, March 4, 2025; meters */
    bool resolve;  /* say in brackets what an anchored date comes to:
                      Tuesday (4 March 2025)                          */
};

/* The style of a name: en-GB or en-US; false for any other. */
bool pr_english_style_parse(const char *name, struct pr_english_style *style);

/*
 * Append the English of a figure with its bound: "more than 40,000",
 * "€12 million", "Tuesday, 4 March 2025", "third quarter of 2024", "14:30".
 * The digits are those of the text: nothing is rounded, zeros stay. Failure
 * of memory shows in out->failed.
 */
void pr_figure_english(const struct pr_figure *figure,
                       const struct pr_english_style *style,
                       struct pr_buf *out);

/* "number", "percent", "amount", "date" … */
const char *pr_figure_kind_name(enum pr_figure_kind kind);

#endif
