/* compiled.h - the compiled form of a glossary: mapped, never parsed. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_COMPILED_H
#define PR_GLOSS_COMPILED_H

#include "base/file.h"
#include "base/hash.h"
#include "gloss/glossary.h"

/*
 * A header, a table of sections and the sections; all numbers are little
 * endian, all places 32 bits. Opening checks the header and the table alone,
 * so it costs the same for any size; every access is checked against its
 * section, so a damaged file gives wrong words at worst, never a crash.
 * pr_compiled_verify reads all bytes and finds any damage.
 */
#define PR_COMPILED_MAGIC "PRGLOSS\n"
enum { PR_COMPILED_VERSION = 4 };

enum pr_section {
    PR_SECTION_TEXT,    /* all strings, one after the other               */
    PR_SECTION_KEYS,    /* {at, size} of the text of each key             */
    PR_SECTION_SLOTS,   /* hash of keys: key + 1, 0 = free; a power of 2  */
    PR_SECTION_ROOTS,   /* by key: the node it leads to first + 1, 0 none */
    PR_SECTION_NODES,   /* {edges, first edge, heads, first head}         */
    PR_SECTION_EDGES,   /* {key, node} by ascending key within a node     */
    PR_SECTION_LEAVES,  /* heads of the nodes                             */
    PR_SECTION_HEADS,   /* {at, size, first sense, senses, flags + words,
                           exact hash}                                   */
    PR_SECTION_SENSES,  /* {at, size, head, struct pr_sense_marks}        */
    PR_SECTION_FRENCH,  /* {at, size, head} by folded, accent-less text   */
    PR_SECTION_ENGLISH, /* {at, size, sense} by folded text               */
    PR_SECTIONS
};
/* Numbers in a record of each section; the text has bytes. */
enum {
    PR_KEY_WIDTH = 2,
    PR_NODE_WIDTH = 4,
    PR_EDGE_WIDTH = 2,
    PR_HEAD_WIDTH = 6,
    PR_SENSE_WIDTH = 4,
    PR_INDEX_WIDTH = 3
};
enum { PR_COMPILED_HEADER = 40 + 16 * PR_SECTIONS };

/* What is special about a headword; bits. */
enum {
    PR_HEAD_PRONOMINAL = 1 << 0, /* se, s' stands before it              */
    PR_HEAD_CAPITAL = 1 << 1,    /* its first word begins with a capital */
    PR_HEAD_ACRONYM = 1 << 2,    /* one word, two capitals or more       */
    PR_HEAD_NAMED = 1 << 3,      /* an article, then a capital: Le Havre */
    PR_HEAD_ARTICLE = 1 << 4     /* and the article keeps its own        */
};

/* What matching reads of a sense, packed: pos and gender 8 bits each, status
 * and type 4 each, domain 7, infinitive 1; all bits set = none. */
struct pr_sense_marks {
    uint8_t pos, gender;  /* enum pr_entry_pos, pr_entry_gender         */
    uint8_t status, type; /* places in the lists of their columns       */
    uint8_t domain;
    bool infinitive; /* its note says "with an infinitive"              */
};
enum { PR_MARK_NONE = 15, PR_MARK_NO_DOMAIN = 127 };

/* Fields of a sense's text, separated by U+001F. */
enum pr_row_field {
    PR_ROW_EN,
    PR_ROW_CONCEPT,
    PR_ROW_DOMAIN,
    PR_ROW_GEO,
    PR_ROW_DEFINITION,
    PR_ROW_NOTE,
    PR_ROW_EXAMPLE_FR,
    PR_ROW_EXAMPLE_EN,
    PR_ROW_SOURCE,
    PR_ROW_FIELDS
};
#define PR_ROW_SEPARATOR '\x1F'

struct pr_compiled {
    struct pr_mapped mapped; /* of a file, or */
    struct pr_buf owned;     /* made in memory */
    precis_str all;
    const char *section[PR_SECTIONS];
    uint32_t count[PR_SECTIONS]; /* records; bytes of the text */
};

/* A headword. */
struct pr_head {
    precis_str fr;
    uint32_t sense, senses; /* its senses: first and how many */
    uint32_t flags;         /* PR_HEAD_… bits */
    uint32_t words;         /* steps of its path */
    uint32_t exact;         /* struct pr_exact of its forms */
};

/* True when bytes begin as a compiled glossary does. */
bool pr_compiled_looks(precis_str bytes);

/* Map a file; PRECIS_E_FORMAT when it is damaged or of another version. */
enum precis_status pr_compiled_open(const char *path,
                                    struct pr_compiled *compiled,
                                    struct precis_error *error);
/* The same on bytes made in memory, which it takes over. */
enum precis_status pr_compiled_take(struct pr_buf *bytes,
                                    struct pr_compiled *compiled,
                                    struct precis_error *error);
void pr_compiled_close(struct pr_compiled *compiled);

/* Read everything: PRECIS_E_FORMAT when a byte is not what was written. */
enum precis_status pr_compiled_verify(const struct pr_compiled *compiled,
                                      struct precis_error *error);

