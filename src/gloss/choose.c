/* choose.c - which headword and which of its senses a place of a text means. */
/* SPDX-License-Identifier: MIT */
#include "gloss/matcher.h"

#include "gloss/context.h"

/*
 * Every sense of every headword that ends a path gets points; the most wins,
 * then the earlier layer, then the earlier sense. The part of speech decides
 * before all else, gender and number before the order of senses.
 */
enum {
    POINTS_FIT = 1000,     /* a degree of fit of the part of speech, 0 … 10 */
    POINTS_READING = 300,  /* the tagger chose the lemma                    */
    POINTS_GENDER = 400,   /* lost when the noun has another gender         */
    POINTS_PLURAL = 600,   /* lost by a plural noun met in the singular     */
    POINTS_REFLEXIVE = 500,
    POINTS_LAYER = 20,     /* lost for each layer above                     */
    POINTS_ORDER = 10,     /* lost for each sense before                    */
    POINTS_DOMAIN = 15,    /* won by the domain of the text                 */
    POINTS_STATUS = 5000,  /* lost by a forbidden term                      */
    FIT_LEAST = 3          /* what an expression needs                      */
};

/* How well a token of each tag takes an entry of each part of speech. */
static const uint8_t fits[PR_ENTRY_POS_NONE + 1][PR_POS_COUNT] = {
    [PR_ENTRY_NOUN] = {[PR_POS_NOUN] = 10, [PR_POS_PROPN] = 8,
                       [PR_POS_ADJ] = 5, [PR_POS_VERB] = 3, [PR_POS_X] = 6,
                       [PR_POS_ADV] = 2, [PR_POS_NUM] = 4, [PR_POS_INTJ] = 4,
                       [PR_POS_DET] = 3, [PR_POS_ADP] = 3, [PR_POS_PRON] = 3,
                       [PR_POS_SYM] = 6},
    [PR_ENTRY_VERB] = {[PR_POS_VERB] = 10, [PR_POS_AUX] = 10,
                       [PR_POS_ADJ] = 4, [PR_POS_NOUN] = 2, [PR_POS_X] = 5},
    [PR_ENTRY_ADJ] = {[PR_POS_ADJ] = 10, [PR_POS_VERB] = 6, [PR_POS_NOUN] = 5,
                      [PR_POS_PROPN] = 4, [PR_POS_NUM] = 5, [PR_POS_DET] = 5,
                      [PR_POS_ADV] = 3, [PR_POS_X] = 5, [PR_POS_PRON] = 3},
    [PR_ENTRY_ADV] = {[PR_POS_ADV] = 10, [PR_POS_ADP] = 5,
                      [PR_POS_CCONJ] = 4, [PR_POS_SCONJ] = 4, [PR_POS_ADJ] = 4,
                      [PR_POS_NOUN] = 3, [PR_POS_PRON] = 4, [PR_POS_DET] = 4,
                      [PR_POS_X] = 5, [PR_POS_INTJ] = 5, [PR_POS_VERB] = 2},
    [PR_ENTRY_PREP] = {[PR_POS_ADP] = 10, [PR_POS_ADV] = 5,
                       [PR_POS_SCONJ] = 4, [PR_POS_VERB] = 3, [PR_POS_ADJ] = 3,
                       [PR_POS_NOUN] = 3, [PR_POS_X] = 4, [PR_POS_DET] = 4,
                       [PR_POS_CCONJ] = 3},
    [PR_ENTRY_CONJ] = {[PR_POS_CCONJ] = 10, [PR_POS_SCONJ] = 10,
                       [PR_POS_ADV] = 6, [PR_POS_ADP] = 5, [PR_POS_X] = 4,
                       [PR_POS_PRON] = 4, [PR_POS_NOUN] = 3, [PR_POS_ADJ] = 3,
                       [PR_POS_VERB] = 3},
    [PR_ENTRY_PRON] = {[PR_POS_PRON] = 10, [PR_POS_DET] = 6, [PR_POS_ADJ] = 5,
                       [PR_POS_NOUN] = 4, [PR_POS_ADV] = 4, [PR_POS_X] = 5},
    [PR_ENTRY_DET] = {[PR_POS_DET] = 10, [PR_POS_PRON] = 6, [PR_POS_ADJ] = 6,
                      [PR_POS_ADV] = 4, [PR_POS_NUM] = 5, [PR_POS_NOUN] = 3,
                      [PR_POS_X] = 4},
    [PR_ENTRY_NUM] = {[PR_POS_NUM] = 10, [PR_POS_ADJ] = 6, [PR_POS_DET] = 6,
                      [PR_POS_NOUN] = 5, [PR_POS_X] = 5, [PR_POS_PRON] = 4},
    [PR_ENTRY_INTJ] = {[PR_POS_INTJ] = 10, [PR_POS_ADV] = 5,
                       [PR_POS_NOUN] = 3, [PR_POS_X] = 5, [PR_POS_ADJ] = 3},
    [PR_ENTRY_NAME] = {[PR_POS_PROPN] = 10, [PR_POS_NOUN] = 8, [PR_POS_X] = 8,
                       [PR_POS_ADJ] = 5, [PR_POS_DET] = 5, [PR_POS_VERB] = 4,
                       [PR_POS_ADV] = 4, [PR_POS_NUM] = 4, [PR_POS_INTJ] = 4,
                       [PR_POS_ADP] = 4, [PR_POS_PRON] = 3, [PR_POS_SYM] = 5},
};
enum { FIT_PHRASE = 7, FIT_UNSAID = 9 };

