/* brief.c - make the English brief of French documents. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "base/error.h"
#include "base/sha256.h"
#include "french/figures.h"
#include "french/hedges.h"
#include "gloss/lookup.h"

precis_str pr_maker_keep(struct pr_maker *maker, precis_str s)
{
    if (maker->buf.failed)
        maker->failed = true;
    if (!s.size)
        return pr_str("", 0);
    precis_str kept = pr_arena_str(&maker->brief->arena, s);
    maker->failed |= !kept.bytes;
    return kept.bytes ? kept : pr_str("", 0);
}

precis_str pr_maker_text(struct pr_maker *maker, uint32_t document,
                         uint32_t first, uint32_t last)
{
    precis_str text = pr_names_text(maker->found[document].document, first,
                                    last, &maker->brief->arena);
    maker->failed |= !text.bytes;
    return text.bytes ? text : pr_str("", 0);
}

struct pr_brief_place pr_maker_place(struct pr_maker *maker, uint32_t document,
                                     size_t start, size_t end)
{
    const struct pr_places *places = &maker->found[document].places;
    struct pr_brief_place place = {.document = document,
                                   .span = pr_places_span(places, start, end)};
    pr_places_line(places, place.span.byte_start, &place.line, &place.column);
    return place;
}

/* The first match that begins at token t or later. */
static size_t match_from(const struct pr_matches *matches, uint32_t t)
{
    size_t low = 0, high = matches->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (matches->items[middle].first < t)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct pr_match *pr_maker_match(const struct pr_maker *maker,
                                      uint32_t document, uint32_t t)
{
    const struct pr_matches *matches = &maker->found[document].matches;
    size_t m = match_from(matches, t);
    return m < matches->count && matches->items[m].first == t
               ? &matches->items[m]
               : NULL;
}

/* The name that begins at token t and ends by last, or NULL. */
static const struct pr_mention *mention_at(const struct pr_names *names,
                                           uint32_t t, uint32_t last)
{
    size_t low = 0, high = names->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (names->mentions.items[middle].first < t)
            low = middle + 1;
        else
            high = middle;
    }
    const struct pr_mention *mention = &names->mentions.items[low];
    return low < names->mentions.count && mention->first == t &&
                   mention->last <= last
               ? mention
               : NULL;
}

precis_str pr_maker_gloss(struct pr_maker *maker, uint32_t document,
                          uint32_t first, uint32_t last)
{
    const struct pr_analysis_of *found = &maker->found[document];
    struct pr_buf gloss = {0};
    for (uint32_t t = first; t < last;) {
        const struct pr_match *match = pr_maker_match(maker, document, t);
        const struct pr_mention *mention = mention_at(&found->names, t, last);
        bool entry =
            match && match->how != PR_MATCH_NONE && match->last <= last;
        if (mention && entry && mention->last > match->last)
            entry = false;
        if (!entry && !mention) {
            t++;
            continue;
        }
        pr_buf_text(&gloss, gloss.size ? " · " : "");
        if (entry)
            pr_match_english(maker->input->matcher, match, true, &gloss);
        else
            pr_buf_str(&gloss, pr_maker_text(maker, document, mention->first,
                                             mention->last));
        t = entry ? match->last : mention->last;
    }
    precis_str kept = pr_maker_keep(maker, pr_buf_view(&gloss));
    maker->failed |= gloss.failed;
    pr_buf_done(&gloss);
    return kept;
}

precis_str pr_maker_look_up(struct pr_maker *maker, precis_str french,
                            enum pr_entry_pos pos)
{
    const struct pr_brief_input *input = maker->input;
    struct pr_found_list found = {0};
    precis_str english = pr_str("", 0);
    maker->failed |=
        pr_lookup_french(input->glossary, input->documents[0]->vocabulary,
                         french, &found) != PRECIS_OK;
    for (size_t i = 0; i < found.count && !english.size; i++) {
        struct pr_sense sense;
        pr_glossary_sense(input->glossary, found.items[i].sense, &sense);
        if (sense.pos == pos && found.items[i].how != PR_FOUND_NEAR)
            english = pr_maker_keep(maker, pr_english_first(sense.en));
    }
    free(found.items);
    return english;
}

uint32_t pr_maker_sentence_of(const struct pr_maker *maker, uint32_t document,
                              uint32_t t)
{
    const struct pr_document *from = maker->found[document].document;
    size_t low = 0, high = from->S;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (from->sentences[middle].first <= t)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* "2025-03-06…" as a day to count from. */
static struct pr_figure_anchor anchor_of(precis_str date)
{
    struct pr_figure_anchor anchor = {0};
    int parts[3] = {0};
    size_t part = 0, digits = 0;
    for (size_t i = 0; i < date.size && part < 3; i++) {
        char c = date.bytes[i];
        if (c >= '0' && c <= '9' && digits++ < 4)
            parts[part] = 10 * parts[part] + (c - '0');
        else if (c == '-' && digits)
            part++, digits = 0;
        else
            break;
    }
    if (parts[0] < 1000 || parts[1] < 1 || parts[1] > 12)
        return anchor;
    anchor.year = (int16_t)parts[0];
    anchor.month = (uint8_t)parts[1];
    anchor.day = parts[2] >= 1 && parts[2] <= 31 ? (uint8_t)parts[2] : 0;
    return anchor;
}

/* Figures and signs of doubt of every sentence. */
static bool find_facts(struct pr_analysis_of *found)
{
    const struct pr_document *document = found->document;
    precis_str text = document->article->text;
    struct pr_figure_anchor anchor = anchor_of(document->article->date);
    struct pr_arena scratch = {0};
    bool good = true;
    for (size_t s = 0; good && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        const struct pr_token *tokens =
            document->tokens.items + sentence->first;
        size_t count = sentence->last - sentence->first;
        size_t before = found->figures.count;
        found->sentence_figures[s] = (uint32_t)before;
        found->sentence_hedges[s] = (uint32_t)found->hedges.count;
        good = !pr_figures_find(text, tokens, count, &anchor, &scratch,
                                &found->figures) &&
               !pr_hedges_find(document->vocabulary, text, tokens, count,
                               &found->hedges);
        for (size_t f = before; f < found->figures.count; f++) {
            found->figures.items[f].first += sentence->first;
            found->figures.items[f].last += sentence->first;
        }
        pr_arena_reset(&scratch);
    }
    found->sentence_figures[document->S] = (uint32_t)found->figures.count;
    found->sentence_hedges[document->S] = (uint32_t)found->hedges.count;
    pr_arena_done(&scratch);
    return good;
}

bool pr_maker_analyse(struct pr_maker *maker, uint32_t document)
{
    struct pr_analysis_of *found = &maker->found[document];
    size_t S = maker->input->documents[document]->S;
    found->document = maker->input->documents[document];
    found->sentence_figures =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->sentence_figures);
    found->sentence_hedges =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->sentence_hedges);
    found->chosen =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->chosen);
    if (!found->sentence_figures || !found->sentence_hedges || !found->chosen ||
        !pr_places_init(&found->places, found->document->article) ||
        !find_facts(found) || pr_names_find(found->document, &found->names) ||
        pr_match_document(maker->input->matcher, found->document,
                          &found->matches))
        return false;
    found->brief_name = pr_arena_array(&maker->scratch, found->names.count + 1,
                                       sizeof *found->brief_name);
    return found->brief_name != NULL;
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
    make_sources(maker);
    pr_maker_names(maker);
    make_title(maker);
    make_sentences(maker);
    pr_maker_facts(maker);
    pr_maker_quotes(maker);
    pr_maker_lexis(maker);
    name_glossaries(maker);
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
