/* readings.h - all readings of all forms, gathered before they are packed. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_LEXICON_READINGS_H
#define PR_TOOLS_LEXICON_READINGS_H

#include "base/arena.h"
#include "french/lexicon.h"
#include "french/tags.h"

struct reading {
    precis_str form, lemma;
    uint32_t order; /* of its appearance */
    uint8_t tag, gender, number, tense, persons, name;
    uint8_t cost; /* as struct pr_analysis has it */
    bool ours;    /* from our own table: replaces what hunspell says */
};

struct readings {
    struct pr_arena arena;
    struct reading *items;
    size_t count, capacity;
};

/* Add one, its texts copied. False when memory is out. */
bool readings_add(struct readings *readings, struct reading reading);

/* Add what the morphological fields of hunspell's French dictionary (po:nom
 * is:mas …) say of a form; an affix_visit. */
bool readings_add_fields(void *readings, precis_str form, precis_str lemma,
                         precis_str fields);

/* Read our table: form, lemma, class, features, percent. */
enum precis_status readings_read_table(struct readings *readings,
                                       precis_str bytes,
                                       struct precis_error *error);

/*
 * Sort by form; drop what our table replaces, repetitions and the lemmas of
 * the spelling of 1990 where the older one exists; put the likelier first.
 * False when memory is out.
 */
bool readings_settle(struct readings *readings);

/* Set the costs of settled readings from counts: form, lemma, class, percent;
 * and put the likelier first. A form that is not there is no error. */
enum precis_status readings_count(struct readings *readings, precis_str bytes,
                                  struct precis_error *error);
void readings_done(struct readings *readings);

#endif
