/* cmd_eval_rouge.c - precis eval rouge: summaries against references. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "document/document.h"
#include "eval/baselines.h"
#include "eval/statistics.h"
#include "reader/record.h"
#include "reader/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { SYSTEMS_MAX = 64 };

/* The words of a baseline when --words says nothing. */
enum { BASELINE_WORDS = 100 };

struct system {
    const char *name;
    struct pr_rouge_result result;
};

struct work {
    struct pr_rouge_set set;
    struct system systems[SYSTEMS_MAX];
    size_t count;
    struct pr_buf buf;
    bool tsv;
    double *values; /* [set.count] */
};

static const char *const metrics[PR_ROUGE_METRICS] = {"R1", "R2", "RL"};

/* F, R, P in the order they are shown. */
static double part(const struct pr_rouge_score *score, char which)
{
    return which == 'F'   ? score->f
           : which == 'R' ? score->recall
                          : score->precision;
}

/* ---- writing */

static bool write_system(struct work *work, const struct system *system)
{
    if (!work->tsv)
        pr_buf_format(&work->buf, "%s  n=%zu  mean words %.1f\n", system->name,
                      work->set.count, system->result.words);
    for (size_t m = 0; m < PR_ROUGE_METRICS; m++)
        for (const char *which = "FRP"; *which; which++) {
            struct pr_interval interval;
            for (size_t i = 0; i < work->set.count; i++)
                work->values[i] = part(&system->result.scores[i][m], *which);
            if (!pr_bootstrap(work->values, work->set.count, &interval))
                return false;
            pr_buf_format(&work->buf,
                          work->tsv ? "%s\t%s\t%c\t%.4f\t%.4f\t%.4f\n"
                                    : "%.0s  %-5s %c %.4f  [%.4f, %.4f]\n",
                          system->name, metrics[m], *which, interval.mean,
                          interval.low, interval.high);
        }
    return true;
}

/* What the first system has above another. */
static bool write_difference(struct work *work, const struct system *other)
{
    const struct system *first = &work->systems[0];
    if (!work->tsv)
        pr_buf_format(&work->buf, "%s  minus  %s\n", first->name, other->name);
    for (size_t m = 0; m < PR_ROUGE_METRICS; m++)
        for (const char *which = "FR"; *which; which++) {
            struct pr_interval interval;
            double p;
            for (size_t i = 0; i < work->set.count; i++)
                work->values[i] = part(&first->result.scores[i][m], *which) -
                                  part(&other->result.scores[i][m], *which);
            if (!pr_bootstrap(work->values, work->set.count, &interval) ||
                !pr_paired_test(work->values, work->set.count, &p))
                return false;
            if (work->tsv)
                pr_buf_format(&work->buf, "%s-%s", first->name, other->name);
            pr_buf_format(&work->buf,
                          work->tsv
                              ? "\t%s\t%c\t%+.4f\t%+.4f\t%+.4f\t%.4f\n"
                              : "  %-5s %c %+.4f  [%+.4f, %+.4f]  p=%.4f\n",
                          metrics[m], *which, interval.mean, interval.low,
                          interval.high, p);
        }
    return true;
}

/* ---- reading */

static int add_file(struct pr_cli *cli, struct work *work, const char *path)
{
    struct precis_error error = {0};
    struct pr_buf bytes = {0};
    struct system *system = &work->systems[work->count];
    system->name = strcmp(path, "-") ? path : "standard input";
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &bytes, &error);
    if (!status)
        status = pr_rouge_set_score(&work->set, pr_buf_view(&bytes),
                                    &system->result, &error);
    pr_buf_done(&bytes);
    work->count++;
    if (status)
        return pr_say_error(cli, system->name, &error);
    if (system->result.missing) {
        char message[96];
        snprintf(message, sizeof message,
                 "%zu documents have no summary (scored 0)",
                 system->result.missing);
        pr_say_warning(cli, system->name, "missing", message);
    }
    return PR_EXIT_DONE;
}

/* The sentences of an item's own text. */
struct gathering {
    struct pr_cli *cli;
    struct pr_arena arena;
    precis_str *sentences;
    uint32_t *turn;
    size_t S, capacity, turns_capacity;
};

