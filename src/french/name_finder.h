/* name_finder.h - what the files that find names share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_NAME_FINDER_H
#define PR_FRENCH_NAME_FINDER_H

#include "french/mentions.h"

/* True when a capital at t is no sign of a name: any word would have it. */
bool pr_scene_opens(const struct pr_name_scene *scene, uint32_t t);
/* True for a word with a capital that is no article and no clitic. */
bool pr_scene_upper(const struct pr_name_scene *scene, uint32_t t);

/* ---- name_ends.c */

/* True when a name may begin with token t. */
bool pr_name_begins(const struct pr_name_scene *scene, uint32_t t);
/* The end of the run of capitals that begins at t. */
uint32_t pr_name_run_end(const struct pr_name_scene *scene, uint32_t t);
/* The longest known name at t: its end and kind, or t. */
uint32_t pr_name_known_end(const struct pr_name_scene *scene, uint32_t t,
                           enum pr_name_kind *kind);
/* The end of the adjectives at t, which may be none. */
uint32_t pr_name_past_adjectives(const struct pr_name_scene *scene, uint32_t t);
/* Where the words at t behind "collectif Eau", "association Port" end that
 * belong to such a name: vive, sans pétrole; t when there are none. */
uint32_t pr_name_called_end(const struct pr_name_scene *scene, uint32_t t);
/* The end of an organisation's name whose head, of these bits, is at t. */
uint32_t pr_name_organisation_end(const struct pr_name_scene *scene, uint32_t t,
                                  unsigned bits);
/* The end of the name that a common noun of these bits begins: ministère de la
 * Santé, mer Noire; t when none does. */
uint32_t pr_name_compound_end(const struct pr_name_scene *scene, uint32_t t,
                              unsigned bits);
/* The end of the title of a film, a book or a record that begins at t, as
 * words around it tell; or t. work_titles.c */
uint32_t pr_name_title_end(const struct pr_name_scene *scene, uint32_t t);
/* "OpenAI Sam Altman" is two names: where the second begins, or end. */
uint32_t pr_name_split_at(const struct pr_name_scene *scene, uint32_t t,
                          uint32_t end);

#endif
