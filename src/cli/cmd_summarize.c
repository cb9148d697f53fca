/* cmd_summarize.c - precis summarize: the sentences that tell most. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/stream.h"
#include "cli/summary_options.h"
#include "summary/told.h"
#include "write/summary.h"

#include <stdio.h>
#include <unistd.h>

enum form { TEXT, MARKDOWN, JSON, HTML, ANNOTATIONS };

struct work {
    struct pr_summary summary;
    struct pr_summary_options options;
    struct pr_told before, after; /* sentences told: read, and to write */
    struct pr_known known;        /* those before */
    struct pr_buf buf;
    enum form form;
    bool many; /* name each result */
    size_t done;
};

static void write_object(struct work *work, const char *shown,
                         const struct pr_summary_page *page)
{
    struct pr_json json = {.buf = &work->buf};
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", shown);
    if (page->title.size)
        pr_json_str(&json, "title", page->title);
    pr_json_size(&json, "words", work->summary.words);
    pr_write_summary_json(page, &json);
    pr_json_close(&json, '}');
    pr_buf_char(&work->buf, '\n');
}

static enum precis_status write_result(struct pr_cli *cli, struct work *work,
                                       const char *shown,
                                       const struct pr_summary_page *page)
{
    pr_buf_clear(&work->buf);
    if (work->many && (work->form == TEXT || work->form == MARKDOWN)) {
        pr_buf_text(&work->buf, work->done ? "\n" : "");
        pr_buf_format(&work->buf, "==> %s <==\n", shown);
    }
    switch (work->form) {
    case TEXT:
        pr_write_summary_text(page, &work->buf);
        break;
    case MARKDOWN:
        pr_write_summary_markdown(page, &work->buf);
        break;
    case JSON:
        write_object(work, shown, page);
        break;
    case HTML:
        pr_write_summary_html(page, &work->buf);
        break;
    case ANNOTATIONS:
        pr_write_summary_annotations(page, &work->buf);
        break;
    }
    work->done++;
    return pr_sink_buf(cli->out, &work->buf);
}

/* Say what the reader of the summary should know. */
static void warn(struct pr_cli *cli, const struct work *work, const char *shown)
{
    const struct pr_summary *summary = &work->summary;
    if (summary->truncated)
        pr_say_warning(cli, shown, "truncated",
                       "no sentence fits the budget; the best one is cut");
    for (size_t i = 0; i < summary->missing_count; i++) {
        const struct pr_missing *missing = &summary->missing[i];
        char message[160];
        snprintf(message, sizeof message, "\"%.*s\" is not in the %s",
                 (int)(missing->text.size > 80 ? 80 : missing->text.size),
                 missing->text.bytes,
                 missing->present ? "summary: no sentence with it fits"
                                  : "text");
        pr_say_warning(cli, shown, "must", message);
    }
}

/* True when there are sentences, but all were told before. */
static bool summary_is_old(const struct pr_summary *summary)
{
    return summary->pool.S > 0 && summary->old;
}

/* What is there to summarize. */
struct inputs {
    struct pr_document *const *documents;
    const char *const *names;
    size_t count;
};

static enum precis_status summarize(struct pr_cli *cli, struct work *work,
                                    const char *shown,
                                    const struct inputs *inputs,
                                    struct precis_error *error)
{
    enum precis_status status =
        pr_summarize(&work->summary, inputs->documents, inputs->count,
                     &work->options, error);
    if (status == PRECIS_E_ARGUMENT)
        cli->exit = PR_EXIT_USAGE;
    if (status == PRECIS_E_EMPTY && summary_is_old(&work->summary)) {
        pr_say_warning(cli, shown, "nothing-new", error->message);
        return PRECIS_OK;
    }
    if (!status && cli->settings.update)
        status = pr_told_learn(&work->after, &work->summary, error);
    if (status)
        return status;
    warn(cli, work, shown);
    const struct pr_summary_page page = {
        .summary = &work->summary,
        .names = inputs->names,
        .title = inputs->count == 1 ? pr_document_title(inputs->documents[0])
                                    : pr_str("", 0),
        .all = cli->settings.all};
    return write_result(cli, work, shown, &page);
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    const struct inputs inputs = {&document, &shown, 1};
    return summarize(cli, context, shown, &inputs, error);
}

