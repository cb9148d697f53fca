/* findings.c - what is found in sentences, figures or doubts, as rows or JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/findings.h"

#include "base/json.h"
#include "base/tsv.h"

static void write_json(const struct pr_finding *finding, precis_str french,
                       const struct precis_span *span, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_span(&json, span);
    pr_json_text(&json, "kind", finding->kind);
    pr_json_str(&json, "french", french);
    pr_json_str(&json, "english", finding->english);
    if (finding->source)
        pr_json_str(&json, "source", *finding->source);
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}

static void write_row(const struct pr_finding *finding, precis_str french,
                      const struct precis_span *span, struct pr_buf *buf)
{
    pr_buf_format(buf, "%zu\t%zu\t%s\t", span->start, span->end, finding->kind);
    pr_write_field(buf, french);
    pr_buf_char(buf, '\t');
    pr_write_field(buf, finding->english);
    if (finding->source) {
        pr_buf_char(buf, '\t');
        pr_write_field(buf, *finding->source);
    }
    pr_buf_char(buf, '\n');
}

void pr_write_finding(const struct pr_article *article,
                      const struct pr_finding *finding, bool json,
                      struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    precis_str french =
        pr_str_slice(article->text, finding->start, finding->end);
    struct precis_span span =
        pr_article_span_from(article, finding->start, finding->end, cursor);
    if (json)
        write_json(finding, french, &span, buf);
    else
        write_row(finding, french, &span, buf);
}
