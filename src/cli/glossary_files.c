/* glossary_files.c - glossary files that a command reads whole. */
/* SPDX-License-Identifier: MIT */
#include "cli/glossary_files.h"

#include "cli/resources.h"
#include "cli/say.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

const char *pr_glossary_shown(const char *path)
{
    return strcmp(path, "-") ? path : "standard input";
}

bool pr_glossary_file(struct pr_cli *cli, const char *path,
                      struct pr_store *store)
{
    struct precis_error error = {0};
    struct pr_import import = {.handler = pr_store_add,
                               .context = store,
                               .drafts = true,
                               .lenient = cli->settings.lenient};
    const char *from = cli->settings.from;
    const struct pr_exchange *format = from ? pr_exchange_named(from) : NULL;
    if (from && !format) {
        pr_say_usage(cli,
                     "--from '%s': expected one that 'precis glossary "
                     "formats' lists",
                     from);
        return false;
    }
    if (pr_import_read(&import, path, format, &error)) {
        pr_say_error(cli, pr_glossary_shown(path), &error);
        return false;
    }
    char text[96];
    snprintf(text, sizeof text, "%zu %s left out", import.skipped,
             import.skipped == 1 ? "entry" : "entries");
    if (import.skipped)
        pr_say_warning(cli, pr_glossary_shown(path), "skipped", text);
    return true;
}

const struct pr_exchange *pr_glossary_target(const struct pr_cli *cli)
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

/* Formats of several files have an index, which inflected forms go to. */
static const struct pr_lexicon *lexicon_for(struct pr_cli *cli,
                                            const struct pr_exchange *format)
{
    if (format->files)
        pr_cli_vocabulary(cli);
    return cli->lexicon;
}

bool pr_glossary_write(struct pr_cli *cli, const struct pr_exchange *format,
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
    snprintf(text, sizeof text, "%zu %s left out of %s (the first: %s)",
             out.left_out, out.left_out == 1 ? "entry" : "entries",
             format->name, out.why ? out.why : "");
    if (out.left_out)
        pr_say_warning(cli, cli->settings.output, "left-out", text);
    if (status && !error.status)
        error.status = status;
    if (status && !pr_cli_output_failed(cli))
        pr_say_error(cli, cli->settings.output, &error);
    pr_export_done(&out);
    return !status;
}
