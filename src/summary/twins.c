/* twins.c - find sentences that say again what an earlier one said. */
/* SPDX-License-Identifier: MIT */
#include "summary/twins.h"

#include "base/hash.h"

#include <stdlib.h>

/* So many earlier sentences with a rare word in common are looked at; more
 * have it only where a text repeats one word all over. */
enum { LOOKS_MAX = 64 };

/* Sets of words by their numbers, sorted by frequency, then number, so the
 * rarest come first. The sets of known sentences stand before those of the
 * units. */
struct sets {
    const struct pr_concepts *concepts;
    uint32_t *begin; /* [count + 1] */
    uint32_t *words;
    uint64_t *keys; /* room to sort the longest set */
    size_t count;
    size_t known; /* how many of them */
};

/* An indexed set that holds a word, and the one before it. */
struct link {
    uint32_t set, next; /* next: index + 1, 0 = the last */
};

struct search {
    struct sets sets;
    uint32_t *head; /* [V] newest link + 1 */
    struct link *links;
    size_t count;
    uint32_t *asked; /* [sets] the last set that was compared with it, + 1 */
};

uint32_t pr_known_word(const struct pr_pool *pool,
                       const struct pr_concept *concept)
{
    precis_str term =
        pr_intern_str(&pool->documents[0]->vocabulary->terms, concept->term);
    return (uint32_t)pr_hash(term.bytes, term.size);
}

static int by_key(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void sort_keys(uint64_t keys[], size_t count)
{
    enum { SHORT = 24 };
    if (count > SHORT) {
        qsort(keys, count, sizeof *keys, by_key);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        uint64_t key = keys[i];
        size_t at = i;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
    }
}

/* ---- gathering the sets */

/* Numbers of content words by their hash, to read known sentences with. */
struct names {
    uint64_t *slots; /* [mask + 1] hash << 32 | number + 1, 0 = free */
    size_t mask;
};

static bool name_words(const struct pr_pool *pool,
                       const struct pr_concepts *concepts,
                       struct pr_arena *scratch, struct names *names)
{
    size_t size = 64;
    while (size < 2 * concepts->V)
        size *= 2;
    names->mask = size - 1;
    names->slots = pr_arena_array(scratch, size, sizeof *names->slots);
    for (size_t v = 0; names->slots && v < concepts->V; v++) {
        if (concepts->items[v].class != PR_CONCEPT_CONTENT)
            continue;
        uint32_t hash = pr_known_word(pool, &concepts->items[v]);
        size_t at = hash & names->mask;
        while (names->slots[at] && names->slots[at] >> 32 != hash)
            at = (at + 1) & names->mask;
        if (!names->slots[at])
            names->slots[at] = (uint64_t)hash << 32 | (v + 1);
    }
    return names->slots != NULL;
}

/* The number of a known word; a word that no unit has gets V or more. */
static uint32_t number_of(const struct names *names, uint32_t hash, size_t V,
                          uint32_t position)
{
    size_t at = hash & names->mask;
    while (names->slots[at] && names->slots[at] >> 32 != hash)
        at = (at + 1) & names->mask;
    return names->slots[at] ? (uint32_t)names->slots[at] - 1
                            : (uint32_t)V + position;
}

static uint64_t key_of(const struct pr_concepts *concepts, uint32_t v)
{
    uint64_t often = v < concepts->V ? concepts->items[v].frequency : 0;
    return often << 32 | v;
}

/* Sort the words of a set. */
static void sort_words(const struct sets *sets, uint32_t words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        sets->keys[i] = key_of(sets->concepts, words[i]);
    sort_keys(sets->keys, count);
    for (size_t i = 0; i < count; i++)
        words[i] = (uint32_t)sets->keys[i];
}

static bool add_known(const struct pr_pool *pool, const struct pr_known *known,
                      struct pr_arena *scratch, struct sets *sets)
{
    const struct pr_concepts *concepts = sets->concepts;
    struct names names;
    if (!name_words(pool, concepts, scratch, &names))
        return false;
    size_t at = 0;
    for (size_t k = 0; k < known->count; k++) {
        sets->begin[k] = (uint32_t)at;
        for (uint32_t i = known->begin[k]; i < known->begin[k + 1]; i++)
            sets->words[at++] =
                number_of(&names, known->words[i], concepts->V, i);
        sort_words(sets, sets->words + sets->begin[k], at - sets->begin[k]);
    }
    sets->begin[known->count] = (uint32_t)at;
    sets->count = sets->known = known->count;
    return true;
}

static bool gather(const struct pr_pool *pool,
                   const struct pr_concepts *concepts,
                   const struct pr_known *known, struct pr_arena *scratch,
                   struct sets *sets)
{
    size_t S = pool->S, before = known ? known->count : 0;
    size_t room = concepts->O + (before ? known->begin[before] : 0);
    uint32_t *seen = pr_arena_array(scratch, concepts->V + 1, sizeof *seen);
    sets->begin = pr_arena_array(scratch, before + S + 1, sizeof *sets->begin);
    sets->words = pr_arena_room(scratch, room + 1, sizeof *sets->words);
    sets->keys = pr_arena_room(scratch, room + 1, sizeof *sets->keys);
    sets->concepts = concepts;
    if (!seen || !sets->begin || !sets->words || !sets->keys ||
        (before && !add_known(pool, known, scratch, sets)))
        return false;
    size_t at = sets->begin[before];
    for (size_t s = 0; s < S; s++) {
        size_t first = at;
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
            uint32_t v = concepts->occurrence[o];
            if (seen[v] == s + 1 ||
                concepts->items[v].class != PR_CONCEPT_CONTENT)
                continue;
            seen[v] = (uint32_t)s + 1;
            sets->words[at++] = v;
        }
        sort_words(sets, sets->words + first, at - first);
        sets->begin[++sets->count] = (uint32_t)at;
    }
    return true;
}

