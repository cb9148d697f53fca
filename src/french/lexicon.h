/* lexicon.h - the full-form lexicon of French, mapped from a file. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_LEXICON_H
#define PR_FRENCH_LEXICON_H

#include "base/buf.h"
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
    precis_str add; /* the lemma is the form without its last cut bytes,
                       then add (borrowed from the lexicon)           */
    uint8_t cut;
    uint8_t tag; /* enum pr_tag, which gives the part of speech       */
    uint8_t gender, number, tense; /* the enums above                 */
    uint8_t persons; /* bit 0 = first person, bit 1 second, bit 2 third */
    uint8_t name;    /* names: 1 given name, 2 family name, 3 place, 4 other */
    uint8_t cost;    /* -log2 P(reading | form) in eighths of a bit   */
};

/* The most readings one form has; the compiler of the lexicon refuses more. */
#define PR_ANALYSES_MAX 16

/* The longest form that is looked up, in bytes. */
#define PR_LEXICON_WORD_MAX 96

/* Map the file at path. A file that is damaged or of another version is
 * PRECIS_E_FORMAT. O(1): later damage shows in wrong readings, never in a
 * read out of bounds. */
enum precis_status pr_lexicon_open(const char *path,
                                   struct pr_lexicon **lexicon,
                                   struct precis_error *error);
void pr_lexicon_close(struct pr_lexicon *lexicon);

/* Compare the whole file with its checksum. Linear. */
enum precis_status pr_lexicon_verify(const struct pr_lexicon *lexicon,
                                     struct precis_error *error);

/*
 * Write the readings of form (in lower case except for names, straight
 * apostrophe, œ kept) to out and return their number, at most
 * PR_ANALYSES_MAX; the likelier first. 0 when the form is unknown.
 */
size_t pr_lexicon_find(const struct pr_lexicon *lexicon, precis_str form,
                       struct pr_analysis out[PR_ANALYSES_MAX]);

/*
 * The readings of the forms that end as form does, by the longest ending that
 * the lexicon knows: for a word it doesn't have. 0 when no ending tells.
 */
size_t pr_lexicon_guess(const struct pr_lexicon *lexicon, precis_str form,
                        struct pr_analysis out[PR_ANALYSES_MAX]);

/*
 * The first form of the lexicon that becomes form when its accents and
 * cedillas are dropped (etat: état); form itself counts, too. Appends it to
 * found; false when there is none. The likeliest is not known: take care with
 * words in lower case.
 */
bool pr_lexicon_find_bare(const struct pr_lexicon *lexicon, precis_str form,
                          struct pr_buf *found);

/* Append the lemma of a reading of form to buf. */
static inline void pr_analysis_lemma(const struct pr_analysis *analysis,
                                     precis_str form, struct pr_buf *buf)
{
    if (analysis->cut <= form.size)
        pr_buf_append(buf, form.bytes, form.size - analysis->cut);
    pr_buf_str(buf, analysis->add);
}

#endif
