/* cmd_doubts.c - precis doubts: what a text does not vouch for. */
/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/sink.h"
#include "base/tsv.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "english/hedges.h"
#include "french/hedges.h"
#include "unicode/utf8.h"

/* What the run of the command holds. */
struct run {
    bool json;
    struct pr_hedges hedges; /* of one sentence */
    struct pr_buf line;
    struct pr_utf8_cursor cursor;
};

static void write_row(struct run *run, const struct pr_article *article,
                      const struct pr_hedge *hedge)
{
    size_t start = pr_map_start(&article->map, hedge->start);
    size_t end = pr_map_end(&article->map, hedge->end);
    size_t first = pr_utf8_point_at(&run->cursor, article->source, start);
    size_t last = pr_utf8_point_at(&run->cursor, article->source, end);
    precis_str french = pr_str_slice(article->text, hedge->start, hedge->end);
    precis_str source =
        pr_str_slice(article->text, hedge->source_start, hedge->source_end);
    const char *kind = pr_hedge_kind_name(hedge->kind);
    const char *english = pr_hedge_english(hedge->kind);
    if (run->json) {
        struct pr_json json = {.buf = &run->line};
        pr_json_open(&json, NULL, '{');
        pr_json_size(&json, "start", first);
        pr_json_size(&json, "end", last);
        pr_json_size(&json, "byte_start", start);
        pr_json_size(&json, "byte_end", end);
        pr_json_text(&json, "kind", kind);
        pr_json_str(&json, "french", french);
        pr_json_text(&json, "english", english);
        pr_json_str(&json, "source", source);
        pr_json_close(&json, '}');
    } else {
        pr_buf_format(&run->line, "%zu\t%zu\t%s\t", first, last, kind);
        pr_write_field(&run->line, french);
        pr_buf_format(&run->line, "\t%s\t", english);
        pr_write_field(&run->line, source);
    }
    pr_buf_char(&run->line, '\n');
}

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct run *run = context;
    (void)shown;
    (void)error;
    run->cursor = (struct pr_utf8_cursor){0};
    enum precis_status status = PRECIS_OK;
    for (size_t s = 0; !status && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        run->hedges.count = 0;
        pr_buf_clear(&run->line);
        status = pr_hedges_find(document->vocabulary, document->article->text,
                                document->tokens.items + sentence->first,
                                sentence->last - sentence->first, &run->hedges);
        for (size_t n = 0; !status && n < run->hedges.count; n++)
            write_row(run, document->article, &run->hedges.items[n]);
        if (!status)
            status = pr_sink_buf(cli->out, &run->line);
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct run context = {0};
    precis_str format = pr_str_from(cli->settings.format);
    context.json = pr_str_is(format, "json");
    if (format.size && !context.json && !pr_str_is(format, "text"))
        return pr_say_usage(cli, "--format: expected text or json, found %s",
                            cli->settings.format);
    int code = pr_documents_each(cli, count, files, print, &context);
    pr_hedges_done(&context.hedges);
    pr_buf_done(&context.line);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_doubts = {
    "doubts", "start, end, kind, French, English and source of each doubt",
    "[FILE…]", options, run};
