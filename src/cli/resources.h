/* resources.h - the data and the output of a run, opened when needed. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_RESOURCES_H
#define PR_CLI_RESOURCES_H

#include "cli/command.h"

/* Read the user's abbreviations and rules for sentences, if there are any,
 * once; false after a message. */
bool pr_cli_rules(struct pr_cli *cli);
/* The lexicon; NULL when it is not there, which is not said. */
const struct pr_lexicon *pr_cli_lexicon(struct pr_cli *cli);
/* The vocabulary, with the lexicon under it; NULL after a message. */
struct pr_vocabulary *pr_cli_vocabulary(struct pr_cli *cli);
/* What --df names, or NULL without it; false after a message. */
bool pr_cli_background(struct pr_cli *cli,
                       const struct pr_background **background);
/* Path of a compiled data file in a buffer of the caller's, terminated. */
void pr_cli_data_path(struct pr_cli *cli, const char *name,
                      struct pr_buf *path);
/* Open -o FILE or standard output; false after a message. */
bool pr_cli_open_output(struct pr_cli *cli);
/* Flush and close what pr_cli_open_output opened; the exit code. */
int pr_cli_close_output(struct pr_cli *cli, int code);
/* Did a write to it fail? It is then told when it is closed. */
static inline bool pr_cli_output_failed(const struct pr_cli *cli)
{
    return cli->stream.failure || cli->file.failure;
}
void pr_cli_done(struct pr_cli *cli);

#endif
