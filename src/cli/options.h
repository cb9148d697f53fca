/* options.h - option tables: the shared rows, parsing and --help. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_OPTIONS_H
#define PR_CLI_OPTIONS_H

#include "cli/command.h"

/* Rows that every command has, ended by NULL. */
extern const struct pr_option *const pr_options_always[];

/* The help page of a command, on standard output. */
void pr_options_help(const struct pr_command *command);

#endif
