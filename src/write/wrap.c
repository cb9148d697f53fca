/* wrap.c - text in lines of a width, with a hanging indent. */
/* SPDX-License-Identifier: MIT */
#include "write/wrap.h"

#include "unicode/utf8.h"

#include <stdarg.h>
#include <stdio.h>

static void spaces(struct pr_wrap *wrap, size_t count)
{
    for (size_t i = 0; i < count; i++)
        pr_buf_char(wrap->buf, ' ');
    wrap->column += count;
}

static void write_safe(struct pr_buf *buf, precis_str word)
{
    for (size_t at = 0; at < word.size;) {
        uint32_t point;
        size_t step = pr_utf8_decode(word.bytes + at, word.size - at, &point);
        if (point < 0x20 || (point >= 0x7F && point < 0xA0))
            pr_buf_point(buf, PR_REPLACEMENT);
        else
            pr_buf_append(buf, word.bytes + at, step);
        at += step;
    }
}

static void write_word(struct pr_wrap *wrap, precis_str word)
{
    size_t length = pr_utf8_length(word.bytes, word.size);
    size_t gap = wrap->space ? 1 : 0;
    bool fits = wrap->width == SIZE_MAX || length > wrap->width ||
                wrap->column + gap + length <= wrap->width;
    if (!fits && wrap->space && wrap->column > wrap->indent) {
        pr_buf_char(wrap->buf, '\n');
        wrap->column = 0;
        spaces(wrap, wrap->indent);
    } else if (gap) {
        spaces(wrap, 1);
    }
    wrap->space = false;
    write_safe(wrap->buf, word);
    wrap->column += length;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* French puts a space where no line may break: after « and before » : ; ! ? */
static bool holds(precis_str s, size_t from, size_t space)
{
    static const char open[] = "«", close[] = "»";
    precis_str before = pr_str_slice(s, from, space);
    precis_str after = pr_str_slice(s, space + 1, s.size);
    if (!after.size || is_space(after.bytes[0]))
        return false;
    return pr_str_ends(before, pr_str_from(open)) ||
           pr_str_starts(after, pr_str_from(close)) ||
           strchr(":;!?%", after.bytes[0]);
}

void pr_wrap_str(struct pr_wrap *wrap, precis_str s)
{
    size_t at = 0;
    while (at < s.size) {
        if (is_space(s.bytes[at])) {
            wrap->space = true;
            at++;
            continue;
        }
        size_t from = at;
        while (at < s.size && (!is_space(s.bytes[at]) || holds(s, from, at)))
            at++;
        write_word(wrap, pr_str_slice(s, from, at));
    }
}

void pr_wrap_text(struct pr_wrap *wrap, const char *text)
{
    pr_wrap_str(wrap, pr_str_from(text));
}

void pr_wrap_format(struct pr_wrap *wrap, const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    pr_wrap_text(wrap, text);
}

void pr_wrap_line(struct pr_wrap *wrap, size_t lead, size_t indent)
{
    if (wrap->column)
        pr_buf_char(wrap->buf, '\n');
    wrap->column = 0;
    wrap->space = false;
    wrap->indent = indent;
    spaces(wrap, lead);
}

void pr_wrap_to(struct pr_wrap *wrap, size_t column)
{
    wrap->space = false;
    spaces(wrap, wrap->column < column ? column - wrap->column : 1);
}

void pr_wrap_style(struct pr_wrap *wrap, char style)
{
    if (!wrap->color)
        return;
    if (wrap->space) {
        spaces(wrap, 1);
        wrap->space = false;
    }
    pr_buf_text(wrap->buf, style == 'b'   ? "\033[1m"
                           : style == 'd' ? "\033[2m"
                                          : "\033[33m");
}

void pr_wrap_plain(struct pr_wrap *wrap)
{
    if (wrap->color)
        pr_buf_text(wrap->buf, "\033[0m");
}
