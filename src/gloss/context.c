/* context.c - what the neighbours of a word tell about it. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"

/* How far back a determiner or a reflexive pronoun is looked for. */
enum { BACK_DETERMINER = 3, BACK_REFLEXIVE = 5 };
enum { NEAR = 10 }; /* words that tell, to each side */
/* A domain counts when it is met this often, and then by its share. */
enum { ABOUT_LEAST = 4, ABOUT_SHARE = 5 };

static precis_str bytes_at(const struct pr_scene *scene, uint32_t t)
{
    return pr_token_str(scene->document, &scene->tokens[t]);
}

static bool is_one_of(precis_str s, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (s.size && words[i][0] == s.bytes[0] && pr_str_is(s, words[i]))
            return true;
    return false;
}

bool pr_scene_begins(const struct pr_scene *scene, uint32_t t)
{
    static const char *const openers[] = {".", "!",  "?", ":", "«", "\"",
                                          "“", "»",  "-", "–", "—", "(",
                                          "…", "\"", "”", "'", NULL};
    if (t == scene->first)
        return true;
    const struct pr_token *before = &scene->tokens[t - 1];
    if (before->kind == PR_PUNCTUATION || before->kind == PR_SYMBOL)
        return is_one_of(bytes_at(scene, t - 1), openers);
    /* A title in capitals: the word and the one before it are. */
    return scene->tokens[t].flags & before->flags & PR_TOKEN_CAPITALS;
}

bool pr_scene_capital(const struct pr_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_UPPER &&
           !(scene->tokens[t].flags & PR_TOKEN_CAPITALS) &&
           !pr_scene_begins(scene, t);
}

bool pr_scene_titled(const struct pr_scene *scene, uint32_t t)
{
    if (t == scene->first)
        return true;
    uint8_t before = scene->tokens[t - 1].pos;
    bool determined =
        before == PR_POS_DET ||
        (before == PR_POS_ADP && scene->tokens[t].pos != PR_POS_PROPN) ||
        scene->tokens[t - 1].flags & PR_TOKEN_ELIDED;
    bool name_follows = t + 1 < scene->last &&
                        scene->tokens[t + 1].flags & PR_TOKEN_UPPER &&
                        scene->tokens[t + 1].pos == PR_POS_PROPN;
    return determined && !name_follows;
}

enum pr_gender pr_gender_given(precis_str key)
{
    static const char *const masculine[] = {
        "le",      "un",    "ce",   "cet",     "du",      "au",
        "certain", "aucun", "quel", "nouveau", "premier", NULL};
    static const char *const feminine[] = {
        "la",     "une",    "cette",    "ma",       "ta",    "sa", "certaine",
        "aucune", "quelle", "nouvelle", "première", "toute", NULL};
    return is_one_of(key, masculine)  ? PR_MASCULINE
           : is_one_of(key, feminine) ? PR_FEMININE
                                      : PR_GENDER_NONE;
}

/* mon, ton, son before a consonant: "son mémoire" is masculine. */
static bool gives_masculine(const struct pr_scene *scene, uint32_t t)
{
    static const char *const own[] = {"son", "mon", "ton", "Son", "Mon", NULL};
    precis_str next = bytes_at(scene, t + 1);
    return next.size &&
           strchr("bcdfgjklmnpqrstvxzBCDFGJKLMNPQRSTVXZ", next.bytes[0]) &&
           is_one_of(bytes_at(scene, t), own);
}

