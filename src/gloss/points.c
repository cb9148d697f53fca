/* points.c - how well a sense fits its place in a text. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"
#include "gloss/offer.h"

/*
 * Every sense of every headword that ends a path gets points; the most wins,
 * then the earlier layer, then the earlier sense. The part of speech decides
 * before all else, gender and number before the order of senses.
 */
enum {
    POINTS_FIT = 1000,    /* a degree of fit of the part of speech, 0 … 10 */
    POINTS_READING = 300, /* the tagger chose the lemma                    */
    POINTS_GENDER = 400,  /* lost when the noun has another gender         */
    POINTS_PLURAL = 600,  /* lost by a plural noun met in the singular     */
    POINTS_REFLEXIVE = 500,
    POINTS_CAPITAL = 2100,  /* won by a name whose noun has its capital */
    POINTS_NAMED = 3000,    /* won by a name without its article: du Havre  */
    POINTS_LAYER = 20,      /* lost for each layer above                     */
    POINTS_ORDER = 10,      /* lost for each sense before                    */
    POINTS_DOMAIN = 15,     /* won by the domain of the text                 */
    POINTS_ARTICLE = 50,    /* won by an article as the text has it         */
    POINTS_CAPITALS = 30,   /* won by an acronym in capitals */
    POINTS_EXPANSION = 600, /* won by an acronym whose expansion is there  */
    POINTS_SPELLING = 5,    /* won by the very spelling of the text         */
    POINTS_NEAR = 6,        /* won for a word of its domain near by         */
    NEAR_MOST = 2,
    POINTS_CONSTRUCTION = 100, /* won or lost by what a note asks for       */
    POINTS_STATUS = 5000, /* lost by a forbidden term                      */
    FIT_PARTICIPLE = 11   /* of an adjective that is a participle          */
};

