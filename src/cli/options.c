/* options.c - option tables: the shared rows, parsing and --help. */
/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "cli/nearest.h"
#include "cli/say.h"
#include "reader/reader.h"
#include "summary/summary.h"

#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#define FIELD(name) offsetof(struct pr_settings, name)
#define FLAG(field, long_name, letter, help_text)                              \
    const struct pr_option pr_option_##field = {                               \
        long_name, letter, PR_OPTION_FLAG, NULL, help_text, FIELD(field)}
#define TEXT(field, long_name, letter, argument_name, help_text)               \
    const struct pr_option pr_option_##field = {long_name,      letter,        \
                                                PR_OPTION_TEXT, argument_name, \
                                                help_text,      FIELD(field)}

TEXT(format, "format", 'f', "FORM", "form of the result");
TEXT(output, "output", 'o', "FILE", "write to FILE, whole or not at all");
TEXT(from, "from", 0, "TYPE", "read the input as TYPE, whatever its bytes");
TEXT(to, "to", 0, "TYPE", "type of file to write");
TEXT(encoding, "encoding", 0, "NAME", "encoding of the input");
TEXT(max, "max", 'n', "BUDGET",
     "at most: 5 sentences, 120w words, 280c characters, 10%, 30s");
const struct pr_option pr_option_max_terms = {
    "max", 'n', PR_OPTION_TEXT, "N", "at most N terms", FIELD(max)};
FLAG(quiet, "quiet", 'q', "no warnings");
FLAG(strict, "strict", 0, "a warning is a failure (exit 1)");
FLAG(recursive, "recursive", 'r', "read the files of folders too");
FLAG(together, "together", 0, "one result for all inputs");
FLAG(keep_lines, "keep-lines", 0, "a line break ends a paragraph");
FLAG(source, "source", 0, "the decoded source, not the article in it");
TEXT(data, "data", 0, "DIR", "folder of the compiled dictionaries");
TEXT(title, "title", 't', "TEXT", "title of the article");
TEXT(style, "style", 0, "NAME",
     "English of the result: en-GB (default) or en-US");
TEXT(order, "order", 0, "ORDER", "document (default) or rank");
TEXT(layout, "layout", 0, "LAYOUT",
     "lines (default), paragraph, bullets (three) or headline (one)");
TEXT(dangling, "dangling", 0, "WAY",
     "sentences that lean on one left out: pull (default), avoid, mark, keep");
TEXT(focus, "focus", 0, "WORDS",
     "words and phrases that count for more: "
     "retraite,pension*");
TEXT(must, "must", 0, "WORDS", "words and phrases that must be in it");
TEXT(avoid, "avoid", 0, "WORDS", "words and phrases that must not be in it");
TEXT(query, "query", 0, "TEXT", "a question that it should answer");
TEXT(df, "df", 0, "FILE", "document frequencies of precis df build, for tfidf");
TEXT(method, "method", 'm', "NAME", "how sentences are scored");
FLAG(all, "all", 'a', "every sentence, not only the chosen ones");
FLAG(lines, "lines", 0, "each input line is a unit");
TEXT(abbreviations, "abbreviations", 0, "FILE",
     "more abbreviations, one a line");
TEXT(srx, "srx", 0, "FILE", "rules for sentences (SRX 2.0), before ours");
TEXT(text_field, "text-field", 0, "NAME", "JSONL field of the text");
TEXT(title_field, "title-field", 0, "NAME", "JSONL field of the title");
TEXT(id_field, "id-field", 0, "NAME", "JSONL field of the id");
FLAG(reverse, "reverse", 'r', "the words are English");
FLAG(lenient, "lenient", 0, "leave out what is wrong, and count it");
FLAG(excel, "excel", 0, "for a spreadsheet of French settings");
TEXT(jobs, "jobs", 'j', "N", "work on N articles at once");
const struct pr_option pr_option_glossary = {
    "glossary",
    'g',
    PR_OPTION_LIST,
    "FILE",
    "a glossary of yours, before ours (repeat for more)",
    FIELD(glossaries)};
const struct pr_option pr_option_dictionary = {
    "dictionary",
    'd',
    PR_OPTION_LIST,
    "FILE",
    "a dictionary after ours, or freedict (repeat for more)",
    FIELD(dictionaries)};

