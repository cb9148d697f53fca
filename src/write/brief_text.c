/* brief_text.c - a brief as lines of text for a terminal. */
/* SPDX-License-Identifier: MIT */
#include "write/brief.h"

#include "write/wrap.h"

/* Columns of labels and of glossary entries. */
enum { LABEL = 10, ENTRY = 30 };

struct page {
    const struct pr_brief *brief;
    struct pr_wrap wrap;
    struct pr_buf part;
};

static void heading(struct page *page, const char *title)
{
    pr_wrap_line(&page->wrap, 0, 0);
    pr_buf_char(page->wrap.buf, '\n');
    pr_wrap_style(&page->wrap, 'b');
    pr_wrap_text(&page->wrap, title);
    pr_wrap_plain(&page->wrap);
}

static void labelled(struct page *page, size_t lead, const char *label)
{
    pr_wrap_line(&page->wrap, lead, lead + LABEL);
    pr_wrap_text(&page->wrap, label);
    pr_wrap_to(&page->wrap, lead + LABEL);
}

static void reference(struct page *page, size_t sentence,
                      const struct pr_brief_place *place)
{
    pr_buf_clear(&page->part);
    pr_write_reference(page->brief, sentence, place, &page->part);
    pr_wrap_text(&page->wrap, " ");
    pr_wrap_style(&page->wrap, 'd');
    pr_wrap_str(&page->wrap, pr_buf_view(&page->part));
    pr_wrap_plain(&page->wrap);
}

/* The running gloss: every part in order. */
static void gloss_line(struct page *page,
                       const struct pr_brief_sentence *sentence)
{
    bool first = true;
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        if (segment->kind == PR_SEGMENT_REST)
            continue;
        pr_wrap_text(&page->wrap, first ? "" : " · ");
        first = false;
        if (segment->kind != PR_SEGMENT_UNKNOWN) {
            pr_wrap_str(&page->wrap, segment->english);
            continue;
        }
        pr_buf_clear(&page->part);
        pr_buf_char(&page->part, '[');
        pr_buf_str(&page->part,
                   pr_str_slice(sentence->text, segment->start, segment->end));
        pr_buf_char(&page->part, ']');
        pr_wrap_str(&page->wrap, pr_buf_view(&page->part));
    }
}

static void write_title(struct page *page)
{
    const struct pr_brief *brief = page->brief;
    if (brief->title.text.size) {
        pr_wrap_style(&page->wrap, 'b');
        pr_wrap_str(&page->wrap, brief->title.text);
        pr_wrap_plain(&page->wrap);
        if (brief->title.segment_count) {
            pr_wrap_line(&page->wrap, 2, 2);
            gloss_line(page, &brief->title);
        }
    } else {
        pr_wrap_style(&page->wrap, 'b');
        pr_wrap_text(&page->wrap, brief->D > 1
                                      ? "Brief of several articles"
                                      : "Brief of an article without a title");
        pr_wrap_plain(&page->wrap);
    }
    pr_wrap_line(&page->wrap, 0, 0);
    pr_buf_char(page->wrap.buf, '\n');
}

static void write_source(struct page *page,
                         const struct pr_brief_source *source)
{
    labelled(page, 0, "Source");
    pr_wrap_str(&page->wrap, source->name);
    if (page->brief->D > 1 && source->title.size) {
        pr_wrap_text(&page->wrap, ": ");
        pr_wrap_str(&page->wrap, source->title);
    }
    pr_wrap_format(&page->wrap, ", %zu word%s", source->words,
                   source->words == 1 ? "" : "s");
    if (source->site.size) {
        labelled(page, 0, "Site");
        pr_wrap_str(&page->wrap, source->site);
    }
    if (source->author.size) {
        labelled(page, 0, "By");
        pr_wrap_str(&page->wrap, source->author);
    }
    if (source->date.size) {
        labelled(page, 0, "Date");
        pr_wrap_str(&page->wrap, pr_brief_date(source));
    }
}

static void write_head(struct page *page)
{
    write_title(page);
    for (size_t d = 0; d < page->brief->D; d++)
        write_source(page, &page->brief->sources[d]);
    labelled(page, 0, "Coverage");
    pr_wrap_format(&page->wrap,
                   "%u%% of the content words have English here (%zu of %zu)",
                   pr_brief_percent(page->brief), page->brief->glossed_words,
                   page->brief->content_words);
    labelled(page, 0, "Reading");
    pr_wrap_text(&page->wrap, pr_brief_reading);
}

