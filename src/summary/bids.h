/* bids.h - a heap of units by what they offer, best first. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_BIDS_H
#define PR_SUMMARY_BIDS_H

#include "base/arena.h"

/* What a unit offers. */
struct pr_bid {
    double value;
    uint32_t unit;
};

/* Greater values go first; equal ones go to the earlier unit. */
static inline bool pr_bid_before(struct pr_bid a, struct pr_bid b)
{
    return a.value > b.value || (a.value == b.value && a.unit < b.unit);
}

/* Put the bid at `at` in its place below. */
static inline void pr_bids_sift(struct pr_bid heap[], size_t count, size_t at)
{
    struct pr_bid bid = heap[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= count)
            break;
        if (child + 1 < count && pr_bid_before(heap[child + 1], heap[child]))
            child++;
        if (!pr_bid_before(heap[child], bid))
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = bid;
}

static inline void pr_bids_order(struct pr_bid heap[], size_t count)
{
    for (size_t i = count / 2; i-- > 0;)
        pr_bids_sift(heap, count, i);
}

/* Take the best one off; gives the new count. */
static inline size_t pr_bids_drop(struct pr_bid heap[], size_t count)
{
    heap[0] = heap[--count];
    if (count)
        pr_bids_sift(heap, count, 0);
    return count;
}

/* True when the first bid, now worth `value`, still stands before all. */
static inline bool pr_bids_holds(const struct pr_bid heap[], size_t count,
                                 double value)
{
    struct pr_bid now = {value, heap[0].unit};
    return (count < 2 || !pr_bid_before(heap[1], now)) &&
           (count < 3 || !pr_bid_before(heap[2], now));
}

#endif
