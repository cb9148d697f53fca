/* brief_markdown.c - a brief as Markdown. */
/* SPDX-License-Identifier: MIT */
#include "write/brief.h"

#include "write/markdown.h"

static void gloss_line(const struct pr_brief_sentence *sentence,
                       struct pr_buf *buf)
{
    bool first = true;
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        if (segment->kind == PR_SEGMENT_REST)
            continue;
        pr_buf_text(buf, first ? "" : " · ");
        first = false;
        if (segment->kind != PR_SEGMENT_UNKNOWN) {
            pr_write_cell(buf, segment->english);
            continue;
        }
        pr_buf_text(buf, "\\[");
        pr_write_cell(
            buf, pr_str_slice(sentence->text, segment->start, segment->end));
        pr_buf_text(buf, "\\]");
    }
}

static void row(struct pr_buf *buf, const char *label, precis_str value)
{
    if (!value.size)
        return;
    pr_buf_format(buf, "- %s: ", label);
    pr_write_cell(buf, value);
    pr_buf_char(buf, '\n');
}

static void write_head(const struct pr_brief *brief, struct pr_buf *buf)
{
    pr_buf_text(buf, "# ");
    if (brief->title.text.size)
        pr_write_cell(buf, brief->title.text);
    else
        pr_buf_text(buf, brief->D > 1 ? "Brief of several articles"
                                      : "Brief of an article without a title");
    pr_buf_text(buf, "\n\n");
    if (brief->title.segment_count) {
        pr_buf_char(buf, '*');
        gloss_line(&brief->title, buf);
        pr_buf_text(buf, "*\n\n");
    }
    for (size_t d = 0; d < brief->D; d++) {
        const struct pr_brief_source *source = &brief->sources[d];
        row(buf, "Source", source->name);
        if (brief->D > 1)
            row(buf, "Title", source->title);
        row(buf, "Site", source->site);
        row(buf, "By", source->author);
        row(buf, "Date", pr_brief_date(source));
    }
    pr_buf_format(buf, "- Coverage: %u%% of the content words (%zu of %zu)\n\n",
                  pr_brief_percent(brief), brief->glossed_words,
                  brief->content_words);
    pr_write_cell(buf, pr_str_from(pr_brief_reading));
    pr_buf_text(buf, "\n");
}

static void write_doubt(const struct pr_brief_doubt *doubt, bool cue,
                        struct pr_buf *buf)
{
    struct pr_buf text = {0};
    pr_doubt_english(doubt, cue, &text);
    pr_write_cell(buf, pr_buf_view(&text));
    buf->failed |= text.failed;
    pr_buf_done(&text);
}

static void write_figures(const struct pr_brief *brief, const char *title,
                          const struct pr_brief_figure figures[], size_t count,
                          struct pr_buf *buf)
{
    if (count)
        pr_buf_format(buf,
                      "\n## %s\n\n| English | French | Of | Place | Doubt "
                      "|\n| --- | --- | --- | --- | --- |\n",
                      title);
    for (size_t f = 0; f < count; f++) {
        const struct pr_brief_figure *figure = &figures[f];
        pr_buf_text(buf, "| **");
        pr_write_cell(buf, figure->english);
        pr_buf_text(buf, "** | ");
        pr_write_cell(buf, figure->french);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, figure->of_english.size ? figure->of_english
                                                   : figure->of);
        pr_buf_text(buf, " | ");
        pr_write_reference(brief, figure->sentence, &figure->place, buf);
        pr_buf_text(buf, " | ");
        write_doubt(&figure->doubt, false, buf);
        pr_buf_text(buf, " |\n");
    }
}

static void write_names(const struct pr_brief *brief, struct pr_buf *buf)
{
    if (brief->name_count)
        pr_buf_text(buf, "\n## Names\n\n| Kind | Name | English | Function | "
                         "Times | Place |\n"
                         "| --- | --- | --- | --- | ---: | --- |\n");
    for (size_t n = 0; n < brief->name_count; n++) {
        const struct pr_brief_name *name = &brief->names[n];
        pr_buf_format(buf, "| %s | ", pr_name_kind_name(name->kind));
        pr_write_cell(buf, name->shown);
        if (name->acronym.size) {
            pr_buf_text(buf, " (");
            pr_write_cell(buf, name->acronym);
            pr_buf_char(buf, ')');
        }
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, name->english);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, name->function);
        if (name->function_english.size) {
            pr_buf_text(buf, " = ");
            pr_write_cell(buf, name->function_english);
        }
        pr_buf_format(buf, " | %zu | ", name->count);
        pr_write_reference(brief, 0, &name->place, buf);
        pr_buf_text(buf, " |\n");
    }
}

