/* glossary_files.c - glossary files that a command reads whole. */
/* SPDX-License-Identifier: MIT */
#include "cli/glossary_files.h"

#include "exchange/format.h"

#include <stdio.h>

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
    snprintf(text, sizeof text, "%zu entries left out", import.skipped);
    if (import.skipped)
        pr_say_warning(cli, pr_glossary_shown(path), "skipped", text);
    return true;
}

bool pr_glossary_write(struct pr_cli *cli, struct pr_sorter *sorter)
{
    struct precis_error error = {0};
    struct pr_export out = {.sink = cli->out, .path = cli->settings.output};
    enum precis_status status =
        pr_export_write(&out, &pr_exchange_tsv, sorter, &error);
    if (status && !error.status)
        error.status = status;
    if (status && !pr_cli_output_failed(cli))
        pr_say_error(cli, cli->settings.output, &error);
    pr_export_done(&out);
    return !status;
}
