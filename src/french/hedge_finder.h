/* hedge_finder.h - what the files that find signs of doubt share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_HEDGE_FINDER_H
#define PR_FRENCH_HEDGE_FINDER_H

#include "french/hedges.h"

/* The sentence that is being searched. */
struct pr_hedger {
    const struct pr_vocabulary *vocabulary;
    precis_str text;
    const struct pr_token *tokens;
    size_t count;
    bool unreal;  /* a condition or a question: conditionals are no report */
    bool sourced; /* selon X stands in the sentence                       */
};

/* The folded token at t, empty beyond the sentence. */
precis_str pr_hedger_key(const struct pr_hedger *h, size_t t);
/* Its lemma. */
precis_str pr_hedger_lemma(const struct pr_hedger *h, size_t t);
/* One of words, parted by single spaces? */
bool pr_hedger_in(const struct pr_hedger *h, size_t t, const char *words);
bool pr_hedger_lemma_in(const struct pr_hedger *h, size_t t, const char *words);
/* A mark that ends a clause stands at t, or the sentence ends there. */
bool pr_hedger_stop(const struct pr_hedger *h, size_t t);
/* The reading chosen for the token; NULL beyond the sentence. */
const struct pr_reading *pr_hedger_reading(const struct pr_hedger *h, size_t t);
unsigned pr_hedger_pos(const struct pr_hedger *h, size_t t);
/* An infinitive? */
bool pr_hedger_infinitive(const struct pr_hedger *h, size_t t);
/* A past participle? */
bool pr_hedger_participle(const struct pr_hedger *h, size_t t);

/* Where the source that begins at t ends: at a mark or a verb. */
size_t pr_hedger_source_end(const struct pr_hedger *h, size_t t);
/* Append a sign of tokens [first, last) with the source [source,
 * source_last), none when that is empty. False when memory is out. */
bool pr_hedger_add(const struct pr_hedger *h, struct pr_hedges *hedges,
                   enum pr_hedge_kind kind, size_t first, size_t last,
                   size_t source, size_t source_last);

/* ---- hedge_phrases.c */

/* Append what a phrase at t stands for: where it ends, else t. *ok = false
 * when memory is out. */
size_t pr_hedge_phrase(const struct pr_hedger *h, size_t t,
                       struct pr_hedges *hedges, bool *ok);
/* Does the sentence name a source: selon X, d'après X? */
bool pr_hedge_sourced(const struct pr_hedger *h);

/* ---- hedge_conditional.c */

/* Does the sentence hold a condition or ask a question? */
bool pr_hedge_unreal(const struct pr_hedger *h);

/*
 * Judge the token at t: a conditional gives its kind and, in *last, the end of
 * its verb group (half open). False when it is none, or no sign of doubt.
 */
bool pr_hedge_conditional(const struct pr_hedger *h, size_t t,
                          enum pr_hedge_kind *kind, size_t *last);

#endif
