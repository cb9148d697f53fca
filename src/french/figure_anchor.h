/* figure_anchor.h - work out relative dates from the day of publication. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_FIGURE_ANCHOR_H
#define PR_FRENCH_FIGURE_ANCHOR_H

#include "french/figures.h"

/* "2025-03-06…" or "2025-03" as a day of publication; year 0 when it is
 * neither. */
struct pr_figure_anchor pr_anchor_day(precis_str date);

/*
 * Set resolved and anchored of a relative date, counted from anchor: mardi is
 * the Tuesday on or before the day of publication, or the one after it when
 * the sentence speaks of the future, as mardi prochain is. Nothing happens to
 * other figures, or when the anchor is NULL or not known as finely as it must
 * be.
 */
void pr_anchor_date(const struct pr_figure_anchor *anchor, bool future,
                    struct pr_figure *figure);

#endif
