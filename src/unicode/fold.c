/* fold.c - keys under which texts that readers take for equal are equal. */
/* SPDX-License-Identifier: MIT */
#include "unicode/fold.h"

#include "unicode/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

/* Signs that a key writes in one way; to is "" for what a key drops. This is
 * the one table of the project: docs/TEXT.md describes it. */
static const struct {
    uint32_t first, last;
    const char *to;
} signs[] = {
    {0x00A0, 0x00A0, " "  },
    {0x00AD, 0x00AD, ""   },
    {0x00C6, 0x00C6, "AE" },
    {0x00E6, 0x00E6, "ae" },
    {0x0152, 0x0152, "OE" },
    {0x0153, 0x0153, "oe" },
    {0x02BC, 0x02BC, "'"  },
    {0x034F, 0x034F, ""   },
    {0x061C, 0x061C, ""   },
    {0x2000, 0x200A, " "  },
    {0x200B, 0x200F, ""   },
    {0x2010, 0x2011, "-"  },
    {0x2018, 0x2019, "'"  },
    {0x201B, 0x201B, "'"  },
    {0x2028, 0x2029, " "  },
    {0x202A, 0x202E, ""   },
    {0x202F, 0x202F, " "  },
    {0x2032, 0x2032, "'"  },
    {0x205F, 0x205F, " "  },
    {0x2060, 0x2064, ""   },
    {0x2066, 0x2069, ""   },
    {0x3000, 0x3000, " "  },
    {0xFB00, 0xFB00, "ff" },
    {0xFB01, 0xFB01, "fi" },
    {0xFB02, 0xFB02, "fl" },
    {0xFB03, 0xFB03, "ffi"},
    {0xFB04, 0xFB04, "ffl"},
    {0xFE00, 0xFE0F, ""   },
    {0xFEFF, 0xFEFF, ""   },
    {0xFF07, 0xFF07, "'"  },
};

static const char *sign_for(uint32_t point)
{
    size_t low = 0, high = PR_LENGTH(signs);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (point > signs[middle].last)
            low = middle + 1;
        else if (point < signs[middle].first)
            high = middle;
        else
            return signs[middle].to;
    }
    return NULL;
}

/* Append s through the table of signs. */
static void fold_signs(precis_str s, struct pr_buf *buf)
{
    for (size_t at = 0; at < s.size;) {
        uint32_t point;
        size_t step = pr_utf8_decode(s.bytes + at, s.size - at, &point);
        const char *to = point < 0xA0 ? NULL : sign_for(point);
        if (to)
            pr_buf_text(buf, to);
        else
            pr_buf_point(buf, point);
        at += step;
    }
}

/* Append utf8proc's mapping of s. */
static void map_by_library(precis_str s, unsigned what, struct pr_buf *buf)
{
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    if (what & PR_FOLD_CASE)
        options |= UTF8PROC_CASEFOLD;
    if (what & PR_FOLD_ACCENTS)
        options |= UTF8PROC_STRIPMARK;
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)s.bytes,
                     (utf8proc_ssize_t)s.size, &mapped, options);
    if (size < 0)
        buf->failed = true;
    else
        pr_buf_append(buf, (const char *)mapped, (size_t)size);
    free(mapped);
}

/* Write the sign at bytes[0] that nothing composes with, as a key has it or as
 * it stands: NBSP, « », ’. How many bytes it takes, *put of them written; 0
 * for any other character. */
static size_t fold_sign(const char *bytes, size_t size, bool key, char room[],
                        size_t *put)
{
    static const struct {
        char bytes[4];
        uint8_t size;
        char key; /* 0 = as it stands */
    } usual[] = {
        {"\xE2\x80\x99", 3, '\''},
        {"\xC2\xA0",     2, ' ' },
        {"\xC2\xAB",     2, 0   },
        {"\xC2\xBB",     2, 0   },
    };
    for (size_t i = 0; i < PR_LENGTH(usual); i++) {
        if (size < usual[i].size ||
            memcmp(bytes, usual[i].bytes, usual[i].size))
            continue;
        if (key && usual[i].key)
            room[(*put)++] = usual[i].key;
        else
            for (size_t b = 0; b < usual[i].size; b++)
                room[(*put)++] = usual[i].bytes[b];
        return usual[i].size;
    }
    return 0;
}

