/* brief_html.c - a brief as a page of HTML that needs nothing from outside. */
/* SPDX-License-Identifier: MIT */
#include "write/brief.h"

#include "write/brief_facts.h"
#include "write/brief_style.h"
#include "write/html.h"
#include "write/page.h"

#define FR "lang=\"fr\""

static const char *class_of(enum pr_segment_kind kind)
{
    static const char *const classes[] = {"word",     "figure", "name",
                                          "negation", "rest",   "unknown"};
    return classes[kind];
}

/* The French with its parts linked to their English; unit is the part of the
 * page in ids. */
static void french_parts(const struct pr_brief_sentence *sentence, size_t unit,
                         struct pr_buf *buf)
{
    size_t at = 0;
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        pr_html_str(buf, pr_str_slice(sentence->text, at, segment->start));
        bool link = segment->kind != PR_SEGMENT_REST;
        if (link)
            pr_buf_format(buf,
                          "<a class=\"%s\" id=\"f%zu-%zu\" "
                          "data-other=\"e%zu-%zu\" href=\"#e%zu-%zu\">",
                          class_of(segment->kind), unit, g, unit, g, unit, g);
        pr_html_str(buf,
                    pr_str_slice(sentence->text, segment->start, segment->end));
        pr_buf_text(buf, link ? "</a>" : "");
        at = segment->end;
    }
    pr_html_str(buf, pr_str_slice(sentence->text, at, sentence->text.size));
}

static void french(const struct pr_brief_sentence *sentence, size_t unit,
                   struct pr_buf *buf)
{
    pr_buf_text(buf, "<p class=\"fr\" " FR ">");
    french_parts(sentence, unit, buf);
    pr_buf_text(buf, sentence->truncated
                         ? "</p><p class=\"note\">Cut here by the budget.</p>"
                         : "</p>");
}

static void english(const struct pr_brief_sentence *sentence, size_t unit,
                    struct pr_buf *buf)
{
    bool first = true;
    pr_buf_text(buf, "<p class=\"en gloss\">");
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        if (segment->kind == PR_SEGMENT_REST)
            continue;
        pr_buf_text(buf, first ? "" : " · ");
        first = false;
        pr_buf_format(buf,
                      "<a class=\"%s\" id=\"e%zu-%zu\" data-other=\"f%zu-%zu\" "
                      "href=\"#f%zu-%zu\"",
                      class_of(segment->kind), unit, g, unit, g, unit, g);
        if (segment->kind != PR_SEGMENT_UNKNOWN) {
            pr_buf_char(buf, '>');
            pr_html_str(buf, segment->english);
        } else {
            pr_buf_text(buf, " title=\"no entry\" " FR ">[");
            pr_html_str(buf, pr_str_slice(sentence->text, segment->start,
                                          segment->end));
            pr_buf_char(buf, ']');
        }
        pr_buf_text(buf, "</a>");
    }
    pr_buf_text(buf, "</p>\n");
}

static void meta(struct pr_buf *buf, const char *label, precis_str value)
{
    if (!value.size)
        return;
    pr_buf_format(buf, "<li>%s: ", label);
    pr_html_str(buf, value);
    pr_buf_text(buf, "</li>\n");
}

static void write_source(const struct pr_brief *brief,
                         const struct pr_brief_source *source,
                         struct pr_buf *buf)
{
    pr_buf_text(buf, "<ul class=\"meta\">\n");
    meta(buf, "Source", source->name);
    if (brief->D > 1 && source->title.size) {
        pr_buf_text(buf, "<li " FR ">");
        pr_html_str(buf, source->title);
        pr_buf_text(buf, "</li>\n");
    }
    meta(buf, "Site", source->site);
    meta(buf, "By", source->author);
    meta(buf, "Date", pr_brief_date(source));
    pr_buf_format(buf, "<li>%zu word%s</li>\n</ul>\n", source->words,
                  source->words == 1 ? "" : "s");
}

static void write_head(const struct pr_brief *brief, struct pr_buf *buf)
{
    precis_str title = brief->title.text.size ? brief->title.text
                       : brief->D             ? brief->sources[0].name
                                              : pr_str("", 0);
    pr_html_open(buf, "Brief: ", title, "");
    pr_buf_text(buf, "<header>\n<h1 ");
    pr_buf_text(buf, brief->title.text.size ? FR ">" : ">");
    if (brief->title.text.size)
        french_parts(&brief->title, 0, buf);
    else
        pr_buf_text(buf, brief->D > 1 ? "Brief of several articles"
                                      : "Brief of an article without a title");
    pr_buf_text(buf, "</h1>\n");
    if (brief->title.segment_count)
        english(&brief->title, 0, buf);
    for (size_t d = 0; d < brief->D; d++)
        write_source(brief, &brief->sources[d], buf);
    pr_buf_format(buf,
                  "<p class=\"note\">%u&#8239;%% of the content words have "
                  "English here (%zu of %zu). ",
                  pr_brief_percent(brief), brief->glossed_words,
                  brief->content_words);
    pr_html_str(buf, pr_str_from(pr_brief_reading));
    pr_buf_text(buf, "</p>\n</header>\n<main>\n");
}

