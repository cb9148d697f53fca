/* cmd_explain.c - precis explain: why sentences are in a summary or not. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/summary_options.h"
#include "write/summary.h"

#include <errno.h>
#include <stdlib.h>

struct work {
    struct pr_summary summary;
    struct pr_summary_options options;
    struct pr_buf buf;
    bool one; /* only that sentence */
    unsigned long sentence;
    bool many;
};

/* The unit of a sentence, or SIZE_MAX. */
static size_t unit_of(const struct pr_summary *summary, unsigned long sentence)
{
    for (size_t s = 0; s < summary->pool.S; s++)
        if (summary->pool.units[s].sentence == sentence)
            return s;
    return SIZE_MAX;
}

/* Sentences that can't be chosen at all have no unit. */
static enum precis_status explain_one(struct work *work,
                                      const struct pr_document *document,
                                      struct precis_error *error)
{
    size_t unit = unit_of(&work->summary, work->sentence);
    if (work->sentence >= document->S)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "expected a sentence from 0 to %zu, found %lu",
                       document->S - 1, work->sentence);
    if (unit != SIZE_MAX) {
        pr_write_explain(&work->summary, unit, &work->buf);
        return PRECIS_OK;
    }
    const struct pr_sentence *sentence = &document->sentences[work->sentence];
    pr_buf_format(&work->buf, "%-18s%lu, %u words\n%-18s", "sentence",
                  work->sentence, sentence->words, "text");
    pr_sentence_text(document, sentence, &work->buf);
    pr_buf_format(&work->buf,
                  "\n%-18sno candidate: a heading, a caption, or no whole "
                  "sentence\n",
                  "verdict");
    return PRECIS_OK;
}

static enum precis_status each(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_document *document,
                               struct precis_error *error)
{
    struct work *work = context;
    enum precis_status status =
        pr_summarize(&work->summary, &document, 1, &work->options, error);
    pr_buf_clear(&work->buf);
    if (!status && work->many)
        pr_buf_format(&work->buf, "==> %s <==\n", shown);
    if (!status && work->one)
        status = explain_one(work, document, error);
    else if (!status)
        pr_write_explain_list(&work->summary, &work->buf);
    if (status == PRECIS_E_ARGUMENT)
        cli->exit = PR_EXIT_USAGE;
    return status ? status : pr_sink_buf(cli->out, &work->buf);
}

static bool read_sentence(struct pr_cli *cli, struct work *work)
{
    const char *text = cli->settings.sentence;
    if (!text)
        return true;
    char *end;
    errno = 0;
    work->one = true;
    work->sentence = strtoul(text, &end, 10);
    if (end != text && !*end && !errno && text[0] != '-')
        return true;
    pr_say_usage(cli,
                 "--sentence '%s': expected the number of a line of precis "
                 "sentences, from 0",
                 text);
    return false;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.many = pr_inputs_many(cli, count, files)};
    if (!pr_cli_summary_options(cli, &work.options) ||
        !read_sentence(cli, &work))
        return cli->exit ? cli->exit : PR_EXIT_USAGE;
    work.options.explain = true;
    int code = pr_documents_each(cli, count, files, each, &work);
    pr_summary_done(&work.summary);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option option_sentence = {
    "sentence",
    0,
    PR_OPTION_TEXT,
    "N",
    "that sentence alone, at length",
    offsetof(struct pr_settings, sentence)};

static const struct pr_option *const options[] = {
    &option_sentence,  PR_OPTIONS_SUMMARY, &pr_option_title,
    &pr_option_output, PR_OPTIONS_INPUT,   NULL};

const struct pr_command pr_cmd_explain = {
    "explain", "why each sentence is in the summary or not",
    "[FILE…]", options,
    run,       NULL};
