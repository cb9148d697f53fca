/* documents.h - the analysed documents a command works on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_DOCUMENTS_H
#define PR_CLI_DOCUMENTS_H

#include "cli/command.h"
#include "document/document.h"

/* One document of one input; shown is the name to print for it. */
typedef enum precis_status (*pr_document_handler)(struct pr_cli *cli,
                                                  void *context,
                                                  const char *shown,
                                                  struct pr_document *document,
                                                  struct precis_error *error);

/* As pr_inputs_each, with each article cut and analysed. */
int pr_documents_each(struct pr_cli *cli, int count, char **files,
                      pr_document_handler handler, void *context);

#endif
