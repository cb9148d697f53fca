/* summary_options.h - the options of commands that choose sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_SUMMARY_OPTIONS_H
#define PR_CLI_SUMMARY_OPTIONS_H

#include "cli/command.h"
#include "cli/options.h"
#include "summary/summary.h"

/* What such a command takes; put it in its option table. */
#define PR_OPTIONS_SUMMARY                                                     \
    &pr_option_max, &pr_option_method, &pr_option_layout, &pr_option_dangling, \
        &pr_option_focus, &pr_option_must, &pr_option_avoid, &pr_option_query, \
        &pr_option_df

/* A choice by name. */
struct pr_named {
    const char *name;
    int value;
};

/* The value that text names among rows; that of the first when text is NULL.
 * False after a message that names them all. */
bool pr_named_pick(struct pr_cli *cli, const char *option, const char *text,
                   const struct pr_named rows[], size_t count, int *value);

/* Read the settings into options; false after a message. */
bool pr_cli_summary_options(struct pr_cli *cli,
                            struct pr_summary_options *options);

#endif
