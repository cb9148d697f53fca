/* place.c - lines, columns and code points of places, found fast. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "unicode/utf8.h"

static bool count_points(struct pr_maker *maker, precis_str source,
                         struct pr_analysis_of *found)
{
    size_t steps = source.size / PR_POINTS_STEP + 2;
    found->points =
        pr_arena_array(&maker->scratch, steps, sizeof *found->points);
    if (!found->points)
        return false;
    for (size_t i = 0; (i + 1) * PR_POINTS_STEP <= source.size; i++) {
        size_t points = 0;
        const char *step = source.bytes + i * PR_POINTS_STEP;
        for (size_t b = 0; b < PR_POINTS_STEP; b++)
            points += ((unsigned char)step[b] & 0xC0) != 0x80;
        found->points[i + 1] = found->points[i] + points;
    }
    return true;
}

bool pr_maker_index_places(struct pr_maker *maker, uint32_t document)
{
    struct pr_analysis_of *found = &maker->found[document];
    precis_str source = found->document->article->source;
    size_t lines = 1, at = 0;
    for (size_t i = 0; i < source.size; i++)
        lines += source.bytes[i] == '\n';
    found->lines = pr_arena_array(&maker->scratch, lines, sizeof *found->lines);
    if (!found->lines || !count_points(maker, source, found))
        return false;
    found->line_count = lines;
    for (size_t i = 0; i < source.size; i++)
        if (source.bytes[i] == '\n')
            found->lines[++at] = i + 1;
    return true;
}

/* Code points before a byte of the source. */
static size_t points_before(const struct pr_analysis_of *found, size_t byte)
{
    precis_str source = found->document->article->source;
    size_t step = byte / PR_POINTS_STEP, points = found->points[step];
    for (size_t i = step * PR_POINTS_STEP; i < byte; i++)
        points += ((unsigned char)source.bytes[i] & 0xC0) != 0x80;
    return points;
}

/* The line, from 0, of a byte. */
static size_t line_of(const struct pr_analysis_of *found, size_t byte)
{
    size_t low = 0, high = found->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (found->lines[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct pr_brief_place pr_maker_place(struct pr_maker *maker, uint32_t document,
                                     size_t start, size_t end)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_article *article = found->document->article;
    struct precis_span span = {
        .byte_start = pr_map_start(&article->map, start),
        .byte_end = pr_map_end(&article->map, end),
    };
    span.start = points_before(found, span.byte_start);
    span.end = points_before(found, span.byte_end);
    size_t line = line_of(found, span.byte_start);
    size_t column = span.start - points_before(found, found->lines[line]);
    return (struct pr_brief_place){document, span, (unsigned)line + 1,
                                   (unsigned)column + 1};
}
