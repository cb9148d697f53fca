/* utf8.c - read UTF-8 one code point at a time. */
/* SPDX-License-Identifier: MIT */
#include "unicode/utf8.h"

#include "base/eight.h"

/* Unicode 15, table 3-7: what the second byte of a sequence may be. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return (second & 0xC0) == 0x80;
    }
}

/* Bytes of the sequence that lead announces; 0 for no lead byte. */
static size_t sequence_size(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

size_t pr_utf8_decode(const char *bytes, size_t size, uint32_t *point)
{
    const unsigned char *b = (const unsigned char *)bytes;
    if (b[0] < 0x80) {
        *point = b[0];
        return 1;
    }
    *point = PR_REPLACEMENT;
    size_t need = sequence_size(b[0]);
    if (need < 2)
        return 1;
    if (size < 2 || !second_fits(b[0], b[1]))
        return 1;
    uint32_t value = (uint32_t)b[0] & (0x7Fu >> need);
    value = value << 6 | (b[1] & 0x3Fu);
    for (size_t i = 2; i < need; i++) {
        if (i >= size || (b[i] & 0xC0) != 0x80)
            return i;
        value = value << 6 | (b[i] & 0x3Fu);
    }
    *point = value;
    return need;
}

uint32_t pr_utf8_before(const char *bytes, size_t end, size_t *start)
{
    size_t at = end - 1;
    while (at > 0 && ((unsigned char)bytes[at] & 0xC0) == 0x80)
        at--;
    uint32_t point;
    pr_utf8_decode(bytes + at, end - at, &point);
    *start = at;
    return point;
}

size_t pr_utf8_valid(const char *bytes, size_t size)
{
    size_t at = 0;
    while (at < size) {
        if (at + 8 <= size) {
            uint64_t high = pr_load64(bytes + at) & PR_EIGHT_HIGHS;
            at += high ? pr_eight_place(high) : 8;
            if (!high)
                continue;
        }
        /* Letters of Latin-1. */
        if ((unsigned char)bytes[at] == 0xC3 && at + 1 < size &&
            ((unsigned char)bytes[at + 1] & 0xC0) == 0x80) {
            at += 2;
            continue;
        }
        uint32_t point;
        size_t step = pr_utf8_decode(bytes + at, size - at, &point);
        if (point == PR_REPLACEMENT &&
            (step != 3 || memcmp(bytes + at, "\xEF\xBF\xBD", 3) != 0))
            return at;
        at += step;
    }
    return size;
}

size_t pr_utf8_length(const char *bytes, size_t size)
{
    size_t count = 0, at = 0;
    for (; at + 8 <= size; at += 8) {
        uint64_t word = pr_load64(bytes + at);
        /* A continuation byte has bit 7 set and bit 6 clear. */
        uint64_t tails = (word >> 7) & (~word >> 6) & 0x0101010101010101u;
        count += 8 - (size_t)((tails * 0x0101010101010101u) >> 56);
    }
    for (; at < size; at++)
        count += ((unsigned char)bytes[at] & 0xC0) != 0x80;
    return count;
}

size_t pr_utf8_point_at(struct pr_utf8_cursor *cursor, precis_str text,
                        size_t byte)
{
    if (byte >= cursor->byte)
        cursor->point +=
            pr_utf8_length(text.bytes + cursor->byte, byte - cursor->byte);
    else
        cursor->point -= pr_utf8_length(text.bytes + byte, cursor->byte - byte);
    cursor->byte = byte;
    return cursor->point;
}
