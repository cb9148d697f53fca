/* html.c - text inside HTML. */
/* SPDX-License-Identifier: MIT */
#include "write/html.h"

#include "unicode/utf8.h"

static const char *entity(uint32_t point)
{
    switch (point) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void pr_html_str(struct pr_buf *buf, precis_str s)
{
    for (size_t at = 0; at < s.size;) {
        uint32_t point;
        size_t step = pr_utf8_decode(s.bytes + at, s.size - at, &point);
        const char *escaped = entity(point);
        bool control = (point < 0x20 && point != '\n' && point != '\t') ||
                       (point >= 0x7F && point < 0xA0);
        if (escaped)
            pr_buf_text(buf, escaped);
        else if (control)
            pr_buf_point(buf, PR_REPLACEMENT);
        else
            pr_buf_append(buf, s.bytes + at, step);
        at += step;
    }
}

void pr_html_element(struct pr_buf *buf, const char *tag,
                     const char *attributes, precis_str s)
{
    if (!s.size)
        return;
    pr_buf_format(buf, "<%s%s%s>", tag, *attributes ? " " : "", attributes);
    pr_html_str(buf, s);
    pr_buf_format(buf, "</%s>", tag);
}
