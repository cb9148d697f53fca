/* told.h - the file that remembers which sentences were told before. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_TOLD_H
#define PR_SUMMARY_TOLD_H

#include "base/buf.h"
#include "summary/summary.h"
#include "summary/twins.h"

/* A larger file is refused, in bytes; and more sentences than these. */
#define PR_TOLD_MAX ((size_t)1 << 28)
enum { PR_TOLD_SENTENCES_MAX = 1 << 20, PR_TOLD_WORDS_MAX = 4096 };

/* Known sentences, growing. {0} is empty. */
struct pr_told {
    uint32_t *begin; /* [count + 1] */
    uint32_t *words;
    size_t count, begin_capacity;
    size_t words_count, words_capacity;
};
void pr_told_done(struct pr_told *state);

/*
 * Parse "precis-state 1" and below it a line a sentence: the hashes of its
 * content words, in hexadecimal, parted by spaces. PRECIS_E_FORMAT with the
 * place for anything else, PRECIS_E_SUPPORT for another version.
 */
enum precis_status pr_told_parse(precis_str text, struct pr_told *state,
                                 struct precis_error *error);

/* Add the units of a summary that are new. PRECIS_E_LIMIT when the file would
 * hold more than PR_TOLD_SENTENCES_MAX. */
enum precis_status pr_told_learn(struct pr_told *state,
                                 const struct pr_summary *summary,
                                 struct precis_error *error);

/* Add the sentences of another state. Fails as pr_told_learn. */
enum precis_status pr_told_append(struct pr_told *state,
                                  const struct pr_told *more,
                                  struct precis_error *error);

/* The same file again. */
void pr_told_write(const struct pr_told *state, struct pr_buf *buf);

static inline struct pr_known pr_told_known(const struct pr_told *state)
{
    return (struct pr_known){state->begin, state->words, state->count};
}

#endif
