/* naming.c - what a name names: votes of the words in it and around it. */
/* SPDX-License-Identifier: MIT */
#include "french/mentions.h"

#include "french/people.h"

void pr_mention_vote(struct pr_mention *mention, enum pr_name_kind kind,
                     unsigned votes)
{
    mention->votes[kind] = (uint8_t)(mention->votes[kind] + votes);
}

/* A6, N12: roads and things of a series. */
static bool has_digit(const struct pr_name_scene *scene, uint32_t t)
{
    precis_str word = pr_scene_word(scene, t);
    for (size_t i = 0; i < word.size; i++)
        if (word.bytes[i] >= '0' && word.bytes[i] <= '9')
            return true;
    return false;
}

/* What the words before a name tell. */
static void votes_before(const struct pr_name_scene *scene,
                         struct pr_mention *mention)
{
    static const char *const articles[] = {"le", "la", "l'", NULL};
    static const char *const in[] = {"en", NULL};
    static const char *const at[] = {"à", NULL};
    static const char *const with[] = {"chez", NULL};
    static const char *const many[] = {"des", NULL};
    uint32_t t = mention->first;
    if (t == scene->first)
        return;
    t--;
    if (pr_scene_is(scene, t, with))
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 2);
    else if (pr_scene_is(scene, t, in) &&
             !pr_scene_common(scene, mention->first))
        pr_mention_vote(mention, PR_NAME_PLACE, 2);
    else if (pr_scene_is(scene, t, at) &&
             !(scene->tokens[mention->first].flags & PR_TOKEN_CAPITALS))
        pr_mention_vote(mention, PR_NAME_PLACE, 1);
    if (mention->acronym && !has_digit(scene, mention->first) &&
        pr_scene_is(scene, t, articles))
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 1);
    enum pr_name_kind works = pr_function_of(scene, mention->first);
    if (works != PR_NAME_KINDS && !pr_scene_common(scene, mention->first))
        pr_mention_vote(mention, works, 2);
    bool of = pr_scene_of(scene, t), peoples = pr_scene_is(scene, t, many);
    if (of && t > scene->first)
        t--;
    unsigned bits = pr_scene_bits(scene, t);
    if (bits & PR_WORD_ORG_BEFORE && !of)
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 3);
    if (bits & PR_WORD_PLACE && !peoples) /* la cité des Papes */
        pr_mention_vote(mention, PR_NAME_PLACE, 3);
}

/* Vendin-le-Vieil, Neuilly-sur-Marne: what towns alone are called. */
static bool is_town(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const links[] = {"-le-",  "-la-",  "-les-",  "-lès-",
                                        "-lez-", "-sur-", "-sous-", "-en-",
                                        "-aux-", "-du-",  "-des-"};
    precis_str word = pr_scene_word(scene, t);
    bool saint = pr_str_starts(word, PR_STR("Saint-")) ||
                 pr_str_starts(word, PR_STR("Sainte-"));
    for (size_t i = 0; !saint && i < PR_LENGTH(links); i++)
        saint = pr_str_find(word, pr_str_from(links[i]), 0) < word.size;
    return saint;
}

/* le Maxime, au Figaro: persons have no article. */
static bool has_article(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const articles[] = {"le",    "la", "l'",  "les", "du",
                                           "des",   "au", "aux", "un",  "une",
                                           "cette", "ce", "cet", NULL};
    return t > scene->first && pr_scene_is(scene, t - 1, articles);
}

/* True for a word that may be part of an unknown person's name: no word of
 * French, of English or of another name. */
static bool is_strange(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    if (scene->tokens[t].flags & PR_TOKEN_STOP || has_digit(scene, t) ||
        pr_scene_bits(scene, t) & (PR_WORD_ENGLISH | PR_WORD_ORG_BARE) ||
        pr_gazetteer_name(pr_scene_word(scene, t)) != PR_NAME_KINDS)
        return false;
    for (uint8_t r = 0; form->known && r < form->count; r++)
        if (vocabulary->reading[form->readings + r].pos != PR_POS_PROPN)
            return false;
    return true;
}

/* Drew Pavlou: two words that French does not know, and no article before
 * them, which bodies have. */
static bool looks_like_person(const struct pr_name_scene *scene,
                              const struct pr_mention *mention)
{
    static const char *const no[] = {"chez", "en",   "sur", "via",
                                     "dans", "vers", NULL};
    uint32_t words = 0, last = mention->last - 1;
    if (has_article(scene, mention->first) ||
        (mention->first > scene->first &&
         pr_scene_is(scene, mention->first - 1, no)))
        return false;
    for (uint32_t t = mention->first; t < mention->last; t++) {
        const struct pr_token *token = &scene->tokens[t];
        bool upper = token->flags & PR_TOKEN_UPPER;
        words += upper && token->end - token->start > 1;
        if (upper && !is_strange(scene, t))
            return false;
    }
    return words == 2 &&
           !(scene->tokens[mention->first].flags & PR_TOKEN_CAPITALS) &&
           scene->tokens[last].end - scene->tokens[last].start > 2 &&
           pr_function_of(scene, mention->first) == PR_NAME_KINDS;
}

