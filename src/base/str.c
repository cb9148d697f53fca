/* str.c - views of UTF-8 text: make, compare, trim, split. */
/* SPDX-License-Identifier: MIT */
#include "base/str.h"

bool pr_str_ends(precis_str s, precis_str suffix)
{
    return s.size >= suffix.size &&
           pr_str_equal(pr_str(s.bytes + s.size - suffix.size, suffix.size),
                        suffix);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

precis_str pr_str_trim(precis_str s)
{
    while (s.size && is_space(s.bytes[0])) {
        s.bytes++;
        s.size--;
    }
    while (s.size && is_space(s.bytes[s.size - 1]))
        s.size--;
    return s;
}

size_t pr_str_find(precis_str s, precis_str needle, size_t from)
{
    if (needle.size == 0)
        return from < s.size ? from : s.size;
    while (from + needle.size <= s.size) {
        const char *hit = memchr(s.bytes + from, needle.bytes[0],
                                 s.size - needle.size - from + 1);
        if (!hit)
            break;
        from = (size_t)(hit - s.bytes);
        if (!memcmp(hit, needle.bytes, needle.size))
            return from;
        from++;
    }
    return s.size;
}

bool pr_str_split(precis_str *rest, char separator, precis_str *part)
{
    if (!rest->bytes)
        return false;
    const char *hit =
        rest->size ? memchr(rest->bytes, separator, rest->size) : NULL;
    if (!hit) {
        *part = *rest;
        *rest = (precis_str){NULL, 0};
        return true;
    }
    *part = pr_str(rest->bytes, (size_t)(hit - rest->bytes));
    *rest = pr_str(hit + 1, rest->size - part->size - 1);
    return true;
}
