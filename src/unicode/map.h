/* map.h - from places in a cleaned text back to places in its source. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_MAP_H
#define PR_UNICODE_MAP_H

#include "base/arena.h"

/*
 * A text is made from its source in runs. In an equal run byte i of the text
 * is byte i of the source; in a changed run (an entity, a composed letter, a
 * line break that became a space) the whole text run stands for the whole
 * source run. Source between two runs (a tag) is in no run. An empty map is
 * the identity.
 */
struct pr_run {
    uint32_t text, source;           /* where the run begins, in bytes */
    uint32_t text_size, source_size; /* equal runs: the same           */
    bool equal;
};

struct pr_map {
    struct pr_run *runs; /* [count] by ascending text offset, heap */
    size_t count, capacity;
};

/* Append a run that follows all others in the text; adjoining equal runs are
 * joined. False when memory is out. */
bool pr_map_add(struct pr_map *map, struct pr_run run);

/* Source offset where the text byte at offset begins. Inside a changed run:
 * the run's beginning. O(log runs). */
size_t pr_map_start(const struct pr_map *map, size_t offset);

/* Source offset just past the text that ends at offset (exclusive, > 0).
 * Inside a changed run: the run's end. */
size_t pr_map_end(const struct pr_map *map, size_t offset);

/* The map of source <- middle <- text, where inner leads from text to middle
 * and outer from middle to source. False when memory is out. */
bool pr_map_compose(const struct pr_map *outer, const struct pr_map *inner,
                    struct pr_map *composed);

void pr_map_done(struct pr_map *map);

#endif
