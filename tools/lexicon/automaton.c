/* automaton.c - build the smallest automaton that holds sorted words. */
/* SPDX-License-Identifier: MIT */
#include "tools/lexicon/automaton.h"

#include "base/arena.h"
#include "base/hash.h"
#include "french/lexicon_format.h"

#include <stdlib.h>

static uint64_t hash_of(const uint32_t *edges, size_t count)
{
    uint64_t hash = count;
    for (size_t e = 0; e < count; e++)
        hash = pr_mix64(hash ^ edges[e]);
    return hash;
}

/* The edges of the state that begins at first. */
static size_t length_at(const struct automaton *automaton, uint32_t first)
{
    size_t length = 1;
    while (!(automaton->edges[first + length - 1] & PR_EDGE_LAST))
        length++;
    return length;
}

static bool grow_slots(struct automaton *automaton)
{
    size_t slots = automaton->slots ? 2 * (automaton->mask + 1) : 1 << 12;
    uint32_t *old = automaton->slots;
    size_t old_count = old ? automaton->mask + 1 : 0;
    automaton->slots = calloc(slots, sizeof *automaton->slots);
    if (!automaton->slots) {
        automaton->slots = old;
        return false;
    }
    automaton->mask = slots - 1;
    for (size_t i = 0; i < old_count; i++) {
        if (!old[i])
            continue;
        uint32_t first = old[i] - 1;
        size_t slot =
            hash_of(automaton->edges + first, length_at(automaton, first)) &
            automaton->mask;
        while (automaton->slots[slot])
            slot = (slot + 1) & automaton->mask;
        automaton->slots[slot] = old[i];
    }
    free(old);
    return true;
}

/* Append a state's edges; its first edge. */
static uint32_t append(struct automaton *automaton,
                       const struct automaton_state *state)
{
    size_t first = automaton->count;
    for (uint32_t e = 0; e < state->count; e++) {
        if (!pr_grow(&automaton->edges, &automaton->capacity, automaton->count,
                     sizeof *automaton->edges)) {
            automaton->failed = true;
            return 0;
        }
        automaton->edges[automaton->count++] = state->edges[e];
    }
    automaton->failed |= automaton->count > PR_EDGE_MAX;
    return (uint32_t)first;
}

/* Put the letters that are frequent in French first, which are found sooner. */
static unsigned rank_of(uint32_t edge)
{
    static const char frequent[] = "esaintroulcdmpvfgbhq";
    unsigned byte = edge & 0xFF;
    const char *found = byte ? strchr(frequent, (int)byte) : NULL;
    if (found)
        return (unsigned)(found - frequent);
    return byte == 0 ? 6 : byte == 0xC3 ? 5 : (unsigned)sizeof frequent + byte;
}

static int by_rank(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    if (rank_of(left) != rank_of(right))
        return rank_of(left) < rank_of(right) ? -1 : 1;
    return (left & 0xFF) < (right & 0xFF) ? -1 : (left & 0xFF) > (right & 0xFF);
}

/* The first edge of a state that equals this one, written if it is new. */
static uint32_t settle(struct automaton *automaton,
                       struct automaton_state *state)
{
    qsort(state->edges, state->count, sizeof *state->edges, by_rank);
    state->edges[state->count - 1] |= PR_EDGE_LAST;
    if ((!automaton->slots || 2 * automaton->states > automaton->mask) &&
        !grow_slots(automaton)) {
        automaton->failed = true;
        return 0;
    }
    size_t slot = hash_of(state->edges, state->count) & automaton->mask;
    for (; automaton->slots[slot]; slot = (slot + 1) & automaton->mask) {
        uint32_t first = automaton->slots[slot] - 1;
        if (automaton->count - first >= state->count &&
            !memcmp(automaton->edges + first, state->edges,
                    state->count * sizeof *state->edges))
            return first;
    }
    uint32_t first = append(automaton, state);
    automaton->slots[slot] = first + 1;
    automaton->states++;
    return first;
}

/* Settle the states deeper than depth. */
static void settle_down_to(struct automaton *automaton, size_t depth)
{
    for (size_t d = automaton->size; d > depth && !automaton->failed; d--) {
        uint32_t first = settle(automaton, &automaton->open[d]);
        struct automaton_state *parent = &automaton->open[d - 1];
        parent->edges[parent->count - 1] |= first << PR_EDGE_SHIFT;
        automaton->open[d].count = 0;
    }
    automaton->size = depth;
}

void automaton_add(struct automaton *automaton, precis_str word, uint32_t value)
{
    size_t common = 0;
    while (common < word.size && common < automaton->size &&
           word.bytes[common] == automaton->word[common])
        common++;
    bool sorted = common == word.size
                      ? !automaton->size && !word.size
                      : common == automaton->size ||
                            (unsigned char)automaton->word[common] <
                                (unsigned char)word.bytes[common];
    if (!word.size || word.size > AUTOMATON_WORD_MAX || !sorted ||
        value > PR_EDGE_MAX)
        automaton->failed = true;
    if (automaton->failed)
        return;
    settle_down_to(automaton, common);
    for (size_t i = common; i < word.size; i++) {
        struct automaton_state *state = &automaton->open[i];
        state->edges[state->count++] = (unsigned char)word.bytes[i];
        automaton->word[i] = word.bytes[i];
    }
    automaton->size = word.size;
    struct automaton_state *last = &automaton->open[word.size];
    last->edges[last->count++] = value << PR_EDGE_SHIFT;
}

uint32_t automaton_root(struct automaton *automaton)
{
    settle_down_to(automaton, 0);
    if (automaton->failed || !automaton->open[0].count)
        return 0;
    uint32_t root = settle(automaton, &automaton->open[0]);
    automaton->open[0].count = 0;
    return root;
}

void automaton_done(struct automaton *automaton)
{
    free(automaton->edges);
    free(automaton->slots);
    automaton->edges = NULL;
    automaton->slots = NULL;
}
