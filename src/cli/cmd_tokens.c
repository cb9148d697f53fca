/* cmd_tokens.c - precis tokens: each token with its place and analysis. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/say.h"
#include "write/tokens.h"

static const struct {
    const char *name;
    pr_tokens_writer *write;
} formats[] = {
    {"text",   pr_write_token_rows  },
    {"tsv",    pr_write_token_rows  },
    {"json",   pr_write_token_json  },
    {"conllu", pr_write_token_conllu},
};

static enum precis_status list(void *context,
                               const struct pr_document *document, size_t s,
                               struct pr_utf8_cursor *cursor,
                               struct pr_buf *buf)
{
    pr_tokens_writer *const *write = context;
    (*write)(document, s, cursor, buf);
    return PRECIS_OK;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    const char *name = cli->settings.format;
    size_t f = 0;
    while (name && f < PR_LENGTH(formats) && strcmp(name, formats[f].name))
        f++;
    if (f == PR_LENGTH(formats))
        return pr_say_usage(cli, "--format '%s': expected text, json or conllu",
                            name);
    pr_tokens_writer *write = formats[f].write;
    return pr_sentences_each(cli, count, files, list, &write);
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_tokens = {
    "tokens",  "start, end, token, kind, stem, lemma and part of speech",
    "[FILE…]", options,
    run,       "text, json, conllu"};
