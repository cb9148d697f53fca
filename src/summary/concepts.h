/* concepts.h - the words and word pairs of documents, counted. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_CONCEPTS_H
#define PR_SUMMARY_CONCEPTS_H

#include "summary/pool.h"

/* What a concept is made of; each class has weights of its own. */
enum pr_concept_class {
    PR_CONCEPT_CONTENT, /* a content word, by its lemma           */
    PR_CONCEPT_STOP,    /* a function word                        */
    PR_CONCEPT_PAIR,    /* two content words in a row             */
    PR_CONCEPT_MIXED,   /* a content and a function word in a row */
    PR_CONCEPT_LINK,    /* two function words in a row            */
    PR_CONCEPT_CLASSES
};

/* A word or pair of words, wherever it stands. */
struct pr_concept {
    uint32_t term;          /* lemma key; of a pair, that of its first word */
    uint32_t second;        /* of a pair, its second; else PR_NO_ID         */
    uint32_t frequency;     /* occurrences in all documents                 */
    uint32_t first;         /* the least position of a sentence that has it */
    uint32_t documents;     /* how many hold it                             */
    uint32_t last;          /* the position of the last that has it         */
    uint32_t beside;        /* occurrences in units that hold a title word  */
    uint32_t quoted;        /* occurrences between quotation marks          */
    uint32_t last_document; /* the last that was seen to hold it, + 1   */
    uint8_t class;          /* enum pr_concept_class                        */
    uint8_t title;          /* how many of its words stand in a title       */
    bool capital;           /* seen with a capital inside a sentence        */
    bool number;
    float weight; /* what covering it is worth; a model fills it  */
};

/*
 * The concepts of a pool. {0} is empty; the room is used again.
 *   V = distinct concepts, S = the pool's units, O = occurrences in units
 */
struct pr_concepts {
    struct pr_concept *items; /* [V] in order of first appearance */
    size_t V, capacity;
    uint32_t *occurrence; /* [O] concepts, unit after unit, repeats kept */
    size_t O, occurrence_capacity;
    uint32_t *begin; /* [S + 1] where each unit's occurrences begin */
    size_t begin_capacity;
    struct pr_concept_slot *slots; /* [mask + 1] pairs and words by hash */
    size_t mask;
    uint16_t epoch; /* slots of another epoch are free */
};

/*
 * Count the concepts of all sentences of the pool's documents and list those
 * of each unit. with_pairs adds pairs and function words; without, content
 * words alone are counted. Linear. Fails with PRECIS_E_MEMORY.
 */
enum precis_status pr_concepts_count(struct pr_concepts *concepts,
                                     const struct pr_pool *pool,
                                     bool with_pairs);
void pr_concepts_done(struct pr_concepts *concepts);

#endif
