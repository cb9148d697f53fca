/* brief_json.c - a brief as one JSON object. */
/* SPDX-License-Identifier: MIT */
#include "write/brief.h"

#include "english/hedges.h"

static void write_place(const struct pr_brief *brief,
                        const struct pr_brief_place *place,
                        struct pr_json *json)
{
    if (brief->D > 1)
        pr_json_size(json, "document", place->document);
    pr_json_size(json, "line", place->line);
    pr_json_size(json, "column", place->column);
    pr_json_span(json, &place->span);
}

/* A member that is left out when it is empty. */
static void member(struct pr_json *json, const char *key, precis_str value)
{
    if (value.size)
        pr_json_str(json, key, value);
}

static void write_list(struct pr_json *json, const char *key,
                       precis_str choices)
{
    precis_str part;
    pr_json_open(json, key, '[');
    while (choices.size && pr_str_split(&choices, '|', &part))
        pr_json_str(json, NULL, part);
    pr_json_close(json, ']');
}

static void write_sources(const struct pr_brief *brief, struct pr_json *json)
{
    pr_json_open(json, "sources", '[');
    for (size_t d = 0; d < brief->D; d++) {
        const struct pr_brief_source *source = &brief->sources[d];
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "file", source->name);
        member(json, "title", source->title);
        member(json, "author", source->author);
        member(json, "site", source->site);
        member(json, "date", source->date);
        member(json, "date_english", source->date_english);
        member(json, "url", source->url);
        member(json, "type", source->type);
        member(json, "encoding", source->encoding);
        pr_json_size(json, "words", source->words);
        pr_json_size(json, "sentences", source->sentences);
        pr_json_text(json, "sha256", source->hash);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static const char *segment_name(enum pr_segment_kind kind)
{
    static const char *const names[] = {"gloss",    "figure", "name",
                                        "negation", "rest",   "unknown"};
    return names[kind];
}

static void write_segments(const struct pr_brief_sentence *sentence,
                           struct pr_json *json)
{
    pr_json_open(json, "segments", '[');
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        pr_json_open(json, NULL, '{');
        pr_json_text(json, "kind", segment_name(segment->kind));
        pr_json_str(json, "french",
                    pr_str_slice(sentence->text, segment->start, segment->end));
        member(json, "english", segment->english);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static void write_doubts(const struct pr_brief_sentence *sentence,
                         struct pr_json *json)
{
    struct pr_buf english = {0};
    pr_json_open(json, "doubts", '[');
    for (size_t i = 0; i < sentence->doubt_count; i++) {
        const struct pr_brief_doubt *doubt = &sentence->doubts[i];
        pr_buf_clear(&english);
        pr_doubt_english(doubt, false, &english);
        pr_json_open(json, NULL, '{');
        pr_json_text(json, "kind", pr_hedge_kind_name(doubt->kind));
        pr_json_str(json, "english", pr_buf_view(&english));
        pr_json_str(json, "cue", doubt->cue);
        member(json, "source", doubt->source);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    json->buf->failed |= english.failed;
    pr_buf_done(&english);
}

static void write_sentence(const struct pr_brief *brief, size_t number,
                           const struct pr_brief_sentence *sentence,
                           struct pr_json *json)
{
    if (number)
        pr_json_size(json, "number", number);
    pr_json_str(json, "french", sentence->text);
    if (sentence->truncated)
        pr_json_bool(json, "truncated", true);
    if (sentence->place.line)
        write_place(brief, &sentence->place, json);
    write_segments(sentence, json);
    write_doubts(sentence, json);
}

static void write_sentences(const struct pr_brief *brief, struct pr_json *json)
{
    if (brief->title.text.size) {
        pr_json_open(json, "title", '{');
        write_sentence(brief, 0, &brief->title, json);
        pr_json_close(json, '}');
    }
    pr_json_open(json, "summary", '[');
    for (size_t k = 0; k < brief->K; k++) {
        pr_json_open(json, NULL, '{');
        write_sentence(brief, k + 1, &brief->sentences[k], json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static void write_figures(const struct pr_brief *brief, const char *key,
                          const struct pr_brief_figure figures[], size_t count,
                          struct pr_json *json)
{
    pr_json_open(json, key, '[');
    for (size_t f = 0; f < count; f++) {
        const struct pr_brief_figure *figure = &figures[f];
        pr_json_open(json, NULL, '{');
        pr_json_text(json, "kind", pr_figure_kind_name(figure->kind));
        pr_json_str(json, "french", figure->french);
        pr_json_str(json, "english", figure->english);
        member(json, "of", figure->of);
        member(json, "of_english", figure->of_english);
        if (figure->sentence)
            pr_json_size(json, "sentence", figure->sentence);
        pr_json_size(json, "count", figure->count);
        if (figure->doubt.kind < PR_HEDGE_KINDS)
            pr_json_text(json, "doubt", pr_hedge_kind_name(figure->doubt.kind));
        write_place(brief, &figure->place, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static void write_names(const struct pr_brief *brief, struct pr_json *json)
{
    pr_json_open(json, "names", '[');
    for (size_t n = 0; n < brief->name_count; n++) {
        const struct pr_brief_name *name = &brief->names[n];
        pr_json_open(json, NULL, '{');
        pr_json_text(json, "kind", pr_name_kind_name(name->kind));
        pr_json_str(json, "name", name->shown);
        member(json, "acronym", name->acronym);
        member(json, "english", name->english);
        member(json, "function", name->function);
        member(json, "function_english", name->function_english);
        pr_json_size(json, "count", name->count);
        write_place(brief, &name->place, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static void write_quotes(const struct pr_brief *brief, struct pr_json *json)
{
    pr_json_open(json, "quotes", '[');
    for (size_t q = 0; q < brief->quote_count; q++) {
        const struct pr_brief_quote *quote = &brief->quotes[q];
        pr_json_open(json, NULL, '{');
        if (quote->speaker.size)
            pr_json_str(json, "speaker", quote->speaker);
        else
            pr_json_null(json, "speaker");
        if (quote->pronoun)
            pr_json_text(json, "pronoun", quote->pronoun);
        member(json, "called", quote->called);
        member(json, "speaker_english", quote->speaker_english);
        member(json, "verb", quote->verb);
        member(json, "verb_english", quote->verb_english);
        pr_json_bool(json, "direct", quote->direct);
        pr_json_str(json, "french", quote->text);
        if (quote->sentence)
            pr_json_size(json, "sentence", quote->sentence);
        write_place(brief, &quote->place, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

static void write_terms(const struct pr_brief *brief, struct pr_json *json)
{
    pr_json_open(json, "glossary", '[');
    for (size_t t = 0; t < brief->term_count; t++) {
        const struct pr_brief_term *term = &brief->terms[t];
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "french", term->french);
        write_list(json, "english", term->english);
        member(json, "definition", term->definition);
        member(json, "note", term->note);
        pr_json_str(json, "source", term->source);
        pr_json_size(json, "count", term->count);
        write_place(brief, &term->place, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    pr_json_open(json, "unknown", '[');
    for (size_t t = 0; t < brief->unknown_count; t++) {
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "french", brief->unknown[t].french);
        pr_json_size(json, "count", brief->unknown[t].count);
        write_place(brief, &brief->unknown[t].place, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

void pr_write_brief_json(const struct pr_brief *brief, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    write_sources(brief, &json);
    write_sentences(brief, &json);
    write_figures(brief, "figures", brief->figures, brief->figure_count, &json);
    write_figures(brief, "dates", brief->dates, brief->date_count, &json);
    write_names(brief, &json);
    write_quotes(brief, &json);
    write_terms(brief, &json);
    pr_json_open(&json, "coverage", '{');
    pr_json_size(&json, "content_words", brief->content_words);
    pr_json_size(&json, "glossed", brief->glossed_words);
    pr_json_close(&json, '}');
    pr_json_open(&json, "provenance", '{');
    pr_json_text(&json, "precis", precis_version());
    pr_json_str(&json, "glossaries", brief->glossaries);
    pr_json_str(&json, "options", brief->options);
    pr_json_close(&json, '}');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}
