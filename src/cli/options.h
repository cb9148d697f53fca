/* options.h - option tables: the shared rows, parsing and --help. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_OPTIONS_H
#define PR_CLI_OPTIONS_H

#include "cli/command.h"
#include "english/figures.h"

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

/* Rows that every command has, ended by NULL. */
extern const struct pr_option *const pr_options_always[];

/* The row of a command's option by its long name, or NULL. */
const struct pr_option *pr_option_find(const struct pr_command *command,
                                       const char *name);

/* Set it: a flag whatever value is, a text, one more of a list. False after a
 * message. */
bool pr_option_set(const struct pr_command *command,
                   const struct pr_option *row, const char *value,
                   struct pr_settings *settings);

/* The help page of a command, on standard output. */
void pr_options_help(const struct pr_command *command);

#endif
