/* lines.h - which lines of a plain text belong together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_LINES_H
#define PR_READER_LINES_H

#include "base/arena.h"
#include "base/str.h"

/* What a line looks like. */
enum {
    PR_LINE_BLANK = 1 << 0,
    PR_LINE_BULLET = 1 << 1, /* begins with • or * and a space       */
    PR_LINE_DASH = 1 << 2,   /* begins with a dash and a space       */
    PR_LINE_NUMBER = 1 << 3, /* begins with 1. or b) and a space     */
    PR_LINE_LOWER = 1 << 4,  /* begins with a small letter           */
    PR_LINE_UPPER = 1 << 5,  /* begins with a capital                */
    PR_LINE_STOP = 1 << 6,   /* ends like a sentence or with : or ;  */
    PR_LINE_COMMA = 1 << 7,  /* ends with a comma                    */
    PR_LINE_HYPHEN = 1 << 8, /* ends with a letter and a hyphen      */
    PR_LINE_LETTER = 1 << 9, /* holds a letter                       */
    PR_LINE_ASK = 1 << 10,   /* ends with ? or !                     */
    PR_LINE_RULE = 1 << 11   /* nothing but ---- or ****             */
};
#define PR_LINE_MARKER (PR_LINE_BULLET | PR_LINE_DASH | PR_LINE_NUMBER)

struct pr_line {
    uint32_t start, end; /* bytes into the text, white space trimmed   */
    uint32_t width;      /* code points                                */
    uint32_t first;      /* code points of its first word              */
    uint16_t indent;     /* bytes of white space before it, at most    */
    uint16_t flags;      /* PR_LINE_… */
};

/* The lines of a text. {0} is none; heap. */
struct pr_lines {
    struct pr_line *items;
    size_t count, capacity;
    size_t limit; /* columns at which all lines are wrapped, 0 = they aren't */
};

/*
 * Split text (valid UTF-8, line ends LF) into lines and find out whether they
 * are hard-wrapped: whether nearly every line within a paragraph is so long
 * that the first word of the next one would not have fitted, and sentences
 * run on over the ends of lines. False when memory is out. Linear.
 */
bool pr_lines_split(precis_str text, struct pr_lines *lines);

/* Does line i + 1 go on with the paragraph of line i? Both exist. */
bool pr_lines_join(const struct pr_lines *lines, size_t i);

/* Are the lines [first, last), none of them blank, verse? */
bool pr_lines_verse(const struct pr_lines *lines, size_t first, size_t last);

void pr_lines_done(struct pr_lines *lines);

#endif
