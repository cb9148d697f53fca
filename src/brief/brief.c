/* brief.c - make the English brief of French documents. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "base/error.h"
#include "base/sha256.h"
#include "french/figure_anchor.h"

/* The day of publication in English, or empty. */
static precis_str date_english(struct pr_maker *maker, precis_str date)
{
    struct pr_figure_anchor day = pr_anchor_day(date);
    struct pr_figure figure = {.kind = PR_FIGURE_DATE};
    if (!day.year)
        return pr_str("", 0);
    figure.date.year = day.year;
    figure.date.month = day.month;
    figure.date.day = day.day;
    pr_buf_clear(&maker->buf);
    pr_figure_english(&figure, &maker->options->style, &maker->buf);
    return pr_maker_keep(maker, pr_buf_view(&maker->buf));
}

static void make_sources(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    brief->D = maker->input->count;
    brief->sources =
        pr_arena_array(&brief->arena, brief->D + 1, sizeof *brief->sources);
    maker->failed |= !brief->sources;
    for (size_t d = 0; brief->sources && d < brief->D; d++) {
        const struct pr_document *document = maker->input->documents[d];
        const struct pr_article *article = document->article;
        struct pr_brief_source *source = &brief->sources[d];
        source->name =
            pr_maker_keep(maker, pr_str_from(maker->input->names[d]));
        source->title = pr_maker_keep(maker, pr_document_title(document));
        source->author = pr_maker_keep(maker, article->author);
        source->site = pr_maker_keep(maker, article->site);
        source->date = pr_maker_keep(maker, article->date);
        source->date_english = date_english(maker, article->date);
        source->url = pr_maker_keep(maker, article->url);
        source->type = pr_maker_keep(maker, article->type);
        source->encoding = pr_maker_keep(maker, article->encoding);
        source->sentences = document->S;
        for (size_t s = 0; s < document->S; s++)
            source->words += document->sentences[s].words;
        pr_sha256(article->source.bytes, article->source.size, source->hash);
    }
}

/* The sentence of a document that is its title, or SIZE_MAX. */
static size_t title_sentence(const struct pr_document *document)
{
    precis_str title = pr_document_title(document);
    for (size_t s = 0; title.size && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        precis_str text = pr_str_slice(document->article->text, sentence->start,
                                       sentence->end);
        if (pr_str_equal(text, title))
            return s;
    }
    return SIZE_MAX;
}

static void make_title(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    if (brief->D != 1)
        return;
    size_t s = title_sentence(maker->input->documents[0]);
    if (s != SIZE_MAX)
        pr_maker_sentence(maker, 0, (uint32_t)s, &brief->title);
    else
        brief->title.text = brief->sources[0].title;
}

/* Choose the sentences and number them from 1. */
static enum precis_status choose(struct pr_maker *maker,
                                 struct precis_error *error)
{
    enum precis_status status =
        pr_summarize(&maker->summary, maker->input->documents,
                     maker->input->count, &maker->options->summary, error);
    maker->brief->K = status ? 0 : maker->summary.K;
    for (size_t k = 0; k < maker->brief->K; k++) {
        const struct pr_unit *unit =
            &maker->summary.pool.units[maker->summary.chosen[k]];
        maker->found[unit->document].chosen[unit->sentence] = (uint32_t)k + 1;
    }
    return status;
}

static void make_sentences(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    brief->sentences =
        pr_arena_array(&brief->arena, brief->K + 1, sizeof *brief->sentences);
    maker->failed |= !brief->sentences;
    for (size_t k = 0; !maker->failed && k < brief->K; k++) {
        const struct pr_unit *unit =
            &maker->summary.pool.units[maker->summary.chosen[k]];
        pr_maker_sentence(maker, unit->document, unit->sentence,
                          &brief->sentences[k]);
        brief->sentences[k].truncated = maker->summary.truncated;
    }
}

