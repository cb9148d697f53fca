/* cmd_figures.c - precis figures: numbers, amounts, dates with their English. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/say.h"
#include "english/figures.h"
#include "french/figure_anchor.h"
#include "write/findings.h"

#include <stddef.h>

struct found {
    struct pr_english_style style;
    struct pr_figure_anchor date; /* --date */
    bool json;
    struct pr_figures figures; /* of one sentence */
    struct pr_arena scratch;
    struct pr_buf english;
};

static enum precis_status list(void *context,
                               const struct pr_document *document, size_t s,
                               struct pr_utf8_cursor *cursor,
                               struct pr_buf *buf)
{
    struct found *found = context;
    const struct pr_article *article = document->article;
    const struct pr_sentence *sentence = &document->sentences[s];
    struct pr_figure_anchor date =
        found->date.year ? found->date : pr_anchor_day(article->date);
    found->figures.count = 0;
    pr_arena_reset(&found->scratch);
    enum precis_status status =
        pr_figures_find(article->text, document->tokens.items + sentence->first,
                        sentence->last - sentence->first, &date,
                        &found->scratch, &found->figures);
    for (size_t n = 0; !status && n < found->figures.count; n++) {
        const struct pr_figure *figure = &found->figures.items[n];
        pr_buf_clear(&found->english);
        pr_figure_english(figure, &found->style, &found->english);
        struct pr_finding finding = {.start = figure->start,
                                     .end = figure->end,
                                     .kind = pr_figure_kind_name(figure->kind),
                                     .english = pr_buf_view(&found->english)};
        pr_write_finding(article, &finding, found->json, cursor, buf);
    }
    buf->failed |= found->english.failed;
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct found found = {0};
    precis_str date = pr_str_from(cli->settings.date);
    if (!pr_options_style(cli, &found.style) ||
        !pr_options_rows(cli, &found.json))
        return PR_EXIT_USAGE;
    found.date = pr_anchor_day(date);
    if (date.size && !found.date.year)
        return pr_say_usage(cli, "--date '%s': expected YYYY-MM-DD",
                            cli->settings.date);
    found.style.resolve = true;
    int code = pr_sentences_each(cli, count, files, list, &found);
    pr_figures_done(&found.figures);
    pr_arena_done(&found.scratch);
    pr_buf_done(&found.english);
    return code;
}

static const struct pr_option option_date = {
    "date",
    0,
    PR_OPTION_TEXT,
    "YYYY-MM-DD",
    "day of publication, which mardi and hier count from",
    offsetof(struct pr_settings, date)};
static const struct pr_option *const options[] = {
    PR_OPTIONS_OUTPUT, &option_date, &pr_option_style, PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_figures = {
    "figures", "start, end, kind, French and English of each figure",
    "[FILE…]", options,
    run,       "text, json"};
