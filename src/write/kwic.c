/* kwic.c - places of a text in a line of context each. */
/* SPDX-License-Identifier: MIT */
#include "write/kwic.h"

#include "unicode/utf8.h"

/* What stands before and behind a place, in bytes of the text. */
struct around {
    size_t from, start, end, to;
};

static bool is_inside(precis_str text, size_t at)
{
    return at < text.size && ((unsigned char)text.bytes[at] & 0xC0) == 0x80;
}

/* Go width characters back, then forward to a space. */
static struct around look_around(const struct pr_document *document,
                                 uint32_t first, uint32_t last, size_t width)
{
    precis_str text = document->article->text;
    struct around around = {0};
    around.start = document->tokens.items[first].start;
    around.end = document->tokens.items[last - 1].end;
    size_t at = around.start;
    for (size_t w = 0; w < width && at > 0; w++)
        for (at--; at > 0 && is_inside(text, at);)
            at--;
    while (at > 0 && at < around.start && text.bytes[at - 1] != ' ' &&
           text.bytes[at - 1] != '\n')
        at++;
    around.from = at;
    at = around.end;
    for (size_t w = 0; w < width && at < text.size; w++)
        for (at++; is_inside(text, at);)
            at++;
    while (at < text.size && at > around.end && text.bytes[at] != ' ' &&
           text.bytes[at] != '\n')
        at--;
    while (at > around.end && text.bytes[at - 1] <= ' ' &&
           text.bytes[at - 1] > 0)
        at--;
    around.to = at;
    return around;
}

/* Append text with line breaks as spaces. */
static void on_one_line(precis_str text, struct pr_buf *buf)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        pr_buf_char(buf, c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    }
}

void pr_write_kwic(const struct pr_document *document, uint32_t first,
                   uint32_t last, size_t width, struct pr_buf *buf)
{
    precis_str text = document->article->text;
    struct around around = look_around(document, first, last, width);
    size_t long_left =
        pr_utf8_length(text.bytes + around.from, around.start - around.from);
    for (size_t i = long_left; i < width; i++)
        pr_buf_char(buf, ' ');
    on_one_line(pr_str_slice(text, around.from, around.start), buf);
    pr_buf_char(buf, '[');
    on_one_line(pr_str_slice(text, around.start, around.end), buf);
    pr_buf_char(buf, ']');
    on_one_line(pr_str_slice(text, around.end, around.to), buf);
}

void pr_write_kwic_json(const struct pr_document *document, uint32_t first,
                        uint32_t last, size_t width, struct pr_json *json)
{
    precis_str text = document->article->text;
    struct around around = look_around(document, first, last, width);
    pr_json_str(json, "before", pr_str_slice(text, around.from, around.start));
    pr_json_str(json, "text", pr_str_slice(text, around.start, around.end));
    pr_json_str(json, "after", pr_str_slice(text, around.end, around.to));
}
