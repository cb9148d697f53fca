/* gloss.c - glosses as tab-separated lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/gloss.h"

#include "base/json.h"
#include "base/tsv.h"
#include "document/labels.h"
#include "unicode/utf8.h"
#include "write/markdown.h"

#include <stdlib.h>

/* Where a match stands in the source, in bytes. */
static void bytes_of(const struct pr_gloss_work *work,
                     const struct pr_match *match, size_t *start, size_t *end)
{
    const struct pr_article *article = work->document->article;
    const struct pr_token *tokens = work->document->tokens.items;
    *start = pr_map_start(&article->map, tokens[match->first].start);
    *end = pr_map_end(&article->map, tokens[match->last - 1].end);
}

/* Where it stands in code points, through a cursor. */
static void points_of(const struct pr_gloss_work *work,
                      const struct pr_match *match,
                      struct pr_utf8_cursor *cursor, size_t *start, size_t *end)
{
    precis_str source = work->document->article->source;
    bytes_of(work, match, start, end);
    *start = pr_utf8_point_at(cursor, source, *start);
    struct pr_utf8_cursor far = *cursor;
    *end = pr_utf8_point_at(&far, source, *end);
}

/* Where a match stands in the source, in code points. */
struct points {
    size_t start, end;
};

/* Those of all matches, counted in one pass, as groups take them in an order
 * of their own: [matches->count] to free, NULL when memory is out. */
static struct points *all_points(const struct pr_gloss_work *work)
{
    size_t count = work->matches->count;
    struct points *points = calloc(count + 1, sizeof *points);
    struct pr_utf8_cursor cursor = {0};
    for (size_t m = 0; points && m < count; m++)
        points_of(work, &work->matches->items[m], &cursor, &points[m].start,
                  &points[m].end);
    return points;
}

/* The English, definition and source of the entry of a group. */
static void sense_of(const struct pr_gloss_work *work,
                     const struct pr_match *match, struct pr_sense *sense,
                     precis_str *source)
{
    *source = pr_str("-", 1);
    if (match->how == PR_MATCH_NONE) {
        pr_glossary_sense(work->glossary, (struct pr_sense_id){UINT32_MAX, 0},
                          sense);
        return;
    }
    pr_glossary_sense(work->glossary, match->sense, sense);
    *source = sense->source.size
                  ? sense->source
                  : pr_glossary_name(work->glossary, match->sense.layer);
}

/* The English of a group, not inflected: it stands for all its places. */
static void english_of(const struct pr_gloss_work *work,
                       const struct pr_match *match, struct pr_buf *english)
{
    struct pr_match plain = *match;
    plain.inflect = 0;
    pr_buf_clear(english);
    pr_match_english(work->matcher, &plain, false, english);
}

static void write_places(const struct pr_gathered *group,
                         const struct points points[], struct pr_buf *buf)
{
    for (size_t p = 0; p < group->count; p++) {
        const struct points *place = &points[group->places[p]];
        pr_buf_format(buf, "%s%zu-%zu", p ? "," : "", place->start, place->end);
    }
}

void pr_write_gloss_tsv(const struct pr_gloss_work *work, struct pr_buf *buf)
{
    struct pr_buf english = {0};
    struct points *points = all_points(work);
    for (size_t g = 0; points && g < work->count; g++) {
        const struct pr_gathered *group = &work->groups[g];
        struct pr_sense sense;
        precis_str source;
        sense_of(work, group->match, &sense, &source);
        english_of(work, group->match, &english);
        pr_write_field(buf, group->french);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, pr_buf_view(&english));
        pr_buf_char(buf, '\t');
        pr_write_field(buf, source);
        pr_buf_char(buf, '\t');
        write_places(group, points, buf);
        pr_buf_char(buf, '\n');
    }
    buf->failed |= english.failed || !points;
    free(points);
    pr_buf_done(&english);
}

void pr_write_gloss_markdown(const struct pr_gloss_work *work,
                             struct pr_buf *buf)
{
    struct pr_buf english = {0};
    pr_buf_text(buf, "| French | English | Times | Explanation |\n"
                     "| --- | --- | ---: | --- |\n");
    for (size_t g = 0; g < work->count; g++) {
        const struct pr_gathered *group = &work->groups[g];
        struct pr_sense sense;
        precis_str source;
        sense_of(work, group->match, &sense, &source);
        english_of(work, group->match, &english);
        pr_buf_text(buf, "| ");
        pr_write_cell(buf, group->french);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, pr_buf_view(&english));
        pr_buf_format(buf, " | %zu | ", group->count);
        pr_write_cell(buf, sense.definition);
        pr_buf_text(buf, " |\n");
    }
    buf->failed |= english.failed;
    pr_buf_done(&english);
}

static void json_english(struct pr_json *json, const struct pr_buf *english)
{
    precis_str rest = pr_buf_view(english), part;
    pr_json_open(json, "english", '[');
    while (rest.size && pr_str_split(&rest, '|', &part))
        pr_json_str(json, NULL, part);
    pr_json_close(json, ']');
}

