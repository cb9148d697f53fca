/* cmd_doubts.c - precis doubts: what a text does not vouch for. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "english/hedges.h"
#include "french/hedges.h"
#include "write/findings.h"

struct found {
    bool json;
    struct pr_hedges hedges; /* of one sentence */
};

static enum precis_status list(void *context,
                               const struct pr_document *document, size_t s,
                               struct pr_utf8_cursor *cursor,
                               struct pr_buf *buf)
{
    struct found *found = context;
    const struct pr_article *article = document->article;
    const struct pr_sentence *sentence = &document->sentences[s];
    found->hedges.count = 0;
    enum precis_status status =
        pr_hedges_find(document->vocabulary, article->text,
                       document->tokens.items + sentence->first,
                       sentence->last - sentence->first, &found->hedges);
    for (size_t n = 0; !status && n < found->hedges.count; n++) {
        const struct pr_hedge *hedge = &found->hedges.items[n];
        precis_str source =
            pr_str_slice(article->text, hedge->source_start, hedge->source_end);
        struct pr_finding finding = {
            .start = hedge->start,
            .end = hedge->end,
            .kind = pr_hedge_kind_name(hedge->kind),
            .english = pr_str_from(pr_hedge_english(hedge->kind)),
            .source = &source};
        pr_write_finding(article, &finding, found->json, cursor, buf);
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct found found = {0};
    if (!pr_options_rows(cli, &found.json))
        return PR_EXIT_USAGE;
    int code = pr_sentences_each(cli, count, files, list, &found);
    pr_hedges_done(&found.hedges);
    return code;
}

static const struct pr_option *const options[] = {PR_OPTIONS_OUTPUT,
                                                  PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_doubts = {
    "doubts",  "start, end, kind, French, English and source of each doubt",
    "[FILE…]", options,
    run,       "text, json"};