static const struct pr_option option_help = {
    "help", 'h', PR_OPTION_FLAG, NULL, "this help", FIELD(help)};
static const struct pr_option option_profile = {
    "profile",
    0,
    PR_OPTION_TEXT,
    "NAME",
    "the profile NAME of your settings file (see: precis config)",
    FIELD(profile)};
static const struct pr_option option_no_color = {
    "no-color",     0, PR_OPTION_FLAG, NULL, "no colours (also: NO_COLOR=1)",
    FIELD(no_color)};

const struct pr_option *const pr_options_always[] = {
    &option_profile, &option_no_color, &option_help, NULL};

enum { ROWS_MAX = 64, FIRST_LONG = 256 };

/* The option table of a command with the rows every command has. */
static size_t all_rows(const struct pr_command *command,
                       const struct pr_option *rows[ROWS_MAX])
{
    size_t count = 0;
    const struct pr_option *const *table = command->options;
    for (size_t i = 0; table && table[i] && count < ROWS_MAX - 3; i++)
        rows[count++] = table[i];
    for (size_t i = 0; pr_options_always[i]; i++)
        rows[count++] = pr_options_always[i];
    return count;
}

const struct pr_option *pr_option_find(const struct pr_command *command,
                                       const char *name)
{
    const struct pr_option *rows[ROWS_MAX];
    size_t count = all_rows(command, rows);
    for (size_t i = 0; i < count; i++)
        if (!strcmp(rows[i]->name, name))
            return rows[i];
    return NULL;
}

bool pr_option_set(const struct pr_command *command,
                   const struct pr_option *row, const char *value,
                   struct pr_settings *settings)
{
    char *field = (char *)settings + row->offset;
    switch (row->kind) {
    case PR_OPTION_FLAG: {
        bool yes = true;
        memcpy(field, &yes, sizeof yes);
        return true;
    }
    case PR_OPTION_TEXT:
        memcpy(field, &value, sizeof value);
        return true;
    case PR_OPTION_LIST: {
        struct pr_list *list = (struct pr_list *)(void *)field;
        if (list->count == PR_LAYERS_MAX) {
            pr_say(command->name, "--%s is given more than %d times", row->name,
                   PR_LAYERS_MAX);
            return false;
        }
        list->items[list->count++] = value;
        return true;
    }
    }
    return false;
}

/* The long option that a mistyped one may stand for. */
static const char *meant(const struct pr_command *command, const char *option)
{
    const struct pr_option *rows[ROWS_MAX];
    size_t count = all_rows(command, rows);
    char word[64];
    snprintf(word, sizeof word, "%.*s", (int)strcspn(option + 2, "="),
             option + 2);
    struct pr_nearest nearest = {.word = word};
    for (size_t i = 0; i < count; i++)
        pr_nearest_try(&nearest, rows[i]->name);
    return nearest.name;
}

static void complain(const struct pr_command *command, int found,
                     char **arguments)
{
    const char *option = arguments[optind - 1], *other;
    if (found == ':')
        pr_say(NULL, "option '%s' needs an argument (see: precis %s --help)",
               option, command->name);
    else if (optopt && optopt < FIRST_LONG)
        pr_say(NULL, "unknown option '-%c' (see: precis %s --help)", optopt,
               command->name);
    else if (optopt >= FIRST_LONG)
        pr_say(NULL, "option '%s' takes no argument (see: precis %s --help)",
               option, command->name);
    else if ((other = meant(command, option)))
        pr_say(NULL,
               "unknown option '%s'; did you mean --%s? (see: precis %s "
               "--help)",
               option, other, command->name);
    else
        pr_say(NULL, "unknown option '%s' (see: precis %s --help)", option,
               command->name);
}

