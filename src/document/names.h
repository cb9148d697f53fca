/* names.h - the persons, organisations and places of a document. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_NAMES_H
#define PR_DOCUMENT_NAMES_H

#include "document/document.h"
#include "french/mentions.h"

/* One person, organisation or place with all its places. */
struct pr_name {
    enum pr_name_kind kind;
    precis_str shown;    /* the fullest form: "Éric Dupuis"             */
    precis_str acronym;  /* of an expansion, or empty                   */
    precis_str function; /* as the text has it, or empty                */
    uint32_t function_first, function_last; /* its tokens; equal = none */
    const uint32_t *mentions; /* [count] indices into the names' mentions,
                                 ascending                              */
    size_t count;
};

/* The names of one document. {0} is empty. */
struct pr_names {
    struct pr_mentions mentions; /* by ascending first                  */
    uint32_t *owner;             /* [mentions.count] index into items   */
    struct pr_name *items;       /* [count] by first place              */
    size_t count;
    struct pr_arena arena;
};

/*
 * Find and group the names of a document: what is called by a surname alone,
 * by an acronym or in full is one. Replaces what names held. Fails with
 * PRECIS_E_MEMORY alone; names is released with pr_names_done also then.
 */
enum precis_status pr_names_find(const struct pr_document *document,
                                 struct pr_names *names);
void pr_names_done(struct pr_names *names);

/* The last name that is mentioned in tokens [first, last) or whose function
 * is said there; persons before others. What another noun belongs to does not
 * count: "l'avocat de X". NULL when there is none. */
const struct pr_name *pr_names_in(const struct pr_names *names,
                                  const struct pr_document *document,
                                  uint32_t first, uint32_t last);

/* The first mention that ends behind token t, which may lie in it, or NULL.
 * O(log). */
const struct pr_mention *pr_names_mention_over(const struct pr_names *names,
                                               uint32_t t);

/* The first mention that begins at token t or later, or NULL. O(log). */
const struct pr_mention *pr_names_mention_from(const struct pr_names *names,
                                               uint32_t t);

/* The text of tokens [first, last), white space as one space, in arena. */
precis_str pr_names_text(const struct pr_document *document, uint32_t first,
                         uint32_t last, struct pr_arena *arena);

/* The scene of sentence s; inside as in pr_name_scene. */
struct pr_name_scene pr_names_scene(const struct pr_document *document,
                                    uint32_t first, uint32_t last);

#endif
