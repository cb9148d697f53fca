/* cmd_glossary_gaps.c - precis glossary gaps: terms that have no entry. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "base/tsv.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/glossaries.h"
#include "cli/options.h"
#include "cli/say.h"
#include "gloss/lookup.h"
#include "gloss/terms.h"
#include "summary/budget.h"

#include <stdlib.h>

/* So many gaps are listed unless --max says otherwise. */
enum { GAPS = 50 };

/* What is looked for, and where. */
struct work {
    struct pr_cli *cli;
    const struct pr_glossary *glossary;
    uint32_t given; /* layers of the user's own, which alone fill a gap */
    struct pr_found_list found;
    struct pr_buf buf;
    size_t max, written;
};

/* The first sense of a term in layers [from, to), or NULL. */
static const struct pr_found *sense_in(const struct work *work, uint32_t from,
                                       uint32_t to)
{
    for (size_t i = 0; i < work->found.count; i++) {
        const struct pr_found *found = &work->found.items[i];
        if (found->how != PR_FOUND_NEAR && found->sense.layer >= from &&
            found->sense.layer < to)
            return found;
    }
    return NULL;
}

/* Append the sentence a term stands in first. */
static void write_example(const struct pr_collection *collection,
                          const struct pr_term *term, struct pr_buf *buf)
{
    struct pr_buf sentence = {0};
    const struct pr_term_place *place = &term->places[0];
    const struct pr_document *document = collection->documents[place->document];
    pr_sentence_text(document, &document->sentences[place->sentence],
                     &sentence);
    pr_write_field(buf, pr_str_trim(pr_buf_view(&sentence)));
    buf->failed |= sentence.failed;
    pr_buf_done(&sentence);
}

/* One row, its English empty or what our own dictionary would say. */
static void write_row(struct work *work, const struct pr_collection *collection,
                      const struct pr_term *term)
{
    struct pr_sense sense = {.pos = PR_ENTRY_POS_NONE,
                             .gender = PR_ENTRY_GENDER_NONE};
    const struct pr_found *known = sense_in(work, work->given, UINT32_MAX);
    if (known)
        pr_glossary_sense(work->glossary, known->sense, &sense);
    const char *pos = pr_column_word(
        PR_COLUMN_POS, term->name && !known ? PR_ENTRY_NAME : sense.pos);
    const char *gender = pr_column_word(PR_COLUMN_GENDER, sense.gender);
    pr_write_field(&work->buf, term->shown);
    pr_buf_char(&work->buf, '\t');
    if (known)
        pr_write_field(&work->buf, sense.en);
    pr_buf_format(&work->buf, "\t%s\t%s\t%zu\xC3\x97\t", pos ? pos : "",
                  gender ? gender : "", term->frequency);
    write_example(collection, term, &work->buf);
    pr_buf_char(&work->buf, '\n');
    work->written++;
}

static enum precis_status list(struct work *work,
                               const struct pr_collection *collection,
                               const struct pr_term *terms, size_t count)
{
    pr_buf_text(&work->buf, "fr\ten\tpos\tgender\tnote\texample_fr\n");
    for (size_t t = 0; t < count && work->written < work->max; t++) {
        work->found.count = 0;
        enum precis_status status =
            pr_lookup_known(work->glossary, &work->cli->vocabulary,
                            terms[t].shown, &work->found);
        if (status)
            return status;
        bool own = work->given > 0;
        if (!sense_in(work, 0, own ? work->given : UINT32_MAX))
            write_row(work, collection, &terms[t]);
    }
    return pr_sink_buf(work->cli->out, &work->buf);
}

static enum precis_status rank(struct work *work,
                               const struct pr_collection *collection)
{
    struct pr_terms *terms = NULL;
    const struct pr_term *ranked;
    size_t count;
    enum precis_status status = pr_terms_new(&terms);
    for (size_t d = 0; !status && d < collection->count; d++)
        status = pr_terms_add(terms, collection->documents[d]);
    if (!status)
        status = pr_terms_rank(terms, work->glossary, &ranked, &count);
    if (!status)
        status = list(work, collection, ranked, count);
    pr_terms_free(terms);
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_budget budget = {0};
    struct precis_error error = {0};
    struct work work = {.cli = cli, .max = GAPS};
    const char *max = cli->settings.max;
    if (max && (pr_budget_parse(pr_str_from(max), &budget, &error) ||
                (budget.unit != PR_BUDGET_SENTENCES &&
                 budget.unit != PR_BUDGET_TERMS)))
        return pr_say_usage(cli, "--max '%s': expected a number of terms", max);
    if (max)
        work.max = budget.amount;
    work.given = (uint32_t)cli->settings.glossaries.count;
    work.glossary = pr_cli_glossary(cli);
    if (!work.glossary)
        return PR_EXIT_FAILED;
    struct pr_collection collection = {0};
    int code = pr_collect(cli, count, files, &collection);
    if (collection.count && rank(&work, &collection)) {
        pr_fail_memory(&error);
        code = pr_say_error(cli, NULL, &error);
    }
    pr_collection_done(&collection);
    free(work.found.items);
    pr_buf_done(&work.buf);
    return code;
}

static const struct pr_option *const options[] = {
    &pr_option_glossary, &pr_option_dictionary, &pr_option_max_terms,
    &pr_option_output,   PR_OPTIONS_INPUT,      NULL};

const struct pr_command pr_cmd_glossary_gaps = {
    "glossary gaps",
    "important terms of articles that have no entry",
    "[FILE…]",
    options,
    run,
    NULL};
