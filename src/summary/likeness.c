/* likeness.c - how near sentences are to those that were chosen. */
/* SPDX-License-Identifier: MIT */
#include "summary/likeness.h"

#include <math.h>
#include <stdlib.h>

/* A chosen unit that holds a concept, and the one before it. */
struct pr_likeness_link {
    uint32_t place; /* among the chosen */
    uint32_t next;  /* index + 1, 0 = the last */
};

bool pr_likeness_init(struct pr_likeness *likeness,
                      const struct pr_concepts *concepts, size_t S,
                      struct pr_arena *scratch)
{
    size_t V = concepts->V;
    *likeness = (struct pr_likeness){.concepts = concepts, .scratch = scratch};
    likeness->head = pr_arena_array(scratch, V + 1, sizeof(uint32_t));
    likeness->stamp = pr_arena_array(scratch, V + 1, sizeof(uint32_t));
    likeness->chosen = pr_arena_array(scratch, S + 1, sizeof(uint32_t));
    likeness->shared = pr_arena_array(scratch, S + 1, sizeof(uint32_t));
    likeness->size = pr_arena_array(scratch, S + 1, sizeof(uint32_t));
    likeness->touched = pr_arena_array(scratch, S + 1, sizeof(uint32_t));
    return likeness->head && likeness->stamp && likeness->chosen &&
           likeness->shared && likeness->size && likeness->touched;
}

void pr_likeness_done(struct pr_likeness *likeness)
{
    free(likeness->links);
    *likeness = (struct pr_likeness){0};
}

/* True the first time that a question meets content concept v. */
static bool meet(struct pr_likeness *likeness, uint32_t v)
{
    if (likeness->stamp[v] == likeness->question ||
        likeness->concepts->items[v].class != PR_CONCEPT_CONTENT)
        return false;
    likeness->stamp[v] = (uint32_t)likeness->question;
    return true;
}

bool pr_likeness_add(struct pr_likeness *likeness, size_t s)
{
    const struct pr_concepts *concepts = likeness->concepts;
    uint32_t place = (uint32_t)likeness->K;
    likeness->question++;
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        uint32_t v = concepts->occurrence[o];
        if (!meet(likeness, v))
            continue;
        if (!pr_grow(&likeness->links, &likeness->capacity, likeness->count,
                     sizeof *likeness->links))
            return false;
        likeness->links[likeness->count++] =
            (struct pr_likeness_link){place, likeness->head[v]};
        likeness->head[v] = (uint32_t)likeness->count;
        likeness->size[place]++;
    }
    likeness->chosen[likeness->K++] = (uint32_t)s;
    return true;
}

double pr_likeness_near(struct pr_likeness *likeness, size_t s,
                        uint32_t *nearest)
{
    const struct pr_concepts *concepts = likeness->concepts;
    size_t touched = 0, words = 0;
    likeness->question++;
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        uint32_t v = concepts->occurrence[o];
        if (!meet(likeness, v))
            continue;
        words++;
        for (uint32_t at = likeness->head[v]; at;
             at = likeness->links[at - 1].next) {
            uint32_t place = likeness->links[at - 1].place;
            if (!likeness->shared[place]++)
                likeness->touched[touched++] = place;
        }
    }
    double most = 0;
    uint32_t best = UINT32_MAX;
    for (size_t i = 0; i < touched; i++) {
        uint32_t place = likeness->touched[i];
        double like = likeness->shared[place] /
                      sqrt((double)likeness->size[place] * (double)words);
        likeness->shared[place] = 0;
        if (like > most || (like == most && place < best)) {
            most = like;
            best = place;
        }
    }
    if (best != UINT32_MAX)
        *nearest = likeness->chosen[best];
    return most;
}
