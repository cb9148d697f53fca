/* cmd_glossary_check.c - precis glossary check: faults, and mending them. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/json.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/glossary_files.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "concept/lint.h"
#include "exchange/format.h"

#include <stddef.h>
#include <stdlib.h>

/* The files being looked over. */
struct work {
    struct pr_lint lint;
    char **files;
    struct pr_buf *before, *mended; /* [count] bytes of each that is a TSV */
    size_t count;
    bool json, good;
};

static bool is_ours(precis_str bytes)
{
    return pr_exchange_tsv.look(bytes) > 0;
}

/* Read one file; false after a message. */
static bool read_file(struct pr_cli *cli, struct work *work, size_t f)
{
    struct precis_error error = {0};
    const char *path = work->files[f];
    precis_str name = pr_str_from(path);
    work->lint.store.file = (uint32_t)f;
    struct pr_buf *bytes = &work->before[f];
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, bytes, &error);
    bool ours = !status && (pr_str_ends(name, PR_STR(".tsv")) ||
                            is_ours(pr_buf_view(bytes)));
    if (!status && ours)
        status = pr_lint_rows(&work->lint, pr_buf_view(bytes), &work->mended[f],
                              &error);
    if (status) {
        pr_say_error(cli, pr_glossary_shown(path), &error);
        return false;
    }
    if (ours)
        return true;
    pr_buf_clear(bytes);
    if (!strcmp(path, "-")) {
        pr_say("standard input", "expected our own rows (tsv): name the file "
                                 "of another format");
        return false;
    }
    if (cli->settings.fix) {
        pr_say(path, "only our own rows (tsv) are mended");
        return false;
    }
    return pr_glossary_file(cli, path, &work->lint.store);
}

/* Does the finding count? --quiet leaves warnings out; what was mended is no
 * finding any more. */
static bool counts(const struct pr_cli *cli, const struct pr_finding *finding)
{
    return (finding->error || !cli->settings.quiet) &&
           !(finding->safe && cli->settings.fix);
}

static void write_json(const struct work *work,
                       const struct pr_finding *finding, struct pr_json *json)
{
    pr_json_open(json, NULL, '{');
    pr_json_text(json, "file", pr_glossary_shown(work->files[finding->file]));
    pr_json_size(json, "line", finding->line);
    pr_json_size(json, "column", finding->column);
    pr_json_text(json, "rule", finding->rule);
    pr_json_text(json, "severity", finding->error ? "error" : "warning");
    pr_json_bool(json, "fixable", finding->safe);
    pr_json_str(json, "message", finding->message);
    pr_json_close(json, '}');
}

static void write_text(const struct work *work,
                       const struct pr_finding *finding, struct pr_buf *buf)
{
    pr_buf_text(buf, pr_glossary_shown(work->files[finding->file]));
    if (finding->line)
        pr_buf_format(buf, ":%u", finding->line);
    if (finding->line && finding->column)
        pr_buf_format(buf, ":%u", finding->column);
    pr_buf_format(buf, ": %s: ", finding->rule);
    pr_buf_str(buf, finding->message);
    pr_buf_char(buf, '\n');
}

/* Write the findings that count; how many. */
static size_t report(struct pr_cli *cli, struct work *work)
{
    struct pr_buf buf = {0};
    struct pr_json json = {.buf = &buf};
    size_t count = 0;
    if (work->json)
        pr_json_open(&json, NULL, '[');
    for (size_t f = 0; f < work->lint.count; f++) {
        const struct pr_finding *finding = &work->lint.findings[f];
        if (!counts(cli, finding))
            continue;
        count++;
        if (work->json)
            write_json(work, finding, &json);
        else
            write_text(work, finding, &buf);
    }
    if (work->json) {
        pr_json_close(&json, ']');
        pr_buf_char(&buf, '\n');
    }
    work->good &= !pr_sink_buf(cli->out, &buf);
    pr_buf_done(&buf);
    return count;
}

