/* twister.c - the random numbers of Python's random module. */
/* SPDX-License-Identifier: MIT */
#include "eval/twister.h"

enum { N = PR_TWISTER_SIZE, M = 397 };

/* init_genrand of the authors' program. */
static void init(struct pr_twister *twister, uint32_t seed)
{
    twister->state[0] = seed;
    for (uint32_t i = 1; i < N; i++) {
        uint32_t last = twister->state[i - 1];
        twister->state[i] = 1812433253u * (last ^ last >> 30) + i;
    }
    twister->at = N;
}

/* init_by_array with a key of one word. */
void pr_twister_seed(struct pr_twister *twister, uint32_t seed)
{
    uint32_t *state = twister->state;
    size_t i = 1;
    init(twister, 19650218u);
    for (size_t k = 0; k < N; k++) {
        uint32_t last = state[i - 1];
        state[i] = (state[i] ^ (last ^ last >> 30) * 1664525u) + seed;
        if (++i >= N) {
            state[0] = state[N - 1];
            i = 1;
        }
    }
    for (size_t k = 0; k + 1 < N; k++) {
        uint32_t last = state[i - 1];
        state[i] = (state[i] ^ (last ^ last >> 30) * 1566083941u) - (uint32_t)i;
        if (++i >= N) {
            state[0] = state[N - 1];
            i = 1;
        }
    }
    state[0] = 0x80000000u;
}

static void refill(struct pr_twister *twister)
{
    uint32_t *state = twister->state;
    for (size_t k = 0; k < N; k++) {
        uint32_t y =
            (state[k] & 0x80000000u) | (state[(k + 1) % N] & 0x7FFFFFFFu);
        state[k] = state[(k + M) % N] ^ y >> 1 ^ (y & 1 ? 0x9908B0DFu : 0u);
    }
    twister->at = 0;
}

uint32_t pr_twister_next(struct pr_twister *twister)
{
    if (twister->at == N)
        refill(twister);
    uint32_t y = twister->state[twister->at++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9D2C5680u;
    y ^= y << 15 & 0xEFC60000u;
    return y ^ y >> 18;
}

double pr_twister_real(struct pr_twister *twister)
{
    uint32_t a = pr_twister_next(twister) >> 5;
    uint32_t b = pr_twister_next(twister) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}
