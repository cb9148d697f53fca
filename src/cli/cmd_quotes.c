/* cmd_quotes.c - precis quotes: who says what in an article. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/say.h"
#include "write/sayings.h"

/* Room for what is found in one document. */
struct found {
    struct pr_names names;
    struct pr_sayings sayings;
};

static enum precis_status list(void *context, const char *shown,
                               struct pr_document *document,
                               enum pr_format form, struct pr_buf *buf)
{
    struct found *found = context;
    found->sayings.count = 0;
    if (pr_names_find(document, &found->names) ||
        !pr_sayings_find(document, &found->names, &found->sayings))
        return PRECIS_E_MEMORY;
    if (form == PR_FORMAT_JSON)
        pr_write_sayings_json(shown, document, &found->sayings, buf);
    else if (form == PR_FORMAT_MARKDOWN)
        pr_write_sayings_markdown(document, &found->sayings, buf);
    else
        pr_write_sayings_tsv(document, &found->sayings, buf);
    return PRECIS_OK;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct found found = {0};
    int code = pr_results_each(cli, count, files, list, &found);
    pr_names_done(&found.names);
    pr_sayings_done(&found.sayings);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_quotes = {
    "quotes",  "start, end, kind, speaker, verb and words of what is said",
    "[FILE…]", options,
    run,       "text, markdown, json"};
