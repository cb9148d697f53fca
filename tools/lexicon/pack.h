/* pack.h - lay out a compiled lexicon. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_LEXICON_PACK_H
#define PR_TOOLS_LEXICON_PACK_H

#include "base/intern.h"
#include "tools/lexicon/automaton.h"
#include "tools/lexicon/readings.h"

/* Lists of readings and additions to lemmas, each once. */
struct classes {
    struct pr_intern lists; /* the bytes of all readings of a class */
    struct pr_intern adds;
    struct pr_buf list; /* of the class under way */
    bool failed;
};

/* Begin a class, add readings, and end it: its number. */
void classes_begin(struct classes *classes);
void classes_reading(struct classes *classes, const struct reading *reading);
uint32_t classes_end(struct classes *classes);

/* Bytes of form that its lemma does not begin with. */
size_t lemma_cut(precis_str form, precis_str lemma);

/*
 * Add to the automaton, spelled backwards, the endings that tell what an
 * unknown word is: the readings that words of that ending share, by how many
 * of them have each. False when memory is out.
 */
bool endings_add(const struct readings *readings, struct classes *classes,
                 struct automaton *automaton);

/* Append the whole file of settled readings to out. */
enum precis_status lexicon_pack(const struct readings *readings,
                                struct pr_buf *out, struct precis_error *error);

#endif
