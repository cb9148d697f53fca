/* termhood.h - how much a candidate is a term of its texts. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMHOOD_H
#define PR_GLOSS_TERMHOOD_H

#include "gloss/candidates.h"
#include "gloss/terms.h"

/* What is known of a candidate, over all its occurrences. */
struct pr_termhood {
    size_t frequency;
    size_t alone;   /* occurrences in no longer candidate that is met twice */
    uint32_t first; /* sentence of its first place                          */
    uint32_t lemmas[PR_CANDIDATE_WORDS]; /* [lemma_count] of its words      */
    uint8_t lemma_count;
    uint8_t words;
    bool name, adjective, titled;
    bool capital;     /* all its words had one when it was met first */
    precis_str shown; /* the best surface so far                     */
    unsigned worth;   /* of that surface, 0 = none yet               */
};

/* One occurrence of a candidate. */
struct pr_occurrence {
    uint32_t key; /* of the candidate */
    struct pr_term_place place;
};

/* The texts as a whole. */
struct pr_term_text {
    const struct pr_vocabulary *vocabulary;
    const uint32_t *lemmas; /* [lemma_count] how often each is met */
    size_t lemma_count;
    size_t content; /* content words */
};

/* Count for each candidate the occurrences that stand alone; occurrences are
 * in order of the text. Linear. */
void pr_termhood_alone(const struct pr_occurrence *occurrences, size_t count,
                       struct pr_termhood *candidates);

/* The score of a candidate, above 0; higher is better. */
double pr_termhood(const struct pr_term_text *text,
                   const struct pr_termhood *candidate);

#endif