static void name_glossaries(struct pr_maker *maker)
{
    const struct pr_glossary *glossary = maker->input->glossary;
    pr_buf_clear(&maker->buf);
    for (size_t l = 0; l < pr_glossary_layers(glossary); l++) {
        if (l)
            pr_buf_text(&maker->buf, ", ");
        pr_buf_str(&maker->buf, pr_glossary_name(glossary, l));
    }
    maker->brief->glossaries = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    maker->brief->options = pr_maker_keep(maker, maker->options->options);
}

static enum precis_status make(struct pr_maker *maker,
                               struct precis_error *error)
{
    for (uint32_t d = 0; d < maker->input->count; d++)
        if (!pr_maker_analyse(maker, d))
            return pr_fail_memory(error);
    enum precis_status status = choose(maker, error);
    if (status)
        return status;
    static void (*const steps[])(struct pr_maker *) = {
        make_sources,   pr_maker_names,  make_title,     make_sentences,
        pr_maker_facts, pr_maker_quotes, pr_maker_lexis, name_glossaries};
    for (size_t s = 0; s < PR_LENGTH(steps) && !maker->failed; s++)
        steps[s](maker);
    return maker->failed || maker->buf.failed ? pr_fail_memory(error)
                                              : PRECIS_OK;
}

enum precis_status pr_brief_make(const struct pr_brief_input *input,
                                 const struct pr_brief_options *options,
                                 struct pr_brief *brief,
                                 struct precis_error *error)
{
    struct pr_maker maker = {
        .input = input, .options = options, .brief = brief};
    maker.found =
        pr_arena_array(&maker.scratch, input->count + 1, sizeof *maker.found);
    enum precis_status status =
        maker.found ? make(&maker, error) : pr_fail_memory(error);
    for (size_t d = 0; maker.found && d < input->count; d++) {
        pr_places_done(&maker.found[d].places);
        pr_matches_done(&maker.found[d].matches);
        pr_names_done(&maker.found[d].names);
        pr_figures_done(&maker.found[d].figures);
        pr_hedges_done(&maker.found[d].hedges);
    }
    pr_summary_done(&maker.summary);
    pr_arena_done(&maker.scratch);
    pr_buf_done(&maker.buf);
    return status;
}

void pr_brief_done(struct pr_brief *brief)
{
    pr_arena_done(&brief->arena);
    *brief = (struct pr_brief){0};
}

void pr_doubt_english(const struct pr_brief_doubt *doubt, bool cue,
                      struct pr_buf *buf)
{
    static const struct {
        const char *alone, *sign; /* what it means; what the French has */
    } words[PR_HEDGE_KINDS] = {
        [PR_HEDGE_CONDITIONAL] = {"reported, unconfirmed",    "conditional"},
        [PR_HEDGE_SOURCE] = {"according to a source",    ""           },
        [PR_HEDGE_CLAIM] = {"a claim",                  ""           },
        [PR_HEDGE_ALLEGED] = {"alleged",                  ""           },
        [PR_HEDGE_SEEMING] = {"apparently",               ""           },
        [PR_HEDGE_POSSIBLE] = {"possible, not a fact",     ""           },
        [PR_HEDGE_EXPECTED] = {"expected, not yet a fact", ""           },
        [PR_HEDGE_UNCONFIRMED] = {"unconfirmed",              ""           }
    };
    if (doubt->kind >= PR_HEDGE_KINDS)
        return;
    bool sourced = doubt->kind == PR_HEDGE_SOURCE && doubt->source.size;
    pr_buf_text(buf, sourced ? "according to " : words[doubt->kind].alone);
    if (sourced)
        pr_buf_str(buf, doubt->source);
    if (!cue)
        return;
    pr_buf_text(buf, ": ");
    pr_buf_text(buf, words[doubt->kind].sign);
    pr_buf_text(buf, *words[doubt->kind].sign ? " \"" : "\"");
    pr_buf_str(buf, doubt->cue);
    pr_buf_char(buf, '"');
    if (!sourced && doubt->source.size) {
        pr_buf_text(buf, ", source: ");
        pr_buf_str(buf, doubt->source);
    }
}
