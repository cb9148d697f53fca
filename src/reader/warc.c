/* warc.c - web archives (WARC 1.0 and 1.1, ISO 28500). */
/* SPDX-License-Identifier: MIT */
#include "reader/warc.h"

#include "base/error.h"
#include "reader/archive.h"

#include <stdlib.h>
#include <strings.h>

/* Header lines of a record or response, and their bytes. */
enum { HEADERS_MAX = 1000, HEADERS_SIZE = 1 << 17 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The value of a header in a block of them, without case; empty when there is
 * none. */
static precis_str header(precis_str headers, const char *name)
{
    size_t size = strlen(name);
    precis_str rest = headers, line;
    for (unsigned i = 0; i < HEADERS_MAX && pr_str_split(&rest, '\n', &line);
         i++)
        if (line.size > size && line.bytes[size] == ':' &&
            !strncasecmp(line.bytes, name, size))
            return pr_str_trim(pr_str_slice(line, size + 1, line.size));
    return pr_str("", 0);
}

/* Where the headers at the start end: past the empty line; the size of all
 * when there is none. */
static size_t headers_end(precis_str block)
{
    if (block.size > HEADERS_SIZE)
        block.size = HEADERS_SIZE;
    size_t crlf = pr_str_find(block, PR_STR("\r\n\r\n"), 0);
    precis_str before = pr_str_slice(block, 0, crlf);
    size_t lf = pr_str_find(before, PR_STR("\n\n"), 0);
    if (lf < before.size)
        return lf + 2;
    return crlf < block.size ? crlf + 4 : block.size;
}

/* A decimal number; false when it is none or too large. */
static bool number(precis_str text, size_t *value)
{
    *value = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (!is_digit(text.bytes[i]) || *value > SIZE_MAX / 100)
            return false;
        *value = *value * 10 + (size_t)(text.bytes[i] - '0');
    }
    return text.size > 0;
}

/* Undo Transfer-Encoding: chunked (RFC 9112, section 7.1). What is damaged
 * ends the body. */
static void join_chunks(precis_str body, struct pr_buf *buf)
{
    size_t at = 0;
    while (at < body.size) {
        size_t size = 0, digits = 0;
        for (; at < body.size && digits < 12; at++, digits++) {
            char c = body.bytes[at];
            int value = is_digit(c) ? c - '0'
                        : (c | 32) >= 'a' && (c | 32) <= 'f'
                            ? (c | 32) - 'a' + 10
                            : -1;
            if (value < 0)
                break;
            size = size * 16 + (size_t)value;
        }
        while (at < body.size && body.bytes[at] != '\n')
            at++;
        at += at < body.size;
        if (!digits || !size)
            return;
        if (size > body.size - at)
            size = body.size - at;
        pr_buf_append(buf, body.bytes + at, size);
        at += size;
        while (at < body.size &&
               (body.bytes[at] == '\r' || body.bytes[at] == '\n'))
            at++;
    }
}

/* The charset parameter of a Content-Type. */
static precis_str charset_of(precis_str type)
{
    static const char key[] = "charset=";
    for (size_t at = 0; at + sizeof key <= type.size + 1; at++) {
        if (strncasecmp(type.bytes + at, key, sizeof key - 1))
            continue;
        size_t start = at + sizeof key - 1;
        start += start < type.size && type.bytes[start] == '"';
        size_t end = start;
        while (end < type.size && !strchr("\"; \t", type.bytes[end]))
            end++;
        return pr_str_slice(type, start, end);
    }
    return pr_str("", 0);
}

/* ---- one response */

struct reading {
    const struct pr_read_options *options;
    pr_article_handler handler;
    void *context;
    struct precis_error *error;
    precis_str url, date;
    size_t articles;
};

/* Adds what the archive knows of a page. */
static enum precis_status pass_on(void *context, struct pr_article *article)
{
    struct reading *reading = context;
    if (!article->url.size)
        article->url = reading->url;
    if (!article->date.size)
        article->date = reading->date;
    reading->articles++;
    return reading->handler(reading->context, article);
}

static bool is_text(precis_str type)
{
    static const char *const types[] = {"text/html",        "application/xhtml",
                                        "text/plain",       "application/rss",
                                        "application/atom", "text/xml",
                                        "application/xml"};
    for (size_t i = 0; i < PR_LENGTH(types); i++)
        if (type.size >= strlen(types[i]) &&
            !strncasecmp(type.bytes, types[i], strlen(types[i])))
            return true;
    return false;
}

