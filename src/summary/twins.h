/* twins.h - find sentences that say again what an earlier one said. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_TWINS_H
#define PR_SUMMARY_TWINS_H

#include "summary/concepts.h"

/* Two sets of content words at least so alike (common / all) are one
 * sentence told twice: a word more, a name shortened. */
#define PR_TWIN_LIKENESS 0.8

/* Sentences that earlier texts had: sets of content words by the hash of
 * their lemmas. They come before all others. */
struct pr_known {
    const uint32_t *begin; /* [count + 1] */
    const uint32_t *words; /* [begin[count]] hashes, no repeats in a set */
    size_t count;
};

#define PR_TWIN_NONE UINT32_MAX
#define PR_TWIN_KNOWN (UINT32_MAX - 1)

/*
 * Write twin[S]: the first unit that unit s is a twin of, PR_TWIN_KNOWN when
 * that is a known sentence, or PR_TWIN_NONE. A twin of a twin is a twin of
 * the first. known may be NULL. Fails with PRECIS_E_MEMORY.
 *
 * Prefix filter: with all words in one order, rarest first, two sets so alike
 * share one of their first few; so only those are indexed. Near linear.
 *   R. Bayardo, Y. Ma and R. Srikant, "Scaling up all pairs similarity
 *   search", WWW 2007; C. Xiao et al., "Efficient similarity joins for near
 *   duplicate detection", WWW 2008, section 3.
 */
enum precis_status pr_twins(const struct pr_pool *pool,
                            const struct pr_concepts *concepts,
                            const struct pr_known *known,
                            struct pr_arena *scratch, uint32_t twin[]);

/* The hash under which a known sentence holds a content word. */
uint32_t pr_known_word(const struct pr_pool *pool,
                       const struct pr_concept *concept);

#endif
