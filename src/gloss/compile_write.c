/* compile_write.c - lay out a compiled glossary. */
/* SPDX-License-Identifier: MIT */
#include "gloss/compile.h"

#include "base/error.h"
#include "base/hash.h"
#include "gloss/compiled.h"
#include "gloss/compiler.h"
#include "unicode/fold.h"

#include <stdlib.h>

/* A record of an index before it is sorted. */
struct record {
    precis_str key;
    uint32_t at, target;
};

struct records {
    struct record *items;
    size_t count, capacity;
};

struct layout {
    const struct pr_compiler *compiler;
    struct pr_buf section[PR_SECTIONS];
    struct pr_arena arena; /* folded keys */
    struct records french, english;
    bool full; /* a place did not fit into 32 bits */
};

/* Append s to the text section; where it begins. */
static uint32_t put_text(struct layout *layout, precis_str s)
{
    struct pr_buf *all = &layout->section[PR_SECTION_TEXT];
    size_t at = all->size;
    pr_buf_str(all, s);
    layout->full |= all->size > UINT32_MAX;
    return (uint32_t)at;
}

static void put_keys(struct layout *layout)
{
    const struct pr_intern *keys = &layout->compiler->keys;
    size_t slots = 8;
    while (slots < 2 * keys->count)
        slots *= 2;
    uint32_t *table = calloc(slots, sizeof *table);
    if (!table) {
        layout->section[PR_SECTION_SLOTS].failed = true;
        return;
    }
    for (uint32_t k = 0; k < keys->count; k++) {
        precis_str key = pr_intern_str(keys, k);
        pr_buf_word32(&layout->section[PR_SECTION_KEYS], put_text(layout, key));
        pr_buf_word32(&layout->section[PR_SECTION_KEYS], (uint32_t)key.size);
        size_t slot = (uint32_t)pr_hash(key.bytes, key.size) & (slots - 1);
        while (table[slot])
            slot = (slot + 1) & (slots - 1);
        table[slot] = k + 1;
    }
    for (size_t s = 0; s < slots; s++)
        pr_buf_word32(&layout->section[PR_SECTION_SLOTS], table[s]);
    free(table);
}

/* Nodes with their edges and leaves, which are sorted by node. The edges from
 * the top become the table of roots; nodes are numbered from 0. */
static void put_nodes(struct layout *layout)
{
    const struct pr_trie *trie = &layout->compiler->trie;
    struct pr_buf *nodes = &layout->section[PR_SECTION_NODES];
    struct pr_buf *roots = &layout->section[PR_SECTION_ROOTS];
    size_t e = 0, leaf = 0, keys = layout->compiler->keys.count;
    for (size_t k = 0; k < keys; k++) {
        bool here = e < trie->edge_count &&
                    trie->edges[e].from == PR_TRIE_TOP &&
                    trie->edges[e].key == k;
        pr_buf_word32(roots, here ? trie->edges[e].to : 0);
        e += here;
    }
    size_t first_edge = e;
    for (size_t node = 1; node <= trie->edge_count; node++) {
        size_t edges = e, leaves = leaf;
        for (; e < trie->edge_count && trie->edges[e].from == node; e++) {
            pr_buf_word32(&layout->section[PR_SECTION_EDGES],
                          trie->edges[e].key);
            pr_buf_word32(&layout->section[PR_SECTION_EDGES],
                          trie->edges[e].to - 1);
        }
        for (; leaf < trie->leaf_count && trie->leaves[leaf].node == node;
             leaf++)
            pr_buf_word32(&layout->section[PR_SECTION_LEAVES],
                          trie->leaves[leaf].value);
        pr_buf_word32(nodes, (uint32_t)(e - edges));
        pr_buf_word32(nodes, (uint32_t)(edges - first_edge));
        pr_buf_word32(nodes, (uint32_t)(leaf - leaves));
        pr_buf_word32(nodes, (uint32_t)leaves);
    }
}

static void add_record(struct layout *layout, struct records *records,
                       precis_str from, unsigned fold, uint32_t target)
{
    struct pr_buf buf = {0};
    pr_fold(from, fold, &buf);
    precis_str key = pr_arena_str(&layout->arena, pr_buf_view(&buf));
    bool good = !buf.failed && key.bytes &&
                pr_grow(&records->items, &records->capacity, records->count,
                        sizeof *records->items);
    pr_buf_done(&buf);
    if (good)
        records->items[records->count++] = (struct record){key, 0, target};
    else
        layout->section[PR_SECTION_TEXT].failed = true;
}