/* Read the body of a response. Pages that hold no article are passed over:
 * an archive is full of them. */
static enum precis_status read_body(struct reading *reading, precis_str body,
                                    precis_str type)
{
    char charset[64];
    precis_str name = charset_of(type);
    struct pr_read_options options = {.type = NULL};
    if (reading->options) {
        options.encoding = reading->options->encoding;
        options.keep_lines = reading->options->keep_lines;
    }
    if (!options.encoding && name.size && name.size < sizeof charset &&
        strncasecmp(name.bytes, "utf-8", 5)) {
        memcpy(charset, name.bytes, name.size);
        charset[name.size] = '\0';
        options.declared = charset;
    }
    struct precis_error own = {0};
    enum precis_status status = pr_read(body, &options, pass_on, reading, &own);
    if (!status || own.status == PRECIS_E_EMPTY ||
        own.status == PRECIS_E_FORMAT || own.status == PRECIS_E_ENCODING)
        return PRECIS_OK;
    if (reading->error)
        *reading->error = own;
    return status;
}

static enum precis_status read_response(struct reading *reading,
                                        precis_str block)
{
    size_t end = headers_end(block);
    precis_str headers = pr_str_slice(block, 0, end);
    precis_str body = pr_str_slice(block, end, block.size);
    precis_str type = header(headers, "Content-Type");
    struct pr_buf joined = {0}, unpacked = {0};
    size_t space = pr_str_find(headers, PR_STR(" "), 0);
    bool good = space + 2 < headers.size && headers.bytes[space + 1] == '2';
    if (!pr_str_starts(headers, PR_STR("HTTP/")) || !good || !is_text(type))
        return PRECIS_OK;
    if (pr_str_find(header(headers, "Transfer-Encoding"), PR_STR("chunked"),
                    0) < header(headers, "Transfer-Encoding").size) {
        join_chunks(body, &joined);
        body = pr_buf_view(&joined);
    }
    enum precis_status status = PRECIS_OK;
    if (pr_is_gzip(body)) {
        struct precis_error own = {0};
        status = pr_gunzip(body, &unpacked, &own);
        /* A body that is cut off gives what is there of it. */
        if (status == PRECIS_E_FORMAT)
            status = PRECIS_OK;
        body = pr_buf_view(&unpacked);
    }
    if (!status && body.size)
        status = read_body(reading, body, type);
    pr_buf_done(&joined);
    pr_buf_done(&unpacked);
    return status;
}

/* ---- records */

static enum precis_status cut_off(precis_str bytes, size_t at,
                                  struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_FORMAT,
                   pr_place_of(bytes.bytes, bytes.size, at),
                   "is a damaged or cut web archive (expected WARC/1.0 or "
                   "1.1 headers and Content-Length bytes)");
}

static enum precis_status read_warc(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct reading reading = {
        options, handler, context, error, {"", 0},
            {"", 0},
            0
    };
    for (size_t at = 0;;) {
        while (at < bytes.size &&
               (bytes.bytes[at] == '\r' || bytes.bytes[at] == '\n'))
            at++;
        if (at == bytes.size)
            break;
        precis_str rest = pr_str_slice(bytes, at, bytes.size);
        if (!pr_str_starts(rest, PR_STR("WARC/1.")))
            return cut_off(bytes, at, error);
        size_t end = headers_end(rest), size;
        precis_str headers = pr_str_slice(rest, 0, end);
        if (!number(header(headers, "Content-Length"), &size) ||
            size > rest.size - end)
            return cut_off(bytes, at, error);
        reading.url = header(headers, "WARC-Target-URI");
        reading.date = header(headers, "WARC-Date");
        if (pr_str_is(header(headers, "WARC-Type"), "response")) {
            enum precis_status status =
                read_response(&reading, pr_str_slice(rest, end, end + size));
            if (status)
                return status;
        }
        at += end + size;
    }
    return reading.articles
               ? PRECIS_OK
               : pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "holds no article (expected a response with a page)");
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    return pr_str_starts(bytes, PR_STR("WARC/1.")) ? 99 : 0;
}

const struct pr_reader pr_warc_reader = {
    "warc", "a web archive: an article a page", look, read_warc};
