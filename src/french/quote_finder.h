/* quote_finder.h - what the files that find quotations share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_QUOTE_FINDER_H
#define PR_FRENCH_QUOTE_FINDER_H

#include "french/quotes.h"

/* Words of a quotation that needs a verb. */
enum { PR_QUOTE_WORDS = 3 };

/* Signs, ended by NULL. */
extern const char *const pr_quote_opening[];
extern const char *const pr_quote_closing[];
extern const char *const pr_quote_stops[];

/* True when token t is one of the marks and no word. */
bool pr_quote_mark(const struct pr_name_scene *scene, uint32_t t,
                   const char *const marks[]);

/* How many of the tokens [first, last) are words. */
uint32_t pr_quote_words(const struct pr_name_scene *scene, uint32_t first,
                        uint32_t last);

/* True when a sentence, or the paragraph, begins at t. */
bool pr_quote_opens(const struct pr_name_scene *scene, uint32_t t);

/* The first token of the sentence of t, not too far back; the end of it. */
uint32_t pr_quote_sentence(const struct pr_name_scene *scene, uint32_t t);
uint32_t pr_quote_sentence_end(const struct pr_name_scene *scene, uint32_t t);

/* Which forms count: finite ones; present participles too; finite ones where
 * a verb must stand, though they may look like a noun (analyse X). */
enum pr_quote_form { PR_QUOTE_FINITE, PR_QUOTE_GERUND, PR_QUOTE_INVERTED };

/* The lemma of the verb of saying at t, or PR_NO_ID. */
uint32_t pr_quote_says(const struct pr_name_scene *scene, uint32_t t,
                       enum pr_quote_form wanted);

/* The infinitive behind fait in "fait savoir", "fait valoir" at t, or t. */
uint32_t pr_quote_past_make(const struct pr_name_scene *scene, uint32_t t);

/* Set the source of a quotation to what follows selon at t; false when no
 * selon stands there. */
bool pr_quote_according(const struct pr_name_scene *scene, uint32_t t,
                        struct pr_quote *quote);

/* Set the source of a quotation to what follows its verb. */
void pr_quote_set_behind(const struct pr_name_scene *scene,
                         struct pr_quote *quote);

/* Set the source of a quotation to the subject of its verb, which is looked
 * for from start on. */
void pr_quote_set_subject(const struct pr_name_scene *scene, uint32_t start,
                          struct pr_quote *quote);

/* The report of the sentence [start, end): X estime que …; selon X, …; …, a
 * indiqué X. False when it is none. reports.c */
bool pr_quote_report(const struct pr_name_scene *scene, uint32_t start,
                     uint32_t end, struct pr_quote *quote);

#endif
