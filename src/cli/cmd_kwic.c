/* cmd_kwic.c - precis kwic: a word in all its places, with their context. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "document/places.h"
#include "gloss/kwic.h"
#include "write/kwic.h"

#include <stddef.h>
#include <stdlib.h>

/* The widest context, in characters. */
enum { WIDTH_MOST = 10000 };

struct work {
    struct pr_kwic kwic;
    size_t width, found;
    bool json;
    struct pr_buf buf;
};

static void write_place(struct work *work, const char *shown,
                        const struct pr_places *places,
                        const struct pr_document *document, uint32_t first,
                        uint32_t last)
{
    const struct pr_token *tokens = document->tokens.items;
    struct precis_span span =
        pr_places_span(places, tokens[first].start, tokens[last - 1].end);
    unsigned line, column;
    pr_places_line(places, span.byte_start, &line, &column);
    work->found++;
    if (!work->json) {
        pr_buf_format(&work->buf, "%s:%u:%u\t", shown, line, column);
        pr_write_kwic(document, first, last, work->width, &work->buf);
        pr_buf_char(&work->buf, '\n');
        return;
    }
    struct pr_json json = {.buf = &work->buf};
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", shown);
    pr_json_size(&json, "line", line);
    pr_json_size(&json, "column", column);
    pr_json_span(&json, &span);
    pr_write_kwic_json(document, first, last, work->width, &json);
    pr_json_close(&json, '}');
    pr_buf_char(&work->buf, '\n');
}

/* Where a search stands: its next place. */
struct search {
    const struct pr_kwic *kwic;
    bool more;
    uint32_t from, last;
};

static void seek(struct search *search, const struct pr_document *document)
{
    search->more =
        pr_kwic_next(search->kwic, document, &search->from, &search->last);
}

/* Write the places of the query, and of the acronym or the full form that the
 * document gives for it, in order of the text. */
static void write_places(struct work *work, const char *shown,
                         const struct pr_places *places,
                         const struct pr_document *document,
                         struct pr_vocabulary *vocabulary)
{
    struct pr_kwic other = {0};
    struct search one = {.kwic = &work->kwic}, two = {.kwic = &other};
    seek(&one, document);
    if (one.more && pr_kwic_other(&work->kwic, document, vocabulary, &other))
        seek(&two, document);
    while (one.more || two.more) {
        bool first = one.more && (!two.more || one.from <= two.from);
        struct search *next = first ? &one : &two;
        write_place(work, shown, places, document, next->from, next->last);
        next->from = next->last;
        seek(next, document);
    }
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    struct work *work = context;
    struct pr_places places = {0};
    pr_buf_clear(&work->buf);
    if (!pr_places_init(&places, document->article)) {
        pr_places_done(&places);
        return pr_fail_memory(error);
    }
    write_places(work, shown, &places, document, pr_cli_vocabulary(cli));
    pr_places_done(&places);
    return pr_sink_buf(cli->out, &work->buf);
}

static bool parse_width(const struct pr_cli *cli, size_t *width)
{
    const char *given = cli->settings.context;
    char *end;
    if (!given)
        return true;
    unsigned long number = strtoul(given, &end, 10);
    if (*given < '0' || *given > '9' || *end || number > WIDTH_MOST) {
        pr_say_usage(cli, "--context '%s': expected characters, 0 to %d", given,
                     WIDTH_MOST);
        return false;
    }
    *width = number;
    return true;
}

static int run(struct pr_cli *cli, int count, char **arguments)
{
    struct work work = {.width = PR_KWIC_WIDTH};
    struct precis_error error = {0};
    if (count < 1)
        return pr_say_usage(cli, "expected a word and files");
    if (!pr_options_rows(cli, &work.json) || !parse_width(cli, &work.width))
        return PR_EXIT_USAGE;
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    if (!vocabulary)
        return PR_EXIT_FAILED;
    if (pr_kwic_parse(&work.kwic, pr_str_from(arguments[0]), vocabulary,
                      &error))
        return pr_say_usage(cli, "'%s': %s", arguments[0], error.message);
    int code = pr_documents_each(cli, count - 1, arguments + 1, each, &work);
    pr_buf_done(&work.buf);
    return code || work.found ? code : PR_EXIT_FAILED;
}

static const struct pr_option width = {
    "context",
    0,
    PR_OPTION_TEXT,
    "N",
    "characters of context on either side (default 40)",
    offsetof(struct pr_settings, context)};
static const struct pr_option *const options[] = {&width, PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_kwic = {
    "kwic",
    "a word in all its forms and places, with their context",
    "WORD [FILE…]",
    options,
    run,
    "text, json"};
