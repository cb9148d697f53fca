/* gather.h - the matches of a text, those of one entry together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_GATHER_H
#define PR_GLOSS_GATHER_H

#include "gloss/match.h"

/* One entry, or one word that has none, with all its places. */
struct pr_gathered {
    precis_str french; /* citation form, in the arena of the call      */
    const struct pr_match *match; /* the first                              */
    const uint32_t *places; /* [count] indices into the matches, ascending  */
    size_t count;
};

/*
 * Group matches by entry (or by word) and write *count groups, ordered by
 * first place, to *groups, which lives in arena. O(n log n).
 */
enum precis_status pr_gather(const struct pr_matcher *matcher,
                             const struct pr_document *document,
                             const struct pr_matches *matches,
                             struct pr_arena *arena,
                             const struct pr_gathered **groups, size_t *count);

#endif
