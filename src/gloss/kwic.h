/* kwic.h - find a word or phrase in a document in any of its forms. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_KWIC_H
#define PR_GLOSS_KWIC_H

#include "document/document.h"

/* The most words of a query. */
enum { PR_KWIC_WORDS = 16 };

/* What is looked for, {0} before pr_kwic_parse. */
struct pr_kwic {
    struct {
        uint32_t form;
        uint32_t key; /* folded form */
    } word[PR_KWIC_WORDS];
    size_t count;
};

/* Read a query, over the vocabulary of the documents. PRECIS_E_ARGUMENT when
 * it has no word or too many. */
enum precis_status pr_kwic_parse(struct pr_kwic *kwic, precis_str query,
                                 struct pr_vocabulary *vocabulary,
                                 struct precis_error *error);

/*
 * The next place at token *from or behind it: every word is a form of that of
 * the query, or shares a lemma with it; articles that follow de and à in the
 * text are passed over. *last is the token behind it, *from the first.
 * False when there is none. Linear in the tokens.
 */
bool pr_kwic_next(const struct pr_kwic *kwic,
                  const struct pr_document *document, uint32_t *from,
                  uint32_t *last);

/*
 * Where the document puts an acronym in brackets beside what the query asks
 * for, or the other way round, fill *other with the other of the two and
 * return true: whoever looks for OLAF finds the office by its name, too.
 * vocabulary is that of the document. False also when memory is out. Linear.
 */
bool pr_kwic_other(const struct pr_kwic *kwic,
                   const struct pr_document *document,
                   struct pr_vocabulary *vocabulary, struct pr_kwic *other);

#endif
