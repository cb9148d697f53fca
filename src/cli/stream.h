/* stream.h - summarize a stream of JSONL records. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_STREAM_H
#define PR_CLI_STREAM_H

#include "cli/command.h"
#include "summary/told.h"

/* Summarize the records of the files named (none = standard input), in order,
 * one line of JSON each; what they tell is added to told, unless it is NULL.
 * Gives the exit code: 1 when a record failed. */
int pr_stream_summaries(struct pr_cli *cli, int count, char **files,
                        const struct pr_summary_options *options,
                        struct pr_told *told);

#endif
