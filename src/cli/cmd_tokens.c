/* cmd_tokens.c - precis tokens: each token with its place and analysis. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "document/labels.h"
#include "unicode/utf8.h"
#include "base/tsv.h"

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct pr_buf *buf = context;
    (void)shown;
    (void)error;
    const struct pr_article *article = document->article;
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    struct pr_utf8_cursor cursor = {0};
    enum precis_status status = PRECIS_OK;
    for (size_t t = 0; !status && t < document->tokens.count; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        const struct pr_form *form = &vocabulary->form[token->form];
        size_t start = pr_map_start(&article->map, token->start);
        size_t end = pr_map_end(&article->map, token->end);
        pr_buf_clear(buf);
        pr_buf_format(buf, "%zu\t",
                      pr_utf8_point_at(&cursor, article->source, start));
        pr_buf_format(buf, "%zu\t",
                      pr_utf8_point_at(&cursor, article->source, end));
        pr_write_field(buf, pr_token_str(document, token));
        pr_buf_format(buf, "\t%s\t", pr_kind_name(token->kind));
        pr_write_field(buf, pr_intern_str(&vocabulary->terms, form->stem));
        pr_buf_char(buf, '\t');
        pr_write_field(
            buf,
            pr_intern_str(&vocabulary->terms,
                          pr_vocabulary_reading(vocabulary, token)->shown));
        pr_buf_format(buf, "\t%s\n", pr_pos_name(token->pos));
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

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_tokens = {
    "tokens", "start, end, token, kind, stem, lemma and part of speech",
    "[FILE…]", options, run};
