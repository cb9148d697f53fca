/* quote_verbs.c - verbs of saying, and who stands before or behind them. */
/* SPDX-License-Identifier: MIT */
#include "french/quote_finder.h"
#include "french/quote_source.h"

/* How far back a sentence or its verb is looked for, in tokens. */
enum { BACK_MAX = 200 };
/* How far before its verb an auxiliary stands: a de son côté assuré. */
enum { HELPER_REACH = 4 };

bool pr_quote_mark(const struct pr_name_scene *scene, uint32_t t,
                   const char *const marks[])
{
    if (t < scene->first || t >= scene->last ||
        scene->tokens[t].kind == PR_WORD)
        return false;
    precis_str word = pr_scene_word(scene, t);
    for (size_t i = 0; marks[i]; i++)
        if (pr_str_is(word, marks[i]))
            return true;
    return false;
}

const char *const pr_quote_opening[] = {"«", "“", "„", "\"", "”", NULL};
const char *const pr_quote_closing[] = {"»", "”", "\"", NULL};
const char *const pr_quote_stops[] = {".", "!", "?", "…", ";", NULL};

uint32_t pr_quote_words(const struct pr_name_scene *scene, uint32_t first,
                        uint32_t last)
{
    uint32_t words = 0;
    for (uint32_t t = first; t < last; t++)
        words += scene->tokens[t].kind == PR_WORD;
    return words;
}

bool pr_quote_opens(const struct pr_name_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_SENTENCE || t == scene->first;
}

uint32_t pr_quote_sentence(const struct pr_name_scene *scene, uint32_t t)
{
    uint32_t least = t > BACK_MAX ? t - BACK_MAX : 0;
    while (t > scene->first && t > least && !pr_quote_opens(scene, t))
        t--;
    return t;
}

uint32_t pr_quote_sentence_end(const struct pr_name_scene *scene, uint32_t t)
{
    t++;
    while (t < scene->last && !pr_quote_opens(scene, t))
        t++;
    return t;
}

/* The auxiliary before token t: a déclaré, s'est dit; or PR_NO_ID. */
static uint32_t helper_of(const struct pr_name_scene *scene, uint32_t t)
{
    for (uint32_t u = t; u-- > scene->first && t - u <= HELPER_REACH;) {
        if (scene->tokens[u].pos == PR_POS_AUX)
            return u;
        if (scene->tokens[u].kind == PR_PUNCTUATION)
            break;
    }
    return PR_NO_ID;
}

/* est accusé, être considérée: what the helper at u makes of a participle is
 * done to somebody; not s'est dit. */
static bool is_passive(const struct pr_name_scene *scene, uint32_t u)
{
    static const char *const self[] = {"s'",   "se", "m'",    "me", "nous",
                                       "vous", "t'", "-nous", NULL};
    static const char *const been[] = {"été", NULL};
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    precis_str lemma =
        pr_intern_str(&vocabulary->terms, scene->tokens[u].lemma);
    if (pr_scene_is(scene, u, been))
        return true;
    return pr_str_is(lemma, "être") &&
           (u == scene->first || !pr_scene_is(scene, u - 1, self));
}

uint32_t pr_quote_past_make(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const make[] = {"fait", "font",   "faisait", "faisaient",
                                       "fit",  "firent", "faisant", NULL};
    static const char *const known[] = {"savoir",   "valoir", "remarquer",
                                        "observer", "noter",  NULL};
    return t + 1 < scene->last && pr_scene_is(scene, t, make) &&
                   pr_scene_is(scene, t + 1, known)
               ? t + 1
               : t;
}

/* True when only behind fait the lemma of a verb says something: savoir. */
static bool needs_make(precis_str lemma)
{
    return pr_str_is(lemma, "savoir") || pr_str_is(lemma, "valoir");
}

