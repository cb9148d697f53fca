/* clean.c - bring a text into the form that everything else works on. */
/* SPDX-License-Identifier: MIT */
#include "unicode/clean.h"

#include "base/eight.h"
#include "unicode/class.h"

#include <stdlib.h>
#include <utf8proc.h>

/* A text while it is made. */
struct cleaning {
    precis_str source;
    size_t from; /* source before it is in the text */
    struct pr_buf *buf;
    struct pr_map *map;
};

/*
 * Length of the character at bytes[at] when it certainly stays, whatever
 * stands beside it; 0 when it must be looked at. Letters of Latin-1 and Latin
 * Extended-A and general punctuation but its invisible characters stay; only
 * marks, which are looked at, change them.
 */
static size_t plain_size(precis_str s, size_t at)
{
    unsigned char c = (unsigned char)s.bytes[at];
    if (c < 0x80)
        return (c >= ' ' && c != 0x7F) || c == '\n' || c == '\t';
    if (at + 1 >= s.size)
        return 0;
    unsigned char d = (unsigned char)s.bytes[at + 1];
    if (c >= 0xC3 && c <= 0xC5)
        return 2;
    if (c == 0xC2)
        return d >= 0xA0 && d != 0xAD ? 2 : 0;
    if (c != 0xE2 || at + 2 >= s.size)
        return 0;
    unsigned char e = (unsigned char)s.bytes[at + 2];
    if (d == 0x82)
        return 3;
    return d == 0x80 && ((e >= 0x90 && e <= 0xA7) || e >= 0xAF) ? 3 : 0;
}

static size_t skip_plain(precis_str s, size_t at)
{
    while (at < s.size) {
        if (at + 8 <= s.size) {
            uint64_t word = pr_load64(s.bytes + at);
            uint64_t odd = pr_eight_below(word, ' ') | (word & PR_EIGHT_HIGHS) |
                           pr_eight_first(word, 0x7F);
            at += odd ? pr_eight_place(odd) : 8;
            if (!odd)
                continue;
        }
        size_t size = plain_size(s, at);
        if (!size)
            break;
        at += size;
    }
    return at;
}