static void write_figure(struct page *page,
                         const struct pr_brief_figure *figure)
{
    struct pr_wrap *wrap = &page->wrap;
    pr_wrap_line(wrap, 2, 6);
    pr_wrap_style(wrap, 'b');
    pr_wrap_str(wrap, figure->english);
    pr_wrap_plain(wrap);
    if (figure->of.size) {
        pr_wrap_text(wrap, " – ");
        bool both = figure->of_english.size &&
                    !pr_str_equal(figure->of_english, figure->of);
        if (both) {
            pr_wrap_str(wrap, figure->of_english);
            pr_wrap_text(wrap, " (");
        }
        pr_wrap_str(wrap, figure->of);
        pr_wrap_text(wrap, both ? ")" : "");
    }
    reference(page, figure->sentence, &figure->place);
    if (figure->count > 1)
        pr_wrap_format(wrap, " ×%zu", figure->count);
    if (figure->doubt.kind < PR_HEDGE_KINDS) {
        pr_buf_clear(&page->part);
        pr_doubt_english(&figure->doubt, false, &page->part);
        pr_wrap_text(wrap, " ");
        pr_wrap_style(wrap, 'y');
        pr_wrap_text(wrap, "(! ");
        pr_wrap_str(wrap, pr_buf_view(&page->part));
        pr_wrap_text(wrap, ")");
        pr_wrap_plain(wrap);
    }
}

static void write_figures(struct page *page, const char *title,
                          const struct pr_brief_figure figures[], size_t count)
{
    if (count)
        heading(page, title);
    for (size_t f = 0; f < count; f++)
        write_figure(page, &figures[f]);
}

static void write_name(struct page *page, const struct pr_brief_name *name)
{
    struct pr_wrap *wrap = &page->wrap;
    pr_wrap_line(wrap, 4, 8);
    pr_wrap_str(wrap, name->shown);
    if (name->acronym.size) {
        pr_wrap_text(wrap, " (");
        pr_wrap_str(wrap, name->acronym);
        pr_wrap_text(wrap, ")");
    }
    if (name->english.size) {
        pr_wrap_text(wrap, " = ");
        pr_wrap_str(wrap, name->english);
    }
    if (name->function.size) {
        pr_wrap_text(wrap, ", ");
        pr_wrap_str(wrap, name->function);
        if (name->function_english.size) {
            pr_wrap_text(wrap, " = ");
            pr_wrap_str(wrap, name->function_english);
        }
    }
    reference(page, 0, &name->place);
    if (name->count > 1)
        pr_wrap_format(wrap, " ×%zu", name->count);
}

static void write_names(struct page *page)
{
    const struct pr_brief *brief = page->brief;
    int last = -1;
    if (brief->name_count)
        heading(page, "NAMES");
    for (size_t n = 0; n < brief->name_count; n++) {
        const struct pr_brief_name *name = &brief->names[n];
        if ((int)name->kind != last) {
            pr_wrap_line(&page->wrap, 2, 2);
            pr_wrap_text(&page->wrap, pr_brief_names_title(name->kind));
            last = (int)name->kind;
        }
        write_name(page, name);
    }
}

static void write_quote(struct page *page, const struct pr_brief_quote *quote)
{
    struct pr_wrap *wrap = &page->wrap;
    struct pr_buf note = {0};
    pr_wrap_line(wrap, 2, 4);
    pr_wrap_style(wrap, 'b');
    pr_wrap_str(wrap, pr_brief_speaker(quote));
    pr_wrap_plain(wrap);
    pr_write_speaker_note(quote, &note);
    pr_wrap_str(wrap, pr_buf_view(&note));
    pr_buf_done(&note);
    pr_wrap_text(wrap, quote->verb.size ? ", " : "");
    pr_wrap_str(wrap, quote->verb);
    if (quote->verb_english.size) {
        pr_wrap_text(wrap, " = ");
        pr_wrap_str(wrap, quote->verb_english);
    }
    pr_wrap_text(wrap, quote->direct ? "" : " (reported speech)");
    reference(page, quote->sentence, &quote->place);
    pr_wrap_line(wrap, 4, 4);
    pr_wrap_text(wrap, quote->direct ? "« " : "");
    pr_wrap_str(wrap, quote->text);
    pr_wrap_text(wrap, quote->direct ? " »" : "");
}

/* French = English of the parts of one kind, once each. */
static void write_pairs(struct page *page,
                        const struct pr_brief_sentence *sentence,
                        enum pr_segment_kind kind, const char *label)
{
    bool begun = false;
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        if (segment->kind != kind ||
            (kind == PR_SEGMENT_GLOSS && segment->term == UINT32_MAX))
            continue;
        precis_str french =
            pr_str_slice(sentence->text, segment->start, segment->end);
        if (pr_str_equal(french, segment->english))
            continue;
        if (!begun)
            labelled(page, 4, label);
        else
            pr_wrap_text(&page->wrap, "; ");
        begun = true;
        pr_wrap_str(&page->wrap, french);
        pr_wrap_text(&page->wrap, " = ");
        pr_wrap_str(&page->wrap, segment->english);
    }
}

static void write_doubt(struct page *page, const struct pr_brief_doubt *doubt)
{
    struct pr_wrap *wrap = &page->wrap;
    labelled(page, 4, "Doubt");
    pr_buf_clear(&page->part);
    pr_doubt_english(doubt, true, &page->part);
    pr_wrap_style(wrap, 'y');
    pr_wrap_str(wrap, pr_buf_view(&page->part));
    pr_wrap_plain(wrap);
}

