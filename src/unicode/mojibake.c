/* mojibake.c - undo UTF-8 that was taken for windows-1252 and encoded again. */
/* SPDX-License-Identifier: MIT */
#include "unicode/mojibake.h"

#include "base/eight.h"
#include "unicode/utf8.h"

/* The byte of windows-1252 that shows as point; 0 when there is none. Bytes
 * without a character show as C1 controls. */
static unsigned char byte_of(uint32_t point)
{
    static const uint16_t shown[32] = {
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (point >= 0x80 && point <= 0xFF)
        return (unsigned char)point;
    for (unsigned i = 0; i < 32; i++)
        if (shown[i] == point)
            return (unsigned char)(0x80 + i);
    return 0;
}

/* The character that text at offset at stands for when it shows the bytes of
 * one; 0 else. *end is where the show ends. */
static uint32_t hidden_at(precis_str text, size_t at, size_t *end)
{
    char bytes[4];
    size_t count = 0, need = 4;
    while (count < need && at < text.size) {
        uint32_t point;
        size_t step = pr_utf8_decode(text.bytes + at, text.size - at, &point);
        unsigned char byte = byte_of(point);
        if (!byte ||
            (count == 0 ? byte < 0xC2 || byte > 0xF4 : (byte & 0xC0) != 0x80))
            return 0;
        if (count == 0)
            need = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        bytes[count++] = (char)byte;
        at += step;
    }
    uint32_t point;
    if (count < need || pr_utf8_decode(bytes, count, &point) != count ||
        point == PR_REPLACEMENT)
        return 0;
    *end = at;
    return point;
}

/* A character that texts in Latin letters are full of. */
static bool is_usual(uint32_t point)
{
    return (point >= 0xA0 && point <= 0x17F) ||
           (point >= 0x2010 && point <= 0x203A) || point == 0x20AC ||
           point == 0x2122;
}

/* Is there the sign of a fault at all? The first character of one is Ã, Â or
 * â€, which in UTF-8 hold the bytes 0x83 or 0x82. */
static bool any_sign(precis_str text)
{
    static const char signs[] = {'\x83', '\x82'};
    for (unsigned i = 0; i < 2; i++) {
        const char *at = text.bytes, *end = text.bytes + text.size;
        while (at < end &&
               (at = memchr(at, signs[i], (size_t)(end - at))) != NULL) {
            precis_str left = pr_str(text.bytes, (size_t)(at - text.bytes));
            if (pr_str_ends(left, PR_STR("\xC3")) ||
                pr_str_ends(left, PR_STR("\xC3\xA2\xE2")))
                return true;
            at++;
        }
    }
    return false;
}

/* The next character beyond ASCII from at. */
static size_t skip_ascii(precis_str text, size_t at)
{
    for (; at + 8 <= text.size; at += 8) {
        uint64_t high = pr_load64(text.bytes + at) & PR_EIGHT_HIGHS;
        if (high)
            return at + pr_eight_place(high);
    }
    while (at < text.size && (unsigned char)text.bytes[at] < 0x80)
        at++;
    return at;
}

static bool is_broken(precis_str text)
{
    size_t faults = 0, good = 0, end;
    if (!any_sign(text))
        return false;
    for (size_t at = 0; (at = skip_ascii(text, at)) < text.size;) {
        uint32_t point = 0;
        /* A letter of Latin-1 before one of ASCII shows no character. */
        if ((unsigned char)text.bytes[at] == 0xC3 && at + 2 < text.size &&
            (unsigned char)text.bytes[at + 2] < 0x80) {
            good += (unsigned char)text.bytes[at + 1] != 0x83;
            at += 2;
            continue;
        }
        uint32_t hidden = hidden_at(text, at, &end);
        if (hidden && is_usual(hidden)) {
            faults++;
            at = end;
            continue;
        }
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        good += point != 0xC3 && point != 0xA0;
    }
    return faults > good;
}

/* "Ã " and "Â " whose no-break space became a plain one: à and the space. */
static size_t spaced(precis_str text, size_t at, struct pr_buf *buf)
{
    precis_str rest = pr_str_slice(text, at, text.size);
    if (pr_str_starts(rest, PR_STR("\xC3\x82 "))) {
        pr_buf_str(buf, PR_STR("\xC2\xA0"));
        return 3;
    }
    if (!pr_str_starts(rest, PR_STR("\xC3\x83 ")))
        return 0;
    pr_buf_str(buf, PR_STR("\xC3\xA0"));
    return rest.size > 3 && rest.bytes[3] == ' ' ? 3 : 2;
}

size_t pr_mojibake_repair(precis_str text, struct pr_buf *buf)
{
    size_t count = 0;
    if (!is_broken(text))
        return 0;
    for (size_t at = 0; at < text.size;) {
        size_t end;
        uint32_t point;
        if ((unsigned char)text.bytes[at] < 0x80) {
            pr_buf_char(buf, text.bytes[at++]);
            continue;
        }
        if ((point = hidden_at(text, at, &end)) != 0) {
            pr_buf_point(buf, point);
            count++;
            at = end;
            continue;
        }
        size_t step = spaced(text, at, buf);
        count += step > 0;
        if (!step) {
            step = pr_utf8_decode(text.bytes + at, text.size - at, &point);
            pr_buf_append(buf, text.bytes + at, step);
        }
        at += step;
    }
    return count;
}
