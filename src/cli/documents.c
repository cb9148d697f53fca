/* documents.c - the analysed documents a command works on. */
/* SPDX-License-Identifier: MIT */
#include "cli/documents.h"

struct analysis {
    pr_document_handler handler;
    void *context;
    struct pr_document document; /* its room is used again */
};

static enum precis_status analyse(struct pr_cli *cli, void *context,
                                  const char *shown,
                                  struct pr_article *article,
                                  struct precis_error *error)
{
    struct analysis *analysis = context;
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    if (!vocabulary)
        return PRECIS_E_MEMORY;
    analysis->document.srx = cli->srx;
    enum precis_status status =
        pr_document_init(&analysis->document, article, vocabulary,
                         cli->abbreviations, error);
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
