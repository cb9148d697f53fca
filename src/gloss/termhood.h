/* termhood.h - how much a candidate is a term of its texts. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMHOOD_H
#define PR_GLOSS_TERMHOOD_H

#include "gloss/candidates.h"
#include "gloss/terms.h"

/* What a dictionary says of a candidate. */
enum pr_listed {
    PR_LISTED_NOT,   /* nothing, or nobody asked                   */
    PR_LISTED_WORD,  /* it is a word of everyday life              */
    PR_LISTED_FIELD, /* it is a word of a field: law, health       */
    PR_LISTED_PHRASE /* it is an expression of several words       */
};

/* What is known of a candidate, over all its occurrences. */
struct pr_termhood {
    size_t frequency;
    size_t alone; /* occurrences in no longer candidate that is met twice */
    size_t
        determined; /* … behind a function word                             */
    size_t definite; /* … of these, behind one such as la, cette             */
    size_t articled; /* … with an article inside                             */
    size_t inside;  /* … not first in their sentence                        */
    size_t capital; /* … of these, with capitals on all words               */
    size_t formula; /* … in a sentence with a formula                       */
    uint32_t first; /* sentence of its first place                          */
    uint32_t
        lemmas[PR_CANDIDATE_WORDS]; /* [lemma_count] of its words         */
    uint8_t lemma_count;
    uint8_t words;
    uint8_t listed;      /* enum pr_listed                          */
    uint16_t traits;     /* of its first place: candidates.h        */
    bool elliptic;       /* only its occurrences alone are the term's       */
    bool titled;         /* it stands in a title                    */
    bool general;        /* its head is a noun of no one field      */
    bool hollow;         /* all its words are general or vague      */
    bool vague;          /* one of its adjectives names no kind     */
    size_t shouted;      /* occurrences in capitals alone                  */
    precis_str shown[2]; /* the best surface so far, in small letters and in
                            capitals; empty when there is none             */
    unsigned worth[2];   /* of these surfaces, 0 = none yet                */
};

/* One occurrence of a candidate. */
struct pr_occurrence {
    uint32_t key; /* of the candidate                            */
    bool held;    /* it lies in a longer one: pr_termhood_alone  */
    struct pr_term_place place;
};

/* The texts as a whole. */
struct pr_term_text {
    const struct pr_vocabulary *vocabulary;
    const uint32_t *lemmas; /* [lemma_count] how often each is met */
    size_t lemma_count;
    size_t content; /* content words */
};

/* Find the occurrences that lie in longer ones and count for each candidate
 * those that stand alone; occurrences are in order of the text. Linear. */
void pr_termhood_alone(struct pr_occurrence *occurrences, size_t count,
                       struct pr_termhood *candidates);

/* Fill general, vague and hollow from the lists, once the lemmas are set. */
void pr_termhood_words(const struct pr_vocabulary *vocabulary,
                       struct pr_termhood *candidate);

/* True when it is to be shown in capitals: most of its occurrences are. */
bool pr_termhood_shouts(const struct pr_termhood *candidate);

/* The surface to show. */
precis_str pr_termhood_shown(const struct pr_termhood *candidate);

/* True when texts of so many content words are weighed as one article. */
bool pr_term_text_is_article(size_t content);

/* True when a dictionary's word can make a candidate one that is shown. */
bool pr_termhood_may(const struct pr_term_text *text,
                     const struct pr_termhood *candidate);

/* The score of a candidate, above 0; higher is better. One of 1 is as likely a
 * term as not. */
double pr_termhood(const struct pr_term_text *text,
                   const struct pr_termhood *candidate);

#endif
