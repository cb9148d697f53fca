/* draft.h - a glossary drafted from the terms of articles, for review. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BUILD_DRAFT_H
#define PR_BUILD_DRAFT_H

#include "gloss/glossary.h"
#include "gloss/terms.h"

/* Where the terms come from. */
struct pr_draft_sources {
    struct pr_document *const *documents; /* [count] */
    const char *const *shown;             /* [count] the name of each */
    size_t count;
};

struct pr_draft;

/* Borrows the glossary. */
enum precis_status pr_draft_new(const struct pr_glossary *glossary,
                                struct pr_draft **draft);
void pr_draft_free(struct pr_draft *draft);

/*
 * Take over the rows of an earlier draft, with what people changed in them:
 * every row stays, with all its columns. Rows whose note still says "to
 * review" may have their empty English, their note, example and source
 * renewed. The comments before its header stay, too. bytes are borrowed as
 * long as the draft. As pr_entries_read.
 */
enum precis_status pr_draft_update(struct pr_draft *draft, precis_str bytes,
                                   struct precis_error *error);

/*
 * Add a row for each term, best first: its citation form, English from the
 * glossary or composed from its words, part of speech, gender, a note "to
 * review", the first sentence with it and where that stands.
 */
enum precis_status pr_draft_add(struct pr_draft *draft,
                                const struct pr_term terms[], size_t count,
                                const struct pr_draft_sources *sources);

/* Write it as a canonical TSV: the rows taken over first, in their order. */
void pr_draft_write(const struct pr_draft *draft, struct pr_buf *buf);

#endif