/* Mark the lines of file f that are a copy of an earlier entry. */
static void mark_copies(const struct pr_lint *lint, size_t f, bool gone[],
                        size_t lines)
{
    for (size_t d = 0; d < lint->drops; d++) {
        const struct pr_stored *item = &lint->store.items[lint->dropped[d]];
        if (item->file == f && item->entry.line <= lines)
            gone[item->entry.line] = true;
    }
}

/* The mended file without copies. */
static void without_copies(const struct work *work, size_t f,
                           struct pr_buf *out)
{
    precis_str rest = pr_buf_view(&work->mended[f]), line;
    size_t lines = 0;
    for (size_t i = 0; i < rest.size; i++)
        lines += rest.bytes[i] == '\n';
    bool *gone = calloc(lines + 1, sizeof *gone);
    out->failed |= !gone;
    if (gone)
        mark_copies(&work->lint, f, gone, lines);
    for (size_t number = 1; gone && number <= lines; number++) {
        pr_str_split(&rest, '\n', &line);
        if (gone[number])
            continue;
        pr_buf_str(out, line);
        pr_buf_char(out, '\n');
    }
    free(gone);
}

/* Replace a file whole when something was mended. */
static bool mend(struct pr_cli *cli, const struct work *work, size_t f)
{
    struct precis_error error = {0};
    struct pr_buf out = {0};
    struct pr_output file;
    without_copies(work, f, &out);
    bool same = pr_str_equal(pr_buf_view(&out), pr_buf_view(&work->before[f]));
    enum precis_status status = out.failed ? PRECIS_E_MEMORY : PRECIS_OK;
    if (!status && !same) {
        status = pr_output_open(&file, work->files[f], &error);
        if (!status)
            status = pr_sink_buf(pr_output_sink(&file), &out);
        if (!status)
            status = pr_output_commit(&file, &error);
    }
    if (status)
        pr_say_error(cli, work->files[f], &error);
    pr_buf_done(&out);
    return !status;
}

static int check(struct pr_cli *cli, struct work *work)
{
    size_t findings = 0;
    pr_cli_vocabulary(cli);
    work->lint.lexicon = cli->lexicon;
    work->lint.names = (const char *const *)work->files;
    for (size_t f = 0; f < work->count; f++)
        work->good &= read_file(cli, work, f);
    if (work->good && pr_lint_run(&work->lint)) {
        pr_say(NULL, "out of memory");
        work->good = false;
    }
    if (work->good)
        findings = report(cli, work);
    for (size_t f = 0; work->good && cli->settings.fix && f < work->count; f++)
        work->good &= mend(cli, work, f);
    return work->good && !findings ? PR_EXIT_DONE : PR_EXIT_FAILED;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    char *standard[] = {"-"};
    struct work work = {.files = count ? files : standard,
                        .count = count ? (size_t)count : 1,
                        .good = true};
    enum pr_format form;
    if (!pr_options_format(cli, false, &form))
        return PR_EXIT_USAGE;
    for (size_t f = 0; cli->settings.fix && f < work.count; f++)
        if (!strcmp(work.files[f], "-"))
            return pr_say_usage(cli, "--fix needs a file that it can replace");
    work.json = form == PR_FORMAT_JSON;
    work.before = calloc(work.count, sizeof *work.before);
    work.mended = calloc(work.count, sizeof *work.mended);
    int code = PR_EXIT_FAILED;
    if (work.before && work.mended)
        code = check(cli, &work);
    for (size_t f = 0; work.before && work.mended && f < work.count; f++) {
        pr_buf_done(&work.before[f]);
        pr_buf_done(&work.mended[f]);
    }
    free(work.before);
    free(work.mended);
    pr_lint_done(&work.lint);
    return code;
}

static const struct pr_option fix = {"fix",
                                     0,
                                     PR_OPTION_FLAG,
                                     NULL,
                                     "mend what can be mended safely",
                                     offsetof(struct pr_settings, fix)};
static const struct pr_option *const options[] = {
    &fix, &pr_option_from, PR_OPTIONS_OUTPUT, &pr_option_data, &pr_option_quiet,
    NULL};

const struct pr_command pr_cmd_glossary_check = {
    "glossary check",
    "faults of glossaries, with their places",
    "[FILE…]",
    options,
    run,
    "text, markdown, json"};
