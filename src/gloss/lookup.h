/* lookup.h - look up a word or phrase as a person types it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_LOOKUP_H
#define PR_GLOSS_LOOKUP_H

#include "gloss/glossary.h"

/* How a sense was found. */
enum pr_found_how {
    PR_FOUND_EXACT,     /* the headword, but for case and accents */
    PR_FOUND_INFLECTED, /* another form of it                     */
    PR_FOUND_NEAR       /* a few letters differ                   */
};

struct pr_found {
    struct pr_sense_id sense;
    uint8_t how;      /* enum pr_found_how                  */
    uint8_t distance; /* near: letters that differ, else 0 … 1: accents */
};

/* A growing heap array; {0} is empty, released with free(items). */
struct pr_found_list {
    struct pr_found *items;
    size_t count, capacity;
};

/* The most near misses that are offered. */
enum { PR_NEAR_MAX = 8 };

/*
 * Append the senses of a French word or phrase in any inflection, with or
 * without accents; when there are none, near misses. Strongest layer first.
 * O(n) for near misses.
 */
enum precis_status pr_lookup_french(const struct pr_glossary *glossary,
                                    struct pr_vocabulary *vocabulary,
                                    precis_str word,
                                    struct pr_found_list *found);

/* The same without near misses: none is found for an unknown word, and it
 * costs O(log n). */
enum precis_status pr_lookup_known(const struct pr_glossary *glossary,
                                   struct pr_vocabulary *vocabulary,
                                   precis_str word,
                                   struct pr_found_list *found);

/* The same for English; a leading "to", "the" or "a" is left out. */
enum precis_status pr_lookup_english(const struct pr_glossary *glossary,
                                     precis_str word,
                                     struct pr_found_list *found);

#endif
