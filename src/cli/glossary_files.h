/* glossary_files.h - glossary files that a command reads whole. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_GLOSSARY_FILES_H
#define PR_CLI_GLOSSARY_FILES_H

#include "cli/command.h"
#include "concept/store.h"
#include "exchange/sorter.h"

/* Add the entries of the file at path, of any format or the one --from names,
 * to store; false after a message. */
bool pr_glossary_file(struct pr_cli *cli, const char *path,
                      struct pr_store *store);

/* What to call a file in messages. */
const char *pr_glossary_shown(const char *path);

/* Write the entries that sorter holds as our own rows. */
bool pr_glossary_write(struct pr_cli *cli, struct pr_sorter *sorter);

#endif
