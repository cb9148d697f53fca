/* allow.c - whether a text allows a headword where its words stand. */
/* SPDX-License-Identifier: MIT */
#include "gloss/offer.h"

#include "gloss/context.h"

/* What an expression needs of its first word; the bytes that an acronym needs
 * to be written as a word. */
enum { FIT_LEAST = 3, ACRONYM_WORD = 4 };

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

unsigned pr_fit(uint8_t entry_pos, uint8_t pos)
{
    if (entry_pos == PR_ENTRY_PHRASE || entry_pos == PR_ENTRY_PREFIX)
        return FIT_PHRASE;
    if (entry_pos >= PR_ENTRY_POS_NONE || pos >= PR_POS_COUNT)
        return FIT_UNSAID;
    return fits[entry_pos][pos];
}

uint32_t pr_offer_anchor(const struct pr_scene *scene,
                         const struct pr_offer *offer, uint8_t pos)
{
    uint32_t t = offer->first;
    if (offer->end->units == 1 ||
        (pos != PR_ENTRY_VERB && pos != PR_ENTRY_PHRASE))
        return t;
    for (uint32_t v = t; v < offer->end->last; v++) {
        if (v == t + 1 && offer->end->tail != offer->end->last)
            v = offer->end->tail;
        uint8_t found = scene->tokens[v].pos;
        if (found == PR_POS_VERB || found == PR_POS_AUX)
            return v;
        if (found == PR_POS_NOUN || found == PR_POS_ADJ)
            break;
    }
    return t;
}

static bool exact(struct pr_matcher *matcher, const struct pr_scene *scene,
                  const struct pr_offer *offer)
{
    struct pr_exact exact = PR_EXACT_START;
    for (uint32_t t = offer->first; t < offer->end->last; t++) {
        const struct pr_known *known =
            pr_matcher_known(matcher, scene->tokens[t].form);
        if (!known)
            return false;
        pr_exact_add(&exact, matcher->vocabulary, &known->keys);
    }
    return pr_exact_end(&exact, matcher->vocabulary) == offer->head.exact;
}

/* Whether token t is "du", "au", "des" or "aux", as the article of fr asks. */
static bool contracts(const struct pr_scene *scene, uint32_t t, precis_str fr)
{
    static const char *const one[] = {"du", "au", "Du", "Au"};
    static const char *const many[] = {"des", "aux", "Des", "Aux"};
    bool plural = pr_str_starts(fr, PR_STR("Les "));
    precis_str word = pr_token_str(scene->document, &scene->tokens[t]);
    if (!plural && !pr_str_starts(fr, PR_STR("Le ")))
        return false;
    for (size_t i = 0; i < PR_LENGTH(one); i++)
        if (pr_str_is(word, plural ? many[i] : one[i]))
            return true;
    return false;
}

/* Whether the capital of token t tells: not where all are capitals, unless it
 * can be nothing but a name. */
static bool capital_tells(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t)
{
    const struct pr_token *token = &scene->tokens[t];
    return token->flags & PR_TOKEN_UPPER &&
           (!(token->flags & PR_TOKEN_CAPITALS) ||
            !matcher->vocabulary->form[token->form].known ||
            token->pos == PR_POS_PROPN);
}

/* Whether a name that an article begins has its capitals: "La Poste" is not
 * "la poste"; the article may be a small one or contracted: "du Havre". */
static bool name_allows(struct pr_matcher *matcher,
                        const struct pr_scene *scene,
                        const struct pr_offer *offer)
{
    uint32_t t = offer->first;
    const struct pr_known *known =
        pr_matcher_known(matcher, scene->tokens[t].form);
    if (!known || known->keys.class != PR_FORM_ARTICLE)
        return t > scene->first && contracts(scene, t - 1, offer->head.fr) &&
               capital_tells(matcher, scene, t);
    if (offer->head.flags & PR_HEAD_ARTICLE &&
        !(scene->tokens[t].flags & PR_TOKEN_UPPER))
        return false;
    return t + 1 < offer->end->last && capital_tells(matcher, scene, t + 1);
}

/* Whether a token is an acronym itself and not a form that its letters would
 * have as a word: CDU is not CDUE. */
static bool same_letters(precis_str word, precis_str fr)
{
    char last = word.bytes[word.size - 1];
    if (word.size == fr.size + 1)
        return last == 's' || last == 'S';
    /* An accent takes one byte more. */
    return word.size == fr.size || (uint8_t)fr.bytes[0] == 0xC3;
}

