/* brief_facts.c - the box of facts on a brief's page. */
/* SPDX-License-Identifier: MIT */
#include "write/brief_facts.h"

#include "write/brief.h"
#include "write/html.h"

#define FR "lang=\"fr\""

/* A link to the sentence or the place of something. */
static void reference(const struct pr_brief *brief, size_t sentence,
                      const struct pr_brief_place *place, struct pr_buf *buf)
{
    struct pr_buf text = {0};
    pr_write_reference(brief, sentence, place, &text);
    pr_buf_text(buf, " <span class=\"ref\">");
    if (sentence)
        pr_buf_format(buf, "<a href=\"#s%zu\">", sentence);
    pr_html_str(buf, pr_buf_view(&text));
    pr_buf_text(buf, sentence ? "</a></span>" : "</span>");
    buf->failed |= text.failed;
    pr_buf_done(&text);
}

/* A sign of doubt in an element of its own. */
void pr_html_doubt(const struct pr_brief_doubt *doubt, bool cue,
                   const char *tag, struct pr_buf *buf)
{
    struct pr_buf text = {0};
    pr_doubt_english(doubt, cue, &text);
    pr_html_element(buf, tag, "class=\"doubt\"", pr_buf_view(&text));
    buf->failed |= text.failed;
    pr_buf_done(&text);
}

static void write_figures(const struct pr_brief *brief, const char *title,
                          const struct pr_brief_figure figures[], size_t count,
                          struct pr_buf *buf)
{
    if (!count)
        return;
    pr_buf_format(buf,
                  "<section><h2>%s</h2>\n<table>\n<thead><tr>"
                  "<th scope=\"col\">English</th><th scope=\"col\">French</th>"
                  "<th scope=\"col\">Place</th></tr></thead>\n<tbody>\n",
                  title);
    for (size_t f = 0; f < count; f++) {
        const struct pr_brief_figure *figure = &figures[f];
        pr_buf_text(buf, "<tr><td><span class=\"big\">");
        pr_html_str(buf, figure->english);
        pr_buf_text(buf, "</span>");
        if (figure->of_english.size) {
            pr_buf_text(buf, " ");
            pr_html_str(buf, figure->of_english);
        }
        pr_buf_char(buf, ' ');
        pr_html_doubt(&figure->doubt, false, "span", buf);
        pr_buf_text(buf, "</td><td " FR ">");
        pr_html_str(buf, figure->french);
        if (figure->of.size) {
            pr_buf_text(buf, " (");
            pr_html_str(buf, figure->of);
            pr_buf_char(buf, ')');
        }
        pr_buf_text(buf, "</td><td>");
        reference(brief, figure->sentence, &figure->place, buf);
        if (figure->count > 1)
            pr_buf_format(buf, " ×%zu", figure->count);
        pr_buf_text(buf, "</td></tr>\n");
    }
    pr_buf_text(buf, "</tbody>\n</table></section>\n");
}

static void write_name(const struct pr_brief *brief,
                       const struct pr_brief_name *name, struct pr_buf *buf)
{
    pr_buf_text(buf, "<tr><td " FR ">");
    pr_html_str(buf, name->shown);
    if (name->acronym.size) {
        pr_buf_text(buf, " (");
        pr_html_str(buf, name->acronym);
        pr_buf_char(buf, ')');
    }
    if (name->function.size) {
        pr_buf_text(buf, "<br><span class=\"note\">");
        pr_html_str(buf, name->function);
        pr_buf_text(buf, "</span>");
    }
    pr_buf_text(buf, "</td><td>");
    pr_html_str(buf, name->english);
    if (name->function_english.size)
        pr_html_str(buf, name->function_english);
    pr_buf_text(buf, "</td><td>");
    reference(brief, 0, &name->place, buf);
    if (name->count > 1)
        pr_buf_format(buf, " ×%zu", name->count);
    pr_buf_text(buf, "</td></tr>\n");
}

static void write_names(const struct pr_brief *brief, struct pr_buf *buf)
{
    int last = -1;
    if (brief->name_count)
        pr_buf_text(buf, "<section><h2>Names</h2>\n<table>\n<thead><tr>"
                         "<th scope=\"col\">French</th>"
                         "<th scope=\"col\">English</th>"
                         "<th scope=\"col\">Place</th></tr></thead>\n");
    for (size_t n = 0; n < brief->name_count; n++) {
        const struct pr_brief_name *name = &brief->names[n];
        if ((int)name->kind != last)
            pr_buf_format(buf,
                          "%s<tbody><tr><th colspan=\"3\" "
                          "scope=\"rowgroup\">%s</th></tr>\n",
                          last < 0 ? "" : "</tbody>\n",
                          pr_brief_names_title(name->kind));
        last = (int)name->kind;
        write_name(brief, name, buf);
    }
    if (brief->name_count)
        pr_buf_text(buf, "</tbody>\n</table></section>\n");
}

static void write_quotes(const struct pr_brief *brief, struct pr_buf *buf)
{
    struct pr_buf note = {0};
    if (brief->quote_count)
        pr_buf_text(buf, "<section><h2>Who said what</h2>\n");
    for (size_t q = 0; q < brief->quote_count; q++) {
        const struct pr_brief_quote *quote = &brief->quotes[q];
        pr_buf_text(buf, "<div class=\"said\"><p><b>");
        if (quote->speaker.size)
            pr_html_element(buf, "span", FR, quote->speaker);
        else
            pr_html_str(buf, pr_brief_speaker(quote));
        pr_buf_text(buf, "</b>");
        pr_buf_clear(&note);
        pr_write_speaker_note(quote, &note);
        pr_html_str(buf, pr_buf_view(&note));
        if (quote->verb.size) {
            pr_buf_text(buf, ", ");
            pr_html_element(buf, "i", FR, quote->verb);
        }
        if (quote->verb_english.size) {
            pr_buf_text(buf, " = ");
            pr_html_str(buf, quote->verb_english);
        }
        pr_buf_text(buf, quote->direct ? "" : " (reported speech)");
        reference(brief, quote->sentence, &quote->place, buf);
        pr_buf_text(buf, "</p>\n<blockquote " FR "><p>");
        pr_buf_text(buf, quote->direct ? "« " : "");
        pr_html_str(buf, quote->text);
        pr_buf_text(buf, quote->direct ? " »" : "");
        pr_buf_text(buf, "</p></blockquote></div>\n");
    }
    if (brief->quote_count)
        pr_buf_text(buf, "</section>\n");
    buf->failed |= note.failed;
    pr_buf_done(&note);
}

void pr_html_facts(const struct pr_brief *brief, struct pr_buf *buf)
{
    pr_buf_text(buf, "<div class=\"facts\"><div class=\"cols\">\n<div>\n");
    write_figures(brief, "Key figures", brief->figures, brief->figure_count,
                  buf);
    pr_buf_text(buf, "</div>\n<div>\n");
    write_figures(brief, "Dates", brief->dates, brief->date_count, buf);
    pr_buf_text(buf, "</div>\n<div>\n");
    write_names(brief, buf);
    pr_buf_text(buf, "</div>\n<div>\n");
    write_quotes(brief, buf);
    pr_buf_text(buf, "</div>\n</div></div>\n");
}
