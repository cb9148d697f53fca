/* hedge.h - signs that a text does not vouch for what it says. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_HEDGE_H
#define PR_BASE_HEDGE_H

#include "base/arena.h"

#include <stdlib.h>

enum pr_hedge_kind {
    PR_HEDGE_CONDITIONAL, /* aurait détourné: reportedly               */
    PR_HEDGE_SOURCE,      /* selon X, d'après X: according to X        */
    PR_HEDGE_CLAIM,       /* affirme, prétend, à en croire: claims     */
    PR_HEDGE_ALLEGED,     /* présumé, soupçonné de: alleged            */
    PR_HEDGE_SEEMING,     /* semble, paraît, apparemment: apparently   */
    PR_HEDGE_POSSIBLE,    /* pourrait, peut-être: possibly             */
    PR_HEDGE_EXPECTED,    /* devrait: is expected to                   */
    PR_HEDGE_UNCONFIRMED, /* non confirmé, selon la rumeur: unconfirmed */
    PR_HEDGE_KINDS
};

/* One sign of doubt. */
struct pr_hedge {
    enum pr_hedge_kind kind;
    uint32_t start, end;               /* bytes into the text, half open  */
    uint32_t source_start, source_end; /* who is quoted; equal when nobody
                                          is named                        */
};

/* A growing heap array of signs; {0} is empty. */
struct pr_hedges {
    struct pr_hedge *items;
    size_t count, capacity;
};

/* One more sign, zeroed; NULL when memory is out. */
static inline struct pr_hedge *pr_hedges_add(struct pr_hedges *hedges)
{
    if (!pr_grow(&hedges->items, &hedges->capacity, hedges->count,
                 sizeof *hedges->items))
        return NULL;
    struct pr_hedge *hedge = &hedges->items[hedges->count++];
    *hedge = (struct pr_hedge){0};
    return hedge;
}

static inline void pr_hedges_done(struct pr_hedges *hedges)
{
    free(hedges->items);
    *hedges = (struct pr_hedges){0};
}

#endif
