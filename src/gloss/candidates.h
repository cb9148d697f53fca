/* candidates.h - the stretches of a sentence that may be terms. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_CANDIDATES_H
#define PR_GLOSS_CANDIDATES_H

#include "document/document.h"

/* The longest candidate, in content words and in tokens. */
enum { PR_CANDIDATE_WORDS = 5, PR_CANDIDATE_TOKENS = 12 };

/* One stretch of tokens that has the form of a term. */
struct pr_candidate {
    uint32_t first, last; /* tokens of the document, half open */
    uint8_t words;        /* content words                     */
    bool name;            /* all of them are proper names      */
    bool adjective;       /* it is one adjective               */
};

/* A growing heap array; {0} is empty, released with free(items). */
struct pr_candidates {
    struct pr_candidate *items;
    size_t count, capacity;
};

/*
 * Append the candidates of a sentence: N, A, N A, N N, N de N, N à N and their
 * chains, every part of a chain that has one of these forms included; A may be
 * a past participle. By ascending first, then last. False
 * when memory is out. Linear for PR_CANDIDATE_TOKENS fixed.
 */
bool pr_candidates_of(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      struct pr_candidates *candidates);

#endif
