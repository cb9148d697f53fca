/* termforms.h - what the variants of a term share, and how to show one. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMFORMS_H
#define PR_GLOSS_TERMFORMS_H

#include "gloss/candidates.h"

/*
 * Replace what buf holds by what the variants of a term have in common: the
 * lemmas of its words, hyphens as spaces, with its prepositions and without
 * its articles, a space before each. A relational adjective is its noun behind
 * de: politique gouvernementale is politique du gouvernement.
 */
void pr_term_key(const struct pr_document *document,
                 const struct pr_candidate *candidate, struct pr_buf *buf);

/* Replace what buf holds by the text of a candidate, its first word small when
 * a sentence begins with it. */
void pr_term_shown(const struct pr_document *document,
                   const struct pr_candidate *candidate, struct pr_buf *buf);

/* True when every content word of a candidate is in capitals. */
bool pr_term_shouts(const struct pr_document *document,
                    const struct pr_candidate *candidate);

/* How good a surface is for showing, above 0: singular before plural. */
unsigned pr_term_worth(const struct pr_document *document,
                       const struct pr_candidate *candidate);

/* True when the word before says that the reader knows it: la, cette, du. */
bool pr_term_definite(const struct pr_document *document,
                      const struct pr_candidate *candidate);

#endif