static bool is_dropped(uint32_t point)
{
    return point == 0xAD || point == 0x034F || point == 0x061C ||
           point == 0x200B || point == 0x200E || point == 0x200F ||
           (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

/* Copy the source up to end. */
static bool keep(struct cleaning *c, size_t end)
{
    struct pr_run run = {(uint32_t)c->buf->size, (uint32_t)c->from,
                         (uint32_t)(end - c->from), (uint32_t)(end - c->from),
                         true};
    pr_buf_append(c->buf, c->source.bytes + c->from, end - c->from);
    c->from = end;
    return pr_map_add(c->map, run);
}

/* Write to in place of the source from start to end. */
static bool replace(struct cleaning *c, size_t start, size_t end, precis_str to)
{
    if (!keep(c, start))
        return false;
    struct pr_run run = {(uint32_t)c->buf->size, (uint32_t)start,
                         (uint32_t)to.size, (uint32_t)(end - start),
                         to.size == 1 && end == start + 1};
    pr_buf_str(c->buf, to);
    c->from = end;
    return pr_map_add(c->map, run);
}

/* The end of the line break at offset at, with the blanks around it; at when
 * there is none. */
static size_t line_break(precis_str s, size_t at)
{
    size_t end = at;
    bool broken = false;
    while (end < s.size && strchr(" \t\r\n", s.bytes[end]) && s.bytes[end]) {
        if (s.bytes[end] == '\n' && broken)
            return at; /* a blank line */
        broken = broken || s.bytes[end] == '\n';
        end++;
    }
    return broken ? end : at;
}

/* A soft hyphen, with the line break it made. */
static size_t soft_hyphen_end(precis_str s, size_t at)
{
    size_t end = line_break(s, at), step;
    return end < s.size && end > at &&
                   pr_class_at(s.bytes + end, s.size - end, &step) &
                       PR_CLASS_LOWER
               ? end
               : at;
}

/* Does the character join the one before it under NFC? */
static bool joins(uint32_t point)
{
    return point >= 0x300 &&
           (pr_class_of(point) & PR_CLASS_MARK ||
            utf8proc_get_property((utf8proc_int32_t)point)->combining_class ||
            (point >= 0x1160 && point <= 0x11FF));
}

/* Compose the character at offset at with the marks after it (and, when it is
 * a mark, the character before it). The end of it all; 0 = out of memory. */
static size_t compose(struct cleaning *c, size_t at, uint32_t point,
                      size_t step)
{
    precis_str s = c->source;
    size_t start = at, end = at + step, next;
    uint32_t before;
    if (joins(point) && at > c->from)
        before = pr_utf8_before(s.bytes, at, &start);
    for (unsigned marks = 0; end < s.size && marks < PR_CLEAN_MARKS_MAX;
         marks++, end += next) {
        next = pr_utf8_decode(s.bytes + end, s.size - end, &before);
        if (!joins(before) || is_dropped(before))
            break;
    }
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)s.bytes + start,
                     (utf8proc_ssize_t)(end - start), &mapped,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    precis_str to = pr_str((const char *)mapped, size < 0 ? 0 : (size_t)size);
    bool good = size >= 0;
    if (good && !pr_str_equal(to, pr_str_slice(s, start, end)))
        good = replace(c, start, end, to);
    free(mapped);
    return good ? end : 0;
}

/* Is the character [at, end) left out? Joiners are, after a Latin letter;
 * nothing is before a mark, which would then join another letter. */
static bool drops(precis_str s, size_t at, size_t end, uint32_t point)
{
    uint32_t other = 0;
    size_t start;
    if ((point == 0x200C || point == 0x200D) && at > 0)
        other = pr_utf8_before(s.bytes, at, &start);
    if (!is_dropped(point) && !(other && other < 0x300))
        return false;
    if (end == s.size)
        return true;
    pr_utf8_decode(s.bytes + end, s.size - end, &other);
    return !joins(other);
}

/* Does NFC leave the character alone unless a mark follows? */
static bool is_stable(uint32_t point)
{
    return utf8proc_get_property((utf8proc_int32_t)point)->decomp_seqindex ==
               UINT16_MAX &&
           !joins(point) && !(point >= 0x1100 && point <= 0x115F) &&
           !(point >= 0xAC00 && point <= 0xD7A3);
}

/* Deal with the character at offset at, which is not plain; where to go on,
 * 0 = out of memory. */
static size_t clean_one(struct cleaning *c, size_t at)
{
    precis_str s = c->source;
    uint32_t point;
    size_t step = pr_utf8_decode(s.bytes + at, s.size - at, &point);
    size_t end = at + step;
    if (point == '\r' && end < s.size && s.bytes[end] == '\n')
        return replace(c, at, end, pr_str("", 0)) ? end : 0;
    bool line = point == '\r' || point == '\f' || point == '\v' ||
                point == 0x85 || point == 0x2028 || point == 0x2029;
    if (line || point < ' ' || (point >= 0x7F && point < 0xA0))
        return replace(c, at, end, line ? PR_STR("\n") : PR_STR(" ")) ? end : 0;
    if (drops(s, at, end, point)) {
        if (point == 0xAD)
            end = soft_hyphen_end(s, end);
        return replace(c, at, end, pr_str("", 0)) ? end : 0;
    }
    return is_stable(point) ? end : compose(c, at, point, step);
}

enum precis_status pr_clean(precis_str source, struct pr_buf *buf,
                            struct pr_map *map, precis_str *text)
{
    struct cleaning c = {.source = source, .buf = buf, .map = map};
    size_t at = 0;
    while ((at = skip_plain(source, at)) < source.size)
        if (!(at = clean_one(&c, at)))
            return PRECIS_E_MEMORY;
    *text = source;
    if (!c.from)
        return PRECIS_OK;
    if (!keep(&c, source.size) || buf->failed)
        return PRECIS_E_MEMORY;
    *text = pr_buf_view(buf);
    return PRECIS_OK;
}
