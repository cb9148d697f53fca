/* stream.c - summarize a stream of JSONL records. */
/* SPDX-License-Identifier: MIT */
#include "cli/stream.h"

#include "base/error.h"
#include "batch/batch.h"
#include "cli/resources.h"
#include "cli/say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What the progress line shows. */
struct bar {
    bool shown;
    size_t before; /* records of the files before */
    size_t size;   /* of the file at hand, 0 = not known */
    struct timespec last;
};

/* "[#####     ] 50 %" */
static void draw(size_t done, size_t size)
{
    enum { WIDTH = 30 };
    char cells[WIDTH + 1];
    double share = done < size ? (double)done / (double)size : 1;
    for (int i = 0; i < WIDTH; i++)
        cells[i] = i < (int)(share * WIDTH) ? '#' : ' ';
    cells[WIDTH] = '\0';
    fprintf(stderr, "[%s] %d %% ", cells, (int)(share * 100));
}

static void show(void *context, const struct pr_batch_count *count)
{
    struct bar *bar = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (bar->shown && now.tv_sec == bar->last.tv_sec &&
        now.tv_nsec - bar->last.tv_nsec < 200000000)
        return;
    bar->last = now;
    bar->shown = true;
    fprintf(stderr, "\r%zu records, %zu MB ", bar->before + count->records,
            count->bytes >> 20);
    if (bar->size)
        draw(count->bytes, bar->size);
    fflush(stderr);
}

static bool parse_jobs(struct pr_cli *cli, size_t *jobs)
{
    const char *text = cli->settings.jobs;
    *jobs = 1;
    if (!text)
        return true;
    char *end;
    errno = 0;
    unsigned long value = strtoul(text, &end, 10);
    if (*end || end == text || errno || value < 1 ||
        value > PR_BATCH_JOBS_MAX) {
        pr_say_usage(cli, "--jobs '%s': expected a number from 1 to %d", text,
                     PR_BATCH_JOBS_MAX);
        return false;
    }
    *jobs = value;
    return true;
}

static int one_file(struct pr_cli *cli, const char *path,
                    const struct pr_batch_job *job,
                    struct pr_batch_options *options)
{
    bool standard = !strcmp(path, "-");
    int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY);
    const char *shown = standard ? "standard input" : path;
    struct precis_error error = {0};
    if (descriptor < 0) {
        pr_fail_system(&error, errno);
        return pr_say_error(cli, shown, &error);
    }
    struct pr_batch_count count;
    struct stat about;
    struct bar *bar = options->context;
    bar->size = !fstat(descriptor, &about) && S_ISREG(about.st_mode)
                    ? (size_t)about.st_size
                    : 0;
    enum precis_status status =
        pr_batch_run(job, options, descriptor, cli->out, &count, &error);
    if (!standard)
        close(descriptor);
    if (bar->shown)
        fputs("\r\033[K", stderr);
    bar->before += count.records;
    bar->shown = false;
    if (status && !pr_cli_output_failed(cli))
        return pr_say_error(cli, shown, &error);
    if (count.failed) {
        pr_fail(&error, PRECIS_E_FORMAT, PR_NOWHERE,
                "%zu of %zu records failed (see their \"error\")", count.failed,
                count.records);
        return pr_say_error(cli, shown, &error);
    }
    return cli->exit;
}

int pr_stream_summaries(struct pr_cli *cli, int count, char **files,
                        const struct pr_summary_options *summary,
                        struct pr_told *told)
{
    const struct pr_settings *settings = &cli->settings;
    struct bar bar = {0};
    struct pr_batch_options options = {.context = &bar, .told = told};
    if (!parse_jobs(cli, &options.jobs))
        return PR_EXIT_USAGE;
    if (!pr_cli_vocabulary(cli))
        return PR_EXIT_FAILED;
    if (!settings->quiet && isatty(STDERR_FILENO))
        options.progress = show;
    const struct pr_batch_job job = {
        .fields = {settings->text_field, settings->title_field,
                   settings->id_field},
        .summary = *summary,
        .lexicon = cli->lexicon,
        .abbreviations = cli->abbreviations,
        .srx = cli->srx,
        .all = settings->all,
        .keep_lines = settings->keep_lines,
    };
    char standard[] = "-";
    if (!count)
        return one_file(cli, standard, &job, &options);
    for (int i = 0; i < count && !pr_cli_output_failed(cli); i++)
        one_file(cli, files[i], &job, &options);
    return cli->exit;
}
