/* cmd_glossary_build.c - precis glossary build: draft a glossary. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "build/draft.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/glossaries.h"
#include "summary/budget.h"

#include <stddef.h>

static enum precis_status add_terms(struct pr_draft *draft,
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
        status = pr_terms_rank(terms, &ranked, &count);
    if (!status) {
        size_t most = max ? max : pr_terms_usual(terms);
        status =
            pr_draft_add(draft, ranked, count < most ? count : most, &sources);
    }
    pr_terms_free(terms);
    return status;
}

/* Read the earlier draft into bytes; an exit code after a message. */
static int take_old(struct pr_cli *cli, struct pr_draft *draft,
                    struct pr_buf *bytes)
{
    struct precis_error error = {0};
    const char *path = cli->settings.update;
    if (!path)
        return PR_EXIT_DONE;
    if (pr_file_read(path, PR_FILE_MAX, bytes, &error) ||
        pr_draft_update(draft, pr_buf_view(bytes), &error))
        return pr_say_error(cli, path, &error);
    return PR_EXIT_DONE;
}

static int build(struct pr_cli *cli, struct pr_draft *draft, size_t max,
                 int count, char **files)
{
    struct pr_collection collection = {0};
    struct precis_error error = {0};
    struct pr_buf buf = {0};
    int code = pr_collect(cli, count, files, &collection);
    enum precis_status status = add_terms(draft, &collection, max);
    if (status)
        pr_fail_memory(&error);
    pr_draft_write(draft, &buf);
    if (!status)
        status = pr_sink_buf(cli->out, &buf);
    if (status)
        code = pr_say_error(cli, NULL, &error);
    pr_buf_done(&buf);
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
    const struct pr_glossary *glossary = pr_cli_glossary(cli);
    struct pr_draft *draft = NULL;
    struct pr_buf old = {0};
    if (!glossary)
        return PR_EXIT_FAILED;
    if (pr_draft_new(glossary, &draft)) {
        pr_fail_memory(&error);
        return pr_say_error(cli, NULL, &error);
    }
    int code = take_old(cli, draft, &old);
    if (!code)
        code = build(cli, draft, budget.amount, count, files);
    pr_draft_free(draft);
    pr_buf_done(&old);
    return code;
}

static const struct pr_option update = {
    "update",
    'u',
    PR_OPTION_TEXT,
    "FILE",
    "an earlier draft: its rows stay, with all that people changed",
    offsetof(struct pr_settings, update)};
static const struct pr_option *const options[] = {&update,
                                                  &pr_option_glossary,
                                                  &pr_option_dictionary,
                                                  &pr_option_max,
                                                  &pr_option_output,
                                                  PR_OPTIONS_INPUT,
                                                  NULL};

const struct pr_command pr_cmd_glossary_build = {
    "glossary build", "draft a glossary from articles, for review", "[FILE…]",
    options, run};
