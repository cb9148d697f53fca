/* cmd_gloss.c - precis gloss: the words of an article with their English. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/glossaries.h"
#include "cli/options.h"
#include "cli/say.h"
#include "write/gloss.h"

#include <stddef.h>

enum form { TSV, MARKDOWN, JSON };

struct work {
    struct pr_matches matches;
    struct pr_arena arena;
    struct pr_buf buf;
    enum form form;
};

static void write_result(const struct pr_cli *cli, struct work *work,
                         const struct pr_gloss_work *gloss, const char *shown)
{
    if (cli->settings.words_form && work->form == JSON)
        pr_write_gloss_words_json(gloss, shown, &work->buf);
    else if (cli->settings.words_form)
        pr_write_gloss_words(gloss, &work->buf);
    else if (work->form == JSON)
        pr_write_gloss_json(gloss, shown, &work->buf);
    else if (work->form == MARKDOWN)
        pr_write_gloss_markdown(gloss, &work->buf);
    else
        pr_write_gloss_tsv(gloss, &work->buf);
}

static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_document *document,
                                struct precis_error *error)
{
    struct work *work = context;
    struct pr_gloss_work gloss = {.glossary = cli->glossary,
                                  .matcher = cli->matcher,
                                  .document = document,
                                  .matches = &work->matches,
                                  .lines = cli->settings.lines,
                                  .explain = cli->settings.explain};
    work->matches.count = 0;
    pr_arena_reset(&work->arena);
    pr_buf_clear(&work->buf);
    if (pr_match_document(cli->matcher, document, &work->matches) ||
        pr_gather(cli->matcher, document, &work->matches, &work->arena,
                  &gloss.groups, &gloss.count))
        return pr_fail_memory(error);
    write_result(cli, work, &gloss, shown);
    return pr_sink_buf(cli->out, &work->buf);
}

static bool choose_form(const struct pr_cli *cli, enum form *form)
{
    const char *name = cli->settings.format;
    *form = TSV;
    if (!name || !strcmp(name, "text") || !strcmp(name, "tsv"))
        return true;
    *form = MARKDOWN;
    if (!strcmp(name, "markdown"))
        return true;
    *form = JSON;
    return !strcmp(name, "json");
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.form = TSV};
    if (!choose_form(cli, &work.form))
        return pr_say_usage(cli, "--format is text, markdown or json");
    if (cli->settings.lines) {
        cli->settings.keep_lines = true;
        if (!cli->settings.from)
            cli->settings.from = "text";
    }
    if (!pr_cli_matcher(cli))
        return PR_EXIT_FAILED;
    if (cli->settings.explain) {
        cli->settings.words_form = true;
        pr_matcher_explain(cli->matcher);
    }
    int code = pr_documents_each(cli, count, files, print, &work);
    pr_matches_done(&work.matches);
    pr_arena_done(&work.arena);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option words = {
    "words",
    'w',
    PR_OPTION_FLAG,
    NULL,
    "every content word with its place, lemma and English",
    offsetof(struct pr_settings, words_form)};
static const struct pr_option explain = {
    "explain",
    'E',
    PR_OPTION_FLAG,
    NULL,
    "as --words, and after each word the entries that were weighed",
    offsetof(struct pr_settings, explain)};
static const struct pr_option *const options[] = {&words,
                                                  &explain,
                                                  &pr_option_lines,
                                                  &pr_option_glossary,
                                                  &pr_option_dictionary,
                                                  PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT,
                                                  NULL};

const struct pr_command pr_cmd_gloss = {
    "gloss",   "the words of an article with their English and their places",
    "[FILE…]", options,
    run,       NULL};
