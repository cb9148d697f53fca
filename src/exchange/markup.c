/* markup.c - the plain lines of an article that is marked up. */
/* SPDX-License-Identifier: MIT */
#include "exchange/markup.h"

#include "unicode/utf8.h"

/* The longest name of a character or tag that is looked at, in bytes. */
enum { NAME_MAX_SIZE = 10 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* True when the tag that begins behind < or [ is name, opened or closed. */
static bool tag_is(precis_str tag, const char *name)
{
    size_t at = tag.size && tag.bytes[0] == '/' ? 1 : 0;
    for (; *name; name++, at++)
        if (at >= tag.size || lower(tag.bytes[at]) != *name)
            return false;
    return at >= tag.size || tag.bytes[at] == ' ' || tag.bytes[at] == '/' ||
           tag.bytes[at] == '\n';
}

static bool breaks_line(precis_str tag)
{
    static const char *const names[] = {"br", "p",  "div", "li", "ol",
                                        "ul", "tr", "dt",  "dd", "def",
                                        "h1", "h2", "h3",  "h4", "blockquote"};
    for (size_t n = 0; n < PR_LENGTH(names); n++)
        if (tag_is(tag, names[n]))
            return true;
    return false;
}

/* The number of &#…; or of a name behind &; 0 = none. */
static uint32_t character(precis_str name)
{
    static const struct {
        const char *name;
        uint32_t point;
    } names[] = {
        {"amp",    '&'   },
        {"lt",     '<'   },
        {"gt",     '>'   },
        {"quot",   '"'   },
        {"apos",   '\''  },
        {"nbsp",   0xA0  },
        {"eacute", 0xE9  },
        {"rsquo",  0x2019},
        {"hellip", 0x2026}
    };
    for (size_t n = 0; n < PR_LENGTH(names); n++)
        if (pr_str_is(name, names[n].name))
            return names[n].point;
    if (name.size < 2 || name.bytes[0] != '#')
        return 0;
    bool hex = lower(name.bytes[1]) == 'x';
    uint32_t point = 0;
    for (size_t i = hex ? 2 : 1; i < name.size; i++) {
        char c = lower(name.bytes[i]);
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
                         : hex && c >= 'a' && c <= 'f'
                             ? (uint32_t)(c - 'a') + 10
                             : 99;
        if (digit == 99)
            return 0;
        point = point * (hex ? 16 : 10) + digit;
    }
    return point < 0x110000 ? point : 0;
}

/* Append what stands behind & at; how many bytes it took. */
static size_t put_character(precis_str html, size_t at, struct pr_buf *buf)
{
    size_t end = at + 1;
    while (end < html.size && end - at <= NAME_MAX_SIZE &&
           html.bytes[end] != ';')
        end++;
    uint32_t point = end < html.size && html.bytes[end] == ';'
                         ? character(pr_str_slice(html, at + 1, end))
                         : 0;
    if (!point) {
        pr_buf_char(buf, '&');
        return 1;
    }
    pr_buf_point(buf, point);
    return end + 1 - at;
}

/* Italics at the beginning of a line are a label; true while one is open. */
static bool put_label(precis_str tag, bool open, struct pr_buf *buf)
{
    bool shut = tag.bytes[0] == '/';
    bool start = !buf->size || buf->bytes[buf->size - 1] == '\n';
    if (shut && open)
        pr_buf_char(buf, '>');
    else if (!shut && !open && start)
        pr_buf_char(buf, '<');
    return !shut && (open || start);
}

void pr_html_lines(precis_str html, struct pr_buf *buf)
{
    size_t at = 0;
    bool closed = true; /* a > still follows */
    bool label = false; /* a label is open */
    while (at < html.size) {
        char c = html.bytes[at];
        if (c == '&') {
            at += put_character(html, at, buf);
            continue;
        }
        size_t end =
            c == '<' && closed ? pr_str_find(html, PR_STR(">"), at) : html.size;
        if (c == '<' && end == html.size)
            closed = false;
        if (end == html.size) {
            pr_buf_char(buf, c);
            at++;
            continue;
        }
        precis_str tag = pr_str_slice(html, at + 1, end);
        if (breaks_line(tag))
            pr_buf_char(buf, '\n');
        else if (tag_is(tag, "i"))
            label = put_label(tag, label, buf);
        at = end + 1;
    }
}

/* Is text between these tags left out? */
static bool is_aside(precis_str tag)
{
    static const char *const names[] = {"ex",  "s",    "video", "ref",
                                        "url", "!trs", "com"};
    for (size_t n = 0; n < PR_LENGTH(names); n++)
        if (tag_is(tag, names[n]))
            return true;
    return false;
}

void pr_dsl_lines(precis_str dsl, precis_str head, struct pr_buf *buf)
{
    size_t depth = 0;
    bool closed = true;
    for (size_t at = 0; at < dsl.size; at++) {
        char c = dsl.bytes[at];
        if (c == '\\' && at + 1 < dsl.size) {
            at++;
            if (!depth)
                pr_buf_char(buf, dsl.bytes[at]);
            continue;
        }
        size_t end =
            c == '[' && closed ? pr_str_find(dsl, PR_STR("]"), at) : dsl.size;
        if (c == '[' && end == dsl.size)
            closed = false;
        if (end < dsl.size) {
            precis_str tag = pr_str_slice(dsl, at + 1, end);
            bool shut = tag.size && tag.bytes[0] == '/';
            if (is_aside(tag))
                depth = shut ? depth - (depth > 0) : depth + 1;
            else if (tag_is(tag, "p") && !depth)
                pr_buf_char(buf, shut ? '>' : '<');
            at = end;
        } else if (c == '\n') {
            depth = 0; /* no tag goes beyond its line */
            pr_buf_char(buf, c);
        } else if (!depth && c == '~') {
            pr_buf_str(buf, head);
        } else if (!depth) {
            pr_buf_char(buf, c);
        }
    }
}
