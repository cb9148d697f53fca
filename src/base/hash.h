/* hash.h - a hash of bytes, the same on every machine. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_HASH_H
#define PR_BASE_HASH_H

#include "precis/base.h"

#include <string.h>

/* Eight bytes, little endian, whatever the machine. */
static inline uint64_t pr_load64(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* The finalizer of MurmurHash3 (A. Appleby, public domain). */
static inline uint64_t pr_mix64(uint64_t h)
{
    h ^= h >> 33;
    h *= 0xFF51AFD7ED558CCDu;
    h ^= h >> 33;
    h *= 0xC4CEB9FE1A85EC53u;
    h ^= h >> 33;
    return h;
}

/* A 64-bit hash of bytes: multiply and rotate eight bytes at a time. Not for
 * adversaries: tables that hostile keys fill are bounded by their input. */
static inline uint64_t pr_hash(const char *bytes, size_t size)
{
    uint64_t h = 0x9E3779B97F4A7C15u ^ size;
    while (size >= 8) {
        h = (h ^ pr_load64(bytes)) * 0x9FB21C651E98DF25u;
        h ^= h >> 29;
        bytes += 8;
        size -= 8;
    }
    uint64_t tail = 0;
    for (size_t i = 0; i < size; i++)
        tail |= (uint64_t)(unsigned char)bytes[i] << (8 * i);
    return pr_mix64(h ^ tail);
}

#endif
