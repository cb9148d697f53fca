/* terms.c - key terms as tab-separated lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/terms.h"

#include "base/intern.h"
#include "base/json.h"
#include "base/tsv.h"
#include "document/places.h"
#include "unicode/fold.h"
#include "write/kwic.h"
#include "write/markdown.h"

#include <stdlib.h>

/* Lines of context under a term. */
enum { CONTEXTS = 3 };

/* The surface of a place, its case folded, on one line. */
static void write_surface(const struct pr_terms_work *work,
                          const struct pr_term_place *place, struct pr_buf *buf)
{
    const struct pr_document *document = work->documents[place->document];
    for (uint32_t t = place->first; t < place->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (t > place->first && token->start > token[-1].end)
            pr_buf_char(buf, ' ');
        pr_fold(pr_token_str(document, token), PR_FOLD_CASE, buf);
    }
}

/* Find the distinct surfaces of a term; count[id] is how often each stands. */
static bool surfaces(const struct pr_terms_work *work,
                     const struct pr_term *term, struct pr_intern *found,
                     size_t **count)
{
    struct pr_buf buf = {0};
    bool good = (*count = calloc(term->frequency, sizeof **count)) != NULL;
    for (size_t p = 0; good && p < term->frequency; p++) {
        pr_buf_clear(&buf);
        write_surface(work, &term->places[p], &buf);
        uint32_t id =
            buf.failed ? PR_NO_ID : pr_intern_add(found, pr_buf_view(&buf));
        good = id != PR_NO_ID;
        if (good)
            ++(*count)[id];
    }
    pr_buf_done(&buf);
    return good;
}

/* A surface for reading: an acronym in its capitals. */
static precis_str readable(const struct pr_term *term, precis_str surface)
{
    struct pr_buf folded = {0};
    pr_fold(term->acronym, PR_FOLD_CASE, &folded);
    bool same = surface.size && pr_str_equal(pr_buf_view(&folded), surface);
    pr_buf_done(&folded);
    return same ? term->acronym : surface;
}

/* The other forms of a term, a line each with the term's rank and score. */
static void write_variants(const struct pr_terms_work *work, size_t i,
                           struct pr_buf *buf)
{
    const struct pr_term *term = &work->terms[i];
    struct pr_intern found = {0};
    struct pr_buf shown = {0};
    size_t *count = NULL;
    pr_fold(term->shown, PR_FOLD_CASE, &shown);
    buf->failed |= !surfaces(work, term, &found, &count);
    for (uint32_t v = 0; !buf->failed && v < found.count; v++) {
        if (pr_str_equal(pr_intern_str(&found, v), pr_buf_view(&shown)))
            continue;
        pr_buf_format(buf, "%zu\t", i + 1);
        pr_write_field(buf, readable(term, pr_intern_str(&found, v)));
        pr_buf_format(buf, "\t%zu\t%.6f\n", count[v], term->score);
    }
    free(count);
    pr_buf_done(&shown);
    pr_intern_done(&found);
}

static void write_contexts(const struct pr_terms_work *work,
                           const struct pr_term *term, struct pr_buf *buf)
{
    for (size_t p = 0; p < term->frequency && p < CONTEXTS; p++) {
        const struct pr_term_place *place = &term->places[p];
        pr_buf_text(buf, "  ");
        pr_write_kwic(work->documents[place->document], place->first,
                      place->last, PR_KWIC_WIDTH, buf);
        pr_buf_char(buf, '\n');
    }
}

void pr_write_terms_tsv(const struct pr_terms_work *work, struct pr_buf *buf)
{
    for (size_t i = 0; i < work->count; i++) {
        const struct pr_term *term = &work->terms[i];
        pr_buf_format(buf, "%zu\t", i + 1);
        pr_write_field(buf, term->shown);
        pr_buf_format(buf, "\t%zu\t%.6f\n", term->frequency, term->score);
        if (work->variants)
            write_variants(work, i, buf);
        if (work->contexts)
            write_contexts(work, term, buf);
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

/* The forms of a term as a list, then with their counts. */
static void write_forms(const struct pr_terms_work *work,
                        const struct pr_term *term, struct pr_json *json)
{
    struct pr_intern found = {0};
    size_t *count = NULL;
    json->buf->failed |= !surfaces(work, term, &found, &count);
    pr_json_open(json, "forms", '[');
    for (uint32_t v = 0; v < found.count; v++)
        pr_json_str(json, NULL, readable(term, pr_intern_str(&found, v)));
    pr_json_close(json, ']');
    pr_json_open(json, "variants", '[');
    for (uint32_t v = 0; !json->buf->failed && v < found.count; v++) {
        pr_json_open(json, NULL, '{');
        pr_json_str(json, "form", readable(term, pr_intern_str(&found, v)));
        pr_json_size(json, "frequency", count[v]);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    free(count);
    pr_intern_done(&found);
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
        if (term->acronym.size)
            pr_json_str(&json, "acronym", term->acronym);
        write_forms(work, term, &json);
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