uint32_t pr_quote_says(const struct pr_name_scene *scene, uint32_t t,
                       enum pr_quote_form wanted)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_token *token = &scene->tokens[t];
    if (token->kind != PR_WORD)
        return PR_NO_ID;
    uint32_t helper = helper_of(scene, t);
    bool helped = helper != PR_NO_ID;
    if (helped && is_passive(scene, helper))
        return PR_NO_ID;
    if (!helped && wanted != PR_QUOTE_INVERTED &&
        (token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN ||
         token->pos == PR_POS_ADJ))
        return PR_NO_ID;
    const struct pr_form *form = &vocabulary->form[token->form];
    bool made = t > scene->first && pr_quote_past_make(scene, t - 1) == t;
    for (uint8_t r = 0; r < form->count; r++) {
        const struct pr_reading *reading =
            &vocabulary->reading[form->readings + r];
        if (reading->pos != PR_POS_VERB ||
            made != (reading->tense == PR_INFINITIVE) ||
            (wanted != PR_QUOTE_GERUND &&
             reading->tense == PR_PRESENT_PARTICIPLE) ||
            (!helped && reading->tense == PR_PAST_PARTICIPLE))
            continue;
        precis_str lemma = pr_intern_str(&vocabulary->terms, reading->lemma);
        if (pr_gazetteer_says(lemma) && (made || !needs_make(lemma)))
            return reading->lemma;
    }
    return PR_NO_ID;
}

/* selon X, d'après X at t: the first token of X, or t. */
static uint32_t past_according(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const by[] = {"selon", NULL};
    static const char *const of[] = {"d'", NULL};
    static const char *const after[] = {"après", NULL};
    if (t >= scene->last)
        return t;
    if (pr_scene_is(scene, t, by))
        return t + 1;
    return t + 1 < scene->last && pr_scene_is(scene, t, of) &&
                   pr_scene_is(scene, t + 1, after)
               ? t + 2
               : t;
}

bool pr_quote_according(const struct pr_name_scene *scene, uint32_t t,
                        struct pr_quote *quote)
{
    uint32_t source = past_according(scene, t);
    if (source == t)
        return false;
    quote->source_first = source;
    quote->source_last = pr_source_end_according(scene, source);
    quote->behind = true;
    return quote->source_first < quote->source_last;
}

void pr_quote_set_behind(const struct pr_name_scene *scene,
                         struct pr_quote *quote)
{
    uint32_t t = quote->verb + 1;
    quote->behind = true;
    while (t < scene->last && scene->tokens[t].flags & PR_TOKEN_CLITIC)
        t++;
    if (quote->pronoun == PR_NO_ID)
        t = pr_source_start(scene, t);
    quote->source_first = t;
    quote->source_last =
        quote->pronoun != PR_NO_ID ? t : pr_source_end_behind(scene, t);
}

static const char *const latter[] = {"dernier", "dernière", NULL};

/* "Il …", "Mais elle …", "Ce dernier, qui …": the pronoun that opens a
 * sentence, or PR_NO_ID. */
static uint32_t opening_pronoun(const struct pr_name_scene *scene,
                                uint32_t start, uint32_t verb)
{
    static const char *const subjects[] = {"il",    "elle", "ils",
                                           "elles", "lui",  NULL};
    static const char *const the[] = {"ce", "cette", NULL};
    uint32_t t = start;
    if (t + 1 < verb && (scene->tokens[t].pos == PR_POS_CCONJ ||
                         scene->tokens[t].pos == PR_POS_ADV))
        t++;
    if (t + 1 < verb && pr_scene_is(scene, t, the) &&
        pr_scene_is(scene, t + 1, latter))
        return t + 1;
    return t < verb && pr_scene_is(scene, t, subjects) ? t : PR_NO_ID;
}

/* True when a name may lie in tokens [first, last). */
static bool has_capital(const struct pr_name_scene *scene, uint32_t first,
                        uint32_t last)
{
    for (uint32_t t = first; t < last; t++)
        if (scene->tokens[t].flags & PR_TOKEN_UPPER)
            return true;
    return false;
}

void pr_quote_set_subject(const struct pr_name_scene *scene, uint32_t start,
                          struct pr_quote *quote)
{
    quote->source_first = start;
    quote->source_last = quote->verb;
    if (pr_source_pronoun(scene, start, quote->verb, &quote->pronoun)) {
        quote->source_last = start;
        return;
    }
    uint32_t last;
    uint32_t first = pr_source_subject(scene, start, quote->verb, &last);
    quote->phrase = first < last;
    if (quote->phrase) {
        quote->source_first = first;
        quote->source_last = last;
        return;
    }
    uint32_t pronoun = opening_pronoun(scene, start, quote->verb);
    if (pronoun == PR_NO_ID)
        return;
    bool last_named = pronoun > start && pr_scene_is(scene, pronoun, latter);
    if (last_named || !has_capital(scene, start + 1, quote->verb)) {
        quote->pronoun = pronoun;
        quote->source_last = start;
    }
}