static enum precis_status gather(void *context, struct pr_article *article)
{
    struct gathering *gathering = context;
    struct pr_document document = {.srx = gathering->cli->srx};
    struct pr_buf text = {0};
    struct precis_error error;
    uint32_t turn = 0;
    enum precis_status status =
        pr_document_init(&document, article, &gathering->cli->vocabulary,
                         gathering->cli->abbreviations, &error);
    for (size_t s = 0; !status && s < document.S; s++) {
        if (!pr_grow(&gathering->sentences, &gathering->capacity, gathering->S,
                     sizeof *gathering->sentences) ||
            !pr_grow(&gathering->turn, &gathering->turns_capacity, gathering->S,
                     sizeof *gathering->turn)) {
            status = PRECIS_E_MEMORY;
            break;
        }
        pr_buf_clear(&text);
        pr_sentence_text(&document, &document.sentences[s], &text);
        gathering->turn[gathering->S] = turn++;
        gathering->sentences[gathering->S] =
            pr_arena_str(&gathering->arena, pr_buf_view(&text));
        if (text.failed || !gathering->sentences[gathering->S++].bytes)
            status = PRECIS_E_MEMORY;
    }
    pr_buf_done(&text);
    pr_document_done(&document);
    return status;
}

/* Read the text or the documents of item i. */
static enum precis_status read_item(struct work *work, size_t i,
                                    struct gathering *gathering,
                                    struct precis_error *error)
{
    char *line = json_dumps(work->set.items[i].record, JSON_COMPACT);
    struct pr_record record = {0};
    const struct pr_record_fields fields = {0};
    const struct pr_read_options options = {.type = "text",
                                            .encoding = "UTF-8"};
    enum precis_status status =
        line ? pr_record_parse(pr_str_from(line), &fields, &record, error)
             : pr_fail_memory(error);
    gathering->S = 0;
    for (size_t d = 0; !status && d < record.count; d++) {
        status = pr_text_reader.read(record.texts[d].text, &options, gather,
                                     gathering, error);
        if (status == PRECIS_E_EMPTY)
            status = PRECIS_OK;
    }
    pr_record_done(&record);
    free(line);
    return status;
}

static enum precis_status add_item(struct work *work, size_t i,
                                   struct gathering *gathering,
                                   struct precis_error *error)
{
    enum precis_status status = read_item(work, i, gathering, error);
    size_t words = work->set.limit ? work->set.limit : BASELINE_WORDS;
    const struct pr_baseline_text text = {gathering->sentences, gathering->turn,
                                          gathering->S};
    struct pr_buf picked = {0};
    for (size_t b = 0; !status && b < PR_BASELINES; b++) {
        struct system *system = &work->systems[work->count - PR_BASELINES + b];
        system->name = pr_baseline_names[b];
        pr_buf_clear(&picked);
        status = pr_baseline_pick(&work->set, i, &text, (enum pr_baseline)b,
                                  words, &picked)
                     ? pr_rouge_set_add(&work->set, i, pr_buf_view(&picked),
                                        &system->result, error)
                     : pr_fail_memory(error);
    }
    pr_buf_done(&picked);
    return status;
}

static int add_baselines(struct pr_cli *cli, struct work *work)
{
    struct gathering gathering = {.cli = cli};
    struct precis_error error = {0};
    enum precis_status status = PRECIS_OK;
    if (!pr_cli_vocabulary(cli))
        return PR_EXIT_FAILED;
    work->count += PR_BASELINES;
    for (size_t i = 0; !status && i < work->set.count; i++) {
        status = add_item(work, i, &gathering, &error);
        pr_arena_reset(&gathering.arena);
    }
    free(gathering.sentences);
    free(gathering.turn);
    pr_arena_done(&gathering.arena);
    return status ? pr_say_error(cli, cli->settings.references, &error)
                  : PR_EXIT_DONE;
}

