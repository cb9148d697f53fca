/* nearest.h - the headwords that differ least from a mistyped word. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_NEAREST_H
#define PR_GLOSS_NEAREST_H

#include "gloss/compiled.h"

struct pr_near {
    uint32_t layer, target; /* head or sense */
    uint8_t distance;
};

/*
 * Write the at most room nearest records of an index of all layers to near,
 * nearest first, then in order; their number is the result. Letters added,
 * left out, changed or swapped with their neighbour count one each: one is
 * borne in a word of up to 5 characters, two in longer ones. O(entries).
 */
size_t pr_nearest(const struct pr_glossary *glossary, enum pr_section index,
                  precis_str word, struct pr_near near[], size_t room);

#endif
