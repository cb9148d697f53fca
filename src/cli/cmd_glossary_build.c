/* cmd_glossary_build.c - precis glossary build: draft a glossary. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "build/draft.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/glossaries.h"
#include "cli/glossary_files.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "summary/budget.h"

#include <stddef.h>

static enum precis_status add_terms(struct pr_draft_rows *rows,
                                    const struct pr_glossary *glossary,
                                    const struct pr_collection *collection,
                                    size_t max)
{
    struct pr_terms *terms = NULL;
    const struct pr_term *ranked;
    size_t count;
    struct pr_draft_sources sources = {collection->documents, collection->shown,
                                       collection->count};
    enum precis_status status = pr_terms_new(&terms);
    for (size_t d = 0; !status && d < collection->count; d++)
        status = pr_terms_add(terms, collection->documents[d]);
    if (!status)
        status = pr_terms_rank(terms, glossary, &ranked, &count);
    if (!status)
        status = pr_draft_add(rows, glossary, ranked, count,
                              max ? max : pr_terms_usual(terms), &sources);
    pr_terms_free(terms);
    return status;
}

/* Read the earlier draft, of any format; an exit code after a message. */
static int take_old(struct pr_cli *cli, struct pr_draft_rows *rows)
{
    struct precis_error error = {0};
    struct pr_import import = {.handler = pr_draft_rows_take,
                               .comment = pr_draft_rows_comment,
                               .context = rows,
                               .drafts = true};
    const char *path = cli->settings.update;
    if (path && pr_import_read(&import, path, NULL, &error))
        return pr_say_error(cli, pr_glossary_shown(path), &error);
    return PR_EXIT_DONE;
}

/* Our own rows, in their order and with their comments. */
static bool write_own(struct pr_cli *cli, const struct pr_draft_rows *rows)
{
    struct precis_error error = {0};
    struct pr_buf buf = {0};
    pr_draft_rows_write(rows, &buf);
    bool good = !pr_sink_buf(cli->out, &buf);
    if (buf.failed)
        pr_fail_memory(&error);
    pr_buf_done(&buf);
    if (!good && !pr_cli_output_failed(cli))
        pr_say_error(cli, NULL, &error);
    return good;
}

/* Rows for other programs. */
static bool write_other(struct pr_cli *cli, const struct pr_exchange *format,
                        const struct pr_draft_rows *rows)
{
    struct precis_error error = {0};
    struct pr_sorter *sorter;
    enum precis_status status = pr_sorter_new(format->order, &sorter);
    for (size_t r = 0; !status && r < rows->count; r++)
        status = pr_sorter_add(sorter, &rows->items[r].entry, &error);
    if (status && !error.status)
        pr_fail_memory(&error);
    if (status)
        pr_say_error(cli, NULL, &error);
    bool good = !status && pr_glossary_write(cli, format, sorter);
    pr_sorter_free(sorter);
    return good;
}

static int build(struct pr_cli *cli, const struct pr_exchange *format,
                 struct pr_draft_rows *rows, size_t max, int count,
                 char **files)
{
    struct pr_collection collection = {0};
    struct precis_error error = {0};
    const struct pr_glossary *glossary = pr_cli_glossary(cli);
    int code = take_old(cli, rows);
    if (!glossary || code)
        return PR_EXIT_FAILED;
    code = pr_collect(cli, count, files, &collection);
    if (code != PR_EXIT_USAGE && add_terms(rows, glossary, &collection, max)) {
        pr_fail_memory(&error);
        code = pr_say_error(cli, NULL, &error);
    } else if (code != PR_EXIT_USAGE &&
               !(format == &pr_exchange_tsv ? write_own(cli, rows)
                                            : write_other(cli, format, rows))) {
        code = PR_EXIT_FAILED;
    }
    pr_collection_done(&collection);
    return code;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_budget budget = {0};
    struct precis_error error = {0};
    const char *max = cli->settings.max;
    if (max && (pr_budget_parse(pr_str_from(max), &budget, &error) ||
                (budget.unit != PR_BUDGET_SENTENCES &&
                 budget.unit != PR_BUDGET_TERMS)))
        return pr_say_usage(cli, "--max '%s': expected a number of terms", max);
    const char *output = cli->settings.output;
    const struct pr_exchange *format =
        !cli->settings.to && output && !pr_exchange_of_path(output)
            ? &pr_exchange_tsv
            : pr_glossary_target(cli);
    if (!format)
        return PR_EXIT_USAGE;
    struct pr_draft_rows rows = {0};
    int code = build(cli, format, &rows, budget.amount, count, files);
    pr_draft_rows_done(&rows);
    return code;
}

static const struct pr_option update = {
    "update",
    'u',
    PR_OPTION_TEXT,
    "FILE",
    "an earlier draft: its rows stay, with all that people changed in them",
    offsetof(struct pr_settings, update)};
static const struct pr_option *const options[] = {&update,
                                                  &pr_option_glossary,
                                                  &pr_option_dictionary,
                                                  &pr_option_max_terms,
                                                  &pr_option_to,
                                                  &pr_option_output,
                                                  PR_OPTIONS_INPUT,
                                                  NULL};

const struct pr_command pr_cmd_glossary_build = {
    "glossary build",
    "draft a glossary from articles, for review",
    "[FILE…]",
    options,
    run,
    NULL};
