/* cmd_show.c - precis show: a place in a file, with what stands around it. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/json.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/say.h"
#include "unicode/utf8.h"

#include <errno.h>
#include <stdlib.h>

/* What is shown before and after a place, in bytes, at most. */
enum { AROUND = 160 };

/* A place in the source and its form of output. */
struct place {
    size_t start, end;
    bool json, done;
};

static bool parse_place(struct pr_cli *cli, const char *text,
                        struct place *place)
{
    char *dash = NULL, *rest = NULL;
    errno = 0;
    place->start = strtoull(text, &dash, 10);
    if (dash != text && *dash == '-')
        place->end = strtoull(dash + 1, &rest, 10);
    bool good = rest && rest != dash + 1 && !*rest && !errno &&
                text[0] >= '0' && text[0] <= '9' && dash[1] >= '0' &&
                dash[1] <= '9' && place->start < place->end;
    if (!good)
        pr_say_usage(cli,
                     "'%s': expected START-END, bytes with START < END, such "
                     "as 120-185",
                     text);
    return good;
}

static bool inside_character(precis_str s, size_t at)
{
    return at < s.size && ((unsigned char)s.bytes[at] & 0xC0) == 0x80;
}

/* Back to the blank line or AROUND bytes before start. */
static size_t before(precis_str s, size_t start)
{
    size_t at = start > AROUND ? start - AROUND : 0;
    for (size_t i = start; i > at + 1; i--)
        if (s.bytes[i - 1] == '\n' && s.bytes[i - 2] == '\n')
            return i;
    while (inside_character(s, at))
        at++;
    return at;
}

/* On to the blank line or AROUND bytes after end. */
static size_t after(precis_str s, size_t end)
{
    size_t at = s.size - end > AROUND ? end + AROUND : s.size;
    for (size_t i = end; i + 1 < at; i++)
        if (s.bytes[i] == '\n' && s.bytes[i + 1] == '\n')
            return i;
    while (inside_character(s, at))
        at--;
    return at;
}

static void write_json(struct pr_buf *buf, precis_str source,
                       const struct precis_span *span, struct pr_place where,
                       size_t from, size_t to)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_span(&json, span);
    pr_json_size(&json, "line", where.line);
    pr_json_size(&json, "column", where.column);
    pr_json_str(&json, "before", pr_str_slice(source, from, span->byte_start));
    pr_json_str(&json, "text",
                pr_str_slice(source, span->byte_start, span->byte_end));
    pr_json_str(&json, "after", pr_str_slice(source, span->byte_end, to));
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}

/* A line that tells the place, and the place between marks. */
static void write_text(struct pr_buf *buf, const char *shown, precis_str source,
                       const struct precis_span *span, struct pr_place where,
                       size_t from, size_t to, bool color)
{
    pr_buf_format(buf, "%s:%u:%u: bytes %zu-%zu, characters %zu-%zu\n", shown,
                  where.line, where.column, span->byte_start, span->byte_end,
                  span->start, span->end);
    pr_buf_text(buf, from ? "…" : "");
    pr_buf_str(buf, pr_str_slice(source, from, span->byte_start));
    pr_buf_text(buf, color ? "\033[7m" : "[[");
    pr_buf_str(buf, pr_str_slice(source, span->byte_start, span->byte_end));
    pr_buf_text(buf, color ? "\033[0m" : "]]");
    pr_buf_str(buf, pr_str_slice(source, span->byte_end, to));
    pr_buf_text(buf, to < source.size ? "…\n" : "\n");
}

/* Show the place in the first article of the file. */
static enum precis_status show(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_article *article,
                               struct precis_error *error)
{
    struct place *place = context;
    precis_str source = article->source;
    if (place->done)
        return PRECIS_OK;
    place->done = true;
    if (place->end > source.size)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "has no bytes %zu-%zu (its decoded source has %zu)",
                       place->start, place->end, source.size);
    while (place->start && inside_character(source, place->start))
        place->start--;
    while (inside_character(source, place->end))
        place->end++;
    struct precis_span span = {place->start, place->end, 0, 0};
    span.start = pr_utf8_length(source.bytes, span.byte_start);
    span.end = span.start + pr_utf8_length(source.bytes + span.byte_start,
                                           span.byte_end - span.byte_start);
    struct pr_place where =
        pr_place_of(source.bytes, source.size, span.byte_start);
    size_t from = before(source, span.byte_start);
    size_t to = after(source, span.byte_end);
    struct pr_buf buf = {0};
    if (place->json)
        write_json(&buf, source, &span, where, from, to);
    else
        write_text(&buf, shown, source, &span, where, from, to, cli->color);
    enum precis_status status = pr_sink_buf(cli->out, &buf);
    pr_buf_done(&buf);
    return status;
}

static int run(struct pr_cli *cli, int count, char **arguments)
{
    struct place place = {0};
    if (count < 1 || count > 2)
        return pr_say_usage(cli, "expected a file and START-END");
    if (!pr_options_rows(cli, &place.json) ||
        !parse_place(cli, arguments[count - 1], &place))
        return PR_EXIT_USAGE;
    return pr_inputs_each(cli, count - 1, arguments, show, &place);
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_show = {
    "show",
    "a place in a file, START-END in bytes, with its context",
    "[FILE] START-END",
    options,
    run,
    "text, json"};
