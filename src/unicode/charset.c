/* charset.c - from bytes in a named encoding to UTF-8, by ICU. */
/* SPDX-License-Identifier: MIT */
#include "unicode/charset.h"

#include "unicode/icu.h"

#include <strings.h>

enum { STEP = 2048 };

/* Labels that mean another encoding than they say, or that ICU does not know
 * (WHATWG Encoding Standard, section 4.2). */
static const struct label {
    const char *label, *name;
} labels[] = {
    {"ascii",       "windows-1252"},
    {"us-ascii",    "windows-1252"},
    {"ansi",        "windows-1252"},
    {"iso-8859-1",  "windows-1252"},
    {"iso8859-1",   "windows-1252"},
    {"iso_8859-1",  "windows-1252"},
    {"latin1",      "windows-1252"},
    {"latin-1",     "windows-1252"},
    {"l1",          "windows-1252"},
    {"cp1252",      "windows-1252"},
    {"x-cp1252",    "windows-1252"},
    {"latin9",      "ISO-8859-15" },
    {"latin-9",     "ISO-8859-15" },
    {"iso8859-15",  "ISO-8859-15" },
    {"iso-8859-15", "ISO-8859-15" },
    {"mac_roman",   "macintosh"   },
    {"macroman",    "macintosh"   },
    {"mac-roman",   "macintosh"   },
    {"x-mac-roman", "macintosh"   },
    {"mac",         "macintosh"   },
    {"cp850",       "IBM850"      },
    {"ibm850",      "IBM850"      },
    {"utf8",        "UTF-8"       },
    {"utf-8",       "UTF-8"       },
    {"gb2312",      "gb18030"     },
    {"iso-8859-9",  "windows-1254"},
};

const char *pr_charset_known(precis_str name)
{
    char label[PR_CHARSET_NAME_MAX];
    name = pr_str_trim(name);
    if (!name.size || name.size >= sizeof label)
        return NULL;
    memcpy(label, name.bytes, name.size);
    label[name.size] = '\0';
    for (size_t i = 0; i < PR_LENGTH(labels); i++)
        if (!strcasecmp(label, labels[i].label))
            return labels[i].name;
    if (!pr_icu())
        return NULL;
    UErrorCode code = U_ZERO_ERROR;
    const char *known = pr_icu()->ucnv_getAlias(label, 0, &code);
    return U_SUCCESS(code) ? known : NULL;
}

/* Put U+FFFD for what can't be decoded, and count. */
static void U_CALLCONV substitute(const void *context,
                                  UConverterToUnicodeArgs *arguments,
                                  const char *units, int32_t length,
                                  UConverterCallbackReason reason,
                                  UErrorCode *code)
{
    static const UChar replacement[] = {0xFFFD};
    size_t *bad;
    (void)units;
    (void)length;
    memcpy(&bad, &context, sizeof bad);
    if (reason > UCNV_IRREGULAR)
        return;
    ++*bad;
    *code = U_ZERO_ERROR;
    pr_icu()->ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, code);
}

/* Append UTF-16 units; *high is a first half that waits for the second. */
static void append_units(struct pr_buf *buf, const UChar *units, size_t count,
                         uint32_t *high)
{
    for (size_t i = 0; i < count; i++) {
        size_t ascii = i;
        while (ascii < count && units[ascii] < 0x80)
            ascii++;
        if (ascii > i && !*high) {
            char *room = pr_buf_reserve(buf, ascii - i);
            for (size_t k = i; room && k < ascii; k++)
                room[k - i] = (char)units[k];
            buf->size += room ? ascii - i : 0;
            i = ascii;
            if (i == count)
                return;
        }
        uint32_t unit = units[i];
        if (*high && unit >= 0xDC00 && unit <= 0xDFFF) {
            pr_buf_point(buf,
                         0x10000 + ((*high - 0xD800) << 10) + (unit - 0xDC00));
            *high = 0;
            continue;
        }
        if (*high)
            pr_buf_point(buf, 0xFFFD);
        *high = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (!*high)
            pr_buf_point(buf, unit);
    }
}

enum precis_status pr_charset_decode(const char *name, precis_str bytes,
                                     struct pr_buf *buf, size_t *bad)
{
    *bad = 0;
    if (!pr_icu())
        return PRECIS_E_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = pr_icu()->ucnv_open(name, &code);
    if (!converter)
        return code == U_MEMORY_ALLOCATION_ERROR ? PRECIS_E_MEMORY
                                                 : PRECIS_E_ARGUMENT;
    pr_icu()->ucnv_setToUCallBack(converter, substitute, bad, NULL, NULL,
                                  &code);
    const char *from = bytes.bytes, *end = bytes.bytes + bytes.size;
    uint32_t high = 0;
    do {
        UChar units[STEP], *to = units;
        code = U_ZERO_ERROR;
        pr_icu()->ucnv_toUnicode(converter, &to, units + STEP, &from, end, NULL,
                                 1, &code);
        append_units(buf, units, (size_t)(to - units), &high);
    } while (code == U_BUFFER_OVERFLOW_ERROR);
    if (high)
        pr_buf_point(buf, 0xFFFD);
    pr_icu()->ucnv_close(converter);
    return U_FAILURE(code) || buf->failed ? PRECIS_E_MEMORY : PRECIS_OK;
}

bool pr_charset_table(const char *name, uint16_t points[128])
{
    if (!pr_icu())
        return false;
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = pr_icu()->ucnv_open(name, &code);
    for (unsigned i = 0; converter && i < 128; i++) {
        char byte = (char)(0x80 + i);
        const char *from = &byte;
        UChar unit[2] = {0}, *to = unit;
        code = U_ZERO_ERROR;
        pr_icu()->ucnv_toUnicode(converter, &to, unit + 2, &from, &byte + 1,
                                 NULL, 1, &code);
        bool one = U_SUCCESS(code) && to == unit + 1 && unit[0] != 0xFFFD;
        points[i] = one ? unit[0] : 0;
    }
    pr_icu()->ucnv_close(converter);
    return converter != NULL;
}