bool pr_options_parse(const struct pr_command *command,
                      struct pr_settings *settings, int *count,
                      char **arguments)
{
    const struct pr_option *rows[ROWS_MAX];
    struct option longs[ROWS_MAX + 1] = {{0}};
    char shorts[2 * ROWS_MAX + 2] = ":";
    size_t put = 1, n = all_rows(command, rows);
    for (size_t i = 0; i < n; i++) {
        int has =
            rows[i]->kind == PR_OPTION_FLAG ? no_argument : required_argument;
        longs[i] =
            (struct option){rows[i]->name, has, NULL, FIRST_LONG + (int)i};
        if (rows[i]->letter) {
            shorts[put++] = rows[i]->letter;
            if (has)
                shorts[put++] = ':';
        }
    }
    opterr = 0;
    optind = 1;
    int found;
    while ((found = getopt_long(*count, arguments, shorts, longs, NULL)) !=
           -1) {
        const struct pr_option *row = NULL;
        for (size_t i = 0; i < n; i++)
            if (found == FIRST_LONG + (int)i ||
                (rows[i]->letter && found == rows[i]->letter))
                row = rows[i];
        if (!row || found == '?' || found == ':') {
            complain(command, found, arguments);
            return false;
        }
        if (!pr_option_set(command, row, optarg, settings))
            return false;
    }
    int left = *count - optind;
    memmove(arguments, arguments + optind, (size_t)left * sizeof *arguments);
    *count = left;
    return true;
}

bool pr_options_format(const struct pr_cli *cli, bool html,
                       enum pr_format *form)
{
    static const struct {
        const char *name;
        enum pr_format form;
    } forms[] = {
        {"text",     PR_FORMAT_TEXT    },
        {"tsv",      PR_FORMAT_TEXT    },
        {"markdown", PR_FORMAT_MARKDOWN},
        {"json",     PR_FORMAT_JSON    },
        {"html",     PR_FORMAT_HTML    }
    };
    const char *name = cli->settings.format;
    *form = PR_FORMAT_TEXT;
    if (!name)
        return true;
    for (size_t i = 0; i < PR_LENGTH(forms); i++)
        if (!strcmp(name, forms[i].name) &&
            (html || forms[i].form != PR_FORMAT_HTML)) {
            *form = forms[i].form;
            return true;
        }
    pr_say_usage(cli, "--format '%s': expected text, markdown%s", name,
                 html ? ", json or html" : " or json");
    return false;
}

bool pr_options_rows(const struct pr_cli *cli, bool *json)
{
    precis_str name = pr_str_from(cli->settings.format);
    *json = pr_str_is(name, "json");
    if (*json || !name.size || pr_str_is(name, "text") ||
        pr_str_is(name, "tsv"))
        return true;
    pr_say_usage(cli, "--format '%s': expected text or json",
                 cli->settings.format);
    return false;
}

bool pr_options_style(const struct pr_cli *cli, struct pr_english_style *style)
{
    const char *name = cli->settings.style;
    if (!name || pr_english_style_parse(name, style))
        return true;
    pr_say_usage(cli, "--style '%s': expected en-GB or en-US", name);
    return false;
}

static void print_row(const struct pr_option *row)
{
    char left[64];
    snprintf(left, sizeof left, "%c%c%c --%s%s%s", row->letter ? '-' : ' ',
             row->letter ? row->letter : ' ', row->letter ? ',' : ' ',
             row->name, row->argument ? " " : "",
             row->argument ? row->argument : "");
    printf("  %-26s %s\n", left, row->help);
}

/* What options take that one line has no room for. */
static void print_choices(const struct pr_command *command)
{
    if (command->forms)
        printf("\n--format is one of %s; the first is what is written without "
               "it.\n",
               command->forms);
    if (pr_option_find(command, pr_option_encoding.name)) {
        printf("\n--from is one of");
        for (size_t r = 0; pr_readers[r]; r++)
            printf("%s %s", r ? "," : "", pr_readers[r]->name);
        puts("; without it the bytes tell.");
    }
    if (pr_option_find(command, pr_option_method.name))
        printf("\n--method is one of %s.\n", pr_summary_methods());
}

void pr_options_help(const struct pr_command *command)
{
    const struct pr_option *rows[ROWS_MAX];
    size_t n = all_rows(command, rows);
    printf("usage: precis %s [OPTION…] %s\n\n%s\n\n", command->name,
           command->usage, command->purpose);
    for (size_t i = 0; i < n; i++)
        print_row(rows[i]);
    print_choices(command);
}
