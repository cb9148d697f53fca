/* documents.c - the analysed documents a command works on. */
/* SPDX-License-Identifier: MIT */
#include "cli/documents.h"

#include "base/error.h"
#include "base/sink.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/resources.h"

struct analysis {
    pr_document_handler handler;
    void *context;
    struct pr_document document; /* its room is used again */
};

static enum precis_status analyse(struct pr_cli *cli, void *context,
                                  const char *shown, struct pr_article *article,
                                  struct precis_error *error)
{
    struct analysis *analysis = context;
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    if (!vocabulary)
        return PRECIS_E_MEMORY;
    analysis->document.srx = cli->srx;
    enum precis_status status = pr_document_init(
        &analysis->document, article, vocabulary, cli->abbreviations, error);
    if (!status)
        status = analysis->handler(cli, analysis->context, shown,
                                   &analysis->document, error);
    pr_document_reset(&analysis->document);
    return status;
}

int pr_documents_each(struct pr_cli *cli, int count, char **files,
                      pr_document_handler handler, void *context)
{
    if (!pr_cli_vocabulary(cli))
        return PR_EXIT_FAILED;
    struct analysis analysis = {.handler = handler, .context = context};
    int code = pr_inputs_each(cli, count, files, analyse, &analysis);
    pr_document_done(&analysis.document);
    return code;
}

struct writing {
    pr_sentence_writer sentence; /* one of both */
    pr_result_writer result;
    void *context;
    enum pr_format form;
    bool many;
    size_t done;
    struct pr_buf buf;
};

static enum precis_status write_sentences(struct pr_cli *cli, void *context,
                                          const char *shown,
                                          struct pr_document *document,
                                          struct precis_error *error)
{
    struct writing *writing = context;
    struct pr_utf8_cursor cursor = {0};
    (void)shown;
    for (size_t s = 0; s < document->S; s++) {
        pr_buf_clear(&writing->buf);
        if (writing->sentence(writing->context, document, s, &cursor,
                              &writing->buf))
            return pr_fail_memory(error);
        enum precis_status status = pr_sink_buf(cli->out, &writing->buf);
        if (status)
            return status;
    }
    return PRECIS_OK;
}

int pr_sentences_each(struct pr_cli *cli, int count, char **files,
                      pr_sentence_writer writer, void *context)
{
    struct writing writing = {.sentence = writer, .context = context};
    int code = pr_documents_each(cli, count, files, write_sentences, &writing);
    pr_buf_done(&writing.buf);
    return code;
}

void pr_result_head(struct pr_buf *buf, const char *shown, size_t *done)
{
    pr_buf_format(buf, "%s==> %s <==\n", (*done)++ ? "\n" : "", shown);
}

static enum precis_status write_result(struct pr_cli *cli, void *context,
                                       const char *shown,
                                       struct pr_document *document,
                                       struct precis_error *error)
{
    struct writing *writing = context;
    pr_buf_clear(&writing->buf);
    if (writing->many && writing->form != PR_FORMAT_JSON)
        pr_result_head(&writing->buf, shown, &writing->done);
    if (writing->result(writing->context, shown, document, writing->form,
                        &writing->buf))
        return pr_fail_memory(error);
    return pr_sink_buf(cli->out, &writing->buf);
}

int pr_results_each(struct pr_cli *cli, int count, char **files,
                    pr_result_writer writer, void *context)
{
    struct writing writing = {.result = writer,
                              .context = context,
                              .many = pr_inputs_many(cli, count, files)};
    if (!pr_options_format(cli, false, &writing.form))
        return PR_EXIT_USAGE;
    int code = pr_documents_each(cli, count, files, write_result, &writing);
    pr_buf_done(&writing.buf);
    return code;
}
