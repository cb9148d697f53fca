/* word.c - what a word means alone, remembered for each kind of place. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"
#include "gloss/matcher.h"

/* No more kinds of places are remembered of one form. */
enum { KINDS_MAX = 64 };

/* What the choice among the senses of a word may depend on, besides its form,
 * its tag and its capitals. */
enum need {
    NEED_REFLEXIVE = 1 << 0,
    NEED_ADJECTIVAL = 1 << 1,
    NEED_INFINITIVE = 1 << 2,
    NEED_GENDER = 1 << 3,
    NEED_NUMBER = 1 << 4
};

/* All that the choice depends on. */
struct place {
    uint32_t bits;
    uint32_t
        about; /* the domains of the word's senses that the text is about */
    struct pr_near
        near; /* and those that words near by are of                */
};

/* One kind of place, and what was chosen there. */
struct kind {
    const struct kind *next;
    struct place place;
    uint32_t back; /* tokens before the word that belong to it */
    struct pr_sense_id sense;
    bool found;
};

struct pr_word {
    const struct kind *kinds;
    size_t kind_count;
    unsigned needs; /* enum need, bits                         */
    bool named; /* with a capital it may be a name or an acronym, which lean on
                   more than a place is told by */
    uint32_t domains; /* of its senses, when they have several; bits */
};

/* What the choice depends on for a sense; one that has no other of its own
 * kind beside it depends on less. */
static unsigned needs_of(struct pr_sense_marks marks)
{
    unsigned needs = 0;
    if (marks.infinitive)
        needs |= NEED_INFINITIVE;
    if (marks.pos == PR_ENTRY_ADJ)
        needs |= NEED_ADJECTIVAL;
    if (marks.pos == PR_ENTRY_NOUN && marks.gender < PR_ENTRY_GENDER_NONE)
        needs |= marks.gender >= PR_ENTRY_MPL ? NEED_GENDER | NEED_NUMBER
                                              : NEED_GENDER;
    return needs;
}

/* Look over every sense that the ends lead to. */
static void survey(const struct pr_matcher *matcher, const struct pr_end ends[],
                   size_t count, struct pr_word *word)
{
    struct pr_sense_marks first = {0};
    bool differ = false, domains_differ = false;
    size_t senses = 0;
    unsigned needs = 0;
    for (size_t e = 0; e < count; e++) {
        const struct pr_compiled *layer =
            &matcher->glossary->layers[ends[e].layer].compiled;
        uint32_t heads = pr_compiled_heads(layer, ends[e].node);
        for (uint32_t h = 0; h < heads; h++) {
            struct pr_head head = pr_compiled_head(
                layer, pr_compiled_head_at(layer, ends[e].node, h));
            word->named |=
                (head.flags & (PR_HEAD_NAMED | PR_HEAD_ACRONYM)) != 0;
            if (head.flags & PR_HEAD_PRONOMINAL)
                word->needs |= NEED_REFLEXIVE;
            for (uint32_t s = 0; s < head.senses; s++, senses++) {
                struct pr_sense_marks marks =
                    pr_compiled_marks(layer, head.sense + s);
                if (!senses)
                    first = marks;
                differ |= marks.pos != first.pos ||
                          marks.gender != first.gender ||
                          marks.infinitive != first.infinitive;
                domains_differ |= marks.domain != first.domain;
                needs |= needs_of(marks);
                if (marks.domain > 0 && marks.domain < PR_DOMAINS)
                    word->domains |= (uint32_t)1 << marks.domain;
            }
        }
    }
    if (differ)
        word->needs |= needs;
    if (!domains_differ)
        word->domains = 0;
}

static struct pr_word *learn(struct pr_matcher *matcher,
                             const struct pr_known *known, uint32_t t)
{
    struct pr_end ends[PR_ENDS_MAX];
    struct pr_word *word = pr_arena_alloc(&matcher->arena, sizeof *word);
    if (word)
        survey(matcher, ends, pr_walk_word(matcher, known, t, ends), word);
    return word;
}

static bool same_place(const struct place *x, const struct place *y)
{
    return x->bits == y->bits && x->about == y->about &&
           x->near.once == y->near.once && x->near.twice == y->near.twice;
}

