/* cmd_tokens.c - precis tokens: each token with its place and analysis. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "write/tokens.h"

struct run {
    pr_tokens_writer *write;
    struct pr_buf buf;
};

static const struct {
    const char *name;
    pr_tokens_writer *write;
} formats[] = {
    {"text",   pr_write_token_rows  },
    {"tsv",    pr_write_token_rows  },
    {"json",   pr_write_token_json  },
    {"conllu", pr_write_token_conllu},
};

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct run *run = context;
    (void)shown;
    (void)error;
    struct pr_utf8_cursor cursor = {0};
    enum precis_status status = PRECIS_OK;
    for (size_t s = 0; !status && s < document->S; s++) {
        pr_buf_clear(&run->buf);
        run->write(document, s, &cursor, &run->buf);
        status = pr_sink_buf(cli->out, &run->buf);
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct run run = {.write = pr_write_token_rows};
    const char *name = cli->settings.format;
    size_t f = 0;
    while (name && f < PR_LENGTH(formats) && strcmp(name, formats[f].name))
        f++;
    if (f == PR_LENGTH(formats))
        return pr_say_usage(
            cli, "--format: expected text, json or conllu, found %s", name);
    run.write = formats[f].write;
    int code = pr_documents_each(cli, count, files, print, &run);
    pr_buf_done(&run.buf);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_tokens = {
    "tokens", "start, end, token, kind, stem, lemma and part of speech",
    "[FILE…]", options, run};
