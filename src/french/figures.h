/* figures.h - find numbers, amounts, dates and times in French sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_FIGURES_H
#define PR_FRENCH_FIGURES_H

#include "base/figure.h"
#include "base/str.h"
#include "base/token.h"

/* The day a text was published, which relative dates count from. */
struct pr_figure_anchor {
    int16_t year;       /* 0 = unknown: relative dates stay unresolved */
    uint8_t month, day; /* 0 = unknown                                 */
};

/*
 * Append the figures of one sentence, tokens[0, count) of text, to figures:
 * in order, not overlapping, with exact byte ranges; first and last count
 * from tokens[0]. Scores, page and article numbers, telephone numbers and
 * codes are left out, and so are un and une alone. scratch takes about 24
 * bytes a token and may be reset after each call. Fails with PRECIS_E_MEMORY
 * alone; figures found before stay. Linear.
 */
enum precis_status pr_figures_find(precis_str text,
                                   const struct pr_token tokens[], size_t count,
                                   const struct pr_figure_anchor *anchor,
                                   struct pr_arena *scratch,
                                   struct pr_figures *figures);

#endif
