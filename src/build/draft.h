/* draft.h - a glossary drafted from the terms of articles, for review. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BUILD_DRAFT_H
#define PR_BUILD_DRAFT_H

#include "build/rows.h"
#include "gloss/glossary.h"
#include "gloss/terms.h"

/* Where the terms come from. */
struct pr_draft_sources {
    struct pr_document *const *documents; /* [count] */
    const char *const *shown;             /* [count] the name of each */
    size_t count;
};

/*
 * Add a row for each term, best first, until there are most: its citation form,
 * English from the glossary or composed from its words, part of speech, gender,
 * a note "to review", the first sentence with it and where that stands. An
 * acronym that the articles put beside it follows as a second row of its
 * concept. Names
 * that are the same in English are passed over. A term that has a row already
 * changes nothing that a person wrote: English comes in where none was found
 * before, and the note, as long as it is the one written here, counts anew. A
 * term that was proposed before and has no row any more was deleted, and stays
 * so. PRECIS_E_MEMORY.
 */
enum precis_status pr_draft_add(struct pr_draft_rows *rows,
                                const struct pr_glossary *glossary,
                                const struct pr_term terms[], size_t count,
                                size_t most,
                                const struct pr_draft_sources *sources);

#endif
