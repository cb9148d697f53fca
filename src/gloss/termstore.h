/* termstore.h - what was collected of terms: for the files of pr_terms alone. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMSTORE_H
#define PR_GLOSS_TERMSTORE_H

#include "gloss/acronym_places.h"
#include "gloss/termgroups.h"
#include "gloss/terms.h"

struct pr_terms {
    struct pr_arena arena;
    struct pr_intern keys;
    struct pr_termhood *candidates; /* [keys.count] */
    size_t candidate_capacity;
    struct pr_occurrence *occurrences;
    size_t count, capacity;
    struct pr_candidates found;      /* of one sentence */
    struct pr_acronym_places places; /* of one sentence */
    struct pr_acronyms acronyms;
    uint32_t *lemmas; /* [lemma id] how often it is met */
    size_t lemma_capacity;
    size_t content, tokens; /* content words and all tokens, so far */
    size_t likely;          /* once ranked: terms rather than not   */
    struct pr_buf buf;
    uint32_t documents;
    struct pr_vocabulary *vocabulary;
};

#endif