/* The terms of a sentence, each a link to the glossary. */
static void write_terms_of(const struct pr_brief_sentence *sentence,
                           struct pr_buf *buf)
{
    bool begun = false;
    for (size_t g = 0; g < sentence->segment_count; g++) {
        const struct pr_brief_segment *segment = &sentence->segments[g];
        if (segment->kind != PR_SEGMENT_GLOSS || segment->term == UINT32_MAX)
            continue;
        pr_buf_text(buf, begun ? ", " : "<p class=\"gloss\">Terms: ");
        begun = true;
        pr_buf_format(buf, "<a " FR " href=\"#t%u\">", segment->term + 1);
        pr_html_str(buf,
                    pr_str_slice(sentence->text, segment->start, segment->end));
        pr_buf_text(buf, "</a>");
    }
    pr_buf_text(buf, begun ? "</p>\n" : "");
}

static void write_sentence(const struct pr_brief *brief, size_t k,
                           struct pr_buf *buf)
{
    const struct pr_brief_sentence *sentence = &brief->sentences[k];
    const struct pr_brief_place *place = &sentence->place;
    pr_buf_format(buf, "<li id=\"s%zu\"><p class=\"note\"><b>[%zu]</b> ", k + 1,
                  k + 1);
    if (brief->D > 1) {
        pr_html_str(buf, brief->sources[place->document].name);
        pr_buf_text(buf, ", ");
    }
    pr_buf_format(buf,
                  "line %u, column %u, bytes %zu–%zu</p>\n"
                  "<div class=\"pair\">\n",
                  place->line, place->column, place->span.byte_start,
                  place->span.byte_end);
    french(sentence, k + 1, buf);
    english(sentence, k + 1, buf);
    pr_buf_text(buf, "</div>\n");
    for (size_t i = 0; i < sentence->doubt_count; i++) {
        pr_html_doubt(&sentence->doubts[i], true, "p", buf);
    }
    write_terms_of(sentence, buf);
    pr_buf_text(buf, "</li>\n");
}

/* Links from a term back to the sentences that have it. */
static void write_uses(const struct pr_brief *brief, size_t term,
                       struct pr_buf *buf)
{
    for (size_t k = 0; k < brief->K; k++)
        for (size_t g = 0; g < brief->sentences[k].segment_count; g++)
            if (brief->sentences[k].segments[g].term == term) {
                pr_buf_format(buf, "<a href=\"#f%zu-%zu\">[%zu]</a> ", k + 1, g,
                              k + 1);
                break;
            }
}

static void write_terms(const struct pr_brief *brief, struct pr_buf *buf)
{
    if (brief->term_count)
        pr_buf_text(buf, "<section><h2 id=\"glossary\">Glossary</h2>\n<table>\n"
                         "<thead><tr><th scope=\"col\">French</th>"
                         "<th scope=\"col\">English</th>"
                         "<th scope=\"col\">Explanation</th>"
                         "<th scope=\"col\">In</th></tr></thead>\n<tbody>\n");
    for (size_t t = 0; t < brief->term_count; t++) {
        const struct pr_brief_term *term = &brief->terms[t];
        struct pr_buf choices = {0};
        pr_write_choices(term->english, &choices);
        pr_buf_format(buf, "<tr id=\"t%zu\"><th scope=\"row\" " FR ">", t + 1);
        pr_html_str(buf, term->french);
        pr_buf_text(buf, "</th><td>");
        pr_html_str(buf, pr_buf_view(&choices));
        pr_buf_text(buf, "</td><td class=\"note\">");
        pr_html_str(buf, term->definition.size ? term->definition : term->note);
        pr_buf_text(buf, "</td><td>");
        write_uses(brief, t, buf);
        pr_buf_text(buf, "</td></tr>\n");
        buf->failed |= choices.failed;
        pr_buf_done(&choices);
    }
    if (brief->term_count)
        pr_buf_text(buf, "</tbody>\n</table></section>\n");
    if (!brief->unknown_count)
        return;
    pr_buf_text(buf, "<section><h2>No entry</h2>\n<p " FR ">");
    for (size_t t = 0; t < brief->unknown_count; t++) {
        pr_buf_text(buf, t ? ", " : "");
        pr_html_str(buf, brief->unknown[t].french);
    }
    pr_buf_text(buf, "</p></section>\n");
}

static void write_foot(const struct pr_brief *brief, struct pr_buf *buf)
{
    pr_buf_format(buf,
                  "</main>\n<footer>\n<h2>Provenance</h2>\n"
                  "<p>Made by precis %s. Glossary: ",
                  precis_version());
    pr_html_str(buf, brief->glossaries);
    pr_buf_text(buf, ". Options: <code>");
    pr_html_str(buf, brief->options);
    pr_buf_text(buf, "</code></p>\n");
    for (size_t d = 0; d < brief->D; d++) {
        pr_buf_text(buf, "<p>");
        pr_html_str(buf, brief->sources[d].name);
        pr_buf_format(buf, ": sha256 <code>%s</code></p>\n",
                      brief->sources[d].hash);
    }
    pr_buf_text(buf, "</footer>\n");
    pr_html_close(buf, pr_brief_script);
}

void pr_write_brief_html(const struct pr_brief *brief, struct pr_buf *buf)
{
    write_head(brief, buf);
    pr_html_facts(brief, buf);
    pr_buf_text(buf, "<section><h2 id=\"summary\">"
                     "Summary, ");
    pr_write_share(brief, buf);
    pr_buf_text(buf, "</h2>\n<ol class=\"units\">\n");
    for (size_t k = 0; k < brief->K; k++)
        write_sentence(brief, k, buf);
    pr_buf_text(buf, "</ol></section>\n");
    write_terms(brief, buf);
    write_foot(brief, buf);
}
