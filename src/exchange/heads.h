/* heads.h - headwords, their articles and what else leads to them, to write. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_HEADS_H
#define PR_EXCHANGE_HEADS_H

#include "exchange/format.h"

/* A key of an index: a headword or an alternate, and its article. */
struct pr_key {
    uint32_t at, size; /* in keys */
    uint32_t head;     /* number of the article, in order of coming */
};

/* The dictionary being collected; the state of a pr_export. Entries come
 * sorted by French, so the senses of a headword are one article. */
struct pr_heads {
    struct pr_buf articles, keys, spare;
    uint64_t *starts; /* [count + 1] where each article begins */
    size_t count, capacity;
    struct pr_key *main; /* [main_count] the headwords */
    size_t main_count, main_capacity;
    struct pr_key *more; /* [more_count] the alternates */
    size_t more_count, more_capacity;
    const struct pr_lexicon *lexicon;
};

/* Begin: makes the state of out. ending is that of the main file's name. */
enum precis_status pr_heads_begin(struct pr_export *out, const char *ending,
                                  struct precis_error *error);

/* Add an entry; with_head puts the headword on the article's first line. A
 * headword beyond limit bytes is left out. */
enum precis_status pr_heads_add(struct pr_export *out,
                                const struct pr_entry *entry, size_t limit,
                                bool with_head, struct precis_error *error);

/* The text of a key. */
precis_str pr_heads_key(const struct pr_heads *heads, const struct pr_key *key);

/* Add a key to a list; false when memory is out. */
bool pr_heads_append(struct pr_heads *heads, struct pr_key **keys,
                     size_t *count, size_t *capacity, precis_str text,
                     uint32_t head);

/* Write bytes to the file beside the main one that has ending instead. Whole
 * or not at all. */
enum precis_status pr_heads_file(const struct pr_export *out, const char *main,
                                 const char *ending, precis_str bytes,
                                 struct precis_error *error);

#endif
