/* modals.h - the forms of English verbs that have no infinitive. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_MODALS_H
#define PR_ENGLISH_MODALS_H

#include "english/inflect.h"

/* The form of can, must, may, should, would, or of the "is" of "it is" and
 * "there is"; NULL when word is none of them. */
const char *pr_modal_form(precis_str word, enum pr_inflection inflection);

#endif
