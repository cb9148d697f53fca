/* public.c - write the library's results into a sink of the caller's. */
/* SPDX-License-Identifier: MIT */
#include "precis.h"

#include "base/sink.h"
#include "brief/handle.h"
#include "document/handle.h"
#include "gloss/handle.h"
#include "summary/handle.h"
#include "write/brief.h"
#include "write/gloss.h"
#include "write/summary.h"
#include "write/wrap.h"

static enum precis_status pass_on(struct pr_buf *buf, struct precis_sink sink)
{
    enum precis_status status = pr_sink_buf(sink, buf);
    pr_buf_done(buf);
    return status;
}

static void summary_json(const struct precis_summary *summary,
                         struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_str(&json, "file", summary->document->name);
    pr_json_size(&json, "words", summary->made.words);
    const struct pr_summary_page page = {.summary = &summary->made};
    pr_write_summary_json(&page, &json);
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}

enum precis_status precis_summary_write(const struct precis_summary *summary,
                                        enum precis_format format,
                                        struct precis_sink sink)
{
    struct pr_buf buf = {0};
    const char *name = summary->document->name.bytes;
    const struct pr_summary_page page = {
        .summary = &summary->made,
        .names = &name,
        .title = pr_document_title(&summary->document->analysed)};
    switch (format) {
    case PRECIS_FORMAT_TEXT:
        pr_write_summary_text(&page, &buf);
        break;
    case PRECIS_FORMAT_MARKDOWN:
        pr_write_summary_markdown(&page, &buf);
        break;
    case PRECIS_FORMAT_JSON:
        summary_json(summary, &buf);
        break;
    case PRECIS_FORMAT_HTML:
        pr_write_summary_html(&page, &buf);
        break;
    default:
        return PRECIS_E_SUPPORT;
    }
    return pass_on(&buf, sink);
}

enum precis_status precis_gloss_write(const struct precis_gloss *gloss,
                                      enum precis_format format,
                                      struct precis_sink sink)
{
    const struct pr_gloss_work work = {
        .glossary = gloss->glossary,
        .matcher = gloss->matcher,
        .document = &gloss->document->analysed,
        .matches = &gloss->matches,
        .groups = gloss->groups,
        .count = gloss->count,
    };
    struct pr_buf buf = {0};
    switch (format) {
    case PRECIS_FORMAT_TEXT:
        pr_write_gloss_tsv(&work, &buf);
        break;
    case PRECIS_FORMAT_MARKDOWN:
        pr_write_gloss_markdown(&work, &buf);
        break;
    case PRECIS_FORMAT_JSON:
        pr_write_gloss_json(&work, gloss->document->name.bytes, &buf);
        break;
    default:
        return PRECIS_E_SUPPORT;
    }
    return pass_on(&buf, sink);
}

enum precis_status precis_brief_write(const struct precis_brief *brief,
                                      enum precis_format format,
                                      struct precis_sink sink)
{
    struct pr_buf buf = {0};
    switch (format) {
    case PRECIS_FORMAT_TEXT:
        pr_write_brief_text(&brief->made, PR_WRAP_WIDTH, false, &buf);
        break;
    case PRECIS_FORMAT_MARKDOWN:
        pr_write_brief_markdown(&brief->made, &buf);
        break;
    case PRECIS_FORMAT_JSON:
        pr_write_brief_json(&brief->made, &buf);
        break;
    case PRECIS_FORMAT_HTML:
        pr_write_brief_html(&brief->made, &buf);
        break;
    default:
        return PRECIS_E_SUPPORT;
    }
    return pass_on(&buf, sink);
}
