/* cmd_glossary_convert.c - precis glossary convert: one format to another. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "cli/commands.h"
#include "exchange/format.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* The format to write; NULL after a message. */
static const struct pr_exchange *target(const struct pr_cli *cli)
{
    const char *to = cli->settings.to, *output = cli->settings.output;
    const struct pr_exchange *format = to       ? pr_exchange_named(to)
                                       : output ? pr_exchange_of_path(output)
                                                : &pr_exchange_tsv;
    if (!format || !format->entry) {
        pr_say_usage(
            cli,
            to ? "--to '%s': expected one that 'precis glossary formats' "
                 "lists as written"
               : "-o %s: no format has that ending; say --to",
            to ? to : output);
        return NULL;
    }
    if (!format->files || output)
        return format;
    pr_say_usage(cli, "-o FILE is needed: %s is several files", to);
    return NULL;
}

/* Seconds since 1970 that SOURCE_DATE_EPOCH gives, or 0: no date is written
 * unless one is given, so that the same glossary is the same file. */
static int64_t date_of(void)
{
    const char *text = getenv("SOURCE_DATE_EPOCH");
    char *end;
    errno = 0;
    long long date = text ? strtoll(text, &end, 10) : 0;
    return text && !errno && *text && !*end && date > 0 ? (int64_t)date : 0;
}

static bool collect(struct pr_cli *cli, int count, char **files,
                    const struct pr_exchange *from, struct pr_sorter *sorter)
{
    bool good = true;
    char *standard[] = {"-"};
    if (count == 0) {
        count = 1;
        files = standard;
    }
    for (int i = 0; i < count; i++) {
        struct precis_error error = {0};
        struct pr_import import = {.handler = pr_sorter_add,
                                   .context = sorter,
                                   .lenient = cli->settings.lenient};
        const char *shown = strcmp(files[i], "-") ? files[i] : "standard input";
        if (pr_import_read(&import, files[i], from, &error)) {
            pr_say_error(cli, shown, &error);
            good = false;
        }
        char text[96];
        snprintf(text, sizeof text, "%zu entries left out", import.skipped);
        if (import.skipped)
            pr_say_warning(cli, shown, "skipped", text);
    }
    return good;
}

/* Formats of several files have an index, which inflected forms go to. */
static const struct pr_lexicon *lexicon_for(struct pr_cli *cli,
                                            const struct pr_exchange *format)
{
    if (format->files)
        pr_cli_vocabulary(cli);
    return cli->lexicon;
}

static bool write_out(struct pr_cli *cli, const struct pr_exchange *format,
                      struct pr_sorter *sorter)
{
    struct precis_error error = {0};
    struct pr_export out = {.sink = cli->out,
                            .path = cli->settings.output,
                            .title = pr_str_from(cli->settings.title),
                            .date = date_of(),
                            .lexicon = lexicon_for(cli, format),
                            .excel = cli->settings.excel};
    enum precis_status status = pr_export_write(&out, format, sorter, &error);
    char text[160];
    snprintf(text, sizeof text, "%zu entries left out of %s (the first: %s)",
             out.left_out, format->name, out.why ? out.why : "");
    if (out.left_out)
        pr_say_warning(cli, cli->settings.output, "left-out", text);
    if (status && !error.status)
        error.status = status;
    if (status)
        pr_say_error(cli, cli->settings.output, &error);
    pr_export_done(&out);
    return !status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    const struct pr_exchange *from = NULL, *to = target(cli);
    struct pr_sorter *sorter;
    if (!to)
        return PR_EXIT_USAGE;
    if (cli->settings.from && !(from = pr_exchange_named(cli->settings.from)))
        return pr_say_usage(cli,
                            "--from '%s': expected one that 'precis glossary "
                            "formats' lists",
                            cli->settings.from);
    if (pr_sorter_new(to->order, &sorter)) {
        pr_say(NULL, "out of memory");
        return PR_EXIT_FAILED;
    }
    bool good =
        collect(cli, count, files, from, sorter) && write_out(cli, to, sorter);
    pr_sorter_free(sorter);
    return good ? PR_EXIT_DONE : PR_EXIT_FAILED;
}

static const struct pr_option *const options[] = {
    &pr_option_from,   &pr_option_to,
    &pr_option_title,  &pr_option_lenient,
    &pr_option_excel,  &pr_option_output,
    &pr_option_strict, &pr_option_quiet,
    &pr_option_data,   NULL};

const struct pr_command pr_cmd_glossary_convert = {
    "glossary convert", "read glossaries of any format, write another",
    "[FILE…]", options, run};
