/* summary_annotations.c - a summary as W3C annotations of its articles. */
/* SPDX-License-Identifier: MIT */
#include "unicode/utf8.h"
#include "write/summary.h"

/* Code points of context on each side of a quotation. */
enum { CONTEXT = 32 };

/* The start of so many code points before byte at. */
static size_t back(precis_str text, size_t at, size_t points)
{
    while (points-- && at > 0)
        do
            at--;
        while (at > 0 && ((unsigned char)text.bytes[at] & 0xC0) == 0x80);
    return at;
}

static size_t forth(precis_str text, size_t at, size_t points)
{
    while (points-- && at < text.size) {
        uint32_t point;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
    }
    return at;
}

static void write_selectors(const struct pr_article *article,
                            const struct precis_span *span,
                            struct pr_json *json)
{
    precis_str source = article->source;
    size_t begin = back(source, span->byte_start, CONTEXT);
    size_t end = forth(source, span->byte_end, CONTEXT);
    pr_json_open(json, "selector", '[');
    pr_json_open(json, NULL, '{');
    pr_json_text(json, "type", "TextPositionSelector");
    pr_json_size(json, "start", span->start);
    pr_json_size(json, "end", span->end);
    pr_json_close(json, '}');
    pr_json_open(json, NULL, '{');
    pr_json_text(json, "type", "TextQuoteSelector");
    pr_json_str(json, "exact",
                pr_str_slice(source, span->byte_start, span->byte_end));
    pr_json_str(json, "prefix", pr_str_slice(source, begin, span->byte_start));
    pr_json_str(json, "suffix", pr_str_slice(source, span->byte_end, end));
    pr_json_close(json, '}');
    pr_json_close(json, ']');
}

static void write_annotation(const struct pr_summary_page *page, size_t k,
                             struct pr_json *json)
{
    const struct pr_summary *summary = page->summary;
    size_t s = summary->chosen[k];
    const struct pr_unit *unit = &summary->pool.units[s];
    const struct pr_article *article =
        summary->pool.documents[unit->document]->article;
    const struct pr_sentence *sentence = pr_pool_sentence(&summary->pool, unit);
    struct precis_span span =
        pr_article_span(article, sentence->start, sentence->end);
    struct pr_buf id = {0};
    pr_buf_format(&id, "urn:precis:%zu-%zu:%u", span.byte_start, span.byte_end,
                  unit->document);
    pr_json_open(json, NULL, '{');
    pr_json_str(json, "id", pr_buf_view(&id));
    pr_json_text(json, "type", "Annotation");
    pr_json_text(json, "motivation", "highlighting");
    pr_json_open(json, "target", '{');
    if (article->url.size)
        pr_json_str(json, "source", article->url);
    else
        pr_json_text(json, "source", pr_page_name(page, unit->document));
    write_selectors(article, &span, json);
    pr_json_close(json, '}');
    pr_json_close(json, '}');
    json->buf->failed |= id.failed;
    pr_buf_done(&id);
}

void pr_write_summary_annotations(const struct pr_summary_page *page,
                                  struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "@context", "http://www.w3.org/ns/anno.jsonld");
    pr_json_text(&json, "type", "AnnotationPage");
    pr_json_size(&json, "startIndex", 0);
    pr_json_open(&json, "items", '[');
    for (size_t k = 0; k < page->summary->K; k++)
        write_annotation(page, k, &json);
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}
