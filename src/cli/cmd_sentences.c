/* cmd_sentences.c - precis sentences: one sentence a line. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct pr_buf *buf = context;
    (void)shown;
    (void)error;
    enum precis_status status = PRECIS_OK;
    for (size_t s = 0; !status && s < document->S; s++) {
        pr_buf_clear(buf);
        pr_sentence_text(document, &document->sentences[s], buf);
        pr_buf_char(buf, '\n');
        status = pr_sink_buf(cli->out, buf);
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_buf buf = {0};
    int code = pr_documents_each(cli, count, files, print, &buf);
    pr_buf_done(&buf);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_output,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_sentences = {
    "sentences", "one sentence a line", "[FILE…]", options, run, NULL};
