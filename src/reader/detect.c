/* detect.c - guess the encoding of bytes that do not name it. */
/* SPDX-License-Identifier: MIT */
#include "reader/detect.h"

#include "french/letters.h"
#include "unicode/charset.h"
#include "unicode/utf8.h"

#include <limits.h>

/* Characters beyond ASCII that are weighed: more change no decision. */
enum { WEIGHED_MAX = 4096 };
/* Bytes looked at for zeros and controls. */
enum { SAMPLE = 1 << 16 };
/* A byte that is no UTF-8, in an otherwise good UTF-8 text. */
enum { BROKEN = -12, WELL_FORMED = 6 };
/* A guess is sure when it is better by so much for each character. */
enum { SURE_MARGIN = 3 };
/* A text holds at most one control in so many bytes. */
enum { CONTROL_SHARE = 32 };

const char *pr_detect_mark(precis_str bytes, size_t *size)
{
    static const struct mark {
        const char *bytes;
        size_t size;
        const char *encoding;
    } marks[] = {
        {"\xEF\xBB\xBF", 3, "UTF-8"   },
        {"\xFF\xFE\0\0", 4, "UTF-32LE"},
        {"\0\0\xFE\xFF", 4, "UTF-32BE"},
        {"\xFF\xFE",     2, "UTF-16LE"},
        {"\xFE\xFF",     2, "UTF-16BE"},
    };
    for (size_t i = 0; i < PR_LENGTH(marks); i++)
        if (pr_str_starts(bytes, pr_str(marks[i].bytes, marks[i].size))) {
            *size = marks[i].size;
            return marks[i].encoding;
        }
    *size = 0;
    return NULL;
}

/* UTF-16 and UTF-32 of a Latin script: nearly all characters have zeros in
 * the same places. */
static const char *wide(precis_str bytes)
{
    size_t zeros[4] = {0}, size = bytes.size < SAMPLE ? bytes.size : SAMPLE;
    size_t quarter = size / 4;
    for (size_t i = 0; i < quarter * 4; i++)
        zeros[i % 4] += bytes.bytes[i] == 0;
    if (quarter == 0)
        return NULL;
    bool often[4], seldom[4];
    for (unsigned i = 0; i < 4; i++) {
        often[i] = zeros[i] * 10 >= quarter * 7;
        seldom[i] = zeros[i] * 20 <= quarter;
    }
    if (seldom[0] && often[1] && often[2] && often[3])
        return "UTF-32LE";
    if (often[0] && often[1] && often[2] && seldom[3])
        return "UTF-32BE";
    if (seldom[0] && often[1] && seldom[2] && often[3])
        return "UTF-16LE";
    if (often[0] && seldom[1] && often[2] && seldom[3])
        return "UTF-16BE";
    return NULL;
}

/* Too many controls for a text? */
static bool is_binary(precis_str bytes)
{
    size_t size = bytes.size < SAMPLE ? bytes.size : SAMPLE, controls = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes.bytes[i];
        controls += c < ' ' && !(c >= '\t' && c <= '\r') && c != 0x1B;
    }
    return controls > size / CONTROL_SHARE + 1;
}

/* What a decoding is worth. */
struct worth {
    long total;
    size_t weighed;
};

/* UTF-8, faults included. */
static struct worth weigh_utf8(precis_str bytes)
{
    struct worth worth = {0};
    uint32_t before = 0;
    for (size_t at = 0; at < bytes.size && worth.weighed < WEIGHED_MAX;) {
        uint32_t point, after = 0;
        size_t step = pr_utf8_decode(bytes.bytes + at, bytes.size - at, &point);
        at += step;
        if (point >= 0x80) {
            bool broken = point == PR_REPLACEMENT;
            if (at < bytes.size)
                pr_utf8_decode(bytes.bytes + at, bytes.size - at, &after);
            int fit = broken ? BROKEN : pr_letters_fit(before, point, after);
            if (broken && at == bytes.size && step > 1)
                fit = 0; /* cut off at the end */
            worth.total += !broken && fit < WELL_FORMED ? WELL_FORMED : fit;
            worth.weighed++;
        }
        before = point;
    }
    return worth;
}

/* One byte a character. */
static struct worth weigh_table(precis_str bytes, const uint16_t points[128])
{
    struct worth worth = {0};
    uint32_t before = 0;
    for (size_t at = 0; at < bytes.size && worth.weighed < WEIGHED_MAX; at++) {
        unsigned char c = (unsigned char)bytes.bytes[at];
        uint32_t point = c < 0x80 ? c : points[c - 0x80];
        if (c >= 0x80) {
            unsigned char d =
                at + 1 < bytes.size ? (unsigned char)bytes.bytes[at + 1] : 0;
            uint32_t after = d < 0x80 ? d : points[d - 0x80];
            worth.total +=
                point ? pr_letters_fit(before, point, after) : PR_LETTERS_WORST;
            worth.weighed++;
        }
        before = point;
    }
    return worth;
}

static struct pr_guess guess_narrow(precis_str bytes)
{
    /* Earlier ones win ties. */
    static const char *const names[] = {"windows-1252", "ISO-8859-15",
                                        "macintosh", "IBM850"};
    struct worth worth = weigh_utf8(bytes);
    struct pr_guess guess = {"UTF-8", false, false};
    long best = worth.total, second = LONG_MIN;
    for (size_t i = 0; i < PR_LENGTH(names); i++) {
        uint16_t points[128];
        if (!pr_charset_table(names[i], points))
            continue;
        worth = weigh_table(bytes, points);
        if (worth.total > best) {
            second = best;
            best = worth.total;
            guess.encoding = names[i];
        } else if (worth.total > second && worth.total < best) {
            second = worth.total;
        }
    }
    guess.sure =
        best > 0 && (second == LONG_MIN || best - second >= SURE_MARGIN);
    return guess;
}

struct pr_guess pr_detect(precis_str bytes)
{
    bool zeros = bytes.size && memchr(bytes.bytes, 0, bytes.size);
    bool valid = pr_utf8_valid(bytes.bytes, bytes.size) == bytes.size;
    if (valid && !zeros)
        return (struct pr_guess){"UTF-8", true, true};
    const char *encoding = zeros ? wide(bytes) : NULL;
    if (encoding)
        return (struct pr_guess){encoding, true, false};
    if (is_binary(bytes))
        return (struct pr_guess){NULL, true, false};
    if (valid)
        return (struct pr_guess){"UTF-8", true, true};
    return guess_narrow(bytes);
}
