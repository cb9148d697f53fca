/* sieve.h - a set of hashes that is sure of what it does not have. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_SIEVE_H
#define PR_GLOSS_SIEVE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * One bit for each hash, placed by the hash's first bits; others may share it.
 * B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors",
 * CACM 13(7), 1970, with one hash.
 */
struct pr_sieve {
    uint64_t *bits; /* NULL = there are none               */
    uint8_t shift;  /* a hash shifted by this is its place */
};

static inline void pr_sieve_put(struct pr_sieve *sieve, uint32_t hash)
{
    uint32_t bit = hash >> sieve->shift;
    sieve->bits[bit / 64] |= (uint64_t)1 << (bit % 64);
}

/* False is sure. */
static inline bool pr_sieve_may_have(const struct pr_sieve *sieve,
                                     uint32_t hash)
{
    uint32_t bit = hash >> sieve->shift;
    return sieve->bits[bit / 64] >> (bit % 64) & 1;
}

/* A hash of a number, and of two in a row. */
static inline uint32_t pr_sieve_hash(uint32_t number)
{
    /* D. E. Knuth, The Art of Computer Programming 3, 6.4: golden ratio. */
    return number * 0x9E3779B1u;
}
static inline uint32_t pr_sieve_pair(uint32_t first, uint32_t second)
{
    return pr_sieve_hash((first << 13 | first >> 19) ^ second);
}

#endif
