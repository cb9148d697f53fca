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

/* True when the words before token t are "PDG de", "directeur financier d'":
 * what comes is where a person works. */
bool pr_function_of_place(const struct pr_name_scene *scene, uint32_t t);

#endif