enum pr_gender pr_scene_gender(struct pr_matcher *matcher,
                               const struct pr_scene *scene, uint32_t t)
{
    for (uint32_t back = 1; back <= BACK_DETERMINER; back++) {
        if (t < scene->first + back)
            break;
        const struct pr_token *token = &scene->tokens[t - back];
        const struct pr_known *known = pr_matcher_known(matcher, token->form);
        if (known && known->gives_gender)
            return (enum pr_gender)known->gives_gender;
        if (known && known->keys.class == PR_FORM_POSSESSIVE &&
            gives_masculine(scene, t - back))
            return PR_MASCULINE;
        if (token->pos != PR_POS_ADJ && token->pos != PR_POS_NUM)
            break;
        uint8_t gender =
            pr_vocabulary_reading(matcher->vocabulary, token)->gender;
        if (gender == PR_MASCULINE || gender == PR_FEMININE)
            return (enum pr_gender)gender;
    }
    if (t + 1 < scene->last && scene->tokens[t + 1].pos == PR_POS_ADJ) {
        uint8_t gender =
            pr_vocabulary_reading(matcher->vocabulary, &scene->tokens[t + 1])
                ->gender;
        if (gender == PR_MASCULINE || gender == PR_FEMININE)
            return (enum pr_gender)gender;
    }
    return (enum pr_gender)pr_vocabulary_reading(matcher->vocabulary,
                                                 &scene->tokens[t])
        ->gender;
}

enum pr_number pr_number_given(precis_str key)
{
    static const char *const plural[] = {
        "les",       "des",      "ces",      "ses",  "mes",
        "tes",       "nos",      "vos",      "aux",  "leurs",
        "plusieurs", "quelques", "certains", "tous", "certaines",
        "toutes",    "quels",    "quelles",  NULL};
    static const char *const singular[] = {
        "le",  "la", "un",     "une",  "ce",     "cet",  "cette", "du",  "au",
        "son", "sa", "chaque", "quel", "quelle", "leur", "notre", "mon", NULL};
    return is_one_of(key, plural)     ? PR_PLURAL
           : is_one_of(key, singular) ? PR_SINGULAR
                                      : PR_NUMBER_NONE;
}

/* Whether another reading of token t is a noun in the plural alone. */
static bool is_plural_besides(const struct pr_matcher *matcher,
                              const struct pr_scene *scene, uint32_t t)
{
    const struct pr_form *form =
        &matcher->vocabulary->form[scene->tokens[t].form];
    const struct pr_reading *readings =
        &matcher->vocabulary->reading[form->readings];
    bool plural = false;
    for (size_t r = 0; r < form->count; r++) {
        if (readings[r].pos != PR_POS_NOUN && readings[r].pos != PR_POS_ADJ)
            continue;
        if (readings[r].number != PR_PLURAL)
            return false;
        plural = true;
    }
    return plural;
}

enum pr_number pr_scene_number(struct pr_matcher *matcher,
                               const struct pr_scene *scene, uint32_t t)
{
    enum pr_number own = (enum pr_number)pr_vocabulary_reading(
                             matcher->vocabulary, &scene->tokens[t])
                             ->number;
    if (own == PR_SINGULAR || own == PR_PLURAL)
        return own;
    /* A name that is also a plural: Allemands. */
    if (scene->tokens[t].pos == PR_POS_PROPN &&
        is_plural_besides(matcher, scene, t))
        return PR_PLURAL;
    /* A noun with one form for both goes by the words before it. */
    for (uint32_t back = 1; back <= BACK_DETERMINER && t >= scene->first + back;
         back++) {
        const struct pr_token *token = &scene->tokens[t - back];
        const struct pr_known *known = pr_matcher_known(matcher, token->form);
        if (known && known->gives_number)
            return (enum pr_number)known->gives_number;
        if (token->pos == PR_POS_NUM || token->kind == PR_NUMBER)
            return pr_str_is(bytes_at(scene, t - back), "1") ? PR_SINGULAR
                                                             : PR_PLURAL;
        if (token->pos != PR_POS_ADJ)
            break;
        uint8_t number =
            pr_vocabulary_reading(matcher->vocabulary, token)->number;
        if (number == PR_PLURAL || number == PR_SINGULAR)
            return (enum pr_number)number;
    }
    return own;
}

