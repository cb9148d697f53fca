/* gloss_words.h - the words that the measure of glosses is defined by. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_GLOSS_WORDS_H
#define PR_EVAL_GLOSS_WORDS_H

#include "base/buf.h"
#include "base/intern.h"

/* Words that no gloss is judged by, in lower case. */
bool pr_gloss_stop_english(precis_str word);
bool pr_gloss_stop_french(precis_str word);

/* The lemma of an irregular English form in lower case; empty when it is
 * none. */
precis_str pr_gloss_irregular(precis_str word);

/*
 * Append what English words are compared by: irregular forms by their lemma,
 * others in American spelling without -s, -ed, -ing and a last e, so that
 * "organised" and "organizing" are one.
 */
void pr_gloss_normalise(precis_str word, struct pr_buf *buf);

/* The next run of letters and digits, joined by hyphens and apostrophes, at or
 * behind *at; empty at the end. */
precis_str pr_gloss_next_word(precis_str text, size_t *at);

/*
 * Count the content words of a French sentence, and add each to types, folded.
 * A content word has three letters or more, is no function word and has no
 * capital inside the sentence. False when memory is out.
 */
bool pr_gloss_content(precis_str sentence, struct pr_intern *types,
                      size_t *count);

#endif
