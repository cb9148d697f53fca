/* termgroups.h - which candidates are variants of one term. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMGROUPS_H
#define PR_GLOSS_TERMGROUPS_H

#include "base/intern.h"
#include "gloss/termhood.h"

/* An acronym and what it stands for: the keys of both. */
struct pr_acronym {
    uint32_t acronym, full;
};

/* A growing heap array; {0} is empty, released with free(items). */
struct pr_acronyms {
    struct pr_acronym *items;
    size_t count, capacity;
};

/* What there is to group. V = candidates. */
struct pr_term_groups {
    const struct pr_intern *keys;      /* of V candidates               */
    struct pr_termhood *candidates;    /* [V] alone is counted          */
    struct pr_occurrence *occurrences; /* [count] in order of the text */
    size_t count;
    const struct pr_acronyms *acronyms;
};

/*
 * Group variants: owner[V] (the caller's) becomes the candidate each belongs
 * to, itself when it is the term, and acronym[V] the acronym of each or
 * PR_NO_ID. The counts of variants are added to those of their term. False
 * when memory is out.
 */
bool pr_term_groups(const struct pr_term_groups *groups, uint32_t owner[],
                    uint32_t acronym[]);

#endif
