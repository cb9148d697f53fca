/* inputs.h - the articles a command works on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_INPUTS_H
#define PR_CLI_INPUTS_H

#include "cli/command.h"
#include "reader/reader.h"

/* One article of one input; shown is the name to print for it. */
typedef enum precis_status (*pr_input_handler)(struct pr_cli *cli,
                                               void *context, const char *shown,
                                               struct pr_article *article,
                                               struct precis_error *error);

/*
 * Call handler for every article of the files named (none = standard input).
 * Says what fails and goes on with the next file; warnings are said before
 * the handler is called. Gives the exit code.
 */
int pr_inputs_each(struct pr_cli *cli, int count, char **files,
                   pr_input_handler handler, void *context);

/* How many results there will be more than one of: files named or a folder. */
bool pr_inputs_many(const struct pr_cli *cli, int count, char **files);

#endif
