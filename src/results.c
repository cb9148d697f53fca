/* results.c - the front door of the library: summaries, glosses, briefs. */
/* SPDX-License-Identifier: MIT */
#include "precis.h"

#include "base/error.h"
#include "brief/handle.h"
#include "engine.h"
#include "gloss/handle.h"
#include "summary/handle.h"

#include <stdlib.h>

/* How many sentences when nothing is said. */
#define DEFAULT_BUDGET "5"

static enum precis_status
summary_options(const struct precis_summary_options *asked,
                struct pr_summary_options *options, struct precis_error *error)
{
    const char *budget =
        asked && asked->budget ? asked->budget : DEFAULT_BUDGET;
    *options = (struct pr_summary_options){0};
    options->method = pr_str_from(asked ? asked->method : NULL);
    enum precis_status status =
        pr_budget_parse(pr_str_from(budget), &options->budget, error);
    if (!status && options->budget.unit == PR_BUDGET_TERMS)
        status = pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                         "terms are no length of a summary");
    return status;
}

/* ---- summaries */

void precis_summary_free(struct precis_summary *summary)
{
    if (!summary)
        return;
    pr_summary_done(&summary->made);
    pr_arena_done(&summary->arena);
    free(summary);
}

static enum precis_status keep_texts(struct precis_summary *summary,
                                     struct precis_error *error)
{
    size_t K = summary->made.K;
    struct pr_buf text = {0};
    summary->texts =
        pr_arena_array(&summary->arena, K + 1, sizeof *summary->texts);
    bool good = summary->texts != NULL;
    for (size_t k = 0; good && k < K; k++) {
        pr_buf_clear(&text);
        pr_summary_text(&summary->made, k, &text);
        summary->texts[k] = pr_arena_str(&summary->arena, pr_buf_view(&text));
        good = !text.failed && summary->texts[k].bytes;
    }
    pr_buf_done(&text);
    return good ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status
precis_summary_make(const struct precis_document *document,
                    const struct precis_summary_options *options,
                    struct precis_summary **summary, struct precis_error *error)
{
    struct pr_summary_options how;
    *summary = NULL;
    enum precis_status status = summary_options(options, &how, error);
    if (status)
        return status;
    struct precis_summary *made = calloc(1, sizeof *made);
    if (!made)
        return pr_fail_memory(error);
    made->document = document;
    made->documents[0] = (struct pr_document *)&document->analysed;
    status = pr_summarize(&made->made, made->documents, 1, &how, error);
    if (!status)
        status = keep_texts(made, error);
    if (status)
        precis_summary_free(made);
    else
        *summary = made;
    return status;
}

size_t precis_summary_count(const struct precis_summary *summary)
{
    return summary->made.K;
}

struct precis_unit precis_summary_unit(const struct precis_summary *summary,
                                       size_t k)
{
    const struct pr_summary *made = &summary->made;
    const struct pr_unit *unit = &made->pool.units[made->chosen[k]];
    return (struct precis_unit){
        .text = summary->texts[k],
        .span = precis_document_sentence(summary->document, unit->sentence),
        .sentence = unit->sentence,
        .rank = made->verdict[made->chosen[k]].rank,
        .truncated = made->truncated,
    };
}

/* ---- glosses */

void precis_gloss_free(struct precis_gloss *gloss)
{
    if (!gloss)
        return;
    pr_matches_done(&gloss->matches);
    pr_arena_done(&gloss->arena);
    free(gloss);
}

/* The English of each group, not inflected. */
static enum precis_status keep_english(struct precis_gloss *gloss)
{
    struct pr_buf text = {0};
    gloss->english =
        pr_arena_array(&gloss->arena, gloss->count + 1, sizeof *gloss->english);
    bool good = gloss->english != NULL;
    for (size_t i = 0; good && i < gloss->count; i++) {
        struct pr_match plain = *gloss->groups[i].match;
        plain.inflect = 0;
        pr_buf_clear(&text);
        pr_match_english(gloss->matcher, &plain, false, &text);
        gloss->english[i] = pr_arena_str(&gloss->arena, pr_buf_view(&text));
        good = !text.failed && gloss->english[i].bytes;
    }
    pr_buf_done(&text);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}

enum precis_status precis_gloss_make(struct precis_document *document,
                                     struct precis_gloss **gloss,
                                     struct precis_error *error)
{
    struct precis_gloss *made = calloc(1, sizeof *made);
    *gloss = NULL;
    if (!made)
        return pr_fail_memory(error);
    made->document = document;
    made->glossary = document->engine->glossary;
    made->matcher = document->engine->matcher;
    enum precis_status status = pr_match_document(
        document->engine->matcher, &document->analysed, &made->matches);
    if (!status)
        status = pr_gather(made->matcher, &document->analysed, &made->matches,
                           &made->arena, &made->groups, &made->count);
    if (!status)
        status = keep_english(made);
    if (status) {
        precis_gloss_free(made);
        return pr_fail_memory(error);
    }
    *gloss = made;
    return PRECIS_OK;
}

size_t precis_gloss_count(const struct precis_gloss *gloss)
{
    return gloss->count;
}

struct precis_entry precis_gloss_entry(const struct precis_gloss *gloss,
                                       size_t i)
{
    const struct pr_gathered *group = &gloss->groups[i];
    const struct pr_token *tokens = gloss->document->analysed.tokens.items;
    return (struct precis_entry){
        .french = group->french,
        .english = gloss->english[i],
        .count = group->count,
        .first = pr_article_span(&gloss->document->article,
                                 tokens[group->match->first].start,
                                 tokens[group->match->last - 1].end),
    };
}

/* ---- briefs */

void precis_brief_free(struct precis_brief *brief)
{
    if (!brief)
        return;
    pr_brief_done(&brief->made);
    free(brief);
}

static enum precis_status make_brief(struct precis_document *const documents[],
                                     size_t count,
                                     const struct pr_brief_options *options,
                                     struct pr_brief *brief,
                                     struct precis_error *error)
{
    struct pr_document **analysed = calloc(count, sizeof *analysed);
    const char **names = calloc(count, sizeof *names);
    enum precis_status status = PRECIS_E_MEMORY;
    if (analysed && names) {
        for (size_t d = 0; d < count; d++) {
            analysed[d] = &documents[d]->analysed;
            names[d] = documents[d]->name.bytes;
        }
        const struct pr_brief_input input = {
            .documents = analysed,
            .names = names,
            .count = count,
            .matcher = documents[0]->engine->matcher,
            .glossary = documents[0]->engine->glossary};
        status = pr_brief_make(&input, options, brief, error);
    }
    free(analysed);
    free(names);
    return status == PRECIS_E_MEMORY ? pr_fail_memory(error) : status;
}

enum precis_status precis_brief_make(struct precis_document *const documents[],
                                     size_t count,
                                     const struct precis_brief_options *options,
                                     struct precis_brief **brief,
                                     struct precis_error *error)
{
    struct pr_brief_options how = {0};
    const char *style = options && options->style ? options->style : "en-GB";
    *brief = NULL;
    enum precis_status status = summary_options(
        options ? &options->summary : NULL, &how.summary, error);
    if (status)
        return status;
    if (count == 0)
        return pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE, "no document");
    if (!pr_english_style_parse(style, &how.style))
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "expected en-GB or en-US, found '%s'", style);
    struct precis_brief *made = calloc(1, sizeof *made);
    if (!made)
        return pr_fail_memory(error);
    status = make_brief(documents, count, &how, &made->made, error);
    if (status)
        precis_brief_free(made);
    else
        *brief = made;
    return status;
}
