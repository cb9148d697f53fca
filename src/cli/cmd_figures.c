/* cmd_figures.c - precis figures: numbers, amounts, dates with their English. */
/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/sink.h"
#include "base/tsv.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "english/figures.h"
#include "french/figures.h"
#include "unicode/utf8.h"

#include <stdio.h>

/* What the run of the command holds. */
struct run {
    struct pr_english_style style;
    struct pr_figure_anchor date; /* --date */
    bool json;
    struct pr_figures figures; /* of one sentence */
    struct pr_arena scratch;
    struct pr_buf line, english;
    struct pr_utf8_cursor cursor;
};

/* A date as 2025-03-04 or 2025-03 or 2025, which may be followed by a time. */
static bool parse_date(precis_str text, struct pr_figure_anchor *anchor)
{
    char copy[11];
    if (!text.size)
        return false;
    size_t size = text.size < 10 ? text.size : 10;
    memcpy(copy, text.bytes, size);
    copy[size] = '\0';
    int year = 0, month = 0, day = 0;
    int found = sscanf(copy, "%4d-%2d-%2d", &year, &month, &day);
    if (found < 1 || year < 1000 || month < 0 || month > 12 || day < 0 ||
        day > 31)
        return false;
    *anchor = (struct pr_figure_anchor){
        .year = (int16_t)year, .month = (uint8_t)month, .day = (uint8_t)day};
    return true;
}

static void write_row(struct run *run, const struct pr_article *article,
                      const struct pr_figure *figure)
{
    size_t start = pr_map_start(&article->map, figure->start);
    size_t end = pr_map_end(&article->map, figure->end);
    precis_str french = pr_str_slice(article->text, figure->start, figure->end);
    const char *kind = pr_figure_kind_name(figure->kind);
    size_t first = pr_utf8_point_at(&run->cursor, article->source, start);
    size_t last = pr_utf8_point_at(&run->cursor, article->source, end);
    pr_buf_clear(&run->english);
    pr_figure_english(figure, &run->style, &run->english);
    if (run->json) {
        struct pr_json json = {.buf = &run->line};
        pr_json_open(&json, NULL, '{');
        pr_json_size(&json, "start", first);
        pr_json_size(&json, "end", last);
        pr_json_size(&json, "byte_start", start);
        pr_json_size(&json, "byte_end", end);
        pr_json_text(&json, "kind", kind);
        pr_json_str(&json, "french", french);
        pr_json_str(&json, "english", pr_buf_view(&run->english));
        pr_json_close(&json, '}');
    } else {
        pr_buf_format(&run->line, "%zu\t%zu\t%s\t", first, last, kind);
        pr_write_field(&run->line, french);
        pr_buf_char(&run->line, '\t');
        pr_write_field(&run->line, pr_buf_view(&run->english));
    }
    pr_buf_char(&run->line, '\n');
}

static enum precis_status find(struct run *run,
                               const struct pr_document *document,
                               const struct pr_sentence *sentence)
{
    struct pr_figure_anchor date = run->date;
    if (!date.year)
        parse_date(document->article->date, &date);
    run->figures.count = 0;
    pr_arena_reset(&run->scratch);
    return pr_figures_find(
        document->article->text, document->tokens.items + sentence->first,
        sentence->last - sentence->first, &date, &run->scratch, &run->figures);
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
        status = find(run, document, &document->sentences[s]);
        pr_buf_clear(&run->line);
        for (size_t n = 0; !status && n < run->figures.count; n++)
            write_row(run, document->article, &run->figures.items[n]);
        if (!status)
            status = pr_sink_buf(cli->out, &run->line);
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    const struct pr_settings *settings = &cli->settings;
    struct run context = {0};
    precis_str date = pr_str_from(settings->date);
    if (settings->style &&
        !pr_english_style_parse(settings->style, &context.style))
        return pr_say_usage(cli, "--style: expected en-GB or en-US, found %s",
                            settings->style);
    if (date.size && !parse_date(date, &context.date))
        return pr_say_usage(cli, "--date: expected YYYY-MM-DD, found %s",
                            settings->date);
    precis_str format = pr_str_from(settings->format);
    context.json = pr_str_is(format, "json");
    if (format.size && !context.json && !pr_str_is(format, "text"))
        return pr_say_usage(cli, "--format: expected text or json, found %s",
                            settings->format);
    context.style.resolve = true;
    int code = pr_documents_each(cli, count, files, print, &context);
    pr_figures_done(&context.figures);
    pr_arena_done(&context.scratch);
    pr_buf_done(&context.line);
    pr_buf_done(&context.english);
    return code;
}

static const struct pr_option option_date = {
    "date",
    0,
    PR_OPTION_TEXT,
    "YYYY-MM-DD",
    "day of publication, which mardi and hier count from",
    offsetof(struct pr_settings, date)};
static const struct pr_option option_style = {
    "style",
    0,
    PR_OPTION_TEXT,
    "STYLE",
    "en-GB (default) or en-US",
    offsetof(struct pr_settings, style)};
static const struct pr_option *const options[] = {
    PR_OPTIONS_OUTPUT, &option_date, &option_style, PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_figures = {
    "figures", "start, end, kind, French and English of each figure", "[FILE…]",
    options, run};
