/* cmd_glossary_convert.c - precis glossary convert: one format to another. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "cli/commands.h"
#include "cli/glossary_files.h"
#include "cli/options.h"
#include "cli/say.h"

#include <stdio.h>

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
                                   .drafts = true,
                                   .lenient = cli->settings.lenient};
        const char *shown = strcmp(files[i], "-") ? files[i] : "standard input";
        if (pr_import_read(&import, files[i], from, &error)) {
            pr_say_error(cli, shown, &error);
            good = false;
        }
        char text[96];
        snprintf(text, sizeof text, "%zu %s left out", import.skipped,
                 import.skipped == 1 ? "entry" : "entries");
        if (import.skipped)
            pr_say_warning(cli, shown, "skipped", text);
    }
    return good;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    const struct pr_exchange *from = NULL, *to = pr_glossary_target(cli);
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
    bool good = collect(cli, count, files, from, sorter) &&
                pr_glossary_write(cli, to, sorter);
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
    "glossary convert",
    "read glossaries of any format, write another",
    "[FILE…]",
    options,
    run,
    NULL};
