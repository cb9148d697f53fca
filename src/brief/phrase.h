/* phrase.h - put the parts of a French noun phrase in English order. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_PHRASE_H
#define PR_BRIEF_PHRASE_H

#include "brief/maker.h"

/* The most parts of a phrase. */
enum { PR_PHRASE_PARTS = 32 };

/* What a part is to its neighbours. */
enum pr_part_kind {
    PR_PART_NOUN,
    PR_PART_ADJECTIVE,
    PR_PART_NAME,
    PR_PART_OTHER
};

struct pr_part {
    precis_str link; /* "of the" before it, or empty */
    precis_str text;
    enum pr_part_kind kind;
    uint8_t gender, number; /* of a noun                                    */
    size_t moved;           /* adjectives before it that French has behind */
};

/* A phrase being said, part by part. */
struct pr_phrase {
    struct pr_maker *maker;
    uint32_t document, last;
    bool person; /* its first word is what somebody is */
    struct pr_part parts[PR_PHRASE_PARTS];
    size_t count, unknown; /* unknown: those without an entry */
    precis_str link;       /* of the part that comes next */
};

/* "of" and an article become "of the"; an article alone is left out. */
void pr_phrase_article(struct pr_phrase *phrase, precis_str key);

/* "of the" without its article, which names of places do not have. */
precis_str pr_phrase_bare(precis_str link);

/* Add a part behind its link; nothing when the phrase is full. */
void pr_phrase_add(struct pr_phrase *phrase, enum pr_part_kind kind,
                   precis_str text);

/* Add an adjective before its noun, behind which French has it: a later one
 * comes first, but former keeps its place. */
void pr_phrase_adjective(struct pr_phrase *phrase, precis_str text,
                         const struct pr_reading *reading);

/* Append the phrase. */
void pr_phrase_write(const struct pr_phrase *phrase, struct pr_buf *buf);

#endif