static unsigned fit(uint8_t entry_pos, uint8_t pos)
{
    if (entry_pos == PR_ENTRY_PHRASE || entry_pos == PR_ENTRY_PREFIX)
        return FIT_PHRASE;
    if (entry_pos >= PR_ENTRY_POS_NONE || pos >= PR_POS_COUNT)
        return FIT_UNSAID;
    return fits[entry_pos][pos];
}

/* One headword at one end, before its senses are looked at. */
struct candidate {
    const struct pr_end *end;
    const struct pr_compiled *layer;
    struct pr_head head;
    uint32_t reflexive; /* token of the pronoun, or PR_NO_ID */
    bool sure;          /* it can be nothing but reflexive   */
};

static bool exact(struct pr_matcher *matcher, const struct pr_scene *scene,
                  uint32_t t, const struct candidate *candidate)
{
    uint32_t hash = 0;
    uint8_t before = PR_FORM_PLAIN;
    for (; t < candidate->end->last; t++) {
        const struct pr_known *known =
            pr_matcher_known(matcher, scene->tokens[t].form);
        if (!known)
            return false;
        bool silent = known->keys.class == PR_FORM_ARTICLE &&
                      before == PR_FORM_PREPOSITION;
        before = known->keys.class;
        if (!silent)
            hash = pr_exact_hash(hash,
                                 pr_intern_str(&matcher->vocabulary->terms,
                                               known->keys.exact));
    }
    return hash == candidate->head.exact;
}

/* Whether the case of the text allows a headword. */
static bool case_allows(const struct pr_scene *scene, uint32_t t,
                        const struct candidate *candidate, uint8_t pos)
{
    const struct pr_token *token = &scene->tokens[t];
    bool upper = token->flags & PR_TOKEN_UPPER;
    if (candidate->head.flags & PR_HEAD_ACRONYM)
        return token->flags & PR_TOKEN_CAPITALS ||
               (upper && !pr_scene_begins(scene, t));
    if (pos == PR_ENTRY_NAME)
        return upper || candidate->head.words >= 3 ||
               !(candidate->head.flags & PR_HEAD_CAPITAL);
    if (candidate->end->units > 1 || !upper || pr_scene_begins(scene, t) ||
        candidate->head.flags & PR_HEAD_CAPITAL)
        return true;
    return pr_scene_titled(scene, t);
}

/* Whether the text allows a headword as a part of speech. */
static bool allows(struct pr_matcher *matcher, const struct pr_scene *scene,
                   uint32_t t, const struct candidate *candidate, uint8_t pos)
{
    if (candidate->head.flags & PR_HEAD_PRONOMINAL &&
        candidate->reflexive == PR_NO_ID)
        return false;
    if (!case_allows(scene, t, candidate, pos))
        return false;
    if (candidate->end->units == 1)
        return true;
    if (candidate->end->tail != candidate->end->last &&
        pos != PR_ENTRY_VERB)
        return false;
    if (fit(pos, scene->tokens[t].pos) < FIT_LEAST)
        return false;
    bool fixed = pos == PR_ENTRY_ADV || pos == PR_ENTRY_PREP ||
                 pos == PR_ENTRY_CONJ || pos == PR_ENTRY_DET;
    return !fixed || exact(matcher, scene, t, candidate);
}

