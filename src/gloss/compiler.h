/* compiler.h - what compile.c collects and compile_write.c lays out. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_COMPILER_H
#define PR_GLOSS_COMPILER_H

#include "french/vocabulary.h"
#include "gloss/trie.h"

/* A headword so far. */
struct pr_new_head {
    precis_str fr;
    uint32_t first, last; /* its senses, a list through sense.next */
    uint32_t senses, flags, words, exact;
};

/* A sense so far. */
struct pr_new_sense {
    precis_str row;
    uint32_t head, next;
    uint32_t packed; /* struct pr_sense_marks */
};

struct pr_compiler {
    struct pr_vocabulary *vocabulary;
    struct pr_intern fr;   /* headwords as they are written, id = head */
    struct pr_intern keys; /* the texts of keys                        */
    struct pr_arena arena;
    struct pr_trie trie;
    struct pr_tokens tokens;
    struct pr_new_head *heads;
    struct pr_new_sense *senses;
    size_t head_capacity, sense_count, sense_capacity;
};

#endif
