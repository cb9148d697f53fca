/* cmd_eval_segment.c - precis eval segment: our sentence ends against gold. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"
#include "document/document.h"
#include "eval/segment.h"
#include "reader/reader.h"

#include <jansson.h>
#include <stdlib.h>

/* Offsets, growing. */
struct ends {
    size_t *items;
    size_t count, capacity;
};

struct work {
    struct pr_cli *cli;
    struct pr_segment_score score;
    struct ends gold, found;
    size_t mark; /* a byte-order mark in front, which places leave out */
};

static bool add_end(struct ends *ends, size_t end)
{
    if (!pr_grow(&ends->items, &ends->capacity, ends->count,
                 sizeof *ends->items))
        return false;
    ends->items[ends->count++] = end;
    return true;
}

static enum precis_status cut(void *context, struct pr_article *article)
{
    struct work *work = context;
    struct pr_document document = {.srx = work->cli->srx};
    struct precis_error error;
    enum precis_status status =
        pr_document_init(&document, article, &work->cli->vocabulary,
                         work->cli->abbreviations, &error);
    for (size_t s = 0; !status && s < document.S; s++) {
        const struct pr_sentence *sentence = &document.sentences[s];
        struct precis_span span =
            pr_article_span(article, sentence->start, sentence->end);
        if (!add_end(&work->found, span.end + work->mark))
            status = PRECIS_E_MEMORY;
    }
    pr_document_done(&document);
    return status;
}

static enum precis_status read_gold(const json_t *root, struct work *work,
                                    struct pr_place place,
                                    struct precis_error *error)
{
    const json_t *ends = json_object_get(root, "ends");
    size_t last = 0;
    work->gold.count = 0;
    if (!json_is_string(json_object_get(root, "text")) || !json_is_array(ends))
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected {\"text\": …, \"ends\": [offset…]}");
    for (size_t i = 0; i < json_array_size(ends); i++) {
        const json_t *end = json_array_get(ends, i);
        json_int_t value = json_integer_value(end);
        if (!json_is_integer(end) || value < 0 || (size_t)value < last)
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "ends: expected ascending offsets");
        last = (size_t)value;
        if (!add_end(&work->gold, last))
            return pr_fail_memory(error);
    }
    return PRECIS_OK;
}

static enum precis_status score_line(struct work *work, precis_str line,
                                     unsigned number,
                                     struct precis_error *error)
{
    struct pr_place place = {0, number, 1};
    json_error_t fault;
    json_t *root = json_loadb(line.bytes, line.size, JSON_ALLOW_NUL, &fault);
    if (!root)
        return pr_fail(error, PRECIS_E_FORMAT, place, "JSON: %s", fault.text);
    enum precis_status status = read_gold(root, work, place, error);
    const json_t *value = json_object_get(root, "text");
    precis_str text =
        pr_str(json_string_value(value), json_string_length(value));
    const struct pr_read_options options = {.type = "text",
                                            .encoding = "UTF-8",
                                            .keep_lines =
                                                work->cli->settings.keep_lines};
    work->found.count = 0;
    work->mark = pr_str_starts(text, PR_STR("\xEF\xBB\xBF"));
    if (!status)
        status = pr_read(text, &options, cut, work, error);
    if (status == PRECIS_E_EMPTY)
        status = PRECIS_OK; /* nothing was found, and it counts so */
    if (!status &&
        !pr_segment_add(&work->score, text, work->gold.items, work->gold.count,
                        work->found.items, work->found.count))
        status = pr_fail_memory(error);
    json_decref(root);
    return status;
}

static void write_scores(const struct pr_segment_score *score, const char *path,
                         bool tsv, struct pr_buf *buf)
{
    struct pr_segment_rates ends =
        pr_segment_rates(score->common, score->found, score->ends);
    struct pr_segment_rates sentences =
        pr_segment_rates(score->whole, score->cut, score->sentences);
    pr_buf_format(buf,
                  tsv ? "%s\t%.2f\t%.2f\t%.2f\t%.2f\t%zu\t%zu\t%zu\n"
                      : "%s: boundary P %.2f R %.2f F1 %.2f | sentence F1 "
                        "%.2f | exact %zu/%zu | %zu boundaries\n",
                  path, 100 * ends.precision, 100 * ends.recall, 100 * ends.f,
                  100 * sentences.f, score->exact, score->documents,
                  score->ends);
}

static int one_file(struct pr_cli *cli, const char *path)
{
    struct work work = {.cli = cli};
    struct precis_error error = {0};
    struct pr_buf bytes = {0}, out = {0};
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &bytes, &error);
    precis_str rest = pr_buf_view(&bytes), line;
    for (unsigned number = 1; !status && pr_str_split(&rest, '\n', &line);
         number++)
        if (pr_str_trim(line).size)
            status = score_line(&work, line, number, &error);
    const char *form = cli->settings.format;
    if (!status && !work.score.documents)
        status = pr_fail(&error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "no records (expected lines of JSON)");
    if (!status) {
        write_scores(&work.score, path, form && !strcmp(form, "tsv"), &out);
        status = pr_sink_buf(cli->out, &out);
    }
    free(work.gold.items);
    free(work.found.items);
    pr_buf_done(&bytes);
    pr_buf_done(&out);
    if (status && !error.status)
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
    return status ? pr_say_error(cli, path, &error) : cli->exit;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    const char *form = cli->settings.format;
    if (form && strcmp(form, "text") && strcmp(form, "tsv"))
        return pr_say_usage(cli, "--format '%s': expected text or tsv", form);
    if (!count)
        return pr_say_usage(cli, "expected a file of records {\"text\", "
                                 "\"ends\"}");
    if (!pr_cli_vocabulary(cli))
        return PR_EXIT_FAILED;
    for (int i = 0; i < count; i++)
        one_file(cli, files[i]);
    return cli->exit;
}

static const struct pr_option *const options[] = {
    &pr_option_format,     &pr_option_output,
    &pr_option_keep_lines, &pr_option_abbreviations,
    &pr_option_srx,        &pr_option_quiet,
    &pr_option_data,       NULL};

const struct pr_command pr_cmd_eval_segment = {
    "eval segment",
    "our sentence ends against those of people",
    "GOLD.jsonl…",
    options,
    run,
    "text, tsv"};
