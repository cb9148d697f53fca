/* cut.h - cut a sentence that does not fit at a word. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_CUT_H
#define PR_SUMMARY_CUT_H

#include "summary/budget.h"

/* The sign of a text that goes on. */
#define PR_ELLIPSIS "…"

/* Bytes of text, on one line, that keep a budget of words or code points with
 * PR_ELLIPSIS behind them; 0 when not even a word does. */
size_t pr_cut(precis_str text, struct pr_budget budget);

#endif