static int gender_points(struct pr_matcher *matcher,
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

/* The part of speech's points. A past participle that no form of avoir goes
 * before is rather an adjective, when the dictionary has one: "un niveau
 * élevé" is high. */
static int fit_points(const struct pr_matcher *matcher,
                      const struct pr_scene *scene, uint32_t t, uint8_t pos)
{
    if (pos == PR_ENTRY_ADJ && scene->tokens[t].pos == PR_POS_NOUN &&
        pr_scene_predicative(matcher, scene, t))
        return POINTS_FIT * FIT_PARTICIPLE;
    if (pos == PR_ENTRY_ADJ && pr_scene_adjectival(matcher, scene, t))
        return POINTS_FIT * FIT_PARTICIPLE;
    return POINTS_FIT * (int)pr_fit(pos, scene->tokens[t].pos);
}

/* The first article inside a headword or a text: 0 none, 1 one, 2 of a
 * plural. */
static int article_in(precis_str fr)
{
    static const struct {
        const char *text;
        int kind;
    } articles[] = {
        {"au ",  1},
        {"du ",  1},
        {"la ",  1},
        {"le ",  1},
        {"l'",   1},
        {"l’", 1},
        {"aux ", 2},
        {"des ", 2},
        {"les ", 2},
    };
    for (size_t at = 1; at + 2 < fr.size; at++) {
        char first = fr.bytes[at];
        if (fr.bytes[at - 1] != ' ' ||
            (first != 'l' && first != 'd' && first != 'a'))
            continue;
        precis_str rest = pr_str_slice(fr, at, fr.size);
        for (size_t i = 0; i < PR_LENGTH(articles); i++)
            if (articles[i].text[0] == first &&
                pr_str_starts(rest, pr_str_from(articles[i].text)))
                return articles[i].kind;
    }
    return 0;
}

/* "mis à jour" is mettre à jour, not mettre au jour, and "dans le Nord" not
 * dans le nord: won by the headword that has an article as the text does, and
 * its capitals, where there are several. */
static int spelling_points(const struct pr_scene *scene,
                           const struct pr_offer *offer)
{
    if (offer->end->units < 2 ||
        pr_compiled_heads(offer->layer, offer->end->node) < 2)
        return 0;
    uint32_t last = offer->end->last - 1;
    precis_str text = pr_str_slice(scene->document->article->text,
                                   scene->tokens[offer->first].start,
                                   scene->tokens[last].end);
    int points =
        article_in(text) == article_in(offer->head.fr) ? POINTS_ARTICLE : 0;
    return points + (pr_str_equal(text, offer->head.fr) ? POINTS_SPELLING : 0);
}

/* What else a sense says: its domain, its status, its construction. */
static int mark_points(const struct pr_matcher *matcher,
                       const struct pr_scene *scene,
                       const struct pr_offer *offer,
                       const struct pr_sense_marks *marks)
{
    int points = 0;
    if (pr_scene_is_about(scene, marks->domain))
        points += POINTS_DOMAIN;
    /* One word is enough to tell one acronym from another. */
    int each = offer->head.flags & PR_HEAD_ACRONYM ? NEAR_MOST * POINTS_NEAR
                                                   : POINTS_NEAR;
    points += each * (int)pr_offer_nears(offer, marks->domain);
    if (marks->status != PR_MARK_NONE &&
        pr_str_is(pr_str_from(pr_column_word(PR_COLUMN_STATUS, marks->status)),
                  "forbidden"))
        points -= POINTS_STATUS;
    if (marks->infinitive)
        points += pr_scene_before_infinitive(matcher, scene, offer->end->last)
                      ? POINTS_CONSTRUCTION
                      : -POINTS_CONSTRUCTION;
    return points;
}

int pr_offer_points_most(const struct pr_scene *scene, uint32_t t, uint8_t pos)
{
    uint8_t found = scene->tokens[t].pos;
    int fit =
        pos == PR_ENTRY_ADJ && (found == PR_POS_VERB || found == PR_POS_NOUN)
            ? FIT_PARTICIPLE
            : (int)pr_fit(pos, found);
    return POINTS_FIT * fit + POINTS_READING + POINTS_PLURAL / 10 +
           POINTS_REFLEXIVE + POINTS_DOMAIN +
           NEAR_MOST * NEAR_MOST * POINTS_NEAR + POINTS_EXPANSION +
           POINTS_CAPITALS + POINTS_CONSTRUCTION +
           (pos == PR_ENTRY_NAME ? POINTS_NAMED : 0);
}

int pr_offer_points(struct pr_matcher *matcher, const struct pr_scene *scene,
                    const struct pr_offer *offer, uint32_t sense, size_t order)
{
    struct pr_sense_marks marks = pr_compiled_marks(offer->layer, sense);
    uint8_t pos = marks.pos;
    uint32_t anchor = pr_offer_anchor(scene, offer, pos);
    const struct pr_token *token = &scene->tokens[anchor];
    int points = fit_points(matcher, scene, anchor, pos);
    if (offer->end->reading == token->reading)
        points += POINTS_READING;
    bool acronym = offer->head.flags & PR_HEAD_ACRONYM;
    if (pos == PR_ENTRY_NOUN || (acronym && pos == PR_ENTRY_NAME))
        points += gender_points(matcher, scene, anchor, marks.gender);
    if (offer->reflexive != PR_NO_ID && pos == PR_ENTRY_VERB &&
        offer->head.flags & PR_HEAD_PRONOMINAL)
        points += POINTS_REFLEXIVE * (offer->sure ? 1 : -1);
    if (offer->head.flags & PR_HEAD_NAMED)
        points += POINTS_NAMED;
    else if (pos == PR_ENTRY_NAME && offer->head.flags & PR_HEAD_CAPITAL &&
             token->pos == PR_POS_NOUN && pr_scene_capital(scene, anchor))
        points += POINTS_CAPITAL;
    points -= POINTS_LAYER * (int)offer->end->layer;
    points -= POINTS_ORDER * (int)(order < 10 ? order : 10);
    points += spelling_points(scene, offer);
    if (acronym && token->flags & PR_TOKEN_CAPITALS)
        points += POINTS_CAPITALS;
    if (acronym && offer->head.senses > 1 &&
        pr_scene_expands(matcher, scene, offer->end->layer, sense))
        points += POINTS_EXPANSION;
    return points + mark_points(matcher, scene, offer, &marks);
}
