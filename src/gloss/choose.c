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
    bool found, alone;
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

/* True when the ends lead to one sense alone, which needs no points. */
static bool is_alone(const struct pr_matcher *matcher,
                     const struct pr_end ends[], size_t count)
{
    if (count != 1 || matcher->explains)
        return false;
    const struct pr_compiled *layer =
        &matcher->glossary->layers[ends[0].layer].compiled;
    return pr_compiled_heads(layer, ends[0].node) == 1 &&
           pr_compiled_head(layer, pr_compiled_head_at(layer, ends[0].node, 0))
                   .senses == 1;
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
        int points = verdict || best->alone
                         ? 0
                         : pr_offer_points(matcher, scene, offer, sense, i);
        keep_reason(matcher, offer, sense, verdict, points);
        if (verdict || (best->found && points <= best->points))
            continue;
        *best = (struct best){*offer, sense, points, true, best->alone};
    }
}

/* Look at the headwords of every end, the longest ends first. */
static void try_ends(struct pr_matcher *matcher, const struct pr_scene *scene,
                     struct pr_offer *offer, const struct pr_end ends[],
                     size_t count, struct best *best)
{
    for (size_t e = 0; e < count; e++) {
        bool shorter = best->found && ends[e].units < best->offer.end->units;
        if (shorter && !matcher->explains)
            return;
        offer->end = &ends[e];
        offer->layer = &matcher->glossary->layers[ends[e].layer].compiled;
        uint32_t heads = pr_compiled_heads(offer->layer, ends[e].node);
        for (uint32_t h = 0; h < heads; h++) {
            offer->head = pr_compiled_head(
                offer->layer,
                pr_compiled_head_at(offer->layer, ends[e].node, h));
            try_head(matcher, scene, offer, shorter, best);
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
    struct best best = {.alone = is_alone(matcher, ends, count)};
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
    match->sense = (struct pr_sense_id){best.offer.end->layer, best.sense};
    match->how = PR_MATCH_ENTRY;
    match->head =
        pr_offer_anchor(scene, &best.offer,
                        pr_compiled_sense_pos(best.offer.layer, best.sense));
    pr_scene_inflect(matcher, scene, match);
    return true;
}
