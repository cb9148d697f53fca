/* pool.h - what a summary is chosen from: the sentences that may stand in it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_POOL_H
#define PR_SUMMARY_POOL_H

#include "document/document.h"

/* The most documents of one summary. */
#define PR_POOL_DOCUMENTS_MAX ((size_t)1 << 16)

/* One sentence that may be chosen. */
struct pr_unit {
    uint32_t document; /* index into the pool's documents               */
    uint32_t sentence; /* index into that document's sentences          */
    uint32_t words;    /* runs between white space                      */
    uint32_t points;   /* code points of its text on one line           */
    uint32_t position; /* sentences before it in its document           */
    bool opens;        /* first of its paragraph                        */
};

/* The candidates of one or several documents, which share a vocabulary.
 * {0} is empty; the room is used again by the next init. */
struct pr_pool {
    struct pr_document *const *documents; /* [D] borrowed */
    size_t D;
    struct pr_unit *units; /* [S] by document, then by place */
    size_t S, capacity;
    size_t words; /* of all sentences of all documents */
};

/*
 * Find the candidates: whole sentences of running text that hold a content
 * word. When there is none, also those that lack a capital or a final stop;
 * when there is still none, headings and captions. Replaces the pool's
 * contents. Linear. Fails with PRECIS_E_MEMORY, or with PRECIS_E_EMPTY when
 * the documents hold no sentence at all.
 */
enum precis_status pr_pool_init(struct pr_pool *pool,
                                struct pr_document *const documents[],
                                size_t count, struct precis_error *error);
void pr_pool_done(struct pr_pool *pool);

/* The sentence of a unit. */
static inline const struct pr_sentence *
pr_pool_sentence(const struct pr_pool *pool, const struct pr_unit *unit)
{
    return &pool->documents[unit->document]->sentences[unit->sentence];
}

/* True when a sentence opens with a capital, a digit or a sign and is closed
 * by a stop. */
bool pr_sentence_whole(const struct pr_document *document,
                       const struct pr_sentence *sentence);

#endif
