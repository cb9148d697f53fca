/* lexicon_format.h - the layout of a compiled lexicon's file. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_LEXICON_FORMAT_H
#define PR_FRENCH_LEXICON_FORMAT_H

/*
 * All numbers are little endian. Header: magic, u32 version, u32 sections,
 * u64 file size, u64 hash of the table of sections, u64 hash of all that
 * follows the header, then for each section u64 offset and u64 size.
 *
 * EDGES: u32 each. An automaton: bits 0-7 are a byte, bit 8 is set at the last
 *   edge of a state, bits 9-31 are the number of the next state's first edge.
 *   A byte of 0 ends a word; bits 9-31 are then its class. The first edge of
 *   the state where words begin is ROOTS[0]; ROOTS[1] is that of endings,
 *   spelled backwards.
 * CLASSES: u32 each, one more than there are: the first reading of a class.
 * READINGS: eight bytes: cut, tag, gender | number << 4, tense, persons |
 *   name << 4, cost, u16 number of an addition.
 * ADDS: u32 each, one more than there are: where an addition begins in TEXT.
 */
#define PR_LEXICON_MAGIC "pr-lexfr"
#define PR_LEXICON_VERSION 1

enum {
    PR_LEXICON_ROOTS,
    PR_LEXICON_EDGES,
    PR_LEXICON_CLASSES,
    PR_LEXICON_READINGS,
    PR_LEXICON_ADDS,
    PR_LEXICON_TEXT,
    PR_LEXICON_SECTIONS
};

/* Where the header keeps its numbers, and its size. */
enum {
    PR_LEXICON_AT_VERSION = 8,
    PR_LEXICON_AT_SECTIONS = 12,
    PR_LEXICON_AT_SIZE = 16,
    PR_LEXICON_AT_TABLE = 24,
    PR_LEXICON_AT_CONTENT = 32,
    PR_LEXICON_AT_PLACES = 40,
    PR_LEXICON_HEADER = PR_LEXICON_AT_PLACES + 16 * PR_LEXICON_SECTIONS
};

enum {
    PR_EDGE_LAST = 1 << 8,
    PR_EDGE_SHIFT = 9,
    PR_EDGE_MAX = (1 << 23) - 1, /* the greatest target */
    PR_READING_BYTES = 8
};

#endif
