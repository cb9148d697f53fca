/* quote_source.h - the words of a sentence that name who says something. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_QUOTE_SOURCE_H
#define PR_FRENCH_QUOTE_SOURCE_H

#include "french/mentions.h"

/* Where a source begins that may begin at t: past "mardi", "à l'AFP". */
uint32_t pr_source_start(const struct pr_name_scene *scene, uint32_t t);

/* The end of a source at t behind a verb of saying, with a name in
 * apposition. */
uint32_t pr_source_end_behind(const struct pr_name_scene *scene, uint32_t t);

/* The end of the noun phrase at t that names a source, before any comma. */
uint32_t pr_source_end_plain(const struct pr_name_scene *scene, uint32_t t);

/* The end of a source at t behind selon, with a function or a name in
 * apposition, which a comma ends. */
uint32_t pr_source_end_according(const struct pr_name_scene *scene, uint32_t t);

/* True when the source [first, last) is a name, a function or a body that may
 * speak. */
bool pr_source_speaks(const struct pr_name_scene *scene, uint32_t first,
                      uint32_t last);

/* True when the subject of a verb is a pronoun, whose token is *pronoun. */
bool pr_source_pronoun(const struct pr_name_scene *scene, uint32_t first,
                       uint32_t verb, uint32_t *pronoun);

/* The plain noun phrase [result, *last) that is a verb's subject, "le
 * directeur de l'usine", searched back to first; empty when there is none. */
uint32_t pr_source_subject(const struct pr_name_scene *scene, uint32_t first,
                           uint32_t verb, uint32_t *last);

#endif