/* What the words of a name tell; known when lists have it whole. */
static void votes_inside(const struct pr_name_scene *scene,
                         struct pr_mention *mention, bool known)
{
    unsigned first = pr_scene_bits(scene, mention->first), all = 0;
    uint32_t words = mention->last - mention->first;
    for (uint32_t t = mention->first; t < mention->last; t++) {
        static const char *const and[] = {"&", NULL};
        all |= t > mention->first ? pr_scene_bits(scene, t) : 0;
        if (pr_scene_is(scene, t, and))
            pr_mention_vote(mention, PR_NAME_ORGANISATION, 3);
    }
    if (all & PR_WORD_ORG_SUFFIX)
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 4);
    else if (first & PR_WORD_GIVEN && !known &&
             pr_gazetteer_name(pr_scene_word(scene, mention->first)) !=
                 PR_NAME_PLACE)
        pr_mention_vote(mention, PR_NAME_PERSON,
                        words > 1                            ? 4
                        : has_article(scene, mention->first) ? 1
                                                             : 2);
    else if (!known && words == 1 && is_town(scene, mention->first))
        pr_mention_vote(mention, PR_NAME_PLACE, 3);
    else if (!known && looks_like_person(scene, mention))
        pr_mention_vote(mention, PR_NAME_PERSON, 2);
    const struct pr_token *last = &scene->tokens[mention->last - 1];
    switch (pr_vocabulary_reading(scene->vocabulary, last)->name) {
    case 2:
        pr_mention_vote(mention, PR_NAME_PERSON, 1);
        break;
    case 3:
        pr_mention_vote(mention, PR_NAME_PLACE, words > 1 ? 1 : 2);
        break;
    default:
        break;
    }
}

/* "Le Sytral, l'autorité", "L'agence des secours, l'Afad,": True when commas
 * set a body beside a name that has an article. */
static bool is_beside_body(const struct pr_name_scene *scene,
                           const struct pr_mention *mention)
{
    enum { BEFORE_MAX = 8 };
    static const char *const the[] = {"le", "la", "l'", "une", "un", NULL};
    uint32_t t = mention->last, first = mention->first;
    if (first == scene->first || !pr_scene_is(scene, first - 1, the))
        return false;
    bool comma = t + 2 < scene->last && pr_str_is(pr_scene_word(scene, t), ",");
    if (comma && pr_scene_is(scene, t + 1, the) &&
        pr_scene_bits(scene, t + 2) & PR_WORD_ORG_BEFORE)
        return true;
    bool apart = t >= scene->last || scene->tokens[t].kind == PR_PUNCTUATION;
    if (!apart || first < scene->first + 4 ||
        !pr_str_is(pr_scene_word(scene, first - 2), ","))
        return false;
    for (uint32_t u = first - 2, n = 0; u-- > scene->first + 1; n++) {
        const struct pr_token *token = &scene->tokens[u];
        if (n == BEFORE_MAX || token->kind != PR_WORD ||
            pr_scene_verb(scene, u) || token->flags & PR_TOKEN_UPPER)
            return false;
        bool of = u > scene->first + 1 && pr_scene_of(scene, u - 2);
        if (pr_scene_is(scene, u - 1, the) && !of)
            return pr_scene_bits(scene, u) & PR_WORD_ORG_BEFORE;
    }
    return false;
}

void pr_mention_classify(const struct pr_name_scene *scene,
                         struct pr_mention *mention, bool known)
{
    votes_before(scene, mention);
    votes_inside(scene, mention, known);
    uint32_t before = mention->first - 1;
    mention->honorific = mention->first > scene->first &&
                         pr_scene_bits(scene, before) & PR_WORD_HONORIFIC;
    if (mention->honorific)
        pr_mention_vote(mention, PR_NAME_PERSON, 5);
    if (!known && mention->last == mention->first + 1 &&
        !pr_scene_common(scene, mention->first) &&
        is_beside_body(scene, mention))
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 3);
    bool thing = mention->votes[PR_NAME_ORGANISATION] >= 3 ||
                 mention->votes[PR_NAME_PLACE] >= 3;
    if (!thing && !mention->acronym && pr_function_find(scene, mention))
        pr_mention_vote(mention, PR_NAME_PERSON, 3);
    static const char *const plans[] = {
        "programme", "projet", "plan", "dispositif", "loi", "logiciel", NULL};
    bool plan =
        mention->first > scene->first && pr_scene_is(scene, before, plans);
    if (!plan && mention->last < scene->last &&
        pr_scene_verb(scene, mention->last) && !mention->votes[PR_NAME_PERSON])
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 1);
}