static void write_sentence(struct page *page, size_t k)
{
    const struct pr_brief *brief = page->brief;
    const struct pr_brief_sentence *sentence = &brief->sentences[k];
    const struct pr_brief_place *place = &sentence->place;
    struct pr_wrap *wrap = &page->wrap;
    pr_wrap_line(wrap, 0, 4);
    pr_buf_char(wrap->buf, '\n');
    pr_wrap_style(wrap, 'b');
    pr_wrap_format(wrap, "[%zu]", k + 1);
    pr_wrap_plain(wrap);
    pr_wrap_to(wrap, 4);
    pr_wrap_str(wrap, sentence->text);
    pr_wrap_text(wrap, sentence->truncated ? " (cut here by the budget)" : "");
    labelled(page, 4, "Place");
    if (brief->D > 1) {
        pr_wrap_str(wrap, brief->sources[place->document].name);
        pr_wrap_text(wrap, ", ");
    }
    pr_wrap_format(wrap, "line %u, column %u, bytes %zu-%zu", place->line,
                   place->column, place->span.byte_start, place->span.byte_end);
    for (size_t i = 0; i < sentence->doubt_count; i++)
        write_doubt(page, &sentence->doubts[i]);
    labelled(page, 4, "Gloss");
    gloss_line(page, sentence);
    write_pairs(page, sentence, PR_SEGMENT_FIGURE, "Figures");
    write_pairs(page, sentence, PR_SEGMENT_GLOSS, "Terms");
}

static void write_sentences(struct page *page)
{
    pr_buf_clear(&page->part);
    pr_buf_text(&page->part, "SUMMARY, ");
    pr_write_share(page->brief, &page->part);
    pr_buf_char(&page->part, '\0');
    heading(page, page->part.failed ? "SUMMARY" : page->part.bytes);
    for (size_t k = 0; k < page->brief->K; k++)
        write_sentence(page, k);
}

static void write_terms(struct page *page)
{
    const struct pr_brief *brief = page->brief;
    struct pr_wrap *wrap = &page->wrap;
    if (brief->term_count)
        heading(page, "GLOSSARY");
    for (size_t t = 0; t < brief->term_count; t++) {
        const struct pr_brief_term *term = &brief->terms[t];
        pr_wrap_line(wrap, 2, ENTRY + 2);
        pr_wrap_str(wrap, term->french);
        pr_wrap_to(wrap, ENTRY);
        pr_buf_clear(&page->part);
        pr_write_choices(term->english, &page->part);
        pr_wrap_str(wrap, pr_buf_view(&page->part));
        precis_str more = term->definition.size ? term->definition : term->note;
        if (more.size) {
            pr_wrap_text(wrap, " (");
            pr_wrap_str(wrap, more);
            pr_wrap_text(wrap, ")");
        }
    }
    if (brief->unknown_count)
        heading(page, "NO ENTRY");
    for (size_t t = 0; t < brief->unknown_count; t++) {
        if (t == 0)
            pr_wrap_line(wrap, 2, 2);
        else
            pr_wrap_text(wrap, ", ");
        pr_wrap_str(wrap, brief->unknown[t].french);
    }
}

static void write_foot(struct page *page)
{
    const struct pr_brief *brief = page->brief;
    struct pr_wrap *wrap = &page->wrap;
    heading(page, "PROVENANCE");
    labelled(page, 2, "Made by");
    pr_wrap_format(wrap, "precis %s", precis_version());
    for (size_t d = 0; d < brief->D; d++) {
        labelled(page, 2, "Input");
        pr_wrap_format(wrap, "sha256 %s", brief->sources[d].hash);
    }
    labelled(page, 2, "Glossary");
    pr_wrap_str(wrap, brief->glossaries);
    if (brief->options.size) {
        labelled(page, 2, "Options");
        pr_wrap_str(wrap, brief->options);
    }
    pr_wrap_line(wrap, 0, 0);
}

void pr_write_brief_text(const struct pr_brief *brief, size_t width, bool color,
                         struct pr_buf *buf)
{
    struct page page = {
        .brief = brief,
        .wrap = {.buf = buf,
                 .width = width < PR_WRAP_LEAST ? PR_WRAP_LEAST : width,
                 .color = color},
    };
    write_head(&page);
    write_figures(&page, "KEY FIGURES", brief->figures, brief->figure_count);
    write_figures(&page, "DATES", brief->dates, brief->date_count);
    write_names(&page);
    if (brief->quote_count)
        heading(&page, "WHO SAID WHAT");
    for (size_t q = 0; q < brief->quote_count; q++)
        write_quote(&page, &brief->quotes[q]);
    write_sentences(&page);
    write_terms(&page);
    write_foot(&page);
    buf->failed |= page.part.failed;
    pr_buf_done(&page.part);
}
