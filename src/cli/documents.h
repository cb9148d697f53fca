/* documents.h - the analysed documents a command works on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_DOCUMENTS_H
#define PR_CLI_DOCUMENTS_H

#include "cli/command.h"
#include "cli/inputs.h"
#include "document/document.h"
#include "unicode/utf8.h"

/* One document of one input; shown is the name to print for it. */
typedef enum precis_status (*pr_document_handler)(struct pr_cli *cli,
                                                  void *context,
                                                  const char *shown,
                                                  struct pr_document *document,
                                                  struct precis_error *error);

/* As pr_inputs_each, with each article cut and analysed. */
int pr_documents_each(struct pr_cli *cli, int count, char **files,
                      pr_document_handler handler, void *context);

/* Append to buf what a command has to say of sentence s of a document. cursor
 * counts code points; it is {0} at the first sentence. PRECIS_E_MEMORY alone
 * may be its failure. */
typedef enum precis_status (*pr_sentence_writer)(
    void *context, const struct pr_document *document, size_t s,
    struct pr_utf8_cursor *cursor, struct pr_buf *buf);

/* Write every sentence of every document, one by one. The exit code. */
int pr_sentences_each(struct pr_cli *cli, int count, char **files,
                      pr_sentence_writer writer, void *context);

/* Append to buf what a command found in a document, as text, Markdown or
 * JSON. PRECIS_E_MEMORY alone may be its failure. */
typedef enum precis_status (*pr_result_writer)(void *context, const char *shown,
                                               struct pr_document *document,
                                               enum pr_format form,
                                               struct pr_buf *buf);

/* Write a result for each document, in the form that --format asks for. The
 * exit code. */
int pr_results_each(struct pr_cli *cli, int count, char **files,
                    pr_result_writer writer, void *context);

/* The line that parts results of several inputs: "==> shown <==", after an
 * empty line from the second on. */
void pr_result_head(struct pr_buf *buf, const char *shown, size_t *done);

#endif
