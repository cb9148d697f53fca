/* hedges.h - find where a French sentence does not vouch for what it says. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_HEDGES_H
#define PR_FRENCH_HEDGES_H

#include "french/vocabulary.h"

enum pr_hedge_kind {
    PR_HEDGE_CONDITIONAL, /* aurait détourné: reportedly             */
    PR_HEDGE_SOURCE,      /* selon X, d'après X: according to X      */
    PR_HEDGE_CLAIM,       /* affirme, prétend, assure: claims        */
    PR_HEDGE_ALLEGED,     /* présumé, soupçonné de: alleged          */
    PR_HEDGE_SEEMING,     /* semble, paraît, apparemment: apparently */
    PR_HEDGE_POSSIBLE,    /* pourrait, peut-être: possibly           */
    PR_HEDGE_UNCONFIRMED, /* non confirmé: unconfirmed               */
    PR_HEDGE_KINDS
};

/* One sign of doubt. */
struct pr_hedge {
    enum pr_hedge_kind kind;
    uint32_t start, end;               /* bytes into the text, half open */
    uint32_t source_start, source_end; /* who is quoted; equal when nobody
                                          is named                        */
};

struct pr_hedges {
    struct pr_hedge *items;
    size_t count, capacity;
};

static inline void pr_hedges_done(struct pr_hedges *hedges)
{
    free(hedges->items);
    *hedges = (struct pr_hedges){0};
}

/*
 * Append the signs of doubt in one sentence, tokens[0, count) of text, in
 * order. A conditional counts as reported speech unless a condition (si …),
 * a wish, politeness or a past point of view (disait que … serait) explains
 * it. Fails with PRECIS_E_MEMORY alone. Linear but for short look-backs.
 */
enum precis_status pr_hedges_find(const struct pr_vocabulary *vocabulary,
                                  precis_str text,
                                  const struct pr_token tokens[], size_t count,
                                  struct pr_hedges *hedges);

#endif
