/* acronym_places.h - acronyms in brackets beside what they stand for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_ACRONYM_PLACES_H
#define PR_GLOSS_ACRONYM_PLACES_H

#include "gloss/candidates.h"

/* Office européen de lutte antifraude (OLAF), or OLAF (Office …). */
struct pr_acronym_place {
    struct pr_candidate acronym, full;
};

/* A growing heap array; {0} is empty, released with free(items). */
struct pr_acronym_places {
    struct pr_acronym_place *items;
    size_t count, capacity;
};

/*
 * Append the acronyms of a sentence with what they stand for; found are its
 * candidates. A full form need not be one of them: it may be longer, and hold
 * et. False when memory is out. Linear for PR_CANDIDATE_TOKENS fixed.
 */
bool pr_acronyms_of(const struct pr_document *document,
                    const struct pr_sentence *sentence,
                    const struct pr_candidates *found,
                    struct pr_acronym_places *places);

#endif
