/* walk.c - follow the words of a text through the layers of a glossary. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"
#include "gloss/matcher.h"

/* How many steps one beginning may take: a hostile glossary with many
 * variants costs no more than this at each word. */
enum { STEPS_MAX = 400 };
/* Words that may stand between a verb and the rest of its phrase. */
enum { GAP_MAX = 3 };

/* A walk from one token. */
struct walk {
    struct pr_matcher *matcher;
    const struct pr_scene *scene;
    struct pr_end *ends;
    size_t count, steps;
    uint32_t layer;
    uint8_t reading;
    bool verb;   /* the first word may be a verb */
    bool clitic; /* it is y or en: s'en est pris */
    bool failed;
};

static void note_end(struct walk *walk, uint32_t node, uint32_t last,
                     uint32_t tail, uint8_t units)
{
    const struct pr_compiled *layer =
        &walk->matcher->glossary->layers[walk->layer].compiled;
    if (walk->count == PR_ENDS_MAX || !pr_compiled_heads(layer, node))
        return;
    walk->ends[walk->count++] = (struct pr_end){
        walk->layer, node, last, tail ? tail : last, units, walk->reading};
}

static void follow(struct walk *walk, uint32_t node, uint32_t t, uint32_t tail,
                   uint8_t units);

/* Go on from node with the form known, at token t, which reaches next. */
static bool step(struct walk *walk, uint32_t node, const struct pr_known *known,
                 uint32_t next, uint32_t tail, uint8_t units)
{
    const struct pr_compiled *layer =
        &walk->matcher->glossary->layers[walk->layer].compiled;
    const uint32_t *ids = known->ids + walk->layer * known->keys.count;
    bool any = false;
    for (size_t k = 0; k < known->keys.count; k++) {
        uint32_t child = ids[k] == PR_NO_ID
                             ? PR_NO_ID
                             : pr_compiled_child(layer, node, ids[k]);
        if (child == PR_NO_ID || walk->steps++ > STEPS_MAX)
            continue;
        any = true;
        follow(walk, child, next, tail, (uint8_t)(units + 1));
    }
    return any;
}

/* The parts of a hyphenated word from its part p on, as steps in a row. */
static void step_parts(struct walk *walk, uint32_t node,
                       const struct pr_known *known, size_t p, uint32_t next,
                       uint32_t tail, uint8_t units)
{
    const struct pr_compiled *layer =
        &walk->matcher->glossary->layers[walk->layer].compiled;
    for (; p < known->part_count; p++) {
        const struct pr_known *part =
            pr_matcher_known(walk->matcher, known->parts[p]);
        uint32_t child = PR_NO_ID;
        if (!part) {
            walk->failed = true;
            return;
        }
        const uint32_t *ids = part->ids + walk->layer * part->keys.count;
        for (size_t k = 0; k < part->keys.count && child == PR_NO_ID; k++)
            if (ids[k] != PR_NO_ID)
                child = pr_compiled_child(layer, node, ids[k]);
        if (child == PR_NO_ID || walk->steps++ > STEPS_MAX)
            return;
        node = child;
        units++;
    }
    follow(walk, node, next, tail, units);
}

static inline const struct pr_known *known_at(struct walk *walk, uint32_t t)
{
    const struct pr_known *known =
        pr_matcher_known(walk->matcher, walk->scene->tokens[t].form);
    walk->failed |= !known;
    return known;
}

/* What the path goes on with at token *t, or behind it when it is an article
 * that follows de or à; NULL when nothing is left. */
static const struct pr_known *go_on(struct walk *walk, uint32_t *t)
{
    const struct pr_scene *scene = walk->scene;
    if (*t >= scene->last)
        return NULL;
    const struct pr_known *here = known_at(walk, *t);
    if (here && here->keys.class == PR_FORM_ARTICLE && *t > scene->first) {
        const struct pr_known *before = known_at(walk, *t - 1);
        if (before && before->keys.class == PR_FORM_PREPOSITION) {
            if (++*t >= scene->last)
                return NULL;
            here = known_at(walk, *t);
        }
    }
    return scene->taken[*t - scene->first] ? NULL : here;
}