/* ---- comparing */

static size_t size_of(const struct sets *sets, size_t set)
{
    return sets->begin[set + 1] - sets->begin[set];
}

/* How many words of a set of so many must be looked at. */
static size_t prefix(size_t size)
{
    size_t needed = (size_t)(PR_TWIN_LIKENESS * (double)size + 0.999);
    return size - (needed < size ? needed : size) + (size > 0);
}

static bool alike(const struct sets *sets, size_t a, size_t b)
{
    size_t i = sets->begin[a], j = sets->begin[b], common = 0;
    size_t m = size_of(sets, a), n = size_of(sets, b);
    double least = PR_TWIN_LIKENESS;
    if ((double)m < least * (double)n || (double)n < least * (double)m)
        return false;
    while (i < sets->begin[a + 1] && j < sets->begin[b + 1]) {
        uint64_t x = key_of(sets->concepts, sets->words[i]);
        uint64_t y = key_of(sets->concepts, sets->words[j]);
        common += x == y;
        i += x <= y;
        j += y <= x;
    }
    return (double)common >= least * (double)(m + n - common);
}

/* The first indexed set that is a twin of set, or PR_TWIN_NONE. */
static uint32_t find(struct search *search, size_t set, size_t V)
{
    const struct sets *sets = &search->sets;
    uint32_t best = PR_TWIN_NONE;
    size_t begin = sets->begin[set];
    for (size_t i = begin; i < begin + prefix(size_of(sets, set)); i++) {
        uint32_t v = sets->words[i];
        uint32_t at = v < V ? search->head[v] : 0;
        for (size_t looks = 0; at && looks < LOOKS_MAX; looks++) {
            const struct link *link = &search->links[at - 1];
            at = link->next;
            if (search->asked[link->set] == set + 1)
                continue;
            search->asked[link->set] = (uint32_t)set + 1;
            if (link->set < best && alike(sets, link->set, set))
                best = link->set;
        }
    }
    return best;
}

static void list(struct search *search, size_t set, size_t V)
{
    const struct sets *sets = &search->sets;
    size_t begin = sets->begin[set];
    for (size_t i = begin; i < begin + prefix(size_of(sets, set)); i++) {
        uint32_t v = sets->words[i];
        if (v >= V)
            continue;
        search->links[search->count++] =
            (struct link){(uint32_t)set, search->head[v]};
        search->head[v] = (uint32_t)search->count;
    }
}

enum precis_status pr_twins(const struct pr_pool *pool,
                            const struct pr_concepts *concepts,
                            const struct pr_known *known,
                            struct pr_arena *scratch, uint32_t twin[])
{
    struct search search = {0};
    struct sets *sets = &search.sets;
    size_t V = concepts->V;
    if (!gather(pool, concepts, known, scratch, sets))
        return PRECIS_E_MEMORY;
    search.head = pr_arena_array(scratch, V + 1, sizeof *search.head);
    search.links = pr_arena_room(scratch, sets->begin[sets->count] + 1u,
                                 sizeof *search.links);
    search.asked =
        pr_arena_array(scratch, sets->count + 1, sizeof *search.asked);
    if (!search.head || !search.links || !search.asked)
        return PRECIS_E_MEMORY;
    for (size_t set = 0; set < sets->count; set++) {
        uint32_t found = set < sets->known || !size_of(sets, set)
                             ? PR_TWIN_NONE
                             : find(&search, set, V);
        if (found == PR_TWIN_NONE)
            list(&search, set, V);
        if (set < sets->known)
            continue;
        twin[set - sets->known] = found == PR_TWIN_NONE ? PR_TWIN_NONE
                                  : found < sets->known
                                      ? PR_TWIN_KNOWN
                                      : found - (uint32_t)sets->known;
    }
    return PRECIS_OK;
}
