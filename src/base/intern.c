/* intern.c - give each distinct string a small number. */
/* SPDX-License-Identifier: MIT */
#include "base/intern.h"

#include "base/hash.h"
#include "base/str.h"

#include <stdlib.h>

enum { FIRST_SLOTS = 64 };

/* Are two strings of the same hash equal? Most are words of a few bytes. */
static inline bool same(precis_str a, precis_str b)
{
    if (a.size != b.size)
        return false;
    if (a.size < 8)
        return pr_load_few(a.bytes, a.size) == pr_load_few(b.bytes, b.size);
    size_t at = 0;
    for (; at + 8 <= a.size; at += 8)
        if (pr_load64(a.bytes + at) != pr_load64(b.bytes + at))
            return false;
    return pr_load64(a.bytes + a.size - 8) == pr_load64(b.bytes + b.size - 8);
}

/* The slot that holds s, or the free slot where it would go. */
static inline size_t slot_of(const struct pr_intern *table, precis_str s,
                             uint64_t hash)
{
    size_t slot = hash & table->mask;
    while (table->slots[slot].held) {
        if (table->slots[slot].sign == hash >> 32 &&
            same(table->strings[table->slots[slot].held - 1], s))
            break;
        slot = (slot + 1) & table->mask;
    }
    return slot;
}

/* Double the slots; at most half of them are ever in use. */
static bool widen(struct pr_intern *table)
{
    size_t slots = table->slots ? (table->mask + 1) * 2 : FIRST_SLOTS;
    struct pr_intern_slot *wider = calloc(slots, sizeof *wider);
    if (!wider)
        return false;
    for (size_t id = 0; id < table->count; id++) {
        size_t slot = table->hashes[id] & (slots - 1);
        while (wider[slot].held)
            slot = (slot + 1) & (slots - 1);
        wider[slot] = (struct pr_intern_slot){
            (uint32_t)id + 1, (uint32_t)(table->hashes[id] >> 32)};
    }
    free(table->slots);
    table->slots = wider;
    table->mask = slots - 1;
    return true;
}

/* Make room for one more string. */
static bool make_room(struct pr_intern *table)
{
    if (table->count >= PR_NO_ID - 1)
        return false;
    if ((!table->slots || (table->count + 1) * 2 > table->mask + 1) &&
        !widen(table))
        return false;
    size_t capacity = table->capacity;
    if (!pr_grow(&table->strings, &capacity, table->count,
                 sizeof *table->strings))
        return false;
    capacity = table->capacity;
    if (!pr_grow(&table->hashes, &capacity, table->count,
                 sizeof *table->hashes))
        return false;
    table->capacity = capacity;
    return true;
}

static bool has_room(const struct pr_intern *table)
{
    return table->count < table->capacity &&
           (table->count + 1) * 2 <= table->mask + 1;
}

uint32_t pr_intern_add(struct pr_intern *table, precis_str s)
{
    uint64_t hash = pr_hash(s.bytes, s.size);
    size_t slot = 0;
    if (table->slots) {
        slot = slot_of(table, s, hash);
        if (table->slots[slot].held)
            return table->slots[slot].held - 1;
    }
    if (!has_room(table)) {
        if (!make_room(table))
            return PR_NO_ID;
        slot = slot_of(table, s, hash);
    }
    precis_str copy = pr_arena_str(&table->arena, s);
    if (!copy.bytes)
        return PR_NO_ID;
    uint32_t id = (uint32_t)table->count++;
    table->strings[id] = copy;
    table->hashes[id] = hash;
    table->slots[slot] =
        (struct pr_intern_slot){id + 1, (uint32_t)(hash >> 32)};
    return id;
}

uint32_t pr_intern_find(const struct pr_intern *table, precis_str s)
{
    if (!table->slots)
        return PR_NO_ID;
    uint32_t held =
        table->slots[slot_of(table, s, pr_hash(s.bytes, s.size))].held;
    return held ? held - 1 : PR_NO_ID;
}

void pr_intern_done(struct pr_intern *table)
{
    pr_arena_done(&table->arena);
    free(table->strings);
    free(table->hashes);
    free(table->slots);
    *table = (struct pr_intern){0};
}