/* Ids, or PR_NO_ID. */
uint32_t pr_compiled_key(const struct pr_compiled *compiled, precis_str key);
uint32_t pr_compiled_root(const struct pr_compiled *compiled, uint32_t key);
uint32_t pr_compiled_child(const struct pr_compiled *compiled, uint32_t node,
                           uint32_t key);

/* The records of another section that a node owns, as its numbers column and
 * column + 1 tell: how many and the first. */
static inline uint32_t pr_compiled_owned(const struct pr_compiled *compiled,
                                         uint32_t node, uint32_t column,
                                         enum pr_section section,
                                         uint32_t *first)
{
    if (node >= compiled->count[PR_SECTION_NODES])
        return 0;
    const char *record = compiled->section[PR_SECTION_NODES] +
                         4 * PR_NODE_WIDTH * (size_t)node + 4u * column;
    uint32_t count = (uint32_t)pr_load32(record);
    *first = (uint32_t)pr_load32(record + 4);
    uint32_t all = compiled->count[section];
    return *first <= all && count <= all - *first ? count : 0;
}

/* How many edges lead on from a node, and the first of them; the key of an
 * edge that is there, and its node. */
static inline uint32_t pr_compiled_children(const struct pr_compiled *compiled,
                                            uint32_t node, uint32_t *first)
{
    return pr_compiled_owned(compiled, node, 0, PR_SECTION_EDGES, first);
}
static inline uint32_t pr_compiled_edge_key(const struct pr_compiled *compiled,
                                            uint32_t edge)
{
    return pr_load32(compiled->section[PR_SECTION_EDGES] +
                     4 * PR_EDGE_WIDTH * (size_t)edge);
}

static inline uint32_t pr_compiled_edge_node(const struct pr_compiled *compiled,
                                             uint32_t edge)
{
    return pr_load32(compiled->section[PR_SECTION_EDGES] +
                     4 * (PR_EDGE_WIDTH * (size_t)edge + 1));
}

/* How many headwords end in a node, and the id of the i-th of them. */
static inline uint32_t pr_compiled_heads(const struct pr_compiled *compiled,
                                         uint32_t node)
{
    uint32_t first;
    return pr_compiled_owned(compiled, node, 2, PR_SECTION_LEAVES, &first);
}
static inline uint32_t pr_compiled_head_at(const struct pr_compiled *compiled,
                                           uint32_t node, uint32_t i)
{
    uint32_t first = 0;
    uint32_t count =
        pr_compiled_owned(compiled, node, 2, PR_SECTION_LEAVES, &first);
    return i < count
               ? (uint32_t)pr_load32(compiled->section[PR_SECTION_LEAVES] +
                                     4 * ((size_t)first + i))
               : PR_NO_ID;
}

/* Empty when there is no such one. */
struct pr_head pr_compiled_head(const struct pr_compiled *compiled,
                                uint32_t head);
void pr_compiled_sense(const struct pr_compiled *compiled, uint32_t sense,
                       struct pr_sense *out);
/* The marks of a sense alone, its part of speech, its gender: cheap. */
static inline struct pr_sense_marks
pr_compiled_marks(const struct pr_compiled *compiled, uint32_t sense)
{
    if (sense >= compiled->count[PR_SECTION_SENSES])
        return (struct pr_sense_marks){UINT8_MAX,         UINT8_MAX,
                                       PR_MARK_NONE,      PR_MARK_NONE,
                                       PR_MARK_NO_DOMAIN, false};
    uint32_t packed = (uint32_t)pr_load32(compiled->section[PR_SECTION_SENSES] +
                                          4 * PR_SENSE_WIDTH * (size_t)sense +
                                          4 * (PR_SENSE_WIDTH - 1));
    return (struct pr_sense_marks){packed & 0xFF,       packed >> 8 & 0xFF,
                                   packed >> 16 & 15,   packed >> 20 & 15,
                                   packed >> 24 & 0x7F, (packed >> 31) != 0};
}
static inline uint8_t pr_compiled_sense_pos(const struct pr_compiled *compiled,
                                            uint32_t sense)
{
    return pr_compiled_marks(compiled, sense).pos;
}
static inline uint8_t
pr_compiled_sense_gender(const struct pr_compiled *compiled, uint32_t sense)
{
    return pr_compiled_marks(compiled, sense).gender;
}

/*
 * The first record of an index (PR_SECTION_FRENCH or _ENGLISH) whose text is
 * not before key; its end is the section's count.
 */
uint32_t pr_compiled_seek(const struct pr_compiled *compiled,
                          enum pr_section index, precis_str key);
/* The headword of a sense, or PR_NO_ID. */
static inline uint32_t
pr_compiled_sense_head(const struct pr_compiled *compiled, uint32_t sense)
{
    return sense < compiled->count[PR_SECTION_SENSES]
               ? (uint32_t)pr_load32(compiled->section[PR_SECTION_SENSES] +
                                     4 * (PR_SENSE_WIDTH * (size_t)sense + 2))
               : PR_NO_ID;
}

/* The text of a record of an index, and the head or sense it leads to. */
precis_str pr_compiled_index(const struct pr_compiled *compiled,
                             enum pr_section index, uint32_t record,
                             uint32_t *target);

#endif
