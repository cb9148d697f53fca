/* utf8.h - read UTF-8 one code point at a time. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_UTF8_H
#define PR_UNICODE_UTF8_H

#include "base/str.h"

#define PR_REPLACEMENT 0xFFFDu

/*
 * Decode the code point at bytes[0], where size > 0, into *point; its length
 * in bytes. A malformed sequence gives U+FFFD and the length of its maximal
 * subpart (Unicode 15, section 3.9, "best practice"), which is at least 1.
 */
size_t pr_utf8_decode(const char *bytes, size_t size, uint32_t *point);

/* The code point that ends at bytes[end] (exclusive, end > 0) and, in *start,
 * where it begins. The text must be valid. */
uint32_t pr_utf8_before(const char *bytes, size_t end, size_t *start);

/* How many bytes from the start are valid UTF-8; size when all are. */
size_t pr_utf8_valid(const char *bytes, size_t size);

/* Code points in valid UTF-8. */
size_t pr_utf8_length(const char *bytes, size_t size);

/*
 * Counts code points up to growing or shrinking byte offsets without starting
 * over: a cursor that remembers the last place. {0} stands at the beginning.
 */
struct pr_utf8_cursor {
    size_t byte, point;
};
size_t pr_utf8_point_at(struct pr_utf8_cursor *cursor, precis_str text,
                        size_t byte);

#endif
