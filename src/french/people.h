/* people.h - the function of a person, said before or after the name. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_PEOPLE_H
#define PR_FRENCH_PEOPLE_H

#include "french/mentions.h"

/* Set function_first and function_last of a mention from the words before its
 * name ("le ministre de l'Économie, X") or after it ("X, économiste à …").
 * True when there is a function. */
bool pr_function_find(const struct pr_name_scene *scene,
                      struct pr_mention *mention);

/* What the name at token t must be when words such as "PDG de", "directeur
 * financier d'" stand before it: an organisation, or a place after "maire
 * de". PR_NAME_KINDS when no function does. */
enum pr_name_kind pr_function_of(const struct pr_name_scene *scene, uint32_t t);

#endif