static void json_place(const struct pr_gloss_work *work,
                       const struct pr_match *match, struct points place,
                       struct pr_json *json)
{
    size_t byte_start, byte_end;
    bytes_of(work, match, &byte_start, &byte_end);
    pr_json_size(json, "start", place.start);
    pr_json_size(json, "end", place.end);
    pr_json_size(json, "byte_start", byte_start);
    pr_json_size(json, "byte_end", byte_end);
}

static void json_group(const struct pr_gloss_work *work,
                       const struct pr_gathered *group,
                       const struct points points[], struct pr_buf *english,
                       struct pr_json *json)
{
    struct pr_sense sense;
    precis_str source;
    sense_of(work, group->match, &sense, &source);
    english_of(work, group->match, english);
    pr_json_open(json, NULL, '{');
    pr_json_str(json, "french", group->french);
    json_english(json, english);
    if (group->match->how == PR_MATCH_NONE)
        pr_json_null(json, "source");
    else
        pr_json_str(json, "source", source);
    if (sense.domain.size)
        pr_json_str(json, "domain", sense.domain);
    if (sense.definition.size)
        pr_json_str(json, "definition", sense.definition);
    if (sense.note.size)
        pr_json_str(json, "note", sense.note);
    pr_json_bool(json, "derived", group->match->how == PR_MATCH_DERIVED);
    pr_json_open(json, "places", '[');
    for (size_t p = 0; p < group->count; p++) {
        pr_json_open(json, NULL, '{');
        uint32_t match = group->places[p];
        json_place(work, &work->matches->items[match], points[match], json);
        pr_json_close(json, '}');
    }
    pr_json_close(json, ']');
    pr_json_close(json, '}');
}

void pr_write_gloss_json(const struct pr_gloss_work *work, const char *file,
                         struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    struct pr_buf english = {0};
    struct points *points = all_points(work);
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", file);
    pr_json_open(&json, "terms", '[');
    for (size_t g = 0; points && g < work->count; g++)
        json_group(work, &work->groups[g], points, &english, &json);
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
    buf->failed |= english.failed || !points;
    free(points);
    pr_buf_done(&english);
}

/* Counts line feeds up to growing offsets. */
struct line_cursor {
    size_t byte, line;
};

/* The unit of a match: its sentence, or the line of the source. */
static size_t unit_of(const struct pr_gloss_work *work,
                      const struct pr_match *match, struct line_cursor *cursor)
{
    if (!work->lines)
        return match->sentence;
    precis_str source = work->document->article->source;
    size_t start, end;
    bytes_of(work, match, &start, &end);
    for (; cursor->byte < start; cursor->byte++)
        cursor->line += source.bytes[cursor->byte] == '\n';
    return cursor->line;
}

void pr_write_gloss_words(const struct pr_gloss_work *work, struct pr_buf *buf)
{
    struct pr_utf8_cursor cursor = {0};
    struct line_cursor lines = {0};
    struct pr_buf part = {0};
    for (size_t m = 0; m < work->matches->count; m++) {
        const struct pr_match *match = &work->matches->items[m];
        size_t start, end;
        points_of(work, match, &cursor, &start, &end);
        pr_buf_format(buf, "%zu\t%zu\t%zu\t", unit_of(work, match, &lines),
                      start, end);
        pr_buf_clear(&part);
        pr_match_surface(work->document, match, &part);
        pr_write_field(buf, pr_buf_view(&part));
        pr_buf_char(buf, '\t');
        pr_buf_clear(&part);
        pr_match_lemma(work->matcher, work->document, match, &part);
        pr_write_field(buf, pr_buf_view(&part));
        pr_buf_format(
            buf, "\t%s\t",
            pr_pos_name(work->document->tokens.items[match->head].pos));
        pr_buf_clear(&part);
        pr_match_english(work->matcher, match, false, &part);
        pr_write_field(buf, pr_buf_view(&part));
        pr_buf_format(buf, "\t%u\n", match->words);
        if (work->explain)
            pr_match_reasons(work->matcher, match, buf);
    }
    buf->failed |= part.failed;
    pr_buf_done(&part);
}

void pr_write_gloss_words_json(const struct pr_gloss_work *work,
                               const char *file, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    struct pr_utf8_cursor cursor = {0};
    struct line_cursor lines = {0};
    struct pr_buf part = {0};
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", file);
    pr_json_open(&json, "words", '[');
    for (size_t m = 0; m < work->matches->count; m++) {
        const struct pr_match *match = &work->matches->items[m];
        pr_json_open(&json, NULL, '{');
        pr_json_size(&json, "line", unit_of(work, match, &lines));
        struct points place;
        points_of(work, match, &cursor, &place.start, &place.end);
        json_place(work, match, place, &json);
        pr_buf_clear(&part);
        pr_match_surface(work->document, match, &part);
        pr_json_str(&json, "surface", pr_buf_view(&part));
        pr_buf_clear(&part);
        pr_match_lemma(work->matcher, work->document, match, &part);
        pr_json_str(&json, "lemma", pr_buf_view(&part));
        pr_json_text(
            &json, "pos",
            pr_pos_name(work->document->tokens.items[match->head].pos));
        pr_buf_clear(&part);
        pr_match_english(work->matcher, match, false, &part);
        json_english(&json, &part);
        pr_json_size(&json, "tokens", match->words);
        pr_json_close(&json, '}');
    }
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
    buf->failed |= part.failed;
    pr_buf_done(&part);
}
