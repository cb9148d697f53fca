/* command.h - what a command of the program is, and what all of them share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_COMMAND_H
#define PR_CLI_COMMAND_H

#include "base/file.h"
#include "base/str.h"
#include "document/srx.h"
#include "english/figures.h"
#include "french/abbreviations.h"
#include "french/vocabulary.h"
#include "reader/reader.h"

/* The forms of one result: --format. */
enum pr_format {
    PR_FORMAT_TEXT,
    PR_FORMAT_MARKDOWN,
    PR_FORMAT_JSON,
    PR_FORMAT_HTML
};

/* Exit codes. */
enum { PR_EXIT_DONE = 0, PR_EXIT_FAILED = 1, PR_EXIT_USAGE = 2 };

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
    const char *lexicon;
    const char *bitext;
    const char *references, *system, *words; /* eval */
    const char *context;
    const char *base, *mine, *theirs; /* merge */
    struct pr_list glossaries;        /* --glossary, first = strongest */
    struct pr_list dictionaries;      /* --dictionary, after ours */
    bool stem, baselines;
    bool quiet, strict, recursive, together, keep_lines, source, lines, all;
    bool words_form, variants, contexts, reverse, fix, lenient, explain, excel,
        no_color, help;
    bool version;
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

/* ---- options.c: the options that commands share, and their parsing */

extern const struct pr_option pr_option_format, pr_option_output,
    pr_option_from, pr_option_to, pr_option_encoding, pr_option_max,
    pr_option_max_terms, pr_option_quiet, pr_option_strict, pr_option_recursive,
    pr_option_together, pr_option_keep_lines, pr_option_source, pr_option_data,
    pr_option_glossary, pr_option_dictionary, pr_option_style, pr_option_title,
    pr_option_method, pr_option_order, pr_option_all, pr_option_lines,
    pr_option_layout, pr_option_dangling, pr_option_focus, pr_option_must,
    pr_option_avoid, pr_option_query, pr_option_df, pr_option_abbreviations,
    pr_option_srx, pr_option_text_field, pr_option_title_field,
    pr_option_id_field, pr_option_jobs, pr_option_lenient, pr_option_reverse,
    pr_option_excel;

/* What every command that reads articles takes; put it in option tables. */
#define PR_OPTIONS_INPUT                                                       \
    &pr_option_from, &pr_option_encoding, &pr_option_recursive,                \
        &pr_option_keep_lines, &pr_option_abbreviations, &pr_option_srx,       \
        &pr_option_text_field, &pr_option_title_field, &pr_option_id_field,    \
        &pr_option_strict, &pr_option_quiet, &pr_option_data
#define PR_OPTIONS_OUTPUT &pr_option_format, &pr_option_output

/*
 * Read options of command from arguments into settings; what is left goes to
 * arguments[0, *count). False after a message on standard error.
 */
bool pr_options_parse(const struct pr_command *command,
                      struct pr_settings *settings, int *count,
                      char **arguments);

/*
 * What --format asks for, among text, markdown, json and, when html is set,
 * html; "tsv" is text. False after a message.
 */
bool pr_options_format(const struct pr_cli *cli, bool html,
                       enum pr_format *form);
/* The same for commands that write rows: text or JSON. */
bool pr_options_rows(const struct pr_cli *cli, bool *json);
/* What --style asks for. False after a message. */
bool pr_options_style(const struct pr_cli *cli, struct pr_english_style *style);

/* ---- say.c: messages for the person at the terminal */

/* "precis: place: message" on standard error; place may be NULL. */
void pr_say(const char *place, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same with the error's position, and remember exit code 1. */
int pr_say_error(struct pr_cli *cli, const char *place,
                 const struct precis_error *error);
/* A warning: not under --quiet; exit code 1 under --strict. */
void pr_say_warning(struct pr_cli *cli, const char *place, const char *code,
                    const char *message);
/* A usage error: message and a hint at --help; gives PR_EXIT_USAGE. */
int pr_say_usage(const struct pr_cli *cli, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* ---- inputs.c: the articles a command works on */

/* One article of one input; shown is the name to print for it. */
typedef enum precis_status (*pr_input_handler)(struct pr_cli *cli,
                                               void *context, const char *shown,
                                               struct pr_article *article,
                                               struct precis_error *error);

/*
 * Call handler for every article of the files named (none = standard input).
 * Says what fails and goes on with the next file; warnings are said before
 * the handler is called. Gives the exit code.
 */
int pr_inputs_each(struct pr_cli *cli, int count, char **files,
                   pr_input_handler handler, void *context);

/* How many results there will be more than one of: files named or a folder. */
bool pr_inputs_many(const struct pr_cli *cli, int count, char **files);

/* ---- resources.c: data opened when first needed */

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
