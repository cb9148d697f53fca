/* cmd_glossary_compile.c - precis glossary compile: make the mapped form. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "gloss/compile.h"

/* Add the entries of one file; false after a message. */
static bool add(struct pr_cli *cli, struct pr_compiler *compiler,
                const char *path)
{
    struct precis_error error = {0};
    if (!pr_compile_file(path, compiler, &error))
        return true;
    pr_say_error(cli, strcmp(path, "-") ? path : "standard input", &error);
    return false;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_compiler *compiler = NULL;
    struct pr_buf buf = {0};
    struct precis_error error = {0};
    if (!cli->settings.output)
        return pr_say_usage(cli, "-o FILE is needed: the result is no text");
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    if (!vocabulary)
        return PR_EXIT_FAILED;
    if (pr_compiler_new(vocabulary, &compiler)) {
        pr_say(NULL, "out of memory");
        return PR_EXIT_FAILED;
    }
    bool good = true;
    for (int i = 0; i < count; i++)
        good &= add(cli, compiler, files[i]);
    if (good && (pr_compiler_finish(compiler, &buf, &error) ||
                 pr_sink_buf(cli->out, &buf))) {
        pr_say_error(cli, cli->settings.output, &error);
        good = false;
    }
    pr_compiler_free(compiler);
    pr_buf_done(&buf);
    return good ? PR_EXIT_DONE : PR_EXIT_FAILED;
}

static const struct pr_option *const options[] = {
    &pr_option_output, &pr_option_data, &pr_option_quiet, &pr_option_strict,
    NULL};

const struct pr_command pr_cmd_glossary_compile = {
    "glossary compile",
    "make the form of glossaries that opens at once",
    "[FILE…]",
    options,
    run,
    NULL};
