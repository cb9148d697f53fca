/* collect.h - the documents of all inputs, held together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_COLLECT_H
#define PR_CLI_COLLECT_H

#include "cli/documents.h"

/* {0} is empty. */
struct pr_collection {
    struct pr_document **documents; /* [count] owned, with their articles */
    const char **shown;             /* [count] the name of each           */
    size_t count, capacity, names_capacity;
    struct pr_arena arena; /* the names                          */
};

/* Read and analyse all inputs. Says what fails; gives the exit code. */
int pr_collect(struct pr_cli *cli, int count, char **files,
               struct pr_collection *collection);
void pr_collection_done(struct pr_collection *collection);

#endif
