/* places.c - lines, columns and code points of places, found fast. */
/* SPDX-License-Identifier: MIT */
#include "document/places.h"

/* Bytes between two counts. */
enum { STEP = 128 };

static bool begins_point(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static bool count_points(struct pr_places *places, precis_str source)
{
    size_t steps = source.size / STEP + 2;
    places->points =
        pr_arena_array(&places->arena, steps, sizeof *places->points);
    if (!places->points)
        return false;
    for (size_t i = 0; (i + 1) * STEP <= source.size; i++) {
        size_t points = 0;
        for (size_t b = 0; b < STEP; b++)
            points += begins_point(source.bytes[i * STEP + b]);
        places->points[i + 1] = places->points[i] + points;
    }
    return true;
}

bool pr_places_init(struct pr_places *places, const struct pr_article *article)
{
    precis_str source = article->source;
    size_t lines = 1, at = 0;
    *places = (struct pr_places){.article = article};
    for (size_t i = 0; i < source.size; i++)
        lines += source.bytes[i] == '\n';
    places->lines =
        pr_arena_array(&places->arena, lines, sizeof *places->lines);
    if (!places->lines || !count_points(places, source))
        return false;
    places->line_count = lines;
    for (size_t i = 0; i < source.size; i++)
        if (source.bytes[i] == '\n')
            places->lines[++at] = i + 1;
    return true;
}

void pr_places_done(struct pr_places *places)
{
    pr_arena_done(&places->arena);
    *places = (struct pr_places){0};
}

/* Code points before a byte of the source. */
static size_t points_before(const struct pr_places *places, size_t byte)
{
    precis_str source = places->article->source;
    size_t step = byte / STEP, points = places->points[step];
    for (size_t i = step * STEP; i < byte; i++)
        points += begins_point(source.bytes[i]);
    return points;
}

struct precis_span pr_places_span(const struct pr_places *places, size_t start,
                                  size_t end)
{
    const struct pr_map *map = &places->article->map;
    struct precis_span span = {.byte_start = pr_map_start(map, start),
                               .byte_end = pr_map_end(map, end)};
    span.start = points_before(places, span.byte_start);
    span.end = points_before(places, span.byte_end);
    return span;
}

void pr_places_line(const struct pr_places *places, size_t byte, unsigned *line,
                    unsigned *column)
{
    size_t low = 0, high = places->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (places->lines[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    *line = (unsigned)low + 1;
    *column = (unsigned)(points_before(places, byte) -
                         points_before(places, places->lines[low])) +
              1;
}
