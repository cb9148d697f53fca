/* cmd_glossary_lookup.c - precis glossary lookup: entries of words. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/glossaries.h"
#include "cli/options.h"
#include "cli/say.h"
#include "gloss/lookup.h"
#include "write/entry.h"

#include <stdlib.h>

static bool write_found(struct pr_cli *cli, precis_str word,
                        const struct pr_found_list *found, struct pr_buf *buf)
{
    const char *form = cli->settings.format;
    pr_buf_clear(buf);
    if (form && !strcmp(form, "json"))
        pr_write_found_json(cli->glossary, word, found, buf);
    else if (form && !strcmp(form, "markdown"))
        pr_write_found_markdown(cli->glossary, found, buf);
    else
        pr_write_found_text(cli->glossary, found, buf);
    return !pr_sink_buf(cli->out, buf);
}

/* Say that a word has no entry, and what is near. */
static void say_missing(const struct pr_cli *cli, const char *word,
                        const struct pr_found_list *found)
{
    struct pr_buf near = {0};
    pr_write_near(cli->glossary, found, cli->settings.reverse, &near);
    if (near.size && !near.failed)
        pr_say(NULL, "no entry for '%s' (near: %.*s)", word,
               PR_ARG(pr_buf_view(&near)));
    else
        pr_say(NULL, "no entry for '%s'", word);
    pr_buf_done(&near);
}

static enum precis_status look(struct pr_cli *cli, precis_str word,
                               struct pr_found_list *found)
{
    return cli->settings.reverse
               ? pr_lookup_english(cli->glossary, word, found)
               : pr_lookup_french(cli->glossary, &cli->vocabulary, word, found);
}

static bool is_missing(const struct pr_found_list *found)
{
    return !found->count || found->items[0].how == PR_FOUND_NEAR;
}

/* Leave out what the weakest layer has where another has something, so that
 * it doesn't matter which word it was read for. */
static void drop_weakest(const struct pr_cli *cli, struct pr_found_list *found)
{
    uint32_t weakest = (uint32_t)pr_glossary_layers(cli->glossary) - 1;
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].sense.layer != weakest)
            found->items[kept++] = found->items[i];
    if (kept)
        found->count = kept;
}

/* Look once more with FreeDict's dictionary; near misses stay ours. */
static enum precis_status look_further(struct pr_cli *cli, precis_str word,
                                       struct pr_found_list *found)
{
    struct pr_found_list more = {0};
    if (!pr_cli_weakest_glossary(cli))
        return PRECIS_OK;
    enum precis_status status = look(cli, word, &more);
    if (!status && !is_missing(&more)) {
        free(found->items);
        *found = more;
        return PRECIS_OK;
    }
    free(more.items);
    return status;
}

static int run(struct pr_cli *cli, int count, char **words)
{
    const char *form = cli->settings.format;
    if (form && strcmp(form, "text") && strcmp(form, "json") &&
        strcmp(form, "markdown"))
        return pr_say_usage(cli, "--format is text, markdown or json");
    if (count == 0)
        return pr_say_usage(cli, "a word is needed");
    const struct pr_glossary *glossary = pr_cli_glossary(cli);
    struct pr_found_list found = {0};
    struct pr_buf buf = {0};
    int code = glossary ? PR_EXIT_DONE : PR_EXIT_FAILED;
    for (int i = 0; glossary && i < count; i++) {
        precis_str word = pr_str_from(words[i]);
        found.count = 0;
        enum precis_status status = look(cli, word, &found);
        if (!status && cli->weakest)
            drop_weakest(cli, &found);
        else if (!status && is_missing(&found))
            status = look_further(cli, word, &found);
        bool missing = is_missing(&found);
        if (status || missing)
            code = PR_EXIT_FAILED;
        if (status)
            pr_say(NULL, "%s", precis_status_text(status));
        else if (missing)
            say_missing(cli, words[i], &found);
        else if (!write_found(cli, word, &found, &buf))
            break;
    }
    free(found.items);
    pr_buf_done(&buf);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_reverse,
                                                  &pr_option_glossary,
                                                  &pr_option_dictionary,
                                                  PR_OPTIONS_OUTPUT,
                                                  &pr_option_data,
                                                  &pr_option_quiet,
                                                  NULL};

const struct pr_command pr_cmd_glossary_lookup = {
    "glossary lookup",
    "the entries of French or English words",
    "WORD…",
    options,
    run,
    NULL};