static void put_senses(struct layout *layout, const struct pr_new_head *head,
                       uint32_t *number)
{
    const struct pr_new_sense *senses = layout->compiler->senses;
    struct pr_buf *out = &layout->section[PR_SECTION_SENSES];
    for (uint32_t s = head->first; s != PR_NO_ID; s = senses[s].next) {
        precis_str row = senses[s].row;
        pr_buf_word32(out, put_text(layout, row));
        pr_buf_word32(out, (uint32_t)row.size);
        pr_buf_word32(out, senses[s].head);
        pr_buf_word32(out, senses[s].packed);
        precis_str en = row, part;
        if (!pr_str_split(&row, PR_ROW_SEPARATOR, &en))
            en = row;
        while (pr_str_split(&en, '|', &part))
            add_record(layout, &layout->english, part, PR_FOLD_KEY, *number);
        ++*number;
    }
}

static void put_heads(struct layout *layout)
{
    const struct pr_compiler *compiler = layout->compiler;
    struct pr_buf *out = &layout->section[PR_SECTION_HEADS];
    uint32_t sense = 0;
    for (uint32_t h = 0; h < compiler->fr.count; h++) {
        const struct pr_new_head *head = &compiler->heads[h];
        pr_buf_word32(out, put_text(layout, head->fr));
        pr_buf_word32(out, (uint32_t)head->fr.size);
        pr_buf_word32(out, sense);
        pr_buf_word32(out, head->senses);
        pr_buf_word32(out, head->flags | head->words << 16);
        pr_buf_word32(out, head->exact);
        put_senses(layout, head, &sense);
        add_record(layout, &layout->french, head->fr,
                   PR_FOLD_KEY | PR_FOLD_ACCENTS, h);
    }
}

static int by_key(const void *a, const void *b)
{
    const struct record *x = a, *y = b;
    int order = pr_str_compare(x->key, y->key);
    return order ? order : (x->target > y->target) - (x->target < y->target);
}

static void put_index(struct layout *layout, struct records *records,
                      enum pr_section section)
{
    if (records->count)
        qsort(records->items, records->count, sizeof *records->items, by_key);
    for (size_t r = 0; r < records->count; r++) {
        const struct record *record = &records->items[r];
        pr_buf_word32(&layout->section[section], put_text(layout, record->key));
        pr_buf_word32(&layout->section[section], (uint32_t)record->key.size);
        pr_buf_word32(&layout->section[section], record->target);
    }
    free(records->items);
}

/* The header, then the sections; both hashes are taken of what is there. */
static void join(struct layout *layout, struct pr_buf *bytes)
{
    struct pr_buf content = {0}, places = {0};
    for (size_t s = 0; s < PR_SECTIONS; s++) {
        struct pr_buf *section = &layout->section[s];
        pr_buf_word64(&places, PR_COMPILED_HEADER + content.size);
        pr_buf_word64(&places, section->size);
        pr_buf_str(&content, pr_buf_view(section));
        while (content.size % 8 && !content.failed)
            pr_buf_char(&content, '\0');
        content.failed |= section->failed;
        pr_buf_done(section);
    }
    struct pr_buf table = {0};
    pr_buf_word64(&table,
                  pr_hash(content.bytes ? content.bytes : "", content.size));
    pr_buf_str(&table, pr_buf_view(&places));
    pr_buf_text(bytes, PR_COMPILED_MAGIC);
    pr_buf_word32(bytes, PR_COMPILED_VERSION);
    pr_buf_word32(bytes, PR_SECTIONS);
    pr_buf_word64(bytes, PR_COMPILED_HEADER + content.size);
    pr_buf_word64(bytes, table.failed ? 0 : pr_hash(table.bytes, table.size));
    pr_buf_str(bytes, pr_buf_view(&table));
    pr_buf_str(bytes, pr_buf_view(&content));
    bytes->failed |= content.failed || table.failed || places.failed;
    pr_buf_done(&content);
    pr_buf_done(&places);
    pr_buf_done(&table);
}

enum precis_status pr_compiler_finish(struct pr_compiler *compiler,
                                      struct pr_buf *bytes,
                                      struct precis_error *error)
{
    struct layout layout = {.compiler = compiler};
    pr_trie_sort(&compiler->trie);
    put_keys(&layout);
    put_nodes(&layout);
    put_heads(&layout);
    put_index(&layout, &layout.french, PR_SECTION_FRENCH);
    put_index(&layout, &layout.english, PR_SECTION_ENGLISH);
    join(&layout, bytes);
    pr_arena_done(&layout.arena);
    if (bytes->failed)
        return pr_fail_memory(error);
    if (layout.full)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "the texts of a glossary pass 4 GiB");
    return PRECIS_OK;
}
