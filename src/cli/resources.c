/* resources.c - the data and the output of a run, opened when needed. */
/* SPDX-License-Identifier: MIT */
#include "cli/resources.h"

#include "base/error.h"
#include "cli/say.h"
#include "gloss/match.h"
#include "summary/background.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_ROOM = 4096 };

static bool readable(const char *folder, const char *name)
{
    struct pr_buf path = {0};
    pr_buf_format(&path, "%s/%s%c", folder, name, 0);
    bool yes = !path.failed && !access(path.bytes, R_OK);
    pr_buf_done(&path);
    return yes;
}

/*
 * The folder of the compiled data: --data, PRECIS_DATA, the one beside the
 * program (a build tree, or a tree that was moved), the installed one.
 */
static char *find_data(const struct pr_settings *settings)
{
    if (settings->data)
        return strdup(settings->data);
    const char *named = getenv("PRECIS_DATA");
    if (named && *named)
        return strdup(named);
    char program[PATH_ROOM];
    ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
    if (size > 0) {
        program[size] = '\0';
        char *slash = strrchr(program, '/');
        static const char *const beside[] = {"data", "../data",
                                             "../share/precis"};
        for (size_t i = 0; slash && i < PR_LENGTH(beside); i++) {
            struct pr_buf path = {0};
            *slash = '\0';
            pr_buf_format(&path, "%s/%s%c", program, beside[i], 0);
            if (path.failed)
                return NULL;
            if (readable(path.bytes, "french.lexicon"))
                return path.bytes;
            pr_buf_done(&path);
        }
    }
    return strdup(PRECIS_DATA_FOLDER);
}

void pr_cli_data_path(struct pr_cli *cli, const char *name, struct pr_buf *path)
{
    if (!cli->data_folder)
        cli->data_folder = find_data(&cli->settings);
    if (cli->data_folder)
        pr_buf_format(path, "%s/%s%c", cli->data_folder, name, 0);
    else
        path->failed = true;
}

bool pr_cli_rules(struct pr_cli *cli)
{
    const char *files[] = {cli->settings.abbreviations, cli->settings.srx};
    for (unsigned i = 0; i < 2; i++) {
        struct precis_error error = {0};
        struct pr_buf bytes = {0};
        if (!files[i] ||
            (i == 0 ? cli->abbreviations != NULL : cli->srx != NULL))
            continue;
        enum precis_status status =
            pr_file_read(files[i], PR_FILE_MAX, &bytes, &error);
        if (!status && i == 0)
            status = pr_abbreviations_parse(&cli->own_abbreviations,
                                            pr_buf_view(&bytes), &error);
        else if (!status)
            status = pr_srx_parse(pr_buf_view(&bytes), &cli->srx, &error);
        pr_buf_done(&bytes);
        if (status) {
            pr_say_error(cli, files[i], &error);
            return false;
        }
    }
    if (files[0])
        cli->abbreviations = &cli->own_abbreviations;
    return true;
}

/* Open the lexicon unless it is open; its path is in *path. */
static enum precis_status open_lexicon(struct pr_cli *cli, struct pr_buf *path,
                                       struct precis_error *error)
{
    pr_cli_data_path(cli, "french.lexicon", path);
    if (path->failed)
        return PRECIS_E_MEMORY;
    return cli->lexicon ? PRECIS_OK
                        : pr_lexicon_open(path->bytes, &cli->lexicon, error);
}

const struct pr_lexicon *pr_cli_lexicon(struct pr_cli *cli)
{
    struct pr_buf path = {0};
    open_lexicon(cli, &path, NULL);
    pr_buf_done(&path);
    return cli->lexicon;
}

struct pr_vocabulary *pr_cli_vocabulary(struct pr_cli *cli)
{
    if (cli->vocabulary.stemmer)
        return &cli->vocabulary;
    struct pr_buf path = {0};
    struct precis_error error = {0};
    if (!pr_cli_rules(cli))
        return NULL;
    enum precis_status status = open_lexicon(cli, &path, &error);
    if (status && status != PRECIS_E_MEMORY)
        pr_say_warning(cli, path.bytes, "no-lexicon", error.message);
    pr_buf_done(&path);
    if (status == PRECIS_E_MEMORY ||
        pr_vocabulary_init(&cli->vocabulary, cli->lexicon)) {
        pr_say(NULL, "out of memory");
        return NULL;
    }
    return &cli->vocabulary;
}

bool pr_cli_background(struct pr_cli *cli,
                       const struct pr_background **background)
{
    const char *path = cli->settings.df;
    struct pr_buf bytes = {0};
    struct precis_error error = {0};
    *background = cli->background;
    if (!path || cli->background)
        return true;
    enum precis_status status =
        pr_file_read(path, PR_BACKGROUND_MAX, &bytes, &error);
    cli->background = calloc(1, sizeof *cli->background);
    if (!status)
        status = cli->background ? pr_background_parse(pr_buf_view(&bytes),
                                                       cli->background, &error)
                                 : pr_fail_memory(&error);
    pr_buf_done(&bytes);
    *background = cli->background;
    if (status)
        pr_say_error(cli, path, &error);
    return !status;
}

bool pr_cli_open_output(struct pr_cli *cli)
{
    struct precis_error error = {0};
    cli->stream.descriptor = STDOUT_FILENO;
    if (!cli->settings.output || !strcmp(cli->settings.output, "-")) {
        cli->out = pr_stream_sink(&cli->stream);
        return true;
    }
    if (pr_output_open(&cli->file, cli->settings.output, &error)) {
        pr_say_error(cli, cli->settings.output, &error);
        return false;
    }
    cli->to_file = true;
    cli->out = pr_output_sink(&cli->file);
    return true;
}

int pr_cli_close_output(struct pr_cli *cli, int code)
{
    struct precis_error error = {0};
    if (cli->to_file) {
        cli->to_file = false;
        if (code == PR_EXIT_USAGE ||
            (code != PR_EXIT_DONE && !cli->file.written))
            pr_output_abandon(&cli->file);
        else if (pr_output_commit(&cli->file, &error))
            return pr_say_error(cli, cli->settings.output, &error);
        return code;
    }
    if (pr_stream_flush(&cli->stream) == PRECIS_OK)
        return code;
    /* The reader of a pipe went away: no error, it has what it wanted. */
    if (cli->stream.failure == EPIPE)
        return code;
    pr_fail_system(&error, cli->stream.failure);
    pr_say_error(cli, "standard output", &error);
    return code > PR_EXIT_FAILED ? code : PR_EXIT_FAILED;
}

void pr_cli_done(struct pr_cli *cli)
{
    if (cli->to_file)
        pr_output_abandon(&cli->file);
    pr_buf_done(&cli->stream.pending);
    pr_matcher_free(cli->matcher);
    if (cli->background)
        pr_background_done(cli->background);
    free(cli->background);
    pr_glossary_free(cli->glossary);
    if (cli->vocabulary.stemmer)
        pr_vocabulary_done(&cli->vocabulary);
    pr_lexicon_close(cli->lexicon);
    pr_abbreviations_done(&cli->own_abbreviations);
    pr_srx_free(cli->srx);
    free(cli->data_folder);
}
