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

/* Four bytes in the same way. */
static inline uint32_t pr_load32(const char *bytes)
{
    uint32_t word;
    memcpy(&word, bytes, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap32(word);
#endif
    return word;
}

/* Fewer than eight bytes in the same way; overlapping loads agree. */
static inline uint64_t pr_load_few(const char *bytes, size_t size)
{
    if (size >= 4)
        return pr_load32(bytes) | (uint64_t)pr_load32(bytes + size - 4)
                                      << (8 * (size - 4));
    if (!size)
        return 0;
    const unsigned char *b = (const unsigned char *)bytes;
    size_t middle = size / 2, last = size - 1;
    return b[0] | (uint64_t)b[middle] << (8 * middle) |
           (uint64_t)b[last] << (8 * last);
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
    return pr_mix64(h ^ pr_load_few(bytes, size));
}

#endif
