/* summary.c - a summary as text, Markdown or JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/summary.h"

const char *pr_reason_name(enum pr_reason reason)
{
    static const char *const names[] = {"chosen", "redundant", "over budget",
                                        "weaker"};
    return names[reason];
}

void pr_write_summary_text(const struct pr_summary *summary,
                           struct pr_buf *buf)
{
    for (size_t k = 0; k < summary->K; k++) {
        pr_summary_text(summary, k, buf);
        pr_buf_char(buf, '\n');
    }
}

void pr_write_summary_markdown(const struct pr_summary *summary,
                               precis_str title, struct pr_buf *buf)
{
    if (title.size) {
        pr_buf_text(buf, "# ");
        pr_buf_str(buf, title);
        pr_buf_text(buf, "\n\n");
    }
    for (size_t k = 0; k < summary->K; k++) {
        pr_buf_text(buf, "- ");
        pr_summary_text(summary, k, buf);
        pr_buf_char(buf, '\n');
    }
}

/* Where a unit stands and what it is worth. */
static void write_place(const struct pr_summary *summary, size_t s,
                        struct pr_json *json)
{
    const struct pr_unit *unit = &summary->pool.units[s];
    const struct pr_document *document =
        summary->pool.documents[unit->document];
    const struct pr_sentence *sentence =
        pr_pool_sentence(&summary->pool, unit);
    struct precis_span span =
        pr_article_span(document->article, sentence->start, sentence->end);
    pr_json_size(json, "start", span.start);
    pr_json_size(json, "end", span.end);
    pr_json_size(json, "byte_start", span.byte_start);
    pr_json_size(json, "byte_end", span.byte_end);
    pr_json_size(json, "sentence", unit->sentence);
    if (summary->pool.D > 1)
        pr_json_size(json, "document", unit->document);
    if (summary->verdict[s].rank)
        pr_json_size(json, "rank", summary->verdict[s].rank);
    pr_json_real(json, "score", summary->verdict[s].score);
}

static void write_all(const struct pr_summary *summary, struct pr_json *json)
{
    struct pr_buf text = {0};
    pr_json_open(json, "sentences", '[');
    for (size_t s = 0; s < summary->pool.S; s++) {
        const struct pr_unit *unit = &summary->pool.units[s];
        const struct pr_verdict *verdict = &summary->verdict[s];
        pr_buf_clear(&text);
        pr_sentence_text(summary->pool.documents[unit->document],
                         pr_pool_sentence(&summary->pool, unit), &text);
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "text", pr_buf_view(&text));
        write_place(summary, s, json);
        pr_json_text(json, "verdict", pr_reason_name(verdict->reason));
        if (verdict->reason == PR_REASON_REDUNDANT)
            pr_json_size(json, "with",
                         summary->pool.units[verdict->other].sentence);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    json->buf->failed |= text.failed;
    pr_buf_done(&text);
}

void pr_write_summary_json(const struct pr_summary *summary, bool all,
                           struct pr_json *json)
{
    struct pr_buf text = {0};
    pr_json_open(json, "summary", '[');
    for (size_t k = 0; k < summary->K; k++) {
        pr_buf_clear(&text);
        pr_summary_text(summary, k, &text);
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "text", pr_buf_view(&text));
        write_place(summary, summary->chosen[k], json);
        if (summary->truncated)
            pr_json_bool(json, "truncated", true);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    json->buf->failed |= text.failed;
    pr_buf_done(&text);
    if (all)
        write_all(summary, json);
}
