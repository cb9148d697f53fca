/* likeness.h - how near sentences are to those that were chosen. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_LIKENESS_H
#define PR_SUMMARY_LIKENESS_H

#include "summary/concepts.h"

/*
 * Cosines of sets of content words, through an inverted index that holds the
 * chosen units alone. S = units, V = concepts.
 */
struct pr_likeness {
    const struct pr_concepts *concepts;
    struct pr_arena *scratch;
    uint32_t *head; /* [V] newest link of each concept, + 1             */
    struct pr_likeness_link *links;
    size_t count, capacity; /* links, on the heap until done             */
    uint32_t *stamp;   /* [V] the last question that met the concept       */
    uint32_t *chosen;  /* [K] units in the order they were added           */
    uint32_t *shared;  /* [K] words shared with the unit in question       */
    uint32_t *size;    /* [K] distinct content words                       */
    uint32_t *touched; /* [K] those with shared > 0                       */
    size_t K, question;
};

/* Room for up to S chosen units. False when memory is out. */
bool pr_likeness_init(struct pr_likeness *likeness,
                      const struct pr_concepts *concepts, size_t S,
                      struct pr_arena *scratch);
void pr_likeness_done(struct pr_likeness *likeness);

/* Unit s is chosen from now on. False when memory is out. */
bool pr_likeness_add(struct pr_likeness *likeness, size_t s);

/* The greatest cosine of s and a chosen unit, 0 when there is none; *nearest
 * is then unchanged. Equal ones go to the one chosen first. O(words of s ×
 * chosen units that hold one). */
double pr_likeness_near(struct pr_likeness *likeness, size_t s,
                        uint32_t *nearest);

#endif
