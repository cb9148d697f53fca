/* command.h - what a command is, and a run of the program. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_COMMAND_H
#define PR_CLI_COMMAND_H

#include "base/file.h"
#include "base/str.h"
#include "cli/settings.h"
#include "document/srx.h"
#include "french/abbreviations.h"
#include "french/vocabulary.h"

/* Exit codes. */
enum { PR_EXIT_DONE = 0, PR_EXIT_FAILED = 1, PR_EXIT_USAGE = 2 };

struct pr_cli;

/* One command; each cmd_<name>.c exports one. */
struct pr_command {
    const char *name;    /* may be two words: "glossary lookup" */
    const char *purpose; /* one line */
    const char *usage;   /* arguments, such as "[FILE…]" */
    const struct pr_option *const *options; /* ended by NULL */
    int (*run)(struct pr_cli *cli, int count, char **arguments);
    const char *forms; /* what --format may be, the default first, or NULL */
};

/* A run of the program. */
struct pr_cli {
    const struct pr_command *command;
    struct pr_settings settings;
    struct precis_sink out;  /* standard output, or -o FILE */
    struct pr_stream stream; /* behind out */
    struct pr_output file;   /* behind out with -o */
    bool to_file;
    bool color;                 /* standard output is a terminal that may be
                                 coloured */
    int exit;                   /* the worst so far */
    char *data_folder;          /* where the compiled data lies, owned */
    struct pr_lexicon *lexicon; /* opened on first use */
    struct pr_vocabulary vocabulary;        /* {0} until first use */
    struct pr_abbreviations *abbreviations; /* the user's, or NULL */
    struct pr_abbreviations own_abbreviations;
    struct pr_srx *srx;               /* the user's rules, or NULL */
    struct pr_glossary *glossary;     /* opened on first use */
    bool weakest;                     /* FreeDict was added to it */
    struct pr_matcher *matcher;       /* made on first use */
    struct pr_background *background; /* opened on first use */
};

/* All commands, ended by NULL. */
extern const struct pr_command *const pr_commands[];

#endif
