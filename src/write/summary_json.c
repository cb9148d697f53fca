/* summary_json.c - a summary as JSON, with the evidence for it. */
/* SPDX-License-Identifier: MIT */
#include "summary/twins.h"
#include "write/summary.h"

static struct precis_span span_of(const struct pr_summary *summary, size_t s)
{
    const struct pr_unit *unit = &summary->pool.units[s];
    const struct pr_sentence *sentence = pr_pool_sentence(&summary->pool, unit);
    return pr_article_span(summary->pool.documents[unit->document]->article,
                           sentence->start, sentence->end);
}

/* Who else has a sentence: chains of the units that say a unit again. */
struct others {
    uint32_t *twin, *next; /* [S] index + 1, 0 = the end */
    struct pr_arena arena;
};

static bool chain_others(const struct pr_summary *summary,
                         struct others *others)
{
    size_t S = summary->pool.S;
    others->twin = pr_arena_array(&others->arena, S, sizeof(uint32_t));
    others->next = pr_arena_array(&others->arena, S, sizeof(uint32_t));
    if (!others->twin || !others->next)
        return false;
    for (size_t s = S; s-- > 0;) {
        uint32_t first = summary->twin[s];
        if (first >= PR_TWIN_KNOWN)
            continue;
        others->next[s] = others->twin[first];
        others->twin[first] = (uint32_t)s + 1;
    }
    return true;
}

/* The documents beside its own that have sentence s, each once: units stand
 * document after document. */
static void write_also(const struct pr_summary_page *page,
                       const struct others *others, size_t s,
                       struct pr_json *json)
{
    const struct pr_unit *units = page->summary->pool.units;
    uint32_t last = units[s].document;
    bool open = false;
    for (uint32_t u = others->twin[s]; u; u = others->next[u - 1]) {
        if (units[u - 1].document == last)
            continue;
        last = units[u - 1].document;
        if (!open)
            pr_json_open(json, "also", '[');
        open = true;
        pr_json_size(json, NULL, pr_page_number(page, last));
    }
    if (open)
        pr_json_close(json, ']');
}

/* Documents that are one report printed again. */
static void write_copies(const struct pr_summary_page *page,
                         struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    bool open = false;
    for (size_t d = 0; summary->copy && d < summary->pool.D; d++) {
        if (summary->copy[d] == d)
            continue;
        if (!open)
            pr_json_open(json, "copies", '[');
        open = true;
        pr_json_open(json, NULL, '{');
        pr_json_size(json, "document", pr_page_number(page, d));
        pr_json_size(json, "of", pr_page_number(page, summary->copy[d]));
        if (page->names)
            pr_json_text(json, "source", pr_page_name(page, d));
        pr_json_close(json, '}');
    }
    if (open)
        pr_json_close(json, ']');
}

/* Where a unit stands and what it is worth. */
static void write_place(const struct pr_summary_page *page, size_t s,
                        struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    const struct pr_unit *unit = &summary->pool.units[s];
    const struct pr_verdict *verdict = &summary->verdict[s];
    struct precis_span span = span_of(summary, s);
    pr_json_span(json, &span);
    pr_json_size(json, "sentence", unit->sentence);
    if (summary->pool.D > 1) {
        pr_json_size(json, "document", pr_page_number(page, unit->document));
        if (page->names)
            pr_json_text(json, "source", pr_page_name(page, unit->document));
    }
    if (verdict->rank)
        pr_json_size(json, "rank", verdict->rank);
    pr_json_real(json, "score", verdict->score);
    if (verdict->dangling)
        pr_json_text(json, "dangling", pr_lean_name(verdict->lean));
}

static void write_features(const struct pr_summary *summary, size_t s,
                           size_t titles, struct pr_json *json)
{
    double x[PR_UNIT_FEATURES];
    pr_unit_features(&summary->pool, &summary->concepts, s, titles, x);
    pr_json_open(json, "features", '{');
    for (size_t f = PR_UNIT_BIAS + 1; f < PR_UNIT_FEATURES; f++)
        if (pr_unit_feature_name(f))
            pr_json_real(json, pr_unit_feature_name(f), x[f]);
    pr_json_close(json, '}');
}

static void write_verdict(const struct pr_summary_page *page, size_t s,
                          struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    const struct pr_verdict *verdict = &summary->verdict[s];
    struct pr_buf why = {0};
    pr_buf_text(&why, pr_reason_name(verdict->reason));
    if (verdict->reason == PR_REASON_REDUNDANT)
        pr_buf_format(&why, " with %u",
                      summary->pool.units[verdict->other].sentence);
    pr_json_str(json, "verdict", pr_buf_view(&why));
    if (verdict->reason == PR_REASON_REDUNDANT) {
        const struct pr_unit *other = &summary->pool.units[verdict->other];
        pr_json_size(json, "with", other->sentence);
        if (summary->pool.D > 1)
            pr_json_size(json, "with_document",
                         pr_page_number(page, other->document));
        pr_json_real(json, "likeness", verdict->near);
    }
    if (pr_lean_name(verdict->lean))
        pr_json_text(json, "leans", pr_lean_name(verdict->lean));
    json->buf->failed |= why.failed;
    pr_buf_done(&why);
}

static void write_all(const struct pr_summary_page *page, struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    size_t titles = pr_title_words(&summary->concepts);
    struct pr_buf text = {0};
    pr_json_open(json, "sentences", '[');
    for (size_t s = 0; s < summary->pool.S; s++) {
        const struct pr_unit *unit = &summary->pool.units[s];
        pr_buf_clear(&text);
        pr_sentence_text(summary->pool.documents[unit->document],
                         pr_pool_sentence(&summary->pool, unit), &text);
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "text", pr_buf_view(&text));
        write_place(page, s, json);
        pr_json_size(json, "words", unit->words);
        write_verdict(page, s, json);
        write_features(summary, s, titles, json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    json->buf->failed |= text.failed;
    pr_buf_done(&text);
}

static void write_missing(const struct pr_summary *summary,
                          struct pr_json *json)
{
    if (!summary->missing_count)
        return;
    pr_json_open(json, "missing", '[');
    for (size_t i = 0; i < summary->missing_count; i++)
        pr_json_str(json, NULL, summary->missing[i].text);
    pr_json_close(json, ']');
}

void pr_write_summary_json(const struct pr_summary_page *page,
                           struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    struct pr_buf text = {0};
    struct others others = {0};
    bool several = summary->pool.D > 1;
    if (several && !chain_others(summary, &others))
        json->buf->failed = true;
    pr_json_open(json, "summary", '[');
    for (size_t k = 0; k < summary->K; k++) {
        pr_buf_clear(&text);
        pr_summary_text(summary, k, &text);
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "text", pr_buf_view(&text));
        write_place(page, summary->chosen[k], json);
        if (several && !json->buf->failed)
            write_also(page, &others, summary->chosen[k], json);
        if (summary->truncated)
            pr_json_bool(json, "truncated", true);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    json->buf->failed |= text.failed;
    pr_buf_done(&text);
    pr_arena_done(&others.arena);
    write_copies(page, json);
    write_missing(summary, json);
    if (page->all)
        write_all(page, json);
}