/* Whether some child of the nodes that a form leads to first may have a key
 * of token t: false is sure. */
static inline bool meets(struct pr_matcher *matcher,
                         const struct pr_known *known,
                         const struct pr_token *token)
{
    const struct pr_known *next = pr_matcher_known(matcher, token->form);
    if (!next)
        return true; /* memory is out, and the walk will say so */
    for (size_t m = 0; m < next->mark_count; m++)
        if (pr_sieve_may_have(&known->seconds, next->marks[m]))
            return true;
    return false;
}

/* The token behind t, whose form is known, an article that it silences left
 * out; scene->last when it is taken or there is none. */
static inline uint32_t behind(struct pr_matcher *matcher,
                              const struct pr_scene *scene, uint32_t t,
                              const struct pr_known *known)
{
    uint32_t next = t + 1;
    if (next < scene->last && known->keys.class == PR_FORM_PREPOSITION) {
        const struct pr_known *article =
            pr_matcher_known(matcher, scene->tokens[next].form);
        next += !article || article->keys.class == PR_FORM_ARTICLE;
    }
    return next >= scene->last || scene->taken[next - scene->first]
               ? scene->last
               : next;
}

/* Whether what begins with a form and goes on at token second, which it meets,
 * may end there or go on further: false is sure. */
static bool goes_on(struct pr_matcher *matcher, const struct pr_scene *scene,
                    const struct pr_known *known, uint32_t second)
{
    const struct pr_known *next =
        pr_matcher_known(matcher, scene->tokens[second].form);
    if (!next || next->part_count || !known->thirds.bits)
        return true;
    for (size_t m = 0; m < next->mark_count; m++)
        if (pr_sieve_may_have(&known->thirds, next->marks[m]))
            return true;
    uint32_t third = behind(matcher, scene, second, next);
    if (third >= scene->last)
        return false;
    const struct pr_known *after =
        pr_matcher_known(matcher, scene->tokens[third].form);
    for (size_t m = 0; after && m < next->mark_count; m++)
        for (size_t n = 0; n < after->mark_count; n++)
            if (pr_sieve_may_have(
                    &known->thirds,
                    pr_sieve_pair(next->marks[m], after->marks[n])))
                return true;
    return !after;
}

static bool fills_gap(const struct pr_token *token)
{
    switch (token->pos) {
    case PR_POS_ADV:
    case PR_POS_PRON:
    case PR_POS_AUX:
    case PR_POS_ADJ:
    case PR_POS_DET:
    case PR_POS_NOUN:
        return token->kind == PR_WORD;
    default:
        return false;
    }
}

static void follow(struct walk *walk, uint32_t node, uint32_t t, uint32_t tail,
                   uint8_t units)
{
    const struct pr_scene *scene = walk->scene;
    if (units > 1)
        note_end(walk, node, t, tail, units);
    const struct pr_compiled *layer =
        &walk->matcher->glossary->layers[walk->layer].compiled;
    uint32_t next = t, first;
    if (!pr_compiled_children(layer, node, &first) || units >= UINT8_MAX - 8)
        return;
    const struct pr_known *known = go_on(walk, &next);
    if (!known)
        return;
    bool any = step(walk, node, known, next + 1, tail, units);
    if (!any && known->part_count)
        step_parts(walk, node, known, 0, next + 1, tail, units);
    bool apart = walk->verb || (walk->clitic && t < scene->last &&
                                scene->tokens[t].pos == PR_POS_AUX);
    if (any || units != 1 || !apart)
        return;
    for (uint32_t gap = t; gap < t + GAP_MAX; gap++) {
        if (gap + 1 >= scene->last || !fills_gap(&scene->tokens[gap]) ||
            scene->taken[gap + 1 - scene->first])
            return;
        known = known_at(walk, gap + 1);
        if (!known || step(walk, node, known, gap + 2, gap + 1, units))
            return;
    }
}

