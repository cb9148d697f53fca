/* choose.c - which headword and which of its senses a place of a text means. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"
#include "gloss/offer.h"

/* The most reasons that are kept for one place. */
enum { REASONS_MAX = 64 };

/* The best so far. */
struct best {
    struct pr_offer offer;
    uint32_t sense;
    int points;
    bool found;
};

/* Keep what became of a sense; failing to is no harm. */
static void keep_reason(struct pr_matcher *matcher,
                        const struct pr_offer *offer, uint32_t sense,
                        enum pr_verdict verdict, int points)
{
    if (!matcher->explains ||
        !pr_grow(&matcher->reasons, &matcher->reason_capacity,
                 matcher->reason_count, sizeof *matcher->reasons))
        return;
    matcher->reasons[matcher->reason_count++] = (struct pr_reason){
        {offer->end->layer, sense},
        offer->first,
        offer->end->last,
        points,
        (uint8_t)verdict
    };
}

/* Take the one sense that the only end of its length leads to, which needs no
 * points, if the text allows it; false when there are others. */
static bool take_alone(struct pr_matcher *matcher, const struct pr_scene *scene,
                       struct pr_offer *offer, struct best *best)
{
    uint32_t node = offer->end->node;
    if (pr_compiled_heads(offer->layer, node) != 1)
        return false;
    offer->head = pr_compiled_head(offer->layer,
                                   pr_compiled_head_at(offer->layer, node, 0));
    if (offer->head.senses != 1)
        return false;
    uint32_t sense = offer->head.sense;
    uint8_t pos = pr_compiled_sense_pos(offer->layer, sense);
    best->found =
        pr_offer_allowed(matcher, scene, offer, pos) == PR_VERDICT_ALLOWED;
    best->offer = *offer;
    best->sense = sense;
    return true;
}

/* The same as try_head when nothing has to be explained. A sense that differs
 * from one before it in its order alone has no more points than that one. */
static void try_senses(struct pr_matcher *matcher, const struct pr_scene *scene,
                       struct pr_offer *offer, struct best *best)
{
    struct pr_sense_marks before = {0};
    bool any = false;
    enum pr_verdict verdict = PR_VERDICT_ALLOWED;
    bool word = offer->end->units == 1;
    for (uint32_t i = 0; i < offer->head.senses; i++) {
        uint32_t sense = offer->head.sense + i;
        struct pr_sense_marks marks = pr_compiled_marks(offer->layer, sense);
        if (word && best->found &&
            pr_offer_points_most(scene, offer->first, marks.pos) <=
                best->points)
            continue;
        if (!any || marks.pos != before.pos)
            verdict = pr_offer_allowed(matcher, scene, offer, marks.pos);
        bool same = any && !(offer->head.flags & PR_HEAD_ACRONYM) &&
                    marks.pos == before.pos && marks.gender == before.gender &&
                    !marks.infinitive && !before.infinitive &&
                    before.status == PR_MARK_NONE &&
                    !pr_scene_is_about(scene, marks.domain) &&
                    !pr_offer_nears(offer, marks.domain);
        if (!same)
            before = marks;
        any = true;
        if (verdict || same)
            continue;
        int points = pr_offer_points(matcher, scene, offer, sense, i);
        if (!best->found || points > best->points)
            *best = (struct best){*offer, sense, points, true};
    }
}

/* Look at every sense of a headword; shorter: only to explain. */
static void try_head(struct pr_matcher *matcher, const struct pr_scene *scene,
                     struct pr_offer *offer, bool shorter, struct best *best)
{
    for (uint32_t i = 0; i < offer->head.senses; i++) {
        uint32_t sense = offer->head.sense + i;
        uint8_t pos = pr_compiled_sense_pos(offer->layer, sense);
        enum pr_verdict verdict =
            shorter ? PR_VERDICT_SHORTER
                    : pr_offer_allowed(matcher, scene, offer, pos);
        int points =
            verdict ? 0 : pr_offer_points(matcher, scene, offer, sense, i);
        keep_reason(matcher, offer, sense, verdict, points);
        if (verdict || (best->found && points <= best->points))
            continue;
        *best = (struct best){*offer, sense, points, true};
    }
}

