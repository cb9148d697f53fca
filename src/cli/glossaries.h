/* glossaries.h - the glossary that the commands of a run share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_GLOSSARIES_H
#define PR_CLI_GLOSSARIES_H

#include "cli/command.h"
#include "gloss/glossary.h"
#include "gloss/match.h"

/* The file of our own dictionary in the data folder. */
#define PR_OUR_GLOSSARY "french-english.glossary"

/*
 * Every --glossary, then ours, then every --dictionary; NULL after a message.
 * The run owns it.
 */
const struct pr_glossary *pr_cli_glossary(struct pr_cli *cli);

/* The same where our own dictionary is installed, else NULL, and then without
 * a message: for who can do without one. */
const struct pr_glossary *pr_cli_glossary_if_any(struct pr_cli *cli);

/*
 * Add FreeDict's dictionary behind all others, where it is installed and no
 * --dictionary was given; false when there is nothing to add. It is read only
 * for a word that the others don't have, since reading it takes longer than
 * all the rest.
 */
bool pr_cli_weakest_glossary(struct pr_cli *cli);

/* A matcher over it and the run's vocabulary, owned by the run; NULL after a
 * message. */
struct pr_matcher *pr_cli_matcher(struct pr_cli *cli);

#endif