uint32_t pr_scene_reflexive(struct pr_matcher *matcher,
                            const struct pr_scene *scene, uint32_t t,
                            bool *sure)
{
    *sure = true;
    for (uint32_t back = 1; back <= BACK_REFLEXIVE; back++) {
        if (t < scene->first + back)
            return PR_NO_ID;
        const struct pr_token *token = &scene->tokens[t - back];
        const struct pr_known *known = pr_matcher_known(matcher, token->form);
        if (!known)
            return PR_NO_ID;
        uint8_t class = known->keys.class;
        if (class == PR_FORM_REFLEXIVE)
            return t - back;
        if (class == PR_FORM_REFLEXIVE_MAYBE) {
            const struct pr_token *before =
                t >= scene->first + back + 1 ? token - 1 : NULL;
            *sure = before && before->form == token->form;
            return t - back;
        }
        if (class != PR_FORM_CLITIC && class != PR_FORM_ARTICLE &&
            token->pos != PR_POS_AUX && token->pos != PR_POS_ADV)
            return PR_NO_ID;
    }
    return PR_NO_ID;
}

/* Find the words of a sentence that are of a domain by themselves, once;
 * without memory they tell nothing. */
static void find_telling(struct pr_matcher *matcher,
                         const struct pr_scene *scene)
{
    if (matcher->telling_of == scene->first + 1)
        return;
    matcher->telling_of = scene->first + 1;
    matcher->telling_count = matcher->telling_near = 0;
    for (uint32_t t = scene->first; t < scene->last; t++) {
        const struct pr_token *token = &scene->tokens[t];
        const struct pr_known *known =
            token->flags & PR_TOKEN_STOP
                ? NULL
                : pr_matcher_known(matcher, token->form);
        if (!known || known->domain >= PR_DOMAINS)
            continue;
        if (!pr_grow(&matcher->telling, &matcher->telling_capacity,
                     matcher->telling_count, sizeof *matcher->telling))
            return;
        matcher->telling[matcher->telling_count++] =
            (struct pr_telling){t, known->domain};
    }
}

/* The place among the telling words of the first one not before token from;
 * it is near that of the time before. */
static size_t first_telling(struct pr_matcher *matcher, uint32_t from)
{
    const struct pr_telling *telling = matcher->telling;
    size_t i = matcher->telling_near;
    while (i > 0 && telling[i - 1].token >= from)
        i--;
    while (i < matcher->telling_count && telling[i].token < from)
        i++;
    return matcher->telling_near = i;
}

struct pr_near pr_scene_near(struct pr_matcher *matcher,
                             const struct pr_scene *scene, uint32_t t)
{
    uint32_t from = t < scene->first + NEAR ? scene->first : t - NEAR;
    uint32_t to = t + NEAR < scene->last ? t + NEAR : scene->last;
    struct pr_near near = {0, 0};
    find_telling(matcher, scene);
    for (size_t i = first_telling(matcher, from);
         i < matcher->telling_count && matcher->telling[i].token < to; i++) {
        uint32_t bit = (uint32_t)1 << matcher->telling[i].domain;
        if (matcher->telling[i].token == t)
            continue;
        near.twice |= near.once & bit;
        near.once |= bit;
    }
    return near;
}

void pr_domains_tally(struct pr_domains *domains, size_t domain)
{
    if (domain >= PR_DOMAINS || domains->count[domain] == UINT16_MAX)
        return;
    domains->count[domain]++;
    if (domain == 0)
        return; /* "general", which nothing is about */
    domains->all++;
    uint32_t about = 0;
    for (uint32_t left = domains->about | (uint32_t)1 << domain; left;
         left &= left - 1) {
        int d = __builtin_ctz(left);
        if (domains->count[d] >= ABOUT_LEAST &&
            domains->count[d] * ABOUT_SHARE >= domains->all)
            about |= (uint32_t)1 << d;
    }
    domains->about = about;
}
