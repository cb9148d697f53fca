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

static bool is_key(const struct pr_matcher *matcher,
                   const struct pr_scene *scene, uint32_t t, const char *key)
{
    const struct pr_form *form =
        &matcher->vocabulary->form[scene->tokens[t].form];
    return pr_str_is(pr_intern_str(&matcher->vocabulary->terms, form->key),
                     key);
}

static bool is_one_of(precis_str s, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (s.size && words[i][0] == s.bytes[0] && pr_str_is(s, words[i]))
            return true;
    return false;
}

bool pr_scene_governs(struct pr_matcher *matcher, const struct pr_scene *scene,
                      uint32_t t)
{
    if (scene->tokens[t].pos != PR_POS_VERB || t + 1 >= scene->last ||
        reading_at(matcher, scene, t)->tag != PR_TAG_VERB)
        return false;
    const struct pr_known *next =
        pr_matcher_known(matcher, scene->tokens[t + 1].form);
    return next && next->keys.class == PR_FORM_PREPOSITION;
}

bool pr_scene_compared(const struct pr_matcher *matcher,
                       const struct pr_scene *scene, uint32_t t)
{
    return t > scene->first && is_key(matcher, scene, t - 1, "plus") &&
           reading_at(matcher, scene, t - 1)->tag != PR_TAG_NOT;
}

/* The reading of the auxiliary before t, adverbs and pronouns left out; NULL
 * when there is none. */
static const struct pr_reading *helper(const struct pr_matcher *matcher,
                                       const struct pr_scene *scene, uint32_t t)
{
    for (uint32_t back = 1; back <= BACK_AUXILIARY && t >= scene->first + back;
         back++) {
        const struct pr_token *token = &scene->tokens[t - back];
        if (token->pos == PR_POS_AUX)
            return reading_at(matcher, scene, t - back);
        if (token->pos != PR_POS_ADV && token->pos != PR_POS_PRON)
            break;
    }
    return NULL;
}

/* Its tag; PR_TAG_COUNT when there is none. */
static unsigned auxiliary(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t)
{
    const struct pr_reading *found = helper(matcher, scene, t);
    return found ? found->tag : PR_TAG_COUNT;
}

static bool is_have(unsigned tag)
{
    return tag == PR_TAG_HAVE || tag == PR_TAG_HAVE_INF ||
           tag == PR_TAG_HAVE_ING;
}

/* Does se stand before the être that helps the participle at t? s'est dit */
static bool is_pronominal(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t)
{
    for (uint32_t u = t; u-- > scene->first && u + AHEAD_INFINITIVE > t;) {
        const struct pr_token *token = &scene->tokens[u];
        precis_str key =
            pr_intern_str(&matcher->vocabulary->terms,
                          matcher->vocabulary->form[token->form].key);
        if (pr_str_is(key, "s'") || pr_str_is(key, "se"))
            return true;
        if (token->pos != PR_POS_AUX && token->pos != PR_POS_ADV &&
            token->pos != PR_POS_PRON)
            return false;
    }
    return false;
}

bool pr_scene_adjectival(const struct pr_matcher *matcher,
                         const struct pr_scene *scene, uint32_t t)
{
    if (scene->tokens[t].pos != PR_POS_VERB ||
        reading_at(matcher, scene, t)->tense != PR_PAST_PARTICIPLE)
        return false;
    unsigned tag = auxiliary(matcher, scene, t);
    return !is_have(tag) && tag != PR_TAG_BE_PAST &&
           !is_pronominal(matcher, scene, t);
}

