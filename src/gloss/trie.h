/* trie.h - a growing trie over key numbers, for the compiler of glossaries. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TRIE_H
#define PR_GLOSS_TRIE_H

#include "base/intern.h"

#define PR_TRIE_TOP 0u

struct pr_trie_edge {
    uint32_t from, key, to;
};
struct pr_trie_leaf {
    uint32_t node, value;
};

/* {0} is an empty trie. Nodes are numbered as they are made, from 1. */
struct pr_trie {
    struct pr_trie_edge *edges; /* [edge_count], in order of making */
    struct pr_trie_leaf *leaves;
    uint32_t *slots; /* edge + 1, 0 = free; a power of two */
    size_t edge_count, edge_capacity, leaf_count, leaf_capacity, slot_count;
};
void pr_trie_done(struct pr_trie *trie);

/* The node under key from node, made when new; PR_NO_ID when memory is out. */
uint32_t pr_trie_child(struct pr_trie *trie, uint32_t node, uint32_t key);

/* Put a value on a node. False when memory is out. */
bool pr_trie_leaf(struct pr_trie *trie, uint32_t node, uint32_t value);

/* Sort edges by node and key, leaves by node and value, without doubles; the
 * trie can't grow any more. */
void pr_trie_sort(struct pr_trie *trie);

#endif