static void write_quotes(const struct pr_brief *brief, struct pr_buf *buf)
{
    struct pr_buf note = {0};
    if (brief->quote_count)
        pr_buf_text(buf, "\n## Who said what\n\n");
    for (size_t q = 0; q < brief->quote_count; q++) {
        const struct pr_brief_quote *quote = &brief->quotes[q];
        pr_buf_text(buf, "- **");
        pr_write_cell(buf, pr_brief_speaker(quote));
        pr_buf_text(buf, "**");
        pr_buf_clear(&note);
        pr_write_speaker_note(quote, &note);
        pr_write_cell(buf, pr_buf_view(&note));
        if (quote->verb.size) {
            pr_buf_text(buf, ", ");
            pr_write_cell(buf, quote->verb);
        }
        if (quote->verb_english.size) {
            pr_buf_text(buf, " = ");
            pr_write_cell(buf, quote->verb_english);
        }
        pr_buf_char(buf, ' ');
        pr_write_reference(brief, quote->sentence, &quote->place, buf);
        pr_buf_text(buf, quote->direct ? ": « " : ", reported: ");
        pr_write_cell(buf, quote->text);
        pr_buf_text(buf, quote->direct ? " »\n" : "\n");
    }
    buf->failed |= note.failed;
    pr_buf_done(&note);
}

static void write_pairs(const struct pr_brief_sentence *sentence,
                        enum pr_segment_kind kind, const char *label,
                        struct pr_buf *buf)
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
        if (begun)
            pr_buf_text(buf, "; ");
        else
            pr_buf_format(buf, "   - %s: ", label);
        begun = true;
        pr_write_cell(buf, french);
        pr_buf_text(buf, " = ");
        pr_write_cell(buf, segment->english);
    }
    if (begun)
        pr_buf_char(buf, '\n');
}

static void write_sentence(const struct pr_brief *brief, size_t k,
                           struct pr_buf *buf)
{
    const struct pr_brief_sentence *sentence = &brief->sentences[k];
    const struct pr_brief_place *place = &sentence->place;
    pr_buf_format(buf, "%zu. ", k + 1);
    pr_write_cell(buf, sentence->text);
    pr_buf_text(buf, sentence->truncated ? " (cut by the budget)\n" : "\n");
    pr_buf_text(buf, "   - Place: ");
    if (brief->D > 1) {
        pr_write_cell(buf, brief->sources[place->document].name);
        pr_buf_text(buf, ", ");
    }
    pr_buf_format(buf, "line %u, column %u, bytes %zu-%zu\n", place->line,
                  place->column, place->span.byte_start, place->span.byte_end);
    for (size_t i = 0; i < sentence->doubt_count; i++) {
        pr_buf_text(buf, "   - **Doubt**: ");
        write_doubt(&sentence->doubts[i], true, buf);
        pr_buf_char(buf, '\n');
    }
    pr_buf_text(buf, "   - Gloss: ");
    gloss_line(sentence, buf);
    pr_buf_char(buf, '\n');
    write_pairs(sentence, PR_SEGMENT_FIGURE, "Figures", buf);
    write_pairs(sentence, PR_SEGMENT_GLOSS, "Terms", buf);
}

static void write_terms(const struct pr_brief *brief, struct pr_buf *buf)
{
    if (brief->term_count)
        pr_buf_text(buf, "\n## Glossary\n\n| French | English | Explanation |\n"
                         "| --- | --- | --- |\n");
    for (size_t t = 0; t < brief->term_count; t++) {
        const struct pr_brief_term *term = &brief->terms[t];
        pr_buf_text(buf, "| ");
        pr_write_cell(buf, term->french);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, term->english);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf,
                      term->definition.size ? term->definition : term->note);
        pr_buf_text(buf, " |\n");
    }
    if (brief->unknown_count)
        pr_buf_text(buf, "\n## No entry\n\n");
    for (size_t t = 0; t < brief->unknown_count; t++) {
        pr_buf_text(buf, t ? ", " : "");
        pr_write_cell(buf, brief->unknown[t].french);
    }
    if (brief->unknown_count)
        pr_buf_char(buf, '\n');
}

static void write_foot(const struct pr_brief *brief, struct pr_buf *buf)
{
    pr_buf_format(buf, "\n## Provenance\n\n- Made by: precis %s\n",
                  precis_version());
    for (size_t d = 0; d < brief->D; d++)
        pr_buf_format(buf, "- Input: sha256 %s\n", brief->sources[d].hash);
    row(buf, "Glossary", brief->glossaries);
    row(buf, "Options", brief->options);
}

void pr_write_brief_markdown(const struct pr_brief *brief, struct pr_buf *buf)
{
    write_head(brief, buf);
    write_figures(brief, "Key figures", brief->figures, brief->figure_count,
                  buf);
    write_figures(brief, "Dates", brief->dates, brief->date_count, buf);
    write_names(brief, buf);
    write_quotes(brief, buf);
    pr_buf_text(buf, "\n## Summary, ");
    pr_write_share(brief, buf);
    pr_buf_text(buf, "\n\n");
    for (size_t k = 0; k < brief->K; k++)
        write_sentence(brief, k, buf);
    write_terms(brief, buf);
    write_foot(brief, buf);
}
