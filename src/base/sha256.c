/*
 * sha256.c - the SHA-256 digest of bytes, to tell inputs apart.
 *
 *   National Institute of Standards and Technology, "Secure Hash Standard",
 *   FIPS 180-4, 2015, section 6.2.
 */
/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <string.h>

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, unsigned n)
{
    return x >> n | x << (32 - n);
}

/* 6.2.2: mix one block of 64 bytes into H. */
static void mix(uint32_t H[8], const unsigned char block[64])
{
    uint32_t W[64], v[8];
    for (size_t t = 0; t < 16; t++)
        W[t] = (uint32_t)block[4 * t] << 24 | (uint32_t)block[4 * t + 1] << 16 |
               (uint32_t)block[4 * t + 2] << 8 | block[4 * t + 3];
    for (size_t t = 16; t < 64; t++) {
        uint32_t a = W[t - 15], b = W[t - 2];
        uint32_t s0 = turn(a, 7) ^ turn(a, 18) ^ a >> 3;
        uint32_t s1 = turn(b, 17) ^ turn(b, 19) ^ b >> 10;
        W[t] = W[t - 16] + s0 + W[t - 7] + s1;
    }
    memcpy(v, H, sizeof v);
    for (size_t t = 0; t < 64; t++) {
        uint32_t S1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25);
        uint32_t choose = (v[4] & v[5]) ^ (~v[4] & v[6]);
        uint32_t T1 = v[7] + S1 + choose + K[t] + W[t];
        uint32_t S0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22);
        uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += T1;
        v[0] = T1 + S0 + majority;
    }
    for (size_t i = 0; i < 8; i++)
        H[i] += v[i];
}

void pr_sha256(const char *bytes, size_t size, char digits[65])
{
    uint32_t H[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                     0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    unsigned char block[64];
    size_t at = 0;
    for (; size - at >= 64; at += 64) {
        memcpy(block, bytes + at, 64);
        mix(H, block);
    }
    /* 5.1.1: a one bit, zeros, and the length in bits. */
    size_t rest = size - at;
    memset(block, 0, sizeof block);
    if (rest)
        memcpy(block, bytes + at, rest);
    block[rest] = 0x80;
    if (rest >= 56) {
        mix(H, block);
        memset(block, 0, sizeof block);
    }
    uint64_t bits = (uint64_t)size * 8;
    for (size_t i = 0; i < 8; i++)
        block[56 + i] = (unsigned char)(bits >> (56 - 8 * i));
    mix(H, block);
    for (size_t i = 0; i < 64; i++)
        digits[i] = "0123456789abcdef"[H[i / 8] >> (28 - 4 * (i % 8)) & 15];
    digits[64] = '\0';
}
