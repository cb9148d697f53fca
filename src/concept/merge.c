/* merge.c - what two versions of a glossary changed, and both together. */
/* SPDX-License-Identifier: MIT */
#include "concept/merge.h"

#include "base/error.h"

#include <stdlib.h>

enum { BASE, MINE, THEIRS, VERSIONS };

/* One version: its entries in order of their keys. */
struct version {
    const struct pr_store *store;
    precis_str *keys; /* [count] */
    uint32_t *order;  /* [count] */
    size_t next;      /* the first one in order that is not aligned yet */
};

/* The entries of one key in a version: order[from, to). */
struct group {
    size_t from, to;
};

/* What tells an entry's sense: its id, or French, part of speech, gender. */
static precis_str key_of(const struct pr_entry *entry, struct pr_arena *arena)
{
    static const enum pr_column parts[] = {PR_COLUMN_FR, PR_COLUMN_POS,
                                           PR_COLUMN_GENDER};
    struct pr_buf key = {0};
    if (entry->field[PR_COLUMN_CONCEPT].size) {
        /* Terms of one concept have one id: the French tells them apart. */
        pr_buf_str(&key, entry->field[PR_COLUMN_FR]);
        pr_buf_text(&key, "\t#");
        pr_buf_str(&key, entry->field[PR_COLUMN_CONCEPT]);
    }
    for (size_t p = 0;
         !entry->field[PR_COLUMN_CONCEPT].size && p < PR_LENGTH(parts); p++) {
        pr_buf_str(&key, entry->field[parts[p]]);
        pr_buf_char(&key, '\t');
    }
    precis_str kept = pr_arena_str(arena, pr_buf_view(&key));
    if (key.failed)
        kept.bytes = NULL;
    pr_buf_done(&key);
    return kept;
}

static bool prepare(struct version *version, const struct pr_store *store,
                    struct pr_arena *arena)
{
    size_t count = store ? store->count : 0;
    *version = (struct version){.store = store};
    version->keys = calloc(count + 1, sizeof *version->keys);
    version->order = calloc(count + 1, sizeof *version->order);
    bool good = version->keys && version->order;
    for (size_t i = 0; good && i < count; i++) {
        version->keys[i] = key_of(&store->items[i].entry, arena);
        good = version->keys[i].bytes != NULL;
    }
    if (good)
        pr_store_sort(version->keys, count, version->order);
    return good;
}

static size_t size_of(const struct version *version)
{
    return version->store ? version->store->count : 0;
}

/* The least key that is not aligned yet; NULL bytes at the end. */
static precis_str least_key(const struct version versions[])
{
    precis_str least = {NULL, 0};
    for (size_t v = 0; v < VERSIONS; v++) {
        const struct version *version = &versions[v];
        if (version->next == size_of(version))
            continue;
        precis_str key = version->keys[version->order[version->next]];
        if (!least.bytes || pr_str_compare(key, least) < 0)
            least = key;
    }
    return least;
}

static struct group take_group(struct version *version, precis_str key)
{
    struct group group = {version->next, version->next};
    while (group.to < size_of(version) &&
           pr_str_equal(version->keys[version->order[group.to]], key))
        group.to++;
    version->next = group.to;
    return group;
}

static precis_str english_of(const struct version *version, uint32_t entry)
{
    precis_str rest = version->store->items[entry].entry.field[PR_COLUMN_EN],
               first = rest;
    pr_str_split(&rest, '|', &first);
    return first;
}

/* Put an entry of version v into a triple that has the same English. */
static bool join(const struct version versions[], struct pr_triple triples[],
                 size_t count, size_t v, uint32_t entry)
{
    precis_str english = english_of(&versions[v], entry);
    for (size_t t = 0; t < count; t++)
        for (size_t w = 0; triples[t].entry[v] == PR_NO_ENTRY && w < v; w++)
            if (triples[t].entry[w] != PR_NO_ENTRY &&
                pr_str_equal(english,
                             english_of(&versions[w], triples[t].entry[w]))) {
                triples[t].entry[v] = entry;
                return true;
            }
    return false;
}

/* Beyond so many senses of one key, order alone decides: no quadratic time. */
enum { SENSES_MAX = 200 };

/* Align the entries of version v in group with the count triples of the
 * versions before it; the new number of triples. */
static size_t align_version(struct version versions[], size_t v,
                            struct group group, struct pr_triple triples[],
                            size_t count)
{
    uint32_t *order = versions[v].order;
    size_t left = group.from, before = count, t = 0;
    bool few = group.to - group.from <= SENSES_MAX && count <= SENSES_MAX;
    for (size_t i = group.from; i < group.to; i++)
        if (!few || !join(versions, triples, before, v, order[i]))
            order[left++] = order[i];
    for (size_t i = group.from; i < left; i++) {
        while (t < before && triples[t].entry[v] != PR_NO_ENTRY)
            t++;
        if (t == before)
            triples[count] = (struct pr_triple){
                {PR_NO_ENTRY, PR_NO_ENTRY, PR_NO_ENTRY}
            };
        triples[t == before ? count++ : t].entry[v] = order[i];
    }
    return count;
}

