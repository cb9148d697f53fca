/* eight.h - look at eight bytes of text at once. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_EIGHT_H
#define PR_BASE_EIGHT_H

#include "base/hash.h"

#define PR_EIGHT_ONES UINT64_C(0x0101010101010101)
#define PR_EIGHT_HIGHS UINT64_C(0x8080808080808080)

/* The high bit of each byte of word that is byte. Exact. */
static inline uint64_t pr_eight_equal(uint64_t word, unsigned char byte)
{
    const uint64_t low = ~PR_EIGHT_HIGHS;
    word ^= PR_EIGHT_ONES * byte;
    return ~(((word & low) + low) | word) & PR_EIGHT_HIGHS;
}

/* The same for the first byte that is byte; later bits may be wrong. */
static inline uint64_t pr_eight_first(uint64_t word, unsigned char byte)
{
    word ^= PR_EIGHT_ONES * byte;
    return (word - PR_EIGHT_ONES) & ~word & PR_EIGHT_HIGHS;
}

/* The same for the first byte below limit, which is at most 0x80. */
static inline uint64_t pr_eight_below(uint64_t word, unsigned char limit)
{
    return (word - PR_EIGHT_ONES * limit) & ~word & PR_EIGHT_HIGHS;
}

/* The high bit of each byte of word that is a small letter of ASCII. Exact. */
static inline uint64_t pr_eight_small(uint64_t word)
{
    uint64_t low = word & ~PR_EIGHT_HIGHS;
    uint64_t from_a = low + PR_EIGHT_ONES * (0x80 - 'a');
    uint64_t beyond_z = low + PR_EIGHT_ONES * (0x7F - 'z');
    return from_a & ~beyond_z & ~word & PR_EIGHT_HIGHS;
}

/* Which byte, counted from 0, the lowest bit of a result belongs to. */
static inline size_t pr_eight_place(uint64_t hits)
{
    return (size_t)__builtin_ctzll(hits) / 8;
}

#endif
