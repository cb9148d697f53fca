/* names.c - the names of a document as lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/names.h"

#include "base/json.h"
#include "base/tsv.h"
#include "document/places.h"
#include "write/markdown.h"

static struct precis_span span_of(const struct pr_document *document,
                                  const struct pr_places *places,
                                  const struct pr_names *names,
                                  const struct pr_name *name, size_t i)
{
    const struct pr_mention *mention =
        &names->mentions.items[name->mentions[i]];
    const struct pr_token *tokens = document->tokens.items;
    return pr_places_span(places, tokens[mention->first].start,
                          tokens[mention->last - 1].end);
}

void pr_write_names_tsv(const struct pr_document *document,
                        const struct pr_names *names, struct pr_buf *buf)
{
    struct pr_places places;
    buf->failed |= !pr_places_init(&places, document->article);
    for (size_t n = 0; !buf->failed && n < names->count; n++) {
        const struct pr_name *name = &names->items[n];
        pr_buf_format(buf, "%s\t", pr_name_kind_name(name->kind));
        pr_write_field(buf, name->shown);
        if (name->acronym.size) {
            pr_buf_text(buf, " (");
            pr_write_field(buf, name->acronym);
            pr_buf_char(buf, ')');
        }
        pr_buf_char(buf, '\t');
        pr_write_field(buf, name->function);
        pr_buf_format(buf, "\t%zu\t", name->count);
        for (size_t i = 0; i < name->count; i++) {
            struct precis_span span =
                span_of(document, &places, names, name, i);
            pr_buf_format(buf, "%s%zu-%zu", i ? "," : "", span.start, span.end);
        }
        pr_buf_char(buf, '\n');
    }
    pr_places_done(&places);
}

void pr_write_names_markdown(const struct pr_names *names, struct pr_buf *buf)
{
    pr_buf_text(buf, "| Kind | Name | Function | Times |\n"
                     "| --- | --- | --- | ---: |\n");
    for (size_t n = 0; !buf->failed && n < names->count; n++) {
        const struct pr_name *name = &names->items[n];
        pr_buf_format(buf, "| %s | ", pr_name_kind_name(name->kind));
        pr_write_cell(buf, name->shown);
        if (name->acronym.size) {
            pr_buf_text(buf, " (");
            pr_write_cell(buf, name->acronym);
            pr_buf_char(buf, ')');
        }
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, name->function);
        pr_buf_format(buf, " | %zu |\n", name->count);
    }
}

void pr_write_names_json(const char *file, const struct pr_document *document,
                         const struct pr_names *names, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    struct pr_places places;
    buf->failed |= !pr_places_init(&places, document->article);
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", file);
    pr_json_open(&json, "names", '[');
    for (size_t n = 0; !buf->failed && n < names->count; n++) {
        const struct pr_name *name = &names->items[n];
        pr_json_open(&json, NULL, '{');
        pr_json_text(&json, "kind", pr_name_kind_name(name->kind));
        pr_json_str(&json, "name", name->shown);
        if (name->acronym.size)
            pr_json_str(&json, "acronym", name->acronym);
        if (name->function.size)
            pr_json_str(&json, "function", name->function);
        pr_json_open(&json, "places", '[');
        for (size_t i = 0; i < name->count; i++) {
            struct precis_span span =
                span_of(document, &places, names, name, i);
            pr_json_open(&json, NULL, '{');
            pr_json_span(&json, &span);
            pr_json_close(&json, '}');
        }
        pr_json_close(&json, ']');
        pr_json_close(&json, '}');
    }
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
    pr_places_done(&places);
}
