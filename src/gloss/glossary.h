/* glossary.h - layers of French-English entries, the strongest first. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_GLOSSARY_H
#define PR_GLOSS_GLOSSARY_H

#include "base/str.h"
#include "concept/entry.h"
#include "french/vocabulary.h"

/* Read-only once its layers are added, so threads share it. */
struct pr_glossary;

/* The most layers. */
enum { PR_GLOSSARY_LAYERS = 40 };

/* Which sense is meant: a layer and a number in it. Stays valid as long as
 * the glossary. */
struct pr_sense_id {
    uint32_t layer, sense;
};

/* One sense of one headword. Views are borrowed from the glossary; an empty
 * one was not given. */
struct pr_sense {
    precis_str fr; /* the citation form                            */
    precis_str en; /* best first, separated by |                   */
    precis_str concept, domain, geo, definition, note;
    precis_str example_fr, example_en, source;
    uint8_t pos;    /* enum pr_entry_pos                           */
    uint8_t gender; /* enum pr_entry_gender                        */
    uint8_t status; /* place in the list of PR_COLUMN_STATUS, 255 = none */
    uint8_t type;   /* place in the list of PR_COLUMN_TYPE, 255 = none   */
};

enum precis_status pr_glossary_new(struct pr_glossary **glossary);
void pr_glossary_free(struct pr_glossary *glossary);

/*
 * Add the file at path as a layer weaker than those before: a compiled
 * glossary (mapped: O(1)), or a file of any format of exchange/format.h (all
 * of it compiled in memory with vocabulary: linear). The bytes, then the name
 * decide which. A fault is PRECIS_E_FORMAT with its place.
 */
enum precis_status pr_glossary_add(struct pr_glossary *glossary,
                                   const char *path,
                                   struct pr_vocabulary *vocabulary,
                                   struct precis_error *error);

size_t pr_glossary_layers(const struct pr_glossary *glossary);

/* What to call a layer in output: the file's name without folder and
 * extension ("french-english"). */
precis_str pr_glossary_name(const struct pr_glossary *glossary, size_t layer);

/* Fill *sense; an id the glossary did not give is an empty sense. */
void pr_glossary_sense(const struct pr_glossary *glossary,
                       struct pr_sense_id id, struct pr_sense *sense);

/* The first English of a list separated by bars. */
precis_str pr_english_first(precis_str en);

#endif
