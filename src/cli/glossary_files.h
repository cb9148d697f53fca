/* glossary_files.h - glossary files that a command reads whole. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_GLOSSARY_FILES_H
#define PR_CLI_GLOSSARY_FILES_H

#include "cli/command.h"
#include "concept/store.h"
#include "exchange/format.h"

/* Add the entries of the file at path, of any format or the one --from names,
 * to store; false after a message. */
bool pr_glossary_file(struct pr_cli *cli, const char *path,
                      struct pr_store *store);

/* What to call a file in messages. */
const char *pr_glossary_shown(const char *path);

/* The format to write: what --to says, or the ending of -o FILE, or our own
 * rows; NULL after a message. */
const struct pr_exchange *pr_glossary_target(const struct pr_cli *cli);

/* Write the entries that sorter holds; false after a message. What the format
 * can't hold is a warning. */
bool pr_glossary_write(struct pr_cli *cli, const struct pr_exchange *format,
                       struct pr_sorter *sorter);

#endif