/* What stands around a word and its capitals tell, as bits. */
static uint32_t bits_of(struct pr_matcher *matcher,
                        const struct pr_scene *scene, uint32_t t,
                        unsigned needs)
{
    const struct pr_token *token = &scene->tokens[t];
    uint32_t place = token->pos | (uint32_t)token->reading << 5;
    if (token->flags & (PR_TOKEN_UPPER | PR_TOKEN_CAPITALS)) {
        bool begins = pr_scene_begins(scene, t);
        place |= (token->flags & PR_TOKEN_UPPER ? 1u : 0) << 13 |
                 (token->flags & PR_TOKEN_CAPITALS ? 1u : 0) << 14 |
                 (begins ? 1u : 0) << 15 |
                 (!begins && pr_scene_titled(scene, t) ? 1u : 0) << 16;
    }
    if (needs & NEED_REFLEXIVE) {
        bool sure;
        uint32_t pronoun = pr_scene_reflexive(matcher, scene, t, &sure);
        if (pronoun != PR_NO_ID)
            place |= 1u << 17 | (sure ? 1u : 0) << 18 |
                     (pronoun + 1 == t ? 1u : 0) << 19;
    }
    if (needs & NEED_ADJECTIVAL &&
        (token->pos == PR_POS_NOUN ? pr_scene_predicative(matcher, scene, t)
                                   : pr_scene_adjectival(matcher, scene, t)))
        place |= 1u << 20;
    if (needs & NEED_INFINITIVE &&
        pr_scene_before_infinitive(matcher, scene, t + 1))
        place |= 1u << 21;
    if (needs & NEED_GENDER)
        place |= (uint32_t)pr_scene_gender(matcher, scene, t) << 22;
    if (needs & NEED_NUMBER)
        place |= (uint32_t)pr_scene_number(matcher, scene, t) << 25;
    return place;
}

static struct place place_of(struct pr_matcher *matcher,
                             const struct pr_scene *scene, uint32_t t,
                             const struct pr_word *word)
{
    struct place place = {.bits = bits_of(matcher, scene, t, word->needs)};
    if (word->domains) {
        place.about = scene->domains->about & word->domains;
        place.near = pr_scene_near(matcher, scene, t);
        place.near.once &= word->domains;
        place.near.twice &= word->domains;
    }
    return place;
}

/* Choose without what is remembered. */
static bool choose(struct pr_matcher *matcher, const struct pr_scene *scene,
                   uint32_t t, const struct pr_known *known,
                   struct pr_match *match)
{
    struct pr_end ends[PR_ENDS_MAX];
    size_t count = pr_walk_word(matcher, known, t, ends);
    return count && pr_choose(matcher, scene, t, ends, count, match);
}

/* Remember what was chosen; failing to is no harm. */
static void remember(struct pr_matcher *matcher, struct pr_word *word,
                     struct place place, uint32_t t, bool found,
                     const struct pr_match *match)
{
    struct kind *kind = word->kind_count < KINDS_MAX
                            ? pr_arena_alloc(&matcher->arena, sizeof *kind)
                            : NULL;
    if (!kind)
        return;
    *kind = (struct kind){word->kinds, place, 0, {0}, found};
    if (found) {
        bool compared =
            match->inflect & (PR_GLOSS_COMPARATIVE | PR_GLOSS_SUPERLATIVE);
        kind->back = compared ? 0 : t - match->first;
        kind->sense = match->sense;
    }
    word->kinds = kind;
    word->kind_count++;
}

bool pr_choose_word(struct pr_matcher *matcher, const struct pr_scene *scene,
                    uint32_t t, struct pr_match *match)
{
    struct pr_known *known = matcher->known[scene->tokens[t].form];
    if (!known->starts)
        return false;
    struct pr_word *word = known->word;
    if (!word && !(word = known->word = learn(matcher, known, t)))
        return choose(matcher, scene, t, known, match);
    if (word->named && scene->tokens[t].flags & PR_TOKEN_UPPER)
        return choose(matcher, scene, t, known, match);
    struct place place = place_of(matcher, scene, t, word);
    for (const struct kind *kind = word->kinds; kind; kind = kind->next)
        if (same_place(&kind->place, &place)) {
            if (kind->found) {
                *match = (struct pr_match){.first = t - kind->back,
                                           .last = t + 1,
                                           .head = t,
                                           .gap = t + 1,
                                           .tail = t + 1,
                                           .sense = kind->sense,
                                           .how = PR_MATCH_ENTRY};
                pr_scene_inflect(matcher, scene, match);
            }
            return kind->found;
        }
    bool found = choose(matcher, scene, t, known, match);
    remember(matcher, word, place, t, found, match);
    return found;
}
