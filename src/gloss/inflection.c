/* inflection.c - in which form the English of a match is wanted. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"

#include "french/tags.h"

/* How far back an auxiliary is looked for, and ahead an infinitive. */
enum { BACK_AUXILIARY = 4, AHEAD_INFINITIVE = 3 };

static const struct pr_reading *reading_at(const struct pr_matcher *matcher,
                                           const struct pr_scene *scene,
                                           uint32_t t)
{
    return pr_vocabulary_reading(matcher->vocabulary, &scene->tokens[t]);
}

/* The tag of the auxiliary before t, adverbs and pronouns left out; been: été
 * stands between. PR_TAG_COUNT when there is none. */
static unsigned auxiliary(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t)
{
    for (uint32_t back = 1; back <= BACK_AUXILIARY && t >= scene->first + back;
         back++) {
        const struct pr_token *token = &scene->tokens[t - back];
        if (token->pos == PR_POS_AUX)
            return reading_at(matcher, scene, t - back)->tag;
        if (token->pos != PR_POS_ADV && token->pos != PR_POS_PRON)
            break;
    }
    return PR_TAG_COUNT;
}

static bool is_have(unsigned tag)
{
    return tag == PR_TAG_HAVE || tag == PR_TAG_HAVE_INF ||
           tag == PR_TAG_HAVE_ING;
}

bool pr_scene_adjectival(const struct pr_matcher *matcher,
                         const struct pr_scene *scene, uint32_t t)
{
    if (scene->tokens[t].pos != PR_POS_VERB ||
        reading_at(matcher, scene, t)->tense != PR_PAST_PARTICIPLE)
        return false;
    unsigned tag = auxiliary(matcher, scene, t);
    return !is_have(tag) && tag != PR_TAG_BE_PAST;
}

bool pr_scene_before_infinitive(const struct pr_matcher *matcher,
                                const struct pr_scene *scene, uint32_t t)
{
    for (uint32_t next = t; next < scene->last && next < t + AHEAD_INFINITIVE;
         next++) {
        uint8_t pos = scene->tokens[next].pos;
        if (pos == PR_POS_VERB || pos == PR_POS_AUX)
            return reading_at(matcher, scene, next)->tense == PR_INFINITIVE;
        if (pos != PR_POS_ADV && pos != PR_POS_PRON)
            return false;
    }
    return false;
}

/* What each tense asks of an English verb. */
static uint16_t verb_inflection(const struct pr_reading *reading,
                                unsigned auxiliary)
{
    switch (reading->tense) {
    case PR_PAST:
    case PR_IMPERFECT:
        return PR_GLOSS_PAST;
    case PR_FUTURE:
        return PR_GLOSS_FUTURE;
    case PR_CONDITIONAL:
        return PR_GLOSS_CONDITIONAL;
    case PR_PAST_PARTICIPLE:
        return auxiliary == PR_TAG_COUNT ? PR_GLOSS_PARTICIPLE : PR_GLOSS_PAST;
    case PR_PRESENT_PARTICIPLE:
        return PR_GLOSS_GERUND;
    case PR_PRESENT:
        return reading->persons & 4 && reading->number == PR_SINGULAR
                   ? PR_GLOSS_THIRD
                   : 0;
    default:
        return 0;
    }
}

/* The noun that carries the number of a phrase. */
static uint32_t noun_of(const struct pr_scene *scene,
                        const struct pr_match *match)
{
    for (uint32_t t = match->head; t < match->last; t++)
        if (scene->tokens[t].pos == PR_POS_NOUN)
            return t;
    return match->head;
}

static bool is_word(const struct pr_scene *scene, uint32_t t, const char *word)
{
    return pr_str_is(pr_token_str(scene->document, &scene->tokens[t]), word);
}

/* Draw the plus before an adjective into its match. */
static void compare(const struct pr_scene *scene, struct pr_match *match)
{
    uint32_t t = match->first;
    if (match->last != t + 1 || t < scene->first + 1 ||
        !is_word(scene, t - 1, "plus") || scene->taken[t - 1 - scene->first] ||
        (t >= scene->first + 2 && is_word(scene, t - 2, "de")))
        return;
    bool most = t >= scene->first + 2 &&
                (is_word(scene, t - 2, "le") || is_word(scene, t - 2, "la") ||
                 is_word(scene, t - 2, "les"));
    match->inflect = most ? PR_GLOSS_SUPERLATIVE : PR_GLOSS_COMPARATIVE;
    match->first = t - 1;
}

void pr_scene_inflect(struct pr_matcher *matcher, const struct pr_scene *scene,
                      struct pr_match *match)
{
    const struct pr_compiled *layer =
        &matcher->glossary->layers[match->sense.layer].compiled;
    uint8_t pos = pr_compiled_sense_pos(layer, match->sense.sense);
    uint8_t gender = pr_compiled_sense_gender(layer, match->sense.sense);
    bool plural_only = gender >= PR_ENTRY_MPL && gender <= PR_ENTRY_MFPL;
    match->inflect = 0;
    if (pos == PR_ENTRY_NOUN) {
        match->head = noun_of(scene, match);
        if (!plural_only &&
            pr_scene_number(matcher, scene, match->head) == PR_PLURAL)
            match->inflect = PR_GLOSS_PLURAL;
        return;
    }
    uint8_t found = scene->tokens[match->head].pos;
    if (pos == PR_ENTRY_VERB && (found == PR_POS_VERB || found == PR_POS_AUX))
        match->inflect =
            verb_inflection(reading_at(matcher, scene, match->head),
                            auxiliary(matcher, scene, match->head));
    else if (pos == PR_ENTRY_ADJ && found == PR_POS_ADJ)
        compare(scene, match);
}
