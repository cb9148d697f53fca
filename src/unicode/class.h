/* class.h - what kind of character a code point is, for scanners. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_CLASS_H
#define PR_UNICODE_CLASS_H

#include "unicode/utf8.h"

/* One bit each, so that a set of classes is a mask. */
enum pr_class {
    PR_CLASS_LOWER = 1 << 0,
    PR_CLASS_UPPER = 1 << 1,  /* title case too                            */
    PR_CLASS_LETTER = 1 << 2, /* without case; the underscore too          */
    PR_CLASS_MARK = 1 << 3,   /* goes with the character before it         */
    PR_CLASS_DIGIT = 1 << 4,
    PR_CLASS_SPACE = 1 << 5, /* and controls                              */
    PR_CLASS_PUNCTUATION = 1 << 6,
    PR_CLASS_SYMBOL = 1 << 7,
    PR_CLASS_COMPLEX = 1 << 8, /* of a script that writes no spaces         */
    PR_CLASS_HIDDEN = 1 << 9   /* a control without width                   */
};

/* What a word may consist of. */
#define PR_CLASS_ALPHABETIC                                                    \
    (PR_CLASS_LOWER | PR_CLASS_UPPER | PR_CLASS_LETTER | PR_CLASS_MARK)
#define PR_CLASS_WORD (PR_CLASS_ALPHABETIC | PR_CLASS_DIGIT)

/* Classes of the ASCII characters. */
extern const uint16_t pr_class_ascii[128];

/* The class of any code point. */
unsigned pr_class_of(uint32_t point);

/* The class of the character at bytes[0] (size > 0, valid UTF-8) and, in
 * *step, its length in bytes. */
static inline unsigned pr_class_at(const char *bytes, size_t size, size_t *step)
{
    unsigned char c = (unsigned char)bytes[0];
    if (c < 0x80) {
        *step = 1;
        return pr_class_ascii[c];
    }
    unsigned char d = size > 1 ? (unsigned char)bytes[1] : 0;
    if (c == 0xC3 && d != 0x97 && d != 0xB7 && (d & 0xC0) == 0x80) {
        *step = 2; /* À…ÿ, not × and ÷ */
        return d < 0x9F ? PR_CLASS_UPPER : PR_CLASS_LOWER;
    }
    uint32_t point;
    *step = pr_utf8_decode(bytes, size, &point);
    return pr_class_of(point);
}

#endif
