/* xml_source.c - the bytes of an XML file as UTF-8, mended where asked. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml_source.h"

#include "base/error.h"
#include "base/str.h"
#include "base/xml_library.h"
#include "unicode/transcode.h"
#include "unicode/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    STEP = 1 << 15,
    LOOK_AHEAD = 40, /* bytes: longer than any reference */
    NAME_MAX_SIZE = 32
};

void pr_xml_source_done(struct pr_xml_source *source)
{
    pr_transcoder_free(source->transcoder);
    pr_buf_done(&source->raw);
    pr_buf_done(&source->text);
    pr_buf_done(&source->mended);
    *source = (struct pr_xml_source){0};
}

/* The name in encoding="…" of the declaration; false when there is none. */
static bool declared(precis_str first, char name[NAME_MAX_SIZE])
{
    precis_str head = first;
    size_t end = pr_str_find(head, PR_STR("?>"), 0);
    if (!pr_str_starts(head, PR_STR("<?xml")) || end == head.size)
        return false;
    head.size = end;
    size_t at = pr_str_find(head, PR_STR("encoding"), 0);
    while (at < end && head.bytes[at] != '"' && head.bytes[at] != '\'')
        at++;
    size_t size = 0;
    for (at++; at < end && size + 1 < NAME_MAX_SIZE && head.bytes[at] != '"' &&
               head.bytes[at] != '\'';
         at++)
        name[size++] = head.bytes[at];
    name[size] = '\0';
    return size > 0;
}

/* Encodings of which every byte here is UTF-8, or that bytes belie. */
static bool is_utf8(const char *name)
{
    static const char *const names[] = {"utf-8",    "utf8",   "us-ascii",
                                        "ascii",    "utf-16", "utf-16le",
                                        "utf-16be", "unicode"};
    for (size_t n = 0; n < PR_LENGTH(names); n++) {
        size_t i = 0;
        while (name[i] && names[n][i] &&
               (name[i] | 0x20) == (names[n][i] | 0x20))
            i++;
        if (!name[i] && !names[n][i])
            return true;
    }
    return false;
}

/* Tell the encoding: by mark, by the zeros of UTF-16, by declaration. */
static enum precis_status start(struct pr_xml_source *source,
                                struct precis_error *error)
{
    precis_str first;
    char name[NAME_MAX_SIZE], mark[3];
    const char *encoding = NULL;
    size_t skip = 0, got;
    source->started = true;
    enum precis_status status = pr_feed_peek(source->feed, &first, error);
    if (status)
        return status;
    if (pr_str_starts(first, PR_STR("\xEF\xBB\xBF")))
        skip = 3;
    else if (pr_str_starts(first, PR_STR("\xFF\xFE")))
        encoding = "UTF-16LE", skip = 2;
    else if (pr_str_starts(first, PR_STR("\xFE\xFF")))
        encoding = "UTF-16BE", skip = 2;
    else if (pr_str_starts(first, PR_STR("<\0")))
        encoding = "UTF-16LE";
    else if (pr_str_starts(first, PR_STR("\0<")))
        encoding = "UTF-16BE";
    else if (declared(first, name) && !is_utf8(name))
        encoding = name;
    if (skip)
        status = pr_feed_read(source->feed, mark, skip, &got, error);
    if (!status && encoding &&
        (status = pr_transcoder_new(encoding, &source->transcoder)))
        pr_fail(error, status, (struct pr_place){0, 1, 1},
                "expected an encoding that is known, found %s", encoding);
    return status;
}

static bool is_scalar(unsigned long point)
{
    return point == '\t' || point == '\n' || point == '\r' ||
           (point >= 0x20 && point < 0xD800) ||
           (point >= 0xE000 && point < 0xFFFE) ||
           (point >= 0x10000 && point <= 0x10FFFF);
}

/* The reference at the start of text, mended; its size. */
static size_t mend_reference(precis_str text, struct pr_buf *out)
{
    char name[LOOK_AHEAD];
    size_t size = 1;
    while (size < text.size && size < LOOK_AHEAD - 1 &&
           ((text.bytes[size] >= '0' && text.bytes[size] <= '9') ||
            (text.bytes[size] == '#' && size == 1) ||
            ((text.bytes[size] | 0x20) >= 'a' &&
             (text.bytes[size] | 0x20) <= 'z')))
        size++;
    memcpy(name, text.bytes + 1, size - 1);
    name[size - 1] = '\0';
    if (size == 1 || size == text.size || text.bytes[size] != ';') {
        pr_buf_text(out, "&amp;");
        return 1;
    }
    if (name[0] == '#') {
        char *end;
        bool hexadecimal = name[1] == 'x';
        unsigned long point =
            strtoul(name + (hexadecimal ? 2 : 1), &end, hexadecimal ? 16 : 10);
        if (!*end && is_scalar(point))
            pr_buf_append(out, text.bytes, size + 1);
        return size + 1;
    }
    const struct pr_xml_library *library = pr_xml_library();
    const htmlEntityDesc *known =
        library ? library->htmlEntityLookup((const xmlChar *)name) : NULL;
    if (!strcmp(name, "apos"))
        pr_buf_text(out, "&apos;");
    else if (known)
        pr_buf_format(out, "&#%u;", known->value);
    else
        pr_buf_format(out, "&amp;%s;", name);
    return size + 1;
}

/* Move what can be told of text to mended. */
static void mend(struct pr_xml_source *source)
{
    struct pr_buf *text = &source->text, *out = &source->mended;
    size_t at = 0;
    pr_buf_clear(out);
    while (at < text->size) {
        precis_str rest = pr_str(text->bytes + at, text->size - at);
        unsigned char c = (unsigned char)rest.bytes[0];
        uint32_t point;
        if (rest.size < LOOK_AHEAD && !source->ended)
            break;
        if (!source->cdata && pr_str_starts(rest, PR_STR("<![CDATA[")))
            source->cdata = true;
        else if (source->cdata && pr_str_starts(rest, PR_STR("]]>")))
            source->cdata = false;
        if (c == '&' && !source->cdata) {
            at += mend_reference(rest, out);
            continue;
        }
        size_t size = pr_utf8_decode(rest.bytes, rest.size, &point);
        if (is_scalar(point))
            pr_buf_point(out, point);
        at += size;
    }
    memmove(text->bytes, text->bytes + at, text->size - at);
    text->size -= at;
}

enum precis_status pr_xml_source_next(struct pr_xml_source *source,
                                      precis_str *piece,
                                      struct precis_error *error)
{
    enum precis_status status =
        source->started ? PRECIS_OK : start(source, error);
    *piece = pr_str("", 0);
    while (!status && !piece->size && !source->ended) {
        bool plain = !source->transcoder;
        struct pr_buf *in =
            plain && source->mend ? &source->text : &source->raw;
        if (!source->mend)
            pr_buf_clear(&source->text);
        if (in == &source->raw)
            pr_buf_clear(in);
        size_t got = 0;
        char *room = pr_buf_reserve(in, STEP);
        status = room ? pr_feed_read(source->feed, room, STEP, &got, error)
                      : pr_fail_memory(error);
        if (status)
            break;
        in->size += got;
        source->ended = got == 0;
        if (!plain && pr_transcode(source->transcoder, in->bytes, got,
                                   source->ended, &source->text))
            return pr_fail_memory(error);
        if (source->mend)
            mend(source);
        *piece = pr_buf_view(source->mend ? &source->mended
                             : plain      ? &source->raw
                                          : &source->text);
        if (source->mended.failed || source->text.failed)
            status = pr_fail_memory(error);
    }
    return status;
}
