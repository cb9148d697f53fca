/* cmd_names.c - precis names: the persons, organisations and places. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "write/names.h"

static enum precis_status list(void *context, const char *shown,
                               struct pr_document *document,
                               enum pr_format form, struct pr_buf *buf)
{
    struct pr_names *names = context;
    if (pr_names_find(document, names))
        return PRECIS_E_MEMORY;
    if (form == PR_FORMAT_JSON)
        pr_write_names_json(shown, document, names, buf);
    else if (form == PR_FORMAT_MARKDOWN)
        pr_write_names_markdown(names, buf);
    else
        pr_write_names_tsv(document, names, buf);
    return PRECIS_OK;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_names names = {0};
    int code = pr_results_each(cli, count, files, list, &names);
    pr_names_done(&names);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_names = {
    "names",   "persons, organisations and places, with their functions",
    "[FILE…]", options,
    run,       "text, markdown, json"};