static int gender_points(const struct pr_matcher *matcher,
                         const struct pr_scene *scene, uint32_t t,
                         uint8_t gender)
{
    bool plural = gender >= PR_ENTRY_MPL && gender <= PR_ENTRY_MFPL;
    bool feminine = gender == PR_ENTRY_F || gender == PR_ENTRY_FPL;
    bool masculine = gender == PR_ENTRY_M || gender == PR_ENTRY_MPL;
    int points = 0;
    enum pr_number number = pr_scene_number(matcher, scene, t);
    if (plural)
        points += number == PR_SINGULAR ? -POINTS_PLURAL
                  : number == PR_PLURAL ? POINTS_PLURAL / 10
                                        : 0;
    enum pr_gender found = feminine || masculine
                               ? pr_scene_gender(matcher, scene, t)
                               : PR_GENDER_NONE;
    if ((feminine && found == PR_MASCULINE) ||
        (masculine && found == PR_FEMININE))
        points -= POINTS_GENDER;
    return points;
}

static int points_of(struct pr_matcher *matcher, const struct pr_scene *scene,
                     uint32_t t, const struct candidate *candidate,
                     uint32_t sense, size_t order)
{
    const struct pr_token *token = &scene->tokens[t];
    uint8_t pos = pr_compiled_sense_pos(candidate->layer, sense);
    int points = POINTS_FIT * (int)fit(pos, token->pos);
    if (candidate->end->reading == token->reading)
        points += POINTS_READING;
    if (pos == PR_ENTRY_NOUN)
        points += gender_points(
            matcher, scene, t,
            pr_compiled_sense_gender(candidate->layer, sense));
    if (candidate->reflexive != PR_NO_ID && pos == PR_ENTRY_VERB) {
        bool pronominal = candidate->head.flags & PR_HEAD_PRONOMINAL;
        points += pronominal ? POINTS_REFLEXIVE * (candidate->sure ? 1 : -1)
                             : 0;
    }
    points -= POINTS_LAYER * (int)candidate->end->layer;
    points -= POINTS_ORDER * (int)(order < 10 ? order : 10);
    struct pr_sense full;
    if (candidate->head.senses > 1 || candidate->end->layer == 0) {
        pr_compiled_sense(candidate->layer, sense, &full);
        size_t domain = pr_column_find(PR_COLUMN_DOMAIN, full.domain);
        if (pr_scene_is_about(scene, domain))
            points += POINTS_DOMAIN;
        if (full.status != UINT8_MAX &&
            pr_str_is(pr_str_from(pr_column_word(PR_COLUMN_STATUS,
                                                 full.status)),
                      "forbidden"))
            points -= POINTS_STATUS;
    }
    return points;
}

/* The best so far. */
struct best {
    struct candidate candidate;
    uint32_t sense;
    int points;
    bool found;
};

static void try_head(struct pr_matcher *matcher, const struct pr_scene *scene,
                     uint32_t t, struct candidate *candidate,
                     struct best *best)
{
    for (uint32_t i = 0; i < candidate->head.senses; i++) {
        uint32_t sense = candidate->head.sense + i;
        uint8_t pos = pr_compiled_sense_pos(candidate->layer, sense);
        if (!allows(matcher, scene, t, candidate, pos))
            continue;
        int points = points_of(matcher, scene, t, candidate, sense, i);
        if (best->found && points <= best->points)
            continue;
        *best = (struct best){*candidate, sense, points, true};
    }
}

bool pr_choose(struct pr_matcher *matcher, const struct pr_scene *scene,
               uint32_t t, const struct pr_end ends[], size_t count,
               struct pr_match *match)
{
    struct best best = {.found = false};
    struct candidate candidate = {.reflexive = PR_NO_ID};
    uint8_t pos = scene->tokens[t].pos;
    if (pos == PR_POS_VERB || pos == PR_POS_AUX || pos == PR_POS_X)
        candidate.reflexive =
            pr_scene_reflexive(matcher, scene, t, &candidate.sure);
    for (size_t e = 0; e < count; e++) {
        if (best.found && ends[e].units < best.candidate.end->units)
            break;
        candidate.end = &ends[e];
        candidate.layer = &matcher->glossary->layers[ends[e].layer].compiled;
        uint32_t heads = pr_compiled_heads(candidate.layer, ends[e].node);
        for (uint32_t h = 0; h < heads; h++) {
            candidate.head = pr_compiled_head(
                candidate.layer,
                pr_compiled_head_at(candidate.layer, ends[e].node, h));
            try_head(matcher, scene, t, &candidate, &best);
        }
    }
    if (!best.found)
        return false;
    bool reflexive = best.candidate.head.flags & PR_HEAD_PRONOMINAL &&
                     best.candidate.reflexive + 1 == t;
    match->first = reflexive ? t - 1 : t;
    match->last = best.candidate.end->last;
    match->tail = best.candidate.end->tail;
    match->sense = (struct pr_sense_id){best.candidate.end->layer, best.sense};
    match->how = PR_MATCH_ENTRY;
    pr_scene_inflect(matcher, scene, t, match);
    return true;
}