enum precis_status pr_align_versions(const struct pr_store *const stores[3],
                                     struct pr_triple **triples, size_t *count)
{
    struct version versions[VERSIONS] = {{0}};
    struct pr_arena arena = {0};
    size_t all = 1;
    bool good = true;
    *count = 0;
    for (size_t v = 0; v < VERSIONS; v++) {
        good = prepare(&versions[v], stores[v], &arena) && good;
        all += size_of(&versions[v]);
    }
    *triples = good ? calloc(all, sizeof **triples) : NULL;
    precis_str key;
    while (*triples && (key = least_key(versions)).bytes) {
        size_t aligned = 0;
        for (size_t v = 0; v < VERSIONS; v++)
            aligned = align_version(versions, v, take_group(&versions[v], key),
                                    *triples + *count, aligned);
        *count += aligned;
    }
    for (size_t v = 0; v < VERSIONS; v++) {
        free(versions[v].keys);
        free(versions[v].order);
    }
    pr_arena_done(&arena);
    return *triples ? PRECIS_OK : PRECIS_E_MEMORY;
}

/* A merge going on. */
struct merging {
    const struct pr_store *const *versions;
    pr_conflict_handler conflict;
    void *context;
    size_t conflicts;
};

static const struct pr_entry *entry_of(const struct merging *merging,
                                       const struct pr_triple *triple, size_t v)
{
    return triple->entry[v] == PR_NO_ENTRY
               ? NULL
               : &merging->versions[v]->items[triple->entry[v]].entry;
}

static bool equal(const struct pr_entry *a, const struct pr_entry *b)
{
    if (!a || !b)
        return a == b;
    for (size_t c = 0; c < PR_COLUMNS; c++)
        if (!pr_str_equal(a->field[c], b->field[c]))
            return false;
    return true;
}

static void tell(struct merging *merging, const struct pr_triple *triple,
                 enum pr_column column)
{
    struct pr_conflict conflict = {*triple, column};
    merging->conflicts++;
    merging->conflict(merging->context, &conflict);
}

/* Column by column: what one side changed holds. */
static void merge_fields(struct merging *merging,
                         const struct pr_triple *triple,
                         struct pr_entry *merged)
{
    static const struct pr_entry none = {.line = 0};
    const struct pr_entry *base = entry_of(merging, triple, BASE);
    const struct pr_entry *mine = entry_of(merging, triple, MINE);
    const struct pr_entry *theirs = entry_of(merging, triple, THEIRS);
    if (!base)
        base = &none;
    *merged = *mine;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        bool by_me = !pr_str_equal(mine->field[c], base->field[c]);
        bool by_them = !pr_str_equal(theirs->field[c], base->field[c]);
        if (by_them && !by_me)
            merged->field[c] = theirs->field[c];
        else if (by_them && !pr_str_equal(mine->field[c], theirs->field[c]))
            tell(merging, triple, (enum pr_column)c);
    }
}

/* The entry that a triple becomes; false when it becomes none. */
static bool merge_one(struct merging *merging, const struct pr_triple *triple,
                      struct pr_entry *merged)
{
    const struct pr_entry *base = entry_of(merging, triple, BASE);
    const struct pr_entry *mine = entry_of(merging, triple, MINE);
    const struct pr_entry *theirs = entry_of(merging, triple, THEIRS);
    if (mine && theirs) {
        merge_fields(merging, triple, merged);
        return true;
    }
    const struct pr_entry *only = mine ? mine : theirs;
    if (!only || (base && equal(only, base)))
        return false; /* deleted by one side, or both */
    if (base)
        tell(merging, triple, PR_COLUMNS);
    *merged = *only;
    return mine || !base; /* mine is kept, also when it is a deletion */
}

enum precis_status pr_merge(const struct pr_store *const versions[3],
                            pr_entry_handler handler,
                            pr_conflict_handler conflict, void *context,
                            size_t *conflicts, struct precis_error *error)
{
    struct merging merging = {versions, conflict, context, 0};
    struct pr_triple *triples;
    size_t count;
    struct pr_entry merged;
    enum precis_status status = pr_align_versions(versions, &triples, &count);
    if (status)
        return pr_fail_memory(error);
    for (size_t t = 0; !status && t < count; t++)
        if (merge_one(&merging, &triples[t], &merged))
            status = handler(context, &merged, error);
    free(triples);
    *conflicts = merging.conflicts;
    return status;
}
