/* cmd_quotes.c - precis quotes: who says what in an article. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "write/sayings.h"

struct work {
    enum pr_format format;
    bool many;
    size_t done;
    struct pr_names names;
    struct pr_sayings sayings;
    struct pr_buf buf;
};

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct work *work = context;
    work->sayings.count = 0;
    if (pr_names_find(document, &work->names) ||
        !pr_sayings_find(document, &work->names, &work->sayings))
        return pr_fail_memory(error);
    pr_buf_clear(&work->buf);
    if (work->many && work->format != PR_FORMAT_JSON)
        pr_buf_format(&work->buf, "%s==> %s <==\n", work->done++ ? "\n" : "",
                      shown);
    if (work->format == PR_FORMAT_JSON)
        pr_write_sayings_json(shown, document, &work->sayings, &work->buf);
    else if (work->format == PR_FORMAT_MARKDOWN)
        pr_write_sayings_markdown(document, &work->sayings, &work->buf);
    else
        pr_write_sayings_tsv(document, &work->sayings, &work->buf);
    return pr_sink_buf(cli->out, &work->buf);
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    if (!pr_options_format(cli, false, &work.format))
        return PR_EXIT_USAGE;
    int code = pr_documents_each(cli, count, files, print, &work);
    pr_names_done(&work.names);
    pr_sayings_done(&work.sayings);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_quotes = {
    "quotes", "start, end, kind, speaker, verb and words of what is said",
    "[FILE…]", options, run};
