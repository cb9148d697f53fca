/* composing.h - what the files that compose English for a term share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_COMPOSING_H
#define PR_GLOSS_COMPOSING_H

#include "english/phrases.h"
#include "gloss/compose.h"
#include "gloss/lookup.h"

/* The most words of a part. */
enum { PR_PART_WORDS = 8 };

struct pr_composing {
    const struct pr_glossary *glossary;
    const struct pr_document *document;
    struct pr_found_list found;
    struct pr_buf word; /* what is looked up */
};

/* English that is part of more. */
struct pr_piece {
    struct pr_buf en, base; /* as the text has its number; base: the head of a
                               first part without its plural */
    size_t noun;            /* where its noun begins behind its adjectives */
    size_t knot; /* where what was put behind its noun begins in base, or 0 */
    bool name, plural;
    bool knotted; /* holds a preposition, so that nothing stands before it */
    enum pr_english_name kind; /* of a name */
};

/* Put the text of tokens [first, last) into c->word, each as its lemma or as
 * it stands. */
void pr_composing_words(struct pr_composing *c, uint32_t first, uint32_t last,
                        bool lemmas);

/* The first sense of c->word with one of two parts of speech; near misses are
 * none. */
bool pr_composing_find(struct pr_composing *c, uint8_t pos, uint8_t other,
                       struct pr_sense *sense);

/* Is tokens [first, last) a noun phrase that has an entry? */
bool pr_composing_has(struct pr_composing *c, uint32_t first, uint32_t last);

/*
 * Fill piece, which is {0} or done, with the English of a part without a
 * preposition or with an entry: adjectives, last one first, then the noun, in
 * the plural when it is and plural is asked for. False when a word is unknown
 * or memory is out.
 */
bool pr_composing_part(struct pr_composing *c, uint32_t first, uint32_t last,
                       bool plural, struct pr_piece *piece);

#endif
