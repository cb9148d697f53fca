/* glossaries.c - the glossary that the commands of a run share. */
/* SPDX-License-Identifier: MIT */
#include "cli/glossaries.h"

#include <unistd.h>

/* Add the file at path; false after a message. */
static bool add(struct pr_cli *cli, const char *path)
{
    struct precis_error error = {0};
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    if (!vocabulary)
        return false;
    if (!pr_glossary_add(cli->glossary, path, vocabulary, &error))
        return true;
    pr_say_error(cli, path, &error);
    return false;
}

static bool add_list(struct pr_cli *cli, const struct pr_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!add(cli, list->items[i]))
            return false;
    return true;
}

/* Our own dictionary; a warning when it is not installed. */
static bool add_ours(struct pr_cli *cli)
{
    struct pr_buf path = {0};
    pr_cli_data_path(cli, PR_OUR_GLOSSARY, &path);
    bool good = !path.failed;
    if (good && access(path.bytes, R_OK))
        pr_say_warning(cli, path.bytes, "no-glossary",
                       "is not there: only glossaries of yours are used");
    else
        good = good && add(cli, path.bytes);
    pr_buf_done(&path);
    return good;
}

const struct pr_glossary *pr_cli_glossary(struct pr_cli *cli)
{
    if (cli->glossary)
        return cli->glossary;
    if (pr_glossary_new(&cli->glossary)) {
        pr_say(NULL, "out of memory");
        return NULL;
    }
    if (add_list(cli, &cli->settings.glossaries) && add_ours(cli) &&
        add_list(cli, &cli->settings.dictionaries))
        return cli->glossary;
    pr_glossary_free(cli->glossary);
    cli->glossary = NULL;
    return NULL;
}

struct pr_matcher *pr_cli_matcher(struct pr_cli *cli)
{
    if (cli->matcher)
        return cli->matcher;
    const struct pr_glossary *glossary = pr_cli_glossary(cli);
    if (!glossary)
        return NULL;
    if (pr_matcher_new(glossary, pr_cli_vocabulary(cli), &cli->matcher))
        pr_say(NULL, "out of memory");
    return cli->matcher;
}
