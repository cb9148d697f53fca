/* cmd_brief.c - precis brief: the English brief of an article. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/glossaries.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/say.h"
#include "write/brief.h"
#include "write/wrap.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* How many sentences a brief shows when nothing is said. */
#define DEFAULT_BUDGET "5"
/* The widest lines, for the eye's sake, in columns. */
enum { WIDTH_MAX = 100 };

struct work {
    struct pr_brief_options options;
    enum pr_format format;
    size_t width;
    bool many;
    size_t done;
    struct pr_buf buf, provenance;
};

static void write_result(const struct pr_cli *cli, struct work *work,
                         const char *shown, const struct pr_brief *brief)
{
    bool text = work->format == PR_FORMAT_TEXT;
    pr_buf_clear(&work->buf);
    if (work->many && (text || work->format == PR_FORMAT_MARKDOWN)) {
        pr_result_head(&work->buf, shown, &work->done);
        pr_buf_char(&work->buf, '\n');
    }
    if (text)
        pr_write_brief_text(brief, work->width, cli->color, &work->buf);
    else if (work->format == PR_FORMAT_MARKDOWN)
        pr_write_brief_markdown(brief, &work->buf);
    else if (work->format == PR_FORMAT_JSON)
        pr_write_brief_json(brief, &work->buf);
    else
        pr_write_brief_html(brief, &work->buf);
}

static enum precis_status make(struct pr_cli *cli, struct work *work,
                               const char *shown, const char *const names[],
                               struct pr_document *const documents[],
                               size_t count, struct precis_error *error)
{
    const struct pr_brief_input input = {.documents = documents,
                                         .names = names,
                                         .count = count,
                                         .matcher = cli->matcher,
                                         .glossary = cli->glossary};
    struct pr_brief brief = {0};
    enum precis_status status =
        pr_brief_make(&input, &work->options, &brief, error);
    if (status == PRECIS_E_ARGUMENT)
        cli->exit = PR_EXIT_USAGE;
    if (!status) {
        if (brief.K && brief.sentences[0].truncated)
            pr_say_warning(cli, shown, "truncated",
                           "no sentence fits the budget; the best one is cut");
        write_result(cli, work, shown, &brief);
        status = pr_sink_buf(cli->out, &work->buf);
    }
    pr_brief_done(&brief);
    return status;
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    return make(cli, context, shown, &shown, &document, 1, error);
}

static int together(struct pr_cli *cli, struct work *work, int count,
                    char **files)
{
    struct pr_collection collection = {0};
    struct precis_error error = {0};
    int code = pr_collect(cli, count, files, &collection);
    work->many = false;
    if (collection.count &&
        make(cli, work, "all inputs", collection.shown, collection.documents,
             collection.count, &error))
        code = pr_say_error(cli, NULL, &error);
    pr_collection_done(&collection);
    return code;
}

/* Columns of the terminal, of COLUMNS, or the usual ones. */
static size_t find_width(const struct pr_cli *cli)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    size_t width = PR_WRAP_WIDTH;
    if (!cli->settings.output && isatty(STDOUT_FILENO) &&
        !ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col)
        width = size.ws_col;
    else if (columns && atoi(columns) >= PR_WRAP_LEAST)
        width = (size_t)atoi(columns);
    return width > WIDTH_MAX ? WIDTH_MAX : width;
}

static bool prepare(struct pr_cli *cli, struct work *work)
{
    const struct pr_settings *settings = &cli->settings;
    const char *budget = settings->max ? settings->max : DEFAULT_BUDGET;
    struct pr_english_style *style = &work->options.style;
    struct precis_error error = {0};
    if (!pr_options_format(cli, true, &work->format))
        return false;
    if (pr_budget_parse(pr_str_from(budget), &work->options.summary.budget,
                        &error)) {
        pr_say_usage(cli, "--max: %s", error.message);
        return false;
    }
    if (work->options.summary.budget.unit == PR_BUDGET_TERMS) {
        pr_say_usage(cli, "--max: terms are no length of a summary");
        return false;
    }
    if (!pr_summary_method_known(pr_str_from(settings->method))) {
        pr_say_usage(cli, "--method '%s': expected one of %s", settings->method,
                     pr_summary_methods());
        return false;
    }
    if (!pr_options_style(cli, style))
        return false;
    work->options.summary.method = pr_str_from(settings->method);
    pr_buf_format(&work->provenance, "--max %s --style %s", budget,
                  style->american ? "en-US" : "en-GB");
    if (settings->method)
        pr_buf_format(&work->provenance, " --method %s", settings->method);
    work->options.options = pr_buf_view(&work->provenance);
    work->width = find_width(cli);
    return true;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    int code = PR_EXIT_USAGE;
    if (prepare(cli, &work) && work.format == PR_FORMAT_HTML && work.many &&
        !cli->settings.together) {
        pr_say_usage(cli, "--format html makes one page: give one file, or "
                          "--together");
    } else if (work.width) {
        code = PR_EXIT_FAILED;
        if (pr_cli_matcher(cli))
            code = cli->settings.together
                       ? together(cli, &work, count, files)
                       : pr_documents_each(cli, count, files, each, &work);
    }
    pr_buf_done(&work.buf);
    pr_buf_done(&work.provenance);
    return code;
}

static const struct pr_option *const options[] = {
    &pr_option_max,        &pr_option_method,
    &pr_option_style,      &pr_option_title,
    &pr_option_together,   &pr_option_glossary,
    &pr_option_dictionary, PR_OPTIONS_OUTPUT,
    PR_OPTIONS_INPUT,      NULL};

const struct pr_command pr_cmd_brief = {
    "brief", "the English brief of an article", "[FILE…]", options,
    run,     "text, markdown, json, html"};
