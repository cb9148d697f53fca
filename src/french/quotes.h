/* quotes.h - find what somebody said, and the words that name who. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_QUOTES_H
#define PR_FRENCH_QUOTES_H

#include "french/mentions.h"

/* One quotation or report. */
struct pr_quote {
    uint32_t first, last; /* tokens of what was said, without marks       */
    uint32_t verb;        /* token of a déclaré, estime; or PR_NO_ID       */
    uint32_t source_first, source_last; /* where who said it is named;
                                           equal = nowhere                */
    uint32_t lemma;   /* of the verb, id in terms; or PR_NO_ID              */
    uint32_t pronoun; /* token of -t-il, -elle in "a-t-il dit"; or PR_NO_ID */
    bool direct;      /* word for word, between quotation marks             */
    bool behind;      /* the source stands behind the verb or selon         */
    bool phrase;      /* the source is one plain noun phrase                */
};

/* A growing heap array; {0} is empty. */
struct pr_quotes {
    struct pr_quote *items;
    size_t count, capacity;
};

static inline void pr_quotes_done(struct pr_quotes *quotes)
{
    free(quotes->items);
    *quotes = (struct pr_quotes){0};
}

/*
 * Append the quotations of one paragraph, whose tokens are [scene->first,
 * scene->last), in order: « … », a déclaré X; X a déclaré : « … »; selon X,
 * « … »; X estime que …; …, a indiqué X. Short words in quotation marks that nobody says are
 * left out. False when memory is out. Linear but for short look-backs.
 */
bool pr_quotes_of(const struct pr_name_scene *scene, struct pr_quotes *quotes);

#endif
