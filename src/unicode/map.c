/* map.c - from places in a cleaned text back to places in its source. */
/* SPDX-License-Identifier: MIT */
#include "unicode/map.h"

#include <stdlib.h>

bool pr_map_add(struct pr_map *map, struct pr_run run)
{
    if (run.text_size == 0)
        return true;
    if (map->count && run.equal) {
        struct pr_run *last = &map->runs[map->count - 1];
        if (last->equal && last->text + last->text_size == run.text &&
            last->source + last->source_size == run.source) {
            last->text_size += run.text_size;
            last->source_size += run.source_size;
            return true;
        }
    }
    if (!pr_grow(&map->runs, &map->capacity, map->count, sizeof *map->runs))
        return false;
    map->runs[map->count++] = run;
    return true;
}

/* Index of the last run that begins at or before offset; 0 when none does. */
static size_t run_at(const struct pr_map *map, size_t offset)
{
    size_t low = 0, high = map->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->runs[middle].text <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t pr_map_start(const struct pr_map *map, size_t offset)
{
    if (!map->count)
        return offset;
    const struct pr_run *run = &map->runs[run_at(map, offset)];
    if (offset < run->text)
        return run->source;
    size_t into = offset - run->text;
    if (into < run->text_size)
        return run->source + (run->equal ? into : 0);
    if (run + 1 < map->runs + map->count)
        return run[1].source;
    return run->source + run->source_size;
}

size_t pr_map_end(const struct pr_map *map, size_t offset)
{
    if (!map->count || offset == 0)
        return pr_map_start(map, offset);
    const struct pr_run *run = &map->runs[run_at(map, offset - 1)];
    if (offset <= run->text)
        return run->source;
    size_t into = offset - run->text;
    if (run->equal && into <= run->text_size)
        return run->source + into;
    return run->source + run->source_size;
}

/* Append to composed the part of inner run that outer holds in one piece,
 * beginning at byte done of the run; how many bytes that were, 0 on failure. */
static size_t compose_piece(const struct pr_map *outer,
                            const struct pr_run *run, size_t done,
                            struct pr_map *composed)
{
    size_t middle = run->source + done, left = run->text_size - done;
    const struct pr_run *under = &outer->runs[run_at(outer, middle)];
    size_t into = middle - under->text;
    if (middle < under->text || into >= under->text_size || !under->equal) {
        size_t size = 1;
        if (middle >= under->text && into < under->text_size)
            size = under->text_size - into;
        if (size > left)
            size = left;
        size_t start = pr_map_start(outer, middle);
        size_t end = pr_map_end(outer, middle + size);
        struct pr_run piece = {(uint32_t)(run->text + done), (uint32_t)start,
                               (uint32_t)size, (uint32_t)(end - start), false};
        return pr_map_add(composed, piece) ? size : 0;
    }
    size_t size = under->text_size - into;
    if (size > left)
        size = left;
    struct pr_run piece = {(uint32_t)(run->text + done),
                           (uint32_t)(under->source + into), (uint32_t)size,
                           (uint32_t)size, true};
    return pr_map_add(composed, piece) ? size : 0;
}

bool pr_map_compose(const struct pr_map *outer, const struct pr_map *inner,
                    struct pr_map *composed)
{
    const struct pr_map *only = !inner->count ? outer : inner;
    if (!inner->count || !outer->count) {
        for (size_t r = 0; r < only->count; r++)
            if (!pr_map_add(composed, only->runs[r]))
                return false;
        return true;
    }
    for (size_t r = 0; r < inner->count; r++) {
        const struct pr_run *run = &inner->runs[r];
        if (!run->equal) {
            size_t start = pr_map_start(outer, run->source);
            size_t end = pr_map_end(outer, run->source + run->source_size);
            struct pr_run piece = {run->text, (uint32_t)start, run->text_size,
                                   (uint32_t)(end - start), false};
            if (!pr_map_add(composed, piece))
                return false;
            continue;
        }
        for (size_t done = 0; done < run->text_size;) {
            size_t step = compose_piece(outer, run, done, composed);
            if (!step)
                return false;
            done += step;
        }
    }
    return true;
}

void pr_map_done(struct pr_map *map)
{
    free(map->runs);
    *map = (struct pr_map){0};
}