bool pr_scene_predicative(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t)
{
    static const char *const copulas[] = {
        "être",  "rester", "devenir", "sembler", "paraître", "demeurer",
        "juger", "rendre", "si",      "très",    "trop",     "assez"};
    if (t == scene->first)
        return false;
    if (scene->tokens[t - 1].pos == PR_POS_NOUN) /* le client phare */
        return true;
    precis_str lemma =
        pr_intern_str(&matcher->vocabulary->terms, scene->tokens[t - 1].lemma);
    return is_one_of(lemma, copulas, PR_LENGTH(copulas));
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

/* Verbs whose perfect takes être: "est parti" is left, not been left. */
static bool moves(const struct pr_matcher *matcher,
                  const struct pr_reading *reading)
{
    static const char *const verbs[] = {
        "aller",    "arriver",    "descendre", "devenir",  "décéder",
        "entrer",   "intervenir", "monter",    "mourir",   "naître",
        "parvenir", "partir",     "passer",    "provenir", "redevenir",
        "rentrer",  "repartir",   "rester",    "retomber", "retourner",
        "revenir",  "sortir",     "survenir",  "tomber",   "venir"};
    precis_str lemma =
        pr_intern_str(&matcher->vocabulary->terms, reading->shown);
    return is_one_of(lemma, verbs, PR_LENGTH(verbs));
}

/* A past participle goes by its auxiliary: "a pris" took, "a été pris" and
 * "est pris" taken, "s'est pris" took; "a été" was, "avoir été" been. */
static uint16_t participle_inflection(const struct pr_matcher *matcher,
                                      const struct pr_reading *reading,
                                      const struct pr_reading *auxiliary,
                                      bool reflexive)
{
    if (!auxiliary || auxiliary->tag == PR_TAG_HAVE_INF ||
        auxiliary->tag == PR_TAG_HAVE_ING)
        return PR_GLOSS_PARTICIPLE;
    if (!is_have(auxiliary->tag) && !reflexive && !moves(matcher, reading))
        return PR_GLOSS_PARTICIPLE;
    return PR_GLOSS_PAST | (auxiliary->number == PR_PLURAL ? PR_GLOSS_MANY : 0);
}

/* What each tense asks of an English verb. */
static uint16_t verb_inflection(struct pr_matcher *matcher,
                                const struct pr_scene *scene, uint32_t t)
{
    const struct pr_reading *reading = reading_at(matcher, scene, t);
    uint16_t many = reading->number == PR_PLURAL ? PR_GLOSS_MANY : 0;
    bool sure;
    if (reading->tense == PR_PAST_PARTICIPLE || reading->tag == PR_TAG_BE_PAST)
        return participle_inflection(
            matcher, reading, helper(matcher, scene, t),
            pr_scene_reflexive(matcher, scene, t, &sure) != PR_NO_ID);
    switch (reading->tense) {
    case PR_PAST:
    case PR_IMPERFECT:
        return PR_GLOSS_PAST | many;
    case PR_FUTURE:
        return PR_GLOSS_FUTURE;
    case PR_CONDITIONAL:
        return PR_GLOSS_CONDITIONAL;
    case PR_PRESENT_PARTICIPLE:
        return PR_GLOSS_GERUND;
    case PR_PRESENT:
        return many || !(reading->persons & 4) || reading->number != PR_SINGULAR
                   ? many
                   : PR_GLOSS_THIRD;
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

/* True when a definite article or a possessive stands before t. */
static bool is_definite(struct pr_matcher *matcher,
                        const struct pr_scene *scene, uint32_t t)
{
    const struct pr_known *known =
        t > scene->first ? pr_matcher_known(matcher, scene->tokens[t - 1].form)
                         : NULL;
    return known && (known->keys.class == PR_FORM_ARTICLE ||
                     known->keys.class == PR_FORM_POSSESSIVE ||
                     is_key(matcher, scene, t - 1, "du") ||
                     is_key(matcher, scene, t - 1, "au") ||
                     is_key(matcher, scene, t - 1, "des") ||
                     is_key(matcher, scene, t - 1, "aux"));
}

/* Draw the plus before an adjective or adverb into its match; meilleur and
 * pire have it inside. */
static void compare(struct pr_matcher *matcher, const struct pr_scene *scene,
                    struct pr_match *match)
{
    uint32_t t = match->first;
    if (match->last != t + 1)
        return;
    precis_str lemma =
        pr_intern_str(&matcher->vocabulary->terms, scene->tokens[t].lemma);
    if (pr_str_is(lemma, "meilleur") || pr_str_is(lemma, "pire")) {
        if (is_definite(matcher, scene, t))
            match->inflect = PR_GLOSS_SUPERLATIVE;
        return;
    }
    if (!pr_scene_compared(matcher, scene, t) ||
        scene->taken[t - 1 - scene->first] ||
        (t >= scene->first + 2 && is_key(matcher, scene, t - 2, "de")))
        return;
    bool most = is_definite(matcher, scene, t - 1);
    match->inflect = most ? PR_GLOSS_SUPERLATIVE : PR_GLOSS_COMPARATIVE;
    match->first = t - 1;
}

/* Whether an entry of a part of speech has degrees where a token of another
 * stands: a participle may be an adjective. */
static bool has_degrees(uint8_t pos, uint8_t found)
{
    return (pos == PR_ENTRY_ADJ &&
            (found == PR_POS_ADJ || found == PR_POS_VERB ||
             found == PR_POS_NOUN)) ||
           (pos == PR_ENTRY_ADV && found == PR_POS_ADV);
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
        match->inflect = verb_inflection(matcher, scene, match->head);
    else if (has_degrees(pos, found))
        compare(matcher, scene, match);
}
