/* cmd_terms.c - precis terms: the key terms of an article or a corpus. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/glossaries.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/say.h"
#include "gloss/terms.h"
#include "summary/budget.h"
#include "write/terms.h"

#include <stddef.h>

struct work {
    enum pr_format form;
    size_t max; /* 0 = as many as are usually worth reading */
    bool many;
    size_t done;
    struct pr_buf buf;
};

static void write_result(struct work *work, const struct pr_terms_work *terms)
{
    pr_buf_clear(&work->buf);
    if (work->form == PR_FORMAT_JSON) {
        pr_write_terms_json(terms, &work->buf);
        return;
    }
    if (work->many)
        pr_result_head(&work->buf, terms->file, &work->done);
    if (work->form == PR_FORMAT_MARKDOWN)
        pr_write_terms_markdown(terms, &work->buf);
    else
        pr_write_terms_tsv(terms, &work->buf);
}

/* Rank the terms of documents and write them. */
static enum precis_status rank(struct pr_cli *cli, struct work *work,
                               const char *shown,
                               struct pr_document *const documents[],
                               size_t count, struct precis_error *error)
{
    struct pr_terms *terms = NULL;
    struct pr_terms_work result = {.file = shown,
                                   .documents = documents,
                                   .document_count = count,
                                   .variants = cli->settings.variants,
                                   .contexts = cli->settings.contexts};
    enum precis_status status = pr_terms_new(&terms);
    for (size_t d = 0; !status && d < count; d++)
        status = pr_terms_add(terms, documents[d]);
    if (!status)
        status = pr_terms_rank(terms, pr_cli_glossary_if_any(cli),
                               &result.terms, &result.count);
    if (!status) {
        size_t max = work->max ? work->max : pr_terms_usual(terms);
        if (result.count > max)
            result.count = max;
        write_result(work, &result);
    }
    pr_terms_free(terms);
    return status ? pr_fail_memory(error) : pr_sink_buf(cli->out, &work->buf);
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    return rank(cli, context, shown, &document, 1, error);
}

static int together(struct pr_cli *cli, struct work *work, int count,
                    char **files)
{
    struct pr_collection collection = {0};
    struct precis_error error = {0};
    int code = pr_collect(cli, count, files, &collection);
    work->many = false;
    if (collection.count && rank(cli, work, "all inputs", collection.documents,
                                 collection.count, &error))
        code = pr_say_error(cli, NULL, &error);
    pr_collection_done(&collection);
    return code;
}

static bool prepare(struct pr_cli *cli, struct work *work)
{
    struct pr_budget budget = {0};
    struct precis_error error = {0};
    if (!pr_options_format(cli, false, &work->form))
        return false;
    if (!cli->settings.max)
        return true;
    if (pr_budget_parse(pr_str_from(cli->settings.max), &budget, &error)) {
        pr_say_usage(cli, "--max: %s", error.message);
        return false;
    }
    if (budget.unit != PR_BUDGET_SENTENCES && budget.unit != PR_BUDGET_TERMS) {
        pr_say_usage(cli, "--max '%s': expected a number of terms",
                     cli->settings.max);
        return false;
    }
    work->max = budget.amount;
    return true;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    if (!prepare(cli, &work))
        return PR_EXIT_USAGE;
    int code = cli->settings.together
                   ? together(cli, &work, count, files)
                   : pr_documents_each(cli, count, files, each, &work);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option variants = {
    "variants",
    0,
    PR_OPTION_FLAG,
    NULL,
    "behind each term its other forms in the texts, a line each",
    offsetof(struct pr_settings, variants)};
static const struct pr_option contexts = {
    "context",
    'C',
    PR_OPTION_FLAG,
    NULL,
    "under each term the lines it stands in, three at most",
    offsetof(struct pr_settings, contexts)};
static const struct pr_option *const options[] = {&variants,
                                                  &contexts,
                                                  &pr_option_max_terms,
                                                  &pr_option_together,
                                                  &pr_option_title,
                                                  PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT,
                                                  NULL};

const struct pr_command pr_cmd_terms = {
    "terms",   "the key terms of an article, best first",
    "[FILE…]", options,
    run,       "text, markdown, json"};
