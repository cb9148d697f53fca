/* extra.c - what other formats say and we have no column for. */
/* SPDX-License-Identifier: MIT */
#include "exchange/extra.h"

/* Characters that part items, and how they are written. */
static const struct {
    char c;
    const char *code;
} codes[] = {
    {'%', "%25"},
    {';', "%3B"},
    {'=', "%3D"},
};

void pr_extra_encode(struct pr_buf *buf, precis_str text, bool name)
{
    for (size_t i = 0; i < text.size; i++) {
        size_t k = 0;
        while (k < PR_LENGTH(codes) && codes[k].c != text.bytes[i])
            k++;
        if (k < PR_LENGTH(codes) && (codes[k].c != '=' || name))
            pr_buf_text(buf, codes[k].code);
        else
            pr_buf_char(buf, text.bytes[i]);
    }
}

void pr_extra_decode(struct pr_buf *buf, precis_str text)
{
    for (size_t i = 0; i < text.size; i++) {
        precis_str rest = pr_str_slice(text, i, text.size);
        size_t k = 0;
        while (k < PR_LENGTH(codes) &&
               !pr_str_starts(rest, pr_str_from(codes[k].code)))
            k++;
        pr_buf_char(buf, k < PR_LENGTH(codes) ? codes[k].c : text.bytes[i]);
        i += k < PR_LENGTH(codes) ? 2 : 0;
    }
}

bool pr_extra_next(precis_str *rest, precis_str *name, precis_str *value)
{
    precis_str item = {NULL, 0};
    while (pr_str_split(rest, ';', &item)) {
        item = pr_str_trim(item);
        if (!item.size)
            continue;
        *value = item;
        pr_str_split(value, '=', name);
        if (!value->bytes)
            *value = pr_str("", 0);
        return true;
    }
    return false;
}
