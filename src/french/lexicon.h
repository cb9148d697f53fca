/* lexicon.h - the full-form lexicon of French, mapped from a file. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_LEXICON_H
#define PR_FRENCH_LEXICON_H

#include "base/str.h"
#include "base/token.h"

struct pr_lexicon;

enum pr_gender { PR_GENDER_NONE, PR_MASCULINE, PR_FEMININE, PR_EPICENE };
enum pr_number { PR_NUMBER_NONE, PR_SINGULAR, PR_PLURAL, PR_INVARIABLE };
enum pr_tense {
    PR_TENSE_NONE,
    PR_INFINITIVE,
    PR_PRESENT,
    PR_IMPERFECT,
    PR_PAST, /* passé simple */
    PR_FUTURE,
    PR_CONDITIONAL,
    PR_SUBJUNCTIVE,
    PR_SUBJUNCTIVE_IMPERFECT,
    PR_IMPERATIVE,
    PR_PRESENT_PARTICIPLE,
    PR_PAST_PARTICIPLE
};

/* One reading of a form. */
struct pr_analysis {
    precis_str lemma; /* citation form, borrowed from the lexicon     */
    uint8_t pos;      /* enum pr_pos                                  */
    uint8_t gender, number, tense; /* the enums above                 */
    uint8_t persons;  /* bit 0 = first person, bit 1 second, bit 2 third */
    uint8_t name;     /* names: 1 given name, 2 family name, 3 place, 4 other */
};

/* The most readings one form has; the compiler of the lexicon refuses more. */
#define PR_ANALYSES_MAX 16

/* Map the file at path. A file that is damaged or of another version is
 * PRECIS_E_FORMAT. O(1). */
enum precis_status pr_lexicon_open(const char *path,
                                   struct pr_lexicon **lexicon,
                                   struct precis_error *error);
void pr_lexicon_close(struct pr_lexicon *lexicon);

/*
 * Write the readings of form (in lower case except for names, straight
 * apostrophe, œ kept) to out and return their number, at most
 * PR_ANALYSES_MAX; the likelier first. 0 when the form is unknown.
 */
size_t pr_lexicon_find(const struct pr_lexicon *lexicon, precis_str form,
                       struct pr_analysis out[PR_ANALYSES_MAX]);

#endif
