/* xml_text.c - text and names as XML has them, for the writers. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml_text.h"

#include "unicode/utf8.h"

#include <stdlib.h>

/* U+FF5C, which stands for a bar inside of one text. */
#define BAR "\xEF\xBD\x9C"

/* What marks become; every other byte stands for itself. */
static const char *mark(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

void pr_xml_field(struct pr_buf *buf, precis_str field)
{
    size_t from = 0, skip;
    for (size_t i = 0; i < field.size; i += skip) {
        char c = field.bytes[i];
        const char *text = mark(c);
        char one[2] = {0};
        skip = 1;
        if (c == '\\' && i + 1 < field.size) {
            char next = field.bytes[i + 1];
            one[0] = next == 't' || next == 'n' ? ' ' : next;
            text = one;
            skip = 2;
        } else if (c == BAR[0] &&
                   pr_str_starts(pr_str_slice(field, i, field.size),
                                 PR_STR(BAR))) {
            text = "|";
            skip = 3;
        }
        if (!text)
            continue;
        pr_buf_append(buf, field.bytes + from, i - from);
        pr_buf_text(buf, text);
        from = i + skip;
    }
    pr_buf_append(buf, field.bytes + from, field.size - from);
}

void pr_xml_text(struct pr_buf *buf, precis_str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *escaped = mark(text.bytes[i]);
        if (!escaped)
            continue;
        pr_buf_append(buf, text.bytes + from, i - from);
        pr_buf_text(buf, escaped);
        from = i + 1;
    }
    pr_buf_append(buf, text.bytes + from, text.size - from);
}

void pr_xml_element(struct pr_buf *buf, int indent, const char *name,
                    const char *attributes, precis_str field)
{
    if (!field.size)
        return;
    pr_buf_format(buf, "%*s<%s%s%s>", indent, "", name, *attributes ? " " : "",
                  attributes);
    pr_xml_field(buf, field);
    pr_buf_format(buf, "</%s>\n", name);
}

/* XML 1.0, production 5, its ASCII and all letters beyond that need no care. */
static bool in_name(uint32_t point, bool first)
{
    bool letter =
        (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
        point == '_' ||
        (point >= 0xC0 && point <= 0x2FF && point != 0xD7 && point != 0xF7);
    bool later = (point >= '0' && point <= '9') || point == '-' || point == '.';
    return letter || (later && !first);
}

/* The size of _xHHHH_ at the start of name, its code in *point; or 0. */
static size_t escape_at(precis_str name, uint32_t *point)
{
    size_t i = 2;
    *point = 0;
    if (!pr_str_starts(name, PR_STR("_x")))
        return 0;
    for (; i < name.size && i < 8; i++) {
        char c = name.bytes[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            break;
        *point = *point * 16 + (uint32_t)digit;
    }
    return i >= 6 && i < name.size && name.bytes[i] == '_' ? i + 1 : 0;
}

void pr_xml_name(struct pr_buf *buf, precis_str id)
{
    for (size_t at = 0; at < id.size;) {
        uint32_t point, code;
        size_t size = pr_utf8_decode(id.bytes + at, id.size - at, &point);
        if (in_name(point, at == 0) &&
            !escape_at(pr_str_slice(id, at, id.size), &code))
            pr_buf_append(buf, id.bytes + at, size);
        else
            pr_buf_format(buf, "_x%04X_", (unsigned)point);
        at += size;
    }
}

void pr_xml_unname(struct pr_buf *buf, precis_str name)
{
    for (size_t at = 0; at < name.size;) {
        uint32_t point;
        size_t size = escape_at(pr_str_slice(name, at, name.size), &point);
        if (size)
            pr_buf_point(buf, point);
        else
            pr_buf_char(buf, name.bytes[at]);
        at += size ? size : 1;
    }
}

void pr_row_add_whole(struct pr_row *row, enum pr_column column,
                      precis_str text)
{
    if (column != PR_COLUMN_EN || !text.size ||
        !memchr(text.bytes, '|', text.size)) {
        pr_row_add(row, column, text);
        return;
    }
    struct pr_buf whole = {0};
    precis_str part;
    for (bool first = true; pr_str_split(&text, '|', &part); first = false) {
        pr_buf_text(&whole, first ? "" : BAR);
        pr_buf_str(&whole, part);
    }
    pr_row_add(row, column, pr_buf_view(&whole));
    row->spare.failed |= whole.failed;
    pr_buf_done(&whole);
}