static int load(struct pr_cli *cli, struct work *work)
{
    struct precis_error error = {0};
    struct pr_buf bytes = {0};
    const char *path = cli->settings.references;
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &bytes, &error);
    if (!status && cli->settings.stem)
        status = pr_stemmer_new(&work->set.words.stemmer);
    if (!status)
        status = pr_rouge_set_load(&work->set, pr_buf_view(&bytes), &error);
    pr_buf_done(&bytes);
    return status ? pr_say_error(cli, path, &error) : PR_EXIT_DONE;
}

static bool prepare(struct pr_cli *cli, struct work *work, int count)
{
    const struct pr_settings *settings = &cli->settings;
    const char *form = settings->format;
    work->tsv = form && !strcmp(form, "tsv");
    if (form && !work->tsv && strcmp(form, "text")) {
        pr_say_usage(cli, "--format '%s': expected text or tsv", form);
        return false;
    }
    if (!settings->references || (!count && !settings->baselines)) {
        pr_say_usage(cli, "expected --references FILE and a file of "
                          "summaries, or --baselines");
        return false;
    }
    if (count > SYSTEMS_MAX - PR_BASELINES) {
        pr_say_usage(cli, "more than %d files of summaries",
                     SYSTEMS_MAX - PR_BASELINES);
        return false;
    }
    if (settings->words) {
        char *end;
        errno = 0;
        unsigned long words = strtoul(settings->words, &end, 10);
        if (*end || !words || errno || settings->words[0] == '-') {
            pr_say_usage(cli, "--words '%s': expected a number of words",
                         settings->words);
            return false;
        }
        work->set.limit = words;
    }
    return true;
}

static int report(struct pr_cli *cli, struct work *work)
{
    work->values = calloc(work->set.count + 1, sizeof *work->values);
    bool good = work->values != NULL;
    for (size_t i = 0; good && i < work->count; i++)
        good = write_system(work, &work->systems[i]);
    for (size_t i = 1; good && i < work->count; i++)
        good = write_difference(work, &work->systems[i]);
    free(work->values);
    struct precis_error error = {0};
    if (!good)
        pr_fail_memory(&error);
    return good && !pr_sink_buf(cli->out, &work->buf)
               ? cli->exit
               : pr_say_error(cli, NULL, &error);
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work *work = calloc(1, sizeof *work);
    int code = PR_EXIT_USAGE;
    if (work && prepare(cli, work, count)) {
        code = load(cli, work);
        for (int i = 0; !code && i < count; i++)
            code = add_file(cli, work, files[i]);
        if (!code && cli->settings.baselines)
            code = add_baselines(cli, work);
        if (!code)
            code = report(cli, work);
        for (size_t i = 0; i < work->count; i++)
            pr_rouge_result_done(&work->systems[i].result);
    }
    if (work) {
        struct pr_stemmer *stemmer = work->set.words.stemmer;
        pr_rouge_set_done(&work->set);
        pr_stemmer_free(stemmer);
        pr_buf_done(&work->buf);
    }
    free(work);
    return code;
}

#define FIELD(name) offsetof(struct pr_settings, name)
static const struct pr_option rows[] = {
    {"references", 'r', PR_OPTION_TEXT, "FILE",
     "JSONL records with \"summaries\", written by people",                      FIELD(references)},
    {"words",      'w', PR_OPTION_TEXT, "N",    "score the first N words alone",
     FIELD(words)                                                                                 },
    {"stem",       0,   PR_OPTION_FLAG, NULL,   "compare Snowball stems",        FIELD(stem)      },
    {"baselines",  'b', PR_OPTION_FLAG, NULL,
     "also lead, random and oracle of the references' \"text\"",                 FIELD(baselines) }
};

static const struct pr_option *const options[] = {
    &rows[0],         &rows[1],          &rows[2],
    &rows[3],         &pr_option_format, &pr_option_output,
    &pr_option_quiet, &pr_option_strict, &pr_option_abbreviations,
    &pr_option_srx,   &pr_option_data,   NULL};

const struct pr_command pr_cmd_eval_rouge = {
    "eval rouge",
    "ROUGE of summaries, with intervals and paired tests",
    "SYSTEM.jsonl…",
    options,
    run,
    "text, tsv"};
