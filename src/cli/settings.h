/* settings.h - the options of all commands, and the rows that read them. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_SETTINGS_H
#define PR_CLI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

/* The forms of one result: --format. */
enum pr_format {
    PR_FORMAT_TEXT,
    PR_FORMAT_MARKDOWN,
    PR_FORMAT_JSON,
    PR_FORMAT_HTML
};

enum { PR_LAYERS_MAX = 16 };

/* A list of option arguments, in order. */
struct pr_list {
    const char *items[PR_LAYERS_MAX];
    size_t count;
};

/* Every option of every command; zero is the default. */
struct pr_settings {
    const char *format; /* text, markdown, json, html, conllu */
    const char *output; /* -o FILE */
    const char *from, *to;
    const char *encoding;
    const char *max; /* a budget */
    const char *method;
    const char *title;
    const char *focus, *must, *avoid, *query;
    const char *order, *layout, *dangling;
    const char *update;
    const char *profile;  /* of the settings file */
    const char *sentence; /* its number */
    const char *df;       /* document frequencies */
    const char *data;     /* folder of the compiled data */
    const char *abbreviations, *srx;
    const char *text_field, *title_field, *id_field;
    const char *jobs;
    const char *date, *style;
    const char *references, *words; /* eval */
    const char *context;
    struct pr_list glossaries;   /* --glossary, first = strongest */
    struct pr_list dictionaries; /* --dictionary, after ours */
    bool stem, baselines;
    bool quiet, strict, recursive, together, keep_lines, source, lines, all;
    bool words_form, variants, contexts, reverse, fix, lenient, explain, excel,
        no_color, help;
};

enum pr_option_kind { PR_OPTION_FLAG, PR_OPTION_TEXT, PR_OPTION_LIST };

/* One row of an option table. */
struct pr_option {
    const char *name; /* long, without dashes */
    char letter;      /* short, or 0          */
    enum pr_option_kind kind;
    const char *argument; /* what --help calls it, or NULL */
    const char *help;     /* one line */
    size_t offset;        /* of its field in struct pr_settings */
};

#endif