/* Look at the headwords of every end, the longest ends first. */
static void try_ends(struct pr_matcher *matcher, const struct pr_scene *scene,
                     struct pr_offer *offer, const struct pr_end ends[],
                     size_t count, struct best *best)
{
    bool looked = false;
    for (size_t e = 0; e < count; e++) {
        bool shorter = best->found && ends[e].units < best->offer.end->units;
        if (shorter && !matcher->explains)
            return;
        offer->end = &ends[e];
        offer->layer = &matcher->glossary->layers[ends[e].layer].compiled;
        bool alone = (!e || ends[e - 1].units > ends[e].units) &&
                     (e + 1 == count || ends[e + 1].units < ends[e].units);
        if (alone && !matcher->explains &&
            take_alone(matcher, scene, offer, best))
            continue;
        if (!looked)
            offer->near = pr_scene_near(matcher, scene, offer->first);
        looked = true;
        uint32_t heads = pr_compiled_heads(offer->layer, ends[e].node);
        for (uint32_t h = 0; h < heads; h++) {
            offer->head = pr_compiled_head(
                offer->layer,
                pr_compiled_head_at(offer->layer, ends[e].node, h));
            if (matcher->explains)
                try_head(matcher, scene, offer, shorter, best);
            else
                try_senses(matcher, scene, offer, best);
        }
    }
}

/* Mark the reason of what was chosen. */
static void mark(struct pr_matcher *matcher, const struct best *best,
                 const struct pr_match *match)
{
    for (size_t r = match->reasons; r < matcher->reason_count; r++) {
        struct pr_reason *reason = &matcher->reasons[r];
        if (reason->sense.layer == best->offer.end->layer &&
            reason->sense.sense == best->sense &&
            reason->verdict == PR_VERDICT_ALLOWED)
            reason->verdict = PR_VERDICT_CHOSEN;
    }
}

bool pr_choose(struct pr_matcher *matcher, const struct pr_scene *scene,
               uint32_t t, const struct pr_end ends[], size_t count,
               struct pr_match *match)
{
    struct best best = {0};
    struct pr_offer offer = {.first = t, .reflexive = PR_NO_ID};
    uint8_t pos = scene->tokens[t].pos;
    const struct pr_known *known =
        pr_matcher_known(matcher, scene->tokens[t].form);
    if (pos == PR_POS_VERB || pos == PR_POS_AUX || pos == PR_POS_X ||
        (known && known->keys.class == PR_FORM_CLITIC))
        offer.reflexive = pr_scene_reflexive(matcher, scene, t, &offer.sure);
    match->reasons = (uint32_t)matcher->reason_count;
    try_ends(matcher, scene, &offer, ends, count, &best);
    if (best.found)
        mark(matcher, &best, match);
    if (matcher->reason_count - match->reasons > REASONS_MAX)
        matcher->reason_count = match->reasons + REASONS_MAX;
    match->reason_count = (uint32_t)matcher->reason_count - match->reasons;
    if (!best.found)
        return false;
    bool reflexive = best.offer.head.flags & PR_HEAD_PRONOMINAL &&
                     best.offer.reflexive + 1 == t;
    match->first = reflexive ? t - 1 : t;
    match->last = best.offer.end->last;
    match->tail = best.offer.end->tail;
    match->gap = match->tail == match->last ? match->last : t + 1;
    match->sense = (struct pr_sense_id){best.offer.end->layer, best.sense};
    match->how = PR_MATCH_ENTRY;
    match->head =
        pr_offer_anchor(scene, &best.offer,
                        pr_compiled_sense_pos(best.offer.layer, best.sense));
    pr_scene_inflect(matcher, scene, match);
    return true;
}
