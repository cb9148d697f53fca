/* json.c - write JSON into a buffer, keys in the order they are given. */
/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <math.h>

static void escape(struct pr_buf *buf, unsigned char c)
{
    switch (c) {
    case '"':
        pr_buf_text(buf, "\\\"");
        return;
    case '\\':
        pr_buf_text(buf, "\\\\");
        return;
    case '\n':
        pr_buf_text(buf, "\\n");
        return;
    case '\t':
        pr_buf_text(buf, "\\t");
        return;
    default:
        pr_buf_format(buf, "\\u%04x", c);
    }
}

/* U+2028 or U+2029 at bytes[at]. */
static bool is_separator(precis_str s, size_t at)
{
    return s.size - at >= 3 && (unsigned char)s.bytes[at] == 0xE2 &&
           (unsigned char)s.bytes[at + 1] == 0x80 &&
           ((unsigned char)s.bytes[at + 2] & 0xFE) == 0xA8;
}

void pr_json_quote(struct pr_buf *buf, precis_str s)
{
    size_t from = 0;
    pr_buf_char(buf, '"');
    for (size_t i = 0; i < s.size; i++) {
        unsigned char c = (unsigned char)s.bytes[i];
        bool separator = c == 0xE2 && is_separator(s, i);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && !separator)
            continue;
        pr_buf_append(buf, s.bytes + from, i - from);
        if (separator) {
            pr_buf_text(buf, s.bytes[i + 2] & 1 ? "\\u2029" : "\\u2028");
            i += 2;
        } else {
            escape(buf, c);
        }
        from = i + 1;
    }
    pr_buf_append(buf, s.bytes + from, s.size - from);
    pr_buf_char(buf, '"');
}

static void begin(struct pr_json *json, const char *key)
{
    if (json->comma)
        pr_buf_char(json->buf, ',');
    json->comma = true;
    if (key) {
        pr_json_quote(json->buf, pr_str_from(key));
        pr_buf_char(json->buf, ':');
    }
}

void pr_json_str(struct pr_json *json, const char *key, precis_str s)
{
    begin(json, key);
    pr_json_quote(json->buf, s);
}

void pr_json_text(struct pr_json *json, const char *key, const char *text)
{
    pr_json_str(json, key, pr_str_from(text));
}

void pr_json_size(struct pr_json *json, const char *key, size_t number)
{
    begin(json, key);
    pr_buf_number(json->buf, number);
}

/* Write number, 0 or more and below SMALL, as "%.6f" does; false where its
 * millionths lie so near the middle that only the library tells. */
#define SMALL 1e4
static bool write_small(struct pr_buf *buf, double number)
{
    double millionths = number * 1e6;
    uint64_t whole = (uint64_t)millionths;
    double rest = millionths - (double)whole;
    if (rest > 0.499 && rest < 0.501)
        return false;
    whole += rest > 0.5;
    pr_buf_number(buf, whole / 1000000);
    char digits[7] = ".";
    uint64_t part = whole % 1000000;
    for (size_t i = 6; i > 0; i--, part /= 10)
        digits[i] = (char)('0' + part % 10);
    pr_buf_append(buf, digits, sizeof digits);
    return true;
}

void pr_json_real(struct pr_json *json, const char *key, double number)
{
    begin(json, key);
    if (number >= 0 && !signbit(number) && number < SMALL &&
        write_small(json->buf, number))
        return;
    if (isfinite(number))
        pr_buf_format(json->buf, "%.6f", number);
    else
        pr_buf_text(json->buf, "null");
}

void pr_json_bool(struct pr_json *json, const char *key, bool value)
{
    begin(json, key);
    pr_buf_text(json->buf, value ? "true" : "false");
}

void pr_json_null(struct pr_json *json, const char *key)
{
    begin(json, key);
    pr_buf_text(json->buf, "null");
}

void pr_json_span(struct pr_json *json, const struct precis_span *span)
{
    pr_json_size(json, "start", span->start);
    pr_json_size(json, "end", span->end);
    pr_json_size(json, "byte_start", span->byte_start);
    pr_json_size(json, "byte_end", span->byte_end);
}

void pr_json_open(struct pr_json *json, const char *key, char bracket)
{
    begin(json, key);
    pr_buf_char(json->buf, bracket);
    json->comma = false;
}

void pr_json_close(struct pr_json *json, char bracket)
{
    pr_buf_char(json->buf, bracket);
    json->comma = true;
}