/* An acronym has capitals, or is written as a word: Fnsea. */
static bool acronym_allows(const struct pr_matcher *matcher,
                           const struct pr_scene *scene,
                           const struct pr_offer *offer)
{
    const struct pr_token *token = &scene->tokens[offer->first];
    if (offer->end->units == 1 && offer->head.words == 1 &&
        !same_letters(pr_token_str(scene->document, token), offer->head.fr))
        return false;
    return token->flags & PR_TOKEN_CAPITALS ||
           (token->flags & PR_TOKEN_UPPER &&
            offer->head.fr.size >= ACRONYM_WORD &&
            !matcher->vocabulary->form[token->form].known &&
            !pr_scene_begins(scene, offer->first));
}

/* Whether the case of the text allows a headword. */
static bool case_allows(struct pr_matcher *matcher,
                        const struct pr_scene *scene,
                        const struct pr_offer *offer, uint8_t pos)
{
    uint32_t t = offer->first;
    bool upper = scene->tokens[t].flags & PR_TOKEN_UPPER;
    if (offer->head.flags & PR_HEAD_NAMED)
        return name_allows(matcher, scene, offer);
    if (offer->head.flags & PR_HEAD_ACRONYM)
        return acronym_allows(matcher, scene, offer);
    /* "le 11 septembre" is not the 11-Septembre. */
    if (pos == PR_ENTRY_NAME && offer->end->units > 1 &&
        scene->tokens[t].kind == PR_NUMBER)
        return scene->tokens[offer->end->last - 1].flags & PR_TOKEN_UPPER;
    if (pos == PR_ENTRY_NAME)
        return upper || offer->head.words >= 3 ||
               !(offer->head.flags & PR_HEAD_CAPITAL);
    if (offer->end->units > 1 || !upper || pr_scene_begins(scene, t) ||
        offer->head.flags & PR_HEAD_CAPITAL)
        return true;
    return pos != PR_ENTRY_VERB && pr_scene_titled(scene, t);
}

/* A verb may stand apart from its bare preposition by adverbs alone: "parle
 * souvent de", not "permet la détection de". */
static bool gap_allows(const struct pr_scene *scene,
                       const struct pr_offer *offer)
{
    const struct pr_end *end = offer->end;
    if (end->tail + 1 != end->last ||
        scene->tokens[end->tail].pos == PR_POS_NOUN)
        return true;
    for (uint32_t t = offer->first + 1; t < end->tail; t++)
        if (scene->tokens[t].pos != PR_POS_ADV &&
            scene->tokens[t].pos != PR_POS_PRON &&
            scene->tokens[t].pos != PR_POS_AUX)
            return false;
    return true;
}

enum pr_verdict pr_offer_allowed(struct pr_matcher *matcher,
                                 const struct pr_scene *scene,
                                 const struct pr_offer *offer, uint8_t pos)
{
    const struct pr_end *end = offer->end;
    if (offer->head.flags & PR_HEAD_PRONOMINAL &&
        offer->reflexive == PR_NO_ID)
        return PR_VERDICT_REFLEXIVE;
    if (!case_allows(matcher, scene, offer, pos))
        return PR_VERDICT_CASE;
    if (end->units == 1)
        return PR_VERDICT_ALLOWED;
    /* "la plus grande ville": the adjective goes with plus. */
    if (pos == PR_ENTRY_NOUN && scene->tokens[offer->first].pos == PR_POS_ADJ &&
        pr_scene_compared(matcher, scene, offer->first))
        return PR_VERDICT_FORM;
    if (end->tail != end->last &&
        (pos != PR_ENTRY_VERB || !gap_allows(scene, offer)))
        return PR_VERDICT_GAP;
    if (pos == PR_ENTRY_ADV || pos == PR_ENTRY_PREP || pos == PR_ENTRY_CONJ ||
        pos == PR_ENTRY_DET || pos == PR_ENTRY_PRON)
        return exact(matcher, scene, offer) ? PR_VERDICT_ALLOWED
                                            : PR_VERDICT_FORM;
    const struct pr_token *token =
        &scene->tokens[pr_offer_anchor(scene, offer, pos)];
    /* "l'issue du match" is not issu de, nor "manque de lits" a noun where
     * the hospital lacks them. */
    bool other = ((pos == PR_ENTRY_ADJ && token->pos == PR_POS_NOUN) ||
                  (pos == PR_ENTRY_NOUN &&
                   pr_scene_governs(matcher, scene, offer->first))) &&
                 end->reading != token->reading && end->reading != UINT8_MAX;
    return other || pr_fit(pos, token->pos) < FIT_LEAST ? PR_VERDICT_POS
                                                        : PR_VERDICT_ALLOWED;
}