static bool goes_before(const struct pr_end *x, const struct pr_end *y)
{
    if (x->units != y->units)
        return x->units > y->units;
    if (x->layer != y->layer)
        return x->layer < y->layer;
    return x->node < y->node;
}

/* Put the longest first; there are few, so each is moved to its place. */
static void sort_ends(struct pr_end ends[], size_t count)
{
    for (size_t e = 1; e < count; e++) {
        struct pr_end end = ends[e];
        size_t place = e;
        for (; place > 0 && goes_before(&end, &ends[place - 1]); place--)
            ends[place] = ends[place - 1];
        ends[place] = end;
    }
}

bool pr_walk_far(struct pr_matcher *matcher, const struct pr_scene *scene,
                 uint32_t t, const struct pr_known *known)
{
    if (known->part_count)
        return known->starts;
    if (!known->seconds.bits)
        return false;
    const struct pr_token *token = &scene->tokens[t];
    uint32_t next = behind(matcher, scene, t, known);
    if (next >= scene->last)
        return false;
    if (meets(matcher, known, &scene->tokens[next]) &&
        goes_on(matcher, scene, known, next))
        return true;
    if (!known->apart && token->pos != PR_POS_VERB && token->pos != PR_POS_AUX)
        return false;
    for (next = t + 2; next < t + 2 + GAP_MAX; next++) {
        if (next >= scene->last || !fills_gap(&scene->tokens[next - 1]) ||
            scene->taken[next - scene->first])
            return false;
        if (meets(matcher, known, &scene->tokens[next]))
            return true;
    }
    return false;
}

size_t pr_walk_word(const struct pr_matcher *matcher,
                    const struct pr_known *known, uint32_t t,
                    struct pr_end ends[PR_ENDS_MAX])
{
    size_t count = 0, keys = known->keys.count;
    for (uint32_t l = 0; known->starts && l < matcher->glossary->count; l++)
        for (size_t k = 0; k < keys && count < PR_ENDS_MAX; k++) {
            uint32_t node = known->roots[l * keys + k];
            if (node != PR_NO_ID &&
                pr_compiled_heads(&matcher->glossary->layers[l].compiled, node))
                ends[count++] = (struct pr_end){
                    l, node, t + 1, t + 1, 1, known->keys.reading[k]};
        }
    sort_ends(ends, count);
    return count;
}

bool pr_walk(struct pr_matcher *matcher, const struct pr_scene *scene,
             uint32_t t, struct pr_end ends[PR_ENDS_MAX], size_t *count)
{
    struct walk walk = {.matcher = matcher, .scene = scene, .ends = ends};
    const struct pr_known *known = known_at(&walk, t);
    *count = 0;
    if (!known)
        return false;
    if (!known->starts)
        return true;
    walk.clitic = known->keys.class == PR_FORM_CLITIC;
    /* A number, because what is followed may make forms and move them. */
    const size_t readings =
        matcher->vocabulary->form[scene->tokens[t].form].readings;
    for (uint32_t l = 0; l < matcher->glossary->count; l++) {
        walk.layer = l;
        for (size_t k = 0; k < known->keys.count; k++) {
            uint32_t node = known->roots[l * known->keys.count + k];
            if (node == PR_NO_ID)
                continue;
            walk.reading = known->keys.reading[k];
            uint8_t pos =
                walk.reading == UINT8_MAX
                    ? scene->tokens[t].pos
                    : matcher->vocabulary->reading[readings + walk.reading].pos;
            walk.verb = pos == PR_POS_VERB || pos == PR_POS_AUX;
            follow(&walk, node, t + 1, 0, 1);
        }
        if (known->part_count) {
            const struct pr_known *part =
                pr_matcher_known(matcher, known->parts[0]);
            uint32_t node = part && part->keys.count
                                ? part->roots[l * part->keys.count]
                                : PR_NO_ID;
            walk.reading = UINT8_MAX;
            walk.verb = false;
            if (node != PR_NO_ID)
                step_parts(&walk, node, known, 1, t + 1, 0, 1);
        }
    }
    *count = walk.count;
    sort_ends(ends, walk.count);
    return !walk.failed;
}
