/* features.h - the grammar of a token in the words of Universal Dependencies. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_FEATURES_H
#define PR_FRENCH_FEATURES_H

#include "base/buf.h"
#include "french/vocabulary.h"

/*
 * Append the features of a tagged token ("Gender=Fem|Number=Sing", sorted by
 * name) to buf; nothing when it has none. before is the token before it in
 * the sentence, or NULL: je and tu tell the person of porte. The names are
 * those of UD French GSD.
 */
void pr_features(const struct pr_vocabulary *vocabulary,
                 const struct pr_token *token, const struct pr_token *before,
                 struct pr_buf *buf);

/* The words that a contraction is made of: au = à + le. */
struct pr_contraction {
    const char *form;
    const char *part[2];  /* du: de, le       */
    const char *lemma[2]; /* auquel: à, lequel */
    uint8_t pos[2];       /* enum pr_pos      */
    const char *features; /* of the second    */
};

/* What token is made of; NULL when it is one word. */
const struct pr_contraction *
pr_contraction_of(const struct pr_vocabulary *vocabulary,
                  const struct pr_token *token);

#endif