/*
 * The fast path: ASCII, the letters of Latin-1 (U+00C0…U+00FF), which are all
 * composed, and a few signs. How many bytes from the start it could append; it
 * stops at the last place where a composition can't reach back.
 */
static size_t fold_latin(precis_str s, unsigned what, struct pr_buf *buf)
{
    char *room = pr_buf_reserve(buf, s.size);
    if (!room)
        return s.size;
    size_t at = 0, put = 0, last_at = 0, last_put = 0;
    bool lower = what & PR_FOLD_CASE;
    while (at < s.size) {
        unsigned char c = (unsigned char)s.bytes[at];
        size_t at_now = at, put_now = put;
        if (c < 0x80) {
            room[put++] = (char)(lower && c >= 'A' && c <= 'Z' ? c + 0x20 : c);
            at++;
        } else if (c == 0xC3) {
            unsigned char d =
                at + 1 < s.size ? (unsigned char)s.bytes[at + 1] : 0;
            bool simple = d >= 0x80 && d <= 0xBF && d != 0x86 && d != 0xA6 &&
                          d != 0x97 && d != 0xB7 && d != 0x9F;
            if (!simple)
                break;
            room[put++] = (char)c;
            room[put++] = (char)(lower && d < 0x9F ? d + 0x20 : d);
            at += 2;
        } else {
            size_t size = fold_sign(s.bytes + at, s.size - at,
                                    what & PR_FOLD_SIGNS, room, &put);
            if (!size)
                break;
            at += size;
        }
        last_at = at_now;
        last_put = put_now;
    }
    if (at < s.size) { /* a combining mark may follow: give the last back */
        at = last_at;
        put = last_put;
    }
    buf->size += put;
    return at;
}

void pr_fold(precis_str s, unsigned what, struct pr_buf *buf)
{
    if (!(what & PR_FOLD_ACCENTS)) {
        size_t done = fold_latin(s, what, buf);
        s.bytes += done;
        s.size -= done;
    }
    if (!s.size)
        return;
    struct pr_buf clean = {0};
    if (what & PR_FOLD_SIGNS)
        fold_signs(s, &clean);
    else
        for (size_t at = 0; at < s.size;) {
            uint32_t point;
            at += pr_utf8_decode(s.bytes + at, s.size - at, &point);
            pr_buf_point(&clean, point);
        }
    if (clean.failed)
        buf->failed = true;
    else
        map_by_library(pr_buf_view(&clean), what, buf);
    pr_buf_done(&clean);
}

/*
 * Bytes that begin letters which may change under NFC, or combine: all leads
 * but C2, C3 (Latin-1), C4…C5 (Latin Extended-A), C6, C7, C9…CB, CF…D1
 * without the few below, and E2 80, E2 82…: punctuation and currency signs.
 */
bool pr_nfc_quick(precis_str s)
{
    const unsigned char *b = (const unsigned char *)s.bytes;
    for (size_t i = 0; i < s.size; i++) {
        unsigned char c = b[i];
        if (c < 0xC6)
            continue; /* ASCII, tails, U+0080…U+017F */
        if (c == 0xE2 && i + 1 < s.size) {
            /* U+2000 and U+2001 change, as do U+2126, U+212A and U+212B. */
            if (b[i + 1] == 0x80 && i + 2 < s.size && b[i + 2] > 0x81) {
                i += 2;
                continue;
            }
            if (b[i + 1] == 0x82) {
                i += 1;
                continue;
            }
        }
        return false;
    }
    return true;
}

void pr_nfc(precis_str s, struct pr_buf *buf)
{
    if (pr_nfc_quick(s))
        pr_buf_str(buf, s);
    else
        map_by_library(s, 0, buf);
}
