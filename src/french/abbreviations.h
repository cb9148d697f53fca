/* abbreviations.h - French abbreviations: ours and a user's. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_ABBREVIATIONS_H
#define PR_FRENCH_ABBREVIATIONS_H

#include "base/arena.h"
#include "french/words.h"

/* A user's abbreviations. Read-only once made, so threads share it. */
struct pr_abbreviations {
    struct pr_arena arena;
    struct pr_word *words; /* [count] sorted by bytes, heap */
    size_t count, capacity;
};

/*
 * Add the abbreviations in bytes, a file in the form of
 * dictionaries/fr/abbreviations.txt (its order is free; the kind may be left
 * out and is then inner). A later line for the same word wins. A bad line is
 * PRECIS_E_FORMAT with its position. The list is released with
 * pr_abbreviations_done, also after a failure; {0} is an empty one.
 */
enum precis_status pr_abbreviations_parse(struct pr_abbreviations *list,
                                          precis_str bytes,
                                          struct precis_error *error);
void pr_abbreviations_done(struct pr_abbreviations *list);

/*
 * What the user (who may be NULL) or else our list says of word, which is
 * given without its last stop. A word that begins with a capital is looked
 * for with a small letter, too.
 */
enum pr_word_kind pr_abbreviation_kind(const struct pr_abbreviations *user,
                                       precis_str word);

#endif
