/* acronyms.h - acronyms beside their expansions: Cour des comptes (CC). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_ACRONYMS_H
#define PR_FRENCH_ACRONYMS_H

#include "french/mentions.h"

/*
 * When token t is an acronym in brackets after its expansion, or before its
 * expansion in brackets, fill the mentions of both and return true. The
 * letters are the initials of the words in order; words such as de and des may
 * be left out.
 */
bool pr_acronym_find(const struct pr_name_scene *scene, uint32_t t,
                     struct pr_mention *acronym, struct pr_mention *full);

#endif
