/* inputs.c - the articles a command works on: files, folders, a stream. */
/* SPDX-License-Identifier: MIT */
#include "cli/inputs.h"

#include "base/error.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "unicode/charset.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* Folders inside folders that --recursive follows. */
enum { DEPTH_MAX = 64 };

/* What the handler of a reader needs to call the command's. */
struct visit {
    struct pr_cli *cli;
    pr_input_handler handler;
    void *context;
    const char *shown;
    struct precis_error *error;
};

static enum precis_status visit_article(void *context,
                                        struct pr_article *article)
{
    struct visit *visit = context;
    pr_article_judge(article);
    for (size_t w = 0; w < article->W; w++)
        pr_say_warning(visit->cli, visit->shown, article->warnings[w].code,
                       article->warnings[w].message);
    if (visit->cli->settings.title)
        article->title = pr_str_from(visit->cli->settings.title);
    return visit->handler(visit->cli, visit->context, visit->shown, article,
                          visit->error);
}

static struct pr_read_options read_options(struct pr_cli *cli, const char *path)
{
    const struct pr_settings *settings = &cli->settings;
    return (struct pr_read_options){
        .type = settings->from,
        .encoding = settings->encoding,
        .name = path,
        .text_field = settings->text_field,
        .title_field = settings->title_field,
        .id_field = settings->id_field,
        .keep_lines = settings->keep_lines,
        .lexicon = pr_cli_lexicon(cli),
    };
}

static void one_file(struct visit *visit, const char *path)
{
    struct pr_cli *cli = visit->cli;
    struct precis_error error = {0};
    struct pr_buf bytes = {0};
    visit->shown = strcmp(path, "-") ? path : "standard input";
    visit->error = &error;
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &bytes, &error);
    if (!status && bytes.size == 0)
        status = pr_fail(&error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "is empty (expected a French text)");
    if (!status) {
        struct pr_read_options options = read_options(cli, path);
        status = pr_read(pr_buf_view(&bytes), &options, visit_article, visit,
                         &error);
    }
    pr_buf_done(&bytes);
    if (!status)
        return;
    if (!error.status)
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
    if (!pr_cli_output_failed(cli))
        pr_say_error(cli, visit->shown, &error);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Entries of a folder as full paths, sorted by bytes; false after a message. */
static bool list_folder(const char *path, char ***entries, size_t *count)
{
    DIR *folder = opendir(path);
    size_t capacity = 0;
    *entries = NULL;
    *count = 0;
    bool good = folder != NULL;
    for (struct dirent *entry; good && (entry = readdir(folder));) {
        if (entry->d_name[0] == '.')
            continue;
        size_t size = strlen(path) + strlen(entry->d_name) + 2;
        char *full = malloc(size);
        good = full && pr_grow(entries, &capacity, *count, sizeof **entries);
        if (!good) {
            free(full);
            break;
        }
        snprintf(full, size, "%s/%s", path, entry->d_name);
        (*entries)[(*count)++] = full;
    }
    if (folder)
        closedir(folder);
    if (!good)
        pr_say(path, "can't read the folder");
    if (*count)
        qsort(*entries, *count, sizeof **entries, by_name);
    return good;
}

static void one_path(struct visit *visit, const char *path, unsigned depth);

static void one_folder(struct visit *visit, const char *path, unsigned depth)
{
    char **entries;
    size_t count;
    if (depth == DEPTH_MAX) {
        pr_say(path, "is more than %d folders deep", DEPTH_MAX);
        visit->cli->exit = PR_EXIT_FAILED;
        return;
    }
    if (!list_folder(path, &entries, &count))
        visit->cli->exit = PR_EXIT_FAILED;
    for (size_t i = 0; i < count; i++) {
        struct stat status;
        /* Inside folders only files and folders are followed: a link may
         * lead round in a circle, a FIFO may never end. */
        if (!lstat(entries[i], &status) &&
            (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)))
            one_path(visit, entries[i], depth + 1);
        free(entries[i]);
    }
    free(entries);
}

static void one_path(struct visit *visit, const char *path, unsigned depth)
{
    struct pr_cli *cli = visit->cli;
    struct stat status;
    bool folder =
        strcmp(path, "-") && !stat(path, &status) && S_ISDIR(status.st_mode);
    if (pr_cli_output_failed(cli))
        return;
    if (!folder) {
        one_file(visit, path);
    } else if (cli->settings.recursive) {
        one_folder(visit, path, depth);
    } else {
        pr_say(path, "is a folder (expected a file, or --recursive)");
        cli->exit = PR_EXIT_FAILED;
    }
}

/* Are the types and encodings asked for known? False after a message. */
static bool check_settings(struct pr_cli *cli)
{
    const char *type = cli->settings.from, *name = cli->settings.encoding;
    struct pr_buf types = {0};
    if (name && !pr_charset_known(pr_str_from(name))) {
        pr_say_usage(cli,
                     "--encoding '%s': expected a name such as UTF-8 or "
                     "windows-1252",
                     name);
        return false;
    }
    if (!type || pr_reader_known(type))
        return true;
    for (size_t r = 0; pr_readers[r]; r++)
        pr_buf_format(&types, "%s%s", r ? ", " : "", pr_readers[r]->name);
    pr_say_usage(cli, "--from '%s': expected one of %.*s", type,
                 PR_ARG(pr_buf_view(&types)));
    pr_buf_done(&types);
    return false;
}

int pr_inputs_each(struct pr_cli *cli, int count, char **files,
                   pr_input_handler handler, void *context)
{
    struct visit visit = {cli, handler, context, NULL, NULL};
    if (!check_settings(cli))
        return PR_EXIT_USAGE;
    if (!pr_cli_rules(cli))
        return PR_EXIT_FAILED;
    if (count == 0)
        one_path(&visit, "-", 0);
    for (int i = 0; i < count; i++)
        one_path(&visit, files[i], 0);
    return cli->exit;
}

bool pr_inputs_many(const struct pr_cli *cli, int count, char **files)
{
    struct stat status;
    if (count > 1)
        return true;
    return cli->settings.recursive && count == 1 && !stat(files[0], &status) &&
           S_ISDIR(status.st_mode);
}
