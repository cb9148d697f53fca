/* str.h - views of UTF-8 text: make, compare, trim, split. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_STR_H
#define PR_BASE_STR_H

#include "precis/base.h"

#include <string.h>

/* A view of a string literal. */
#define PR_STR(literal) ((precis_str){(literal), sizeof(literal) - 1})
/* For printf("%.*s"): the two arguments of a view. */
#define PR_ARG(str) (int)(str).size, (str).bytes

#define PR_LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static inline precis_str pr_str(const char *bytes, size_t size)
{
    return (precis_str){bytes, size};
}

/* A view of a terminated string; NULL gives the empty view. */
static inline precis_str pr_str_from(const char *terminated)
{
    return terminated ? pr_str(terminated, strlen(terminated)) : pr_str("", 0);
}

static inline bool pr_str_equal(precis_str a, precis_str b)
{
    return a.size == b.size &&
           (a.size == 0 || !memcmp(a.bytes, b.bytes, a.size));
}

static inline bool pr_str_is(precis_str a, const char *terminated)
{
    return pr_str_equal(a, pr_str_from(terminated));
}

/* The part [start, end) of a view. */
static inline precis_str pr_str_slice(precis_str s, size_t start, size_t end)
{
    return pr_str(s.bytes + start, end - start);
}

static inline bool pr_str_starts(precis_str s, precis_str prefix)
{
    return s.size >= prefix.size &&
           pr_str_equal(pr_str(s.bytes, prefix.size), prefix);
}

bool pr_str_ends(precis_str s, precis_str suffix);

/* Order by bytes, which for UTF-8 is the order of code points. */
static inline int pr_str_compare(precis_str a, precis_str b)
{
    size_t shorter = a.size < b.size ? a.size : b.size;
    if (shorter && a.bytes[0] != b.bytes[0])
        return (unsigned char)a.bytes[0] - (unsigned char)b.bytes[0];
    int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

/* Without ASCII white space at both ends. */
precis_str pr_str_trim(precis_str s);

/* First place of needle in s from byte from, or s.size when absent. */
size_t pr_str_find(precis_str s, precis_str needle, size_t from);

/*
 * Take the part of *rest before the first separator byte; *rest becomes what
 * follows it. False when *rest was used up (its bytes are then NULL).
 */
bool pr_str_split(precis_str *rest, char separator, precis_str *part);

#endif
