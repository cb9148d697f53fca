/* terms.c - key terms as tab-separated lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/terms.h"

#include "base/json.h"
#include "base/tsv.h"
#include "document/places.h"
#include "write/markdown.h"

#include <stdlib.h>

void pr_write_terms_tsv(const struct pr_terms_work *work, struct pr_buf *buf)
{
    for (size_t i = 0; i < work->count; i++) {
        const struct pr_term *term = &work->terms[i];
        pr_buf_format(buf, "%zu\t", i + 1);
        pr_write_field(buf, term->shown);
        pr_buf_format(buf, "\t%zu\t%.6f\n", term->frequency, term->score);
    }
}

void pr_write_terms_markdown(const struct pr_terms_work *work,
                             struct pr_buf *buf)
{
    pr_buf_text(buf, "| Rank | Term | Times | Score |\n"
                     "| ---: | --- | ---: | ---: |\n");
    for (size_t i = 0; i < work->count; i++) {
        const struct pr_term *term = &work->terms[i];
        pr_buf_format(buf, "| %zu | ", i + 1);
        pr_write_cell(buf, term->shown);
        pr_buf_format(buf, " | %zu | %.3f |\n", term->frequency, term->score);
    }
}

static void write_places(const struct pr_terms_work *work,
                         const struct pr_places places[],
                         const struct pr_term *term, struct pr_json *json)
{
    pr_json_open(json, "places", '[');
    for (size_t p = 0; p < term->frequency; p++) {
        const struct pr_term_place *place = &term->places[p];
        const struct pr_token *tokens =
            work->documents[place->document]->tokens.items;
        struct precis_span span =
            pr_places_span(&places[place->document], tokens[place->first].start,
                           tokens[place->last - 1].end);
        pr_json_open(json, NULL, '{');
        if (place->document)
            pr_json_size(json, "document", place->document);
        pr_json_span(json, &span);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
}

/* An index of each document's places; NULL when memory is out. */
static struct pr_places *index_places(const struct pr_terms_work *work)
{
    struct pr_places *places = calloc(work->document_count, sizeof *places);
    bool good = places != NULL;
    for (size_t d = 0; good && d < work->document_count; d++)
        good = pr_places_init(&places[d], work->documents[d]->article);
    for (size_t d = 0; places && !good && d < work->document_count; d++)
        pr_places_done(&places[d]);
    if (!good)
        free(places);
    return good ? places : NULL;
}

void pr_write_terms_json(const struct pr_terms_work *work, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    struct pr_places *places = index_places(work);
    if (!places) {
        buf->failed = true;
        return;
    }
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", work->file);
    pr_json_open(&json, "terms", '[');
    for (size_t i = 0; i < work->count; i++) {
        const struct pr_term *term = &work->terms[i];
        pr_json_open(&json, NULL, '{');
        pr_json_size(&json, "rank", i + 1);
        pr_json_str(&json, "term", term->shown);
        pr_json_size(&json, "frequency", term->frequency);
        pr_json_real(&json, "score", term->score);
        pr_json_bool(&json, "name", term->name);
        write_places(work, places, term, &json);
        pr_json_close(&json, '}');
    }
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
    for (size_t d = 0; d < work->document_count; d++)
        pr_places_done(&places[d]);
    free(places);
}
