/* measures.h - what the figures of a brief count or measure. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_MEASURES_H
#define PR_BRIEF_MEASURES_H

#include "brief/maker.h"

/* What a figure measures, French and English; empty when nothing says it. */
struct pr_measure {
    precis_str of, of_english;
};

/*
 * Find what a figure of a sentence measures: the person whose age it is, the
 * noun it counts, the subject of a verb of measure, or the noun that it
 * belongs to ("une hausse de 3 %"). Kept in the brief; failure shows in
 * maker->failed.
 */
void pr_measure_find(struct pr_maker *maker, uint32_t document,
                     uint32_t sentence, const struct pr_figure *figure,
                     struct pr_measure *made);

#endif