static int together(struct pr_cli *cli, struct work *work, int count,
                    char **files)
{
    struct pr_collection collection = {0};
    int code = pr_collect(cli, count, files, &collection);
    struct precis_error error = {0};
    work->many = false;
    const struct inputs inputs = {collection.documents, collection.shown,
                                  collection.count};
    if (collection.count && summarize(cli, work, "all inputs", &inputs, &error))
        code = pr_say_error(cli, NULL, &error);
    pr_collection_done(&collection);
    return code;
}

static bool prepare(struct pr_cli *cli, struct work *work)
{
    static const struct pr_named forms[] = {
        {"text",        TEXT       },
        {"markdown",    MARKDOWN   },
        {"json",        JSON       },
        {"html",        HTML       },
        {"annotations", ANNOTATIONS}
    };
    int form;
    if (!pr_named_pick(cli, "format", cli->settings.format, forms,
                       PR_LENGTH(forms), &form) ||
        !pr_cli_summary_options(cli, &work->options))
        return false;
    work->form = (enum form)form;
    precis_str to = pr_str_from(cli->settings.to);
    if (to.size && !pr_str_is(to, "jsonl")) {
        pr_say_usage(cli, "--to '%s': expected jsonl", cli->settings.to);
        return false;
    }
    if (to.size)
        work->form = JSON;
    return true;
}

/* Records in, records out. */
static bool streams(const struct pr_cli *cli)
{
    return pr_str_is(pr_str_from(cli->settings.from), "jsonl") &&
           pr_str_is(pr_str_from(cli->settings.to), "jsonl");
}

/* Read the state of --update; a file that is not there yet is empty. */
static bool read_state(struct pr_cli *cli, struct work *work)
{
    const char *path = cli->settings.update;
    struct precis_error error = {0};
    struct pr_buf bytes = {0};
    if (!path)
        return true;
    enum precis_status status = PRECIS_OK;
    if (!access(path, F_OK)) {
        status = pr_file_read(path, PR_TOLD_MAX, &bytes, &error);
        if (!status)
            status = pr_told_parse(pr_buf_view(&bytes), &work->before, &error);
        if (!status)
            status = pr_told_parse(pr_buf_view(&bytes), &work->after, &error);
    }
    pr_buf_done(&bytes);
    work->known = pr_told_known(&work->before);
    work->options.known = &work->known;
    if (status)
        pr_say_error(cli, path, &error);
    return !status;
}

/* Write it back, whole or not at all, when nothing failed. */
static int write_state(struct pr_cli *cli, struct work *work, int code)
{
    const char *path = cli->settings.update;
    struct precis_error error = {0};
    struct pr_output output;
    if (!path || code != PR_EXIT_DONE)
        return code;
    pr_buf_clear(&work->buf);
    pr_told_write(&work->after, &work->buf);
    enum precis_status status = pr_output_open(&output, path, &error);
    if (!status) {
        status = pr_sink_buf(pr_output_sink(&output), &work->buf);
        if (status)
            pr_output_abandon(&output);
        else
            status = pr_output_commit(&output, &error);
    }
    if (status && !error.status)
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
    return status ? pr_say_error(cli, path, &error) : code;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    if (!prepare(cli, &work))
        return cli->exit ? cli->exit : PR_EXIT_USAGE;
    if (!read_state(cli, &work)) {
        pr_told_done(&work.before);
        pr_told_done(&work.after);
        return PR_EXIT_FAILED;
    }
    int code =
        streams(cli)
            ? pr_stream_summaries(cli, count, files, &work.options,
                                  cli->settings.update ? &work.after : NULL)
        : cli->settings.together
            ? together(cli, &work, count, files)
            : pr_documents_each(cli, count, files, each, &work);
    code = write_state(cli, &work, code);
    pr_summary_done(&work.summary);
    pr_told_done(&work.before);
    pr_told_done(&work.after);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option option_update = {
    "update",
    0,
    PR_OPTION_TEXT,
    "STATE",
    "only what is new since the last run, which the file STATE remembers",
    offsetof(struct pr_settings, update)};

static const struct pr_option *const options[] = {PR_OPTIONS_SUMMARY,
                                                  &pr_option_order,
                                                  &pr_option_title,
                                                  &pr_option_all,
                                                  &pr_option_together,
                                                  &option_update,
                                                  &pr_option_to,
                                                  &pr_option_jobs,
                                                  PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT,
                                                  NULL};

const struct pr_command pr_cmd_summarize = {
    "summarize", "the sentences that tell most",           "[FILE…]", options,
    run,         "text, markdown, json, html, annotations"};
