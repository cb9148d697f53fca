/* glossaries.c - the glossary that the commands of a run share. */
/* SPDX-License-Identifier: MIT */
#include "cli/glossaries.h"

#include "cli/resources.h"
#include "cli/say.h"

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

/* Where packages of systems put FreeDict's French-English dictionary. */
static const char *find_freedict(void)
{
    static const char *const paths[] = {
        "/usr/share/dictd/freedict-fra-eng.index",
        "/usr/local/share/dictd/freedict-fra-eng.index",
        "/usr/local/lib/dict/freedict-fra-eng.index"};
    for (size_t p = 0; p < PR_LENGTH(paths); p++)
        if (!access(paths[p], R_OK))
            return paths[p];
    return NULL;
}

/* A file, or "freedict" for the one that is installed. */
static const char *path_of(const char *item)
{
    const char *freedict = !strcmp(item, "freedict") && access(item, F_OK)
                               ? find_freedict()
                               : NULL;
    return freedict ? freedict : item;
}

static bool add_list(struct pr_cli *cli, const struct pr_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!add(cli, path_of(list->items[i])))
            return false;
    return true;
}

/* Our own dictionary; a warning when it is not installed. */
static bool add_ours(struct pr_cli *cli)
{
    struct pr_buf path = {0};
    pr_cli_data_path(cli, PR_OUR_GLOSSARY, &path);
    bool good = !path.failed;
    if (!good)
        pr_say(NULL, "out of memory");
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

const struct pr_glossary *pr_cli_glossary_if_any(struct pr_cli *cli)
{
    struct pr_buf path = {0};
    pr_cli_data_path(cli, PR_OUR_GLOSSARY, &path);
    bool there = !path.failed && !access(path.bytes, R_OK);
    pr_buf_done(&path);
    return there ? pr_cli_glossary(cli) : NULL;
}

bool pr_cli_weakest_glossary(struct pr_cli *cli)
{
    const char *path = find_freedict();
    if (!path || cli->weakest || cli->settings.dictionaries.count)
        return false;
    cli->weakest = true;
    return add(cli, path);
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
