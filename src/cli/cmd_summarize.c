/* cmd_summarize.c - precis summarize: the sentences that tell most. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/stream.h"
#include "summary/summary.h"
#include "write/summary.h"

/* How long a summary is when nothing is said. */
#define DEFAULT_BUDGET "5"

enum form { TEXT, MARKDOWN, JSON };

struct work {
    struct pr_summary summary;
    struct pr_summary_options options;
    struct pr_buf buf;
    enum form form;
    bool many; /* name each result */
    size_t done;
};

static void write_object(struct pr_cli *cli, struct work *work,
                         const char *shown, precis_str title)
{
    struct pr_json json = {.buf = &work->buf};
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", shown);
    if (title.size)
        pr_json_str(&json, "title", title);
    pr_json_size(&json, "words", work->summary.words);
    pr_write_summary_json(&work->summary, cli->settings.all, &json);
    pr_json_close(&json, '}');
    pr_buf_char(&work->buf, '\n');
}

static enum precis_status write_result(struct pr_cli *cli, struct work *work,
                                       const char *shown, precis_str title)
{
    pr_buf_clear(&work->buf);
    if (work->form == JSON) {
        write_object(cli, work, shown, title);
    } else {
        if (work->many) {
            pr_buf_text(&work->buf, work->done ? "\n" : "");
            pr_buf_format(&work->buf, "==> %s <==\n", shown);
        }
        if (work->form == MARKDOWN)
            pr_write_summary_markdown(&work->summary, title, &work->buf);
        else
            pr_write_summary_text(&work->summary, &work->buf);
    }
    work->done++;
    return pr_sink_buf(cli->out, &work->buf);
}

static enum precis_status summarize(struct pr_cli *cli, struct work *work,
                                    const char *shown,
                                    struct pr_document *const documents[],
                                    size_t count, struct precis_error *error)
{
    enum precis_status status = pr_summarize(
        &work->summary, documents, count, &work->options, error);
    if (status == PRECIS_E_ARGUMENT)
        cli->exit = PR_EXIT_USAGE;
    if (status)
        return status;
    if (work->summary.truncated)
        pr_say_warning(cli, shown, "truncated",
                       "no sentence fits the budget; the best one is cut");
    return write_result(cli, work, shown,
                        count == 1 ? pr_document_title(documents[0])
                                   : pr_str("", 0));
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown,
                               struct pr_document *document,
                               struct precis_error *error)
{
    return summarize(cli, context, shown, &document, 1, error);
}

static int together(struct pr_cli *cli, struct work *work, int count,
                    char **files)
{
    struct pr_collection collection = {0};
    int code = pr_collect(cli, count, files, &collection);
    struct precis_error error = {0};
    work->many = false;
    if (collection.count &&
        summarize(cli, work, "all inputs", collection.documents,
                  collection.count, &error))
        code = pr_say_error(cli, NULL, &error);
    pr_collection_done(&collection);
    return code;
}

/* The form and the budget; false after a message. */
static bool prepare_order(struct pr_cli *cli, struct work *work)
{
    const struct pr_settings *settings = &cli->settings;
    precis_str order = pr_str_from(settings->order);
    precis_str to = pr_str_from(settings->to);
    if (to.size && !pr_str_is(to, "jsonl")) {
        pr_say_usage(cli, "--to '%s': expected jsonl", settings->to);
        return false;
    }
    if (to.size)
        work->form = JSON;
    work->options.by_rank = pr_str_is(order, "rank");
    if (order.size && !work->options.by_rank &&
        !pr_str_is(order, "document")) {
        pr_say_usage(cli, "--order '%s': expected document or rank",
                     settings->order);
        return false;
    }
    return true;
}

static bool prepare(struct pr_cli *cli, struct work *work)
{
    const struct pr_settings *settings = &cli->settings;
    precis_str form = pr_str_from(settings->format);
    work->form = pr_str_is(form, "json")       ? JSON
                 : pr_str_is(form, "markdown") ? MARKDOWN
                                               : TEXT;
    if (form.size && work->form == TEXT && !pr_str_is(form, "text")) {
        pr_say_usage(cli, "--format '%s': expected text, markdown or json",
                     settings->format);
        return false;
    }
    struct precis_error error = {0};
    precis_str budget =
        pr_str_from(settings->max ? settings->max : DEFAULT_BUDGET);
    if (pr_budget_parse(budget, &work->options.budget, &error) ||
        work->options.budget.unit == PR_BUDGET_TERMS) {
        pr_say_usage(cli, "--max: %s",
                     error.status ? error.message
                                  : "terms are no length of a summary");
        return false;
    }
    precis_str method = pr_str_from(settings->method);
    if (!pr_summary_method_known(method)) {
        pr_say_usage(cli, "--method '%s': expected one of %s",
                     settings->method, pr_summary_methods());
        return false;
    }
    work->options.method = method;
    return prepare_order(cli, work);
}

/* Records in, records out. */
static bool streams(const struct pr_cli *cli)
{
    return pr_str_is(pr_str_from(cli->settings.from), "jsonl") &&
           pr_str_is(pr_str_from(cli->settings.to), "jsonl");
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    if (!prepare(cli, &work))
        return PR_EXIT_USAGE;
    int code = streams(cli)
                   ? pr_stream_summaries(cli, count, files, &work.options)
               : cli->settings.together
                   ? together(cli, &work, count, files)
                   : pr_documents_each(cli, count, files, each, &work);
    pr_summary_done(&work.summary);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option *const options[] = {
    &pr_option_max,   &pr_option_method, &pr_option_order,
    &pr_option_title, &pr_option_all,    &pr_option_together,
    &pr_option_to,    &pr_option_jobs,
    PR_OPTIONS_OUTPUT, PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_summarize = {
    "summarize", "the sentences that tell most", "[FILE…]", options, run};
