/* cmd_df_build.c - precis df build: in how many articles each word stands. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "summary/background.h"

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    (void)cli;
    (void)shown;
    return pr_background_add(context, document) ? PRECIS_OK
                                                : pr_fail_memory(error);
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_background background = {0};
    struct pr_buf buf = {0};
    struct precis_error error = {0};
    int code = pr_documents_each(cli, count, files, each, &background);
    enum precis_status status = PRECIS_OK;
    if (background.documents)
        status = pr_background_write(&background, &buf)
                     ? pr_sink_buf(cli->out, &buf)
                     : pr_fail_memory(&error);
    if (status && !error.status)
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
    if (status && !pr_cli_output_failed(cli))
        code = pr_say_error(cli, NULL, &error);
    pr_background_done(&background);
    pr_buf_done(&buf);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_output,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_df_build = {
    "df build", "in how many articles each word stands, for --method tfidf",
    "[FILE…]",  options,
    run,        NULL};
