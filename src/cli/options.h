/* options.h - option tables: the shared rows, parsing and --help. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_OPTIONS_H
#define PR_CLI_OPTIONS_H

#include "cli/command.h"

/* Rows that every command has, ended by NULL. */
extern const struct pr_option *const pr_options_always[];

/* The row of a command's option by its long name, or NULL. */
const struct pr_option *pr_option_find(const struct pr_command *command,
                                       const char *name);

/* Set it: a flag whatever value is, a text, one more of a list. False after a
 * message. */
bool pr_option_set(const struct pr_command *command,
                   const struct pr_option *row, const char *value,
                   struct pr_settings *settings);

/* The help page of a command, on standard output. */
void pr_options_help(const struct pr_command *command);

#endif
