/* summary_html.c - an article as a page with its summary highlighted. */
/* SPDX-License-Identifier: MIT */
#include "write/html.h"
#include "write/page.h"
#include "write/summary.h"

static const char style[] =
    "article p,article h2,article h3,article li{scroll-margin-top:3rem}\n"
    "mark{background:var(--mark);color:inherit;border-radius:.15rem;"
    "padding:.05rem .1rem}\n"
    "mark sup,.rank{font:600 .7rem system-ui,sans-serif;margin-right:.25rem}"
    ".dangling{border-left:.25rem solid var(--doubt)}\n"
    "ol.chosen{padding-left:1.5rem}ol.chosen li{margin:.5rem 0}\n";

/* A walk through the article along with the chosen units. */
struct walk {
    const struct pr_summary_page *page;
    struct pr_buf *buf;
    size_t unit; /* the next unit of the pool */
};

static void write_list(const struct pr_summary_page *page, struct pr_buf *buf)
{
    const struct pr_summary *summary = page->summary;
    pr_buf_format(buf,
                  "<section><h2 id=\"summary\">Summary, %zu word%s</h2>\n"
                  "<ol class=\"chosen\">\n",
                  summary->words, summary->words == 1 ? "" : "s");
    for (size_t k = 0; k < summary->K; k++) {
        struct pr_buf text = {0};
        uint32_t s = summary->chosen[k];
        const struct pr_verdict *verdict = &summary->verdict[s];
        pr_summary_text(summary, k, &text);
        pr_buf_format(buf, "<li><a href=\"#u%u\" lang=\"fr\">", s);
        pr_html_str(buf, pr_buf_view(&text));
        pr_buf_format(buf, "</a> <span class=\"note\">rank %u, score %.3f",
                      verdict->rank, verdict->score);
        if (verdict->dangling)
            pr_buf_format(buf, ", leans on a sentence left out (%s)",
                          pr_lean_name(verdict->lean));
        if (summary->pool.D > 1) {
            pr_buf_text(buf, ", ");
            pr_html_str(buf, pr_str_from(pr_page_name(
                                 page, summary->pool.units[s].document)));
        }
        pr_buf_text(buf, "</span></li>\n");
        buf->failed |= text.failed;
        pr_buf_done(&text);
    }
    pr_buf_text(buf, "</ol></section>\n");
}

/* A sentence inside its paragraph, marked when it is chosen. */
static void write_sentence(struct walk *walk, size_t d, size_t sentence)
{
    const struct pr_summary *summary = walk->page->summary;
    const struct pr_document *document = summary->pool.documents[d];
    const struct pr_verdict *chosen = NULL;
    if (walk->unit < summary->pool.S &&
        summary->pool.units[walk->unit].document == d &&
        summary->pool.units[walk->unit].sentence == sentence) {
        const struct pr_verdict *verdict = &summary->verdict[walk->unit++];
        if (verdict->reason == PR_REASON_CHOSEN)
            chosen = verdict;
    }
    if (chosen)
        pr_buf_format(
            walk->buf, "<mark id=\"u%zu\"%s><sup>%u</sup>", walk->unit - 1,
            chosen->dangling ? " class=\"dangling\"" : "", chosen->rank);
    struct pr_buf text = {0};
    pr_sentence_text(document, &document->sentences[sentence], &text);
    pr_html_str(walk->buf, pr_buf_view(&text));
    walk->buf->failed |= text.failed;
    pr_buf_done(&text);
    pr_buf_text(walk->buf, chosen ? "</mark> " : " ");
}

static const char *tag_of(unsigned role)
{
    return role == PR_ROLE_TITLE ? "h2" : role == PR_ROLE_HEADING ? "h3" : "p";
}

static void write_article(struct walk *walk, size_t d)
{
    const struct pr_document *document = walk->page->summary->pool.documents[d];
    pr_buf_text(walk->buf, "<article lang=\"fr\">\n");
    if (walk->page->summary->pool.D > 1)
        pr_html_element(walk->buf, "p", "class=\"note\"",
                        pr_str_from(pr_page_name(walk->page, d)));
    for (size_t p = 0; p < document->P; p++) {
        const struct pr_paragraph *paragraph = &document->paragraphs[p];
        const char *tag = tag_of(paragraph->role);
        pr_buf_format(walk->buf, "<%s>", tag);
        for (size_t s = paragraph->first; s < paragraph->last; s++)
            write_sentence(walk, d, s);
        pr_buf_format(walk->buf, "</%s>\n", tag);
    }
    pr_buf_text(walk->buf, "</article>\n");
}

void pr_write_summary_html(const struct pr_summary_page *page,
                           struct pr_buf *buf)
{
    precis_str title =
        page->title.size ? page->title : pr_str_from(pr_page_name(page, 0));
    struct walk walk = {page, buf, 0};
    pr_html_open(buf, "Summary: ", title, style);
    pr_buf_text(buf, "<header>\n");
    pr_html_element(buf, "h1", page->title.size ? "lang=\"fr\"" : "",
                    title.size ? title : PR_STR("Summary"));
    pr_buf_text(buf, "</header>\n<main>\n");
    write_list(page, buf);
    pr_buf_format(buf, "<section><h2>%s</h2>\n",
                  page->summary->pool.D > 1 ? "Articles" : "Article");
    for (size_t d = 0; d < page->summary->pool.D; d++)
        write_article(&walk, d);
    pr_buf_text(buf, "</section>\n</main>\n");
    pr_html_close(buf, "");
}
