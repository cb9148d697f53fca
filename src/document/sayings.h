/* sayings.h - who says what in a document. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_SAYINGS_H
#define PR_DOCUMENT_SAYINGS_H

#include "document/names.h"
#include "french/quotes.h"

/* A quotation or report with its speaker. */
struct pr_saying {
    struct pr_quote quote;
    const struct pr_name *name; /* the speaker when one of the names, or NULL */
    uint32_t speaker_first, speaker_last; /* tokens that name another one, or
                                             what name is called here: le
                                             procureur; equal = nothing does */
};

/* A growing heap array in order of the text; {0} is empty. */
struct pr_sayings {
    struct pr_saying *items;
    size_t count, capacity;
};
void pr_sayings_done(struct pr_sayings *sayings);

/*
 * Append what is said in document, whose names are given: quotations, and
 * reports of somebody who is named. False when memory is out. Linear.
 */
bool pr_sayings_find(const struct pr_document *document,
                     const struct pr_names *names, struct pr_sayings *sayings);

#endif
