/* quotes.c - find what somebody said, and the words that name who. */
/* SPDX-License-Identifier: MIT */
#include "french/quotes.h"

#include "french/quote_source.h"

/* Words of a quotation that needs no verb; that needs one. */
enum { WORDS_ALONE = 6, WORDS_WITH = 3 };
/* Tokens between a closing mark and its verb; when other words lie between. */
enum { VERB_REACH = 7, LATER_REACH = 16 };
/* How far back a sentence or its verb is looked for, in tokens. */
enum { BACK_MAX = 200 };
/* How far before its verb an auxiliary stands: a de son côté assuré. */
enum { HELPER_REACH = 4 };

static bool is_mark(const struct pr_name_scene *scene, uint32_t t,
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

static const char *const opening[] = {"«", "“", "„", "\"", "”", NULL};
static const char *const closing[] = {"»", "”", "\"", NULL};
static const char *const comma[] = {",", ":", NULL};
static const char *const stops[] = {".", "!", "?", "…", ";", NULL};

/* The closing mark of the opening one at t, or the end of the paragraph. */
static uint32_t close_of(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const guillemet[] = {"«", NULL};
    static const char *const end[] = {"»", NULL};
    bool french = is_mark(scene, t, guillemet);
    unsigned depth = 0;
    for (uint32_t u = t + 1; u < scene->last; u++) {
        if (!french && is_mark(scene, u, closing))
            return u;
        if (french && is_mark(scene, u, guillemet))
            depth++;
        else if (french && is_mark(scene, u, end) && depth-- == 0)
            return u;
    }
    return scene->last;
}

static uint32_t words_in(const struct pr_name_scene *scene, uint32_t first,
                         uint32_t last)
{
    uint32_t words = 0;
    for (uint32_t t = first; t < last; t++)
        words += scene->tokens[t].kind == PR_WORD;
    return words;
}

/* True when an auxiliary stands before token t: a déclaré, s'est dit. */
static bool is_helped(const struct pr_name_scene *scene, uint32_t t)
{
    for (uint32_t u = t; u-- > scene->first && t - u <= HELPER_REACH;)
        if (scene->tokens[u].pos == PR_POS_AUX)
            return true;
    return false;
}

/* Which forms count: finite ones; present participles too; finite ones where
 * a verb must stand, though they may look like a noun (analyse X). */
enum form_of_verb { FINITE, GERUND, INVERTED };

/* The lemma of a form of a verb of saying, or PR_NO_ID. */
static uint32_t says(const struct pr_name_scene *scene, uint32_t t,
                     enum form_of_verb wanted)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_token *token = &scene->tokens[t];
    if (token->kind != PR_WORD)
        return PR_NO_ID;
    static const char *const passive[] = {"été", NULL};
    bool helped = is_helped(scene, t);
    if (t > scene->first && pr_scene_is(scene, t - 1, passive))
        return PR_NO_ID; /* a été saluée */
    if (!helped && wanted != INVERTED &&
        (token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN))
        return PR_NO_ID;
    const struct pr_form *form = &vocabulary->form[token->form];
    for (uint8_t r = 0; r < form->count; r++) {
        const struct pr_reading *reading =
            &vocabulary->reading[form->readings + r];
        if (reading->pos != PR_POS_VERB || reading->tense == PR_INFINITIVE ||
            (wanted != GERUND && reading->tense == PR_PRESENT_PARTICIPLE) ||
            (!helped && reading->tense == PR_PAST_PARTICIPLE))
            continue;
        if (pr_gazetteer_says(
                pr_intern_str(&vocabulary->terms, reading->lemma)))
            return reading->lemma;
    }
    return PR_NO_ID;
}

/* selon X, d'après X at t: the first token of X, or t. */
static uint32_t past_according(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const according[] = {"selon", NULL};
    static const char *const of[] = {"d'", NULL};
    static const char *const after[] = {"après", NULL};
    if (t >= scene->last)
        return t;
    if (pr_scene_is(scene, t, according))
        return t + 1;
    return t + 1 < scene->last && pr_scene_is(scene, t, of) &&
                   pr_scene_is(scene, t + 1, after)
               ? t + 2
               : t;
}

/* Set the source of a quotation to what follows selon at t; false when no
 * selon stands there. */
static bool according(const struct pr_name_scene *scene, uint32_t t,
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

/* Set the source of a quotation to what follows its verb. */
static void set_behind(const struct pr_name_scene *scene,
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

static const char *const sides[] = {"côté", "part", "tour", "ailleurs", NULL};

/* Past "de son côté" at t, or t. */
static uint32_t past_side(const struct pr_name_scene *scene, uint32_t t)
{
    for (uint32_t u = t; u + 1 < scene->last && u < t + 3; u++)
        if (pr_scene_is(scene, u, sides))
            return u + 1;
    return t;
}

/* « … » lors du débat, a dit X; « … » a dit X: an auxiliary and a verb of
 * saying soon after the closing mark, and who may speak behind it. */
static bool told_later(const struct pr_name_scene *scene, uint32_t t,
                       struct pr_quote *quote)
{
    for (uint32_t u = t; u + 2 < scene->last && u < t + LATER_REACH; u++) {
        if (is_mark(scene, u, stops) || is_mark(scene, u, opening))
            return false;
        bool free = u == t || is_mark(scene, u - 1, comma);
        if (!free || scene->tokens[u].pos != PR_POS_AUX)
            continue;
        uint32_t verb = past_side(scene, u + 1);
        quote->lemma = says(scene, verb, INVERTED);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = verb;
        set_behind(scene, quote);
        if (pr_source_speaks(scene, quote->source_first, quote->source_last))
            return true;
        quote->verb = quote->lemma = PR_NO_ID;
        quote->behind = false;
        quote->source_first = quote->source_last = 0;
    }
    return false;
}

/* « … », a déclaré X: from the verb after the closing mark. */
static bool verb_behind(const struct pr_name_scene *scene, uint32_t close,
                        struct pr_quote *quote)
{
    static const char *const ends[] = {"!", "?", "…", "...", NULL};
    uint32_t t = close + 1;
    bool parted = close > scene->first && is_mark(scene, close - 1, ends);
    for (; is_mark(scene, t, comma) || is_mark(scene, t, closing); t++)
        parted = true;
    if (according(scene, t, quote))
        return true;
    if (!parted && told_later(scene, t, quote))
        return true;
    if (!parted)
        return false;
    for (uint32_t u = t; u < scene->last && u < t + VERB_REACH; u++) {
        const struct pr_token *token = &scene->tokens[u];
        if (token->kind == PR_PUNCTUATION)
            return false;
        bool inverted = u == t && u + 1 < scene->last &&
                        (scene->tokens[u + 1].flags & PR_TOKEN_UPPER ||
                         scene->tokens[u + 1].pos == PR_POS_DET);
        quote->lemma = says(scene, u, inverted ? INVERTED : FINITE);
        if (quote->lemma == PR_NO_ID) {
            /* only auxiliaries and pronouns lie before the verb */
            if (pr_scene_is(scene, u, sides))
                continue;
            if (token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN)
                return false;
            continue;
        }
        quote->verb = u;
        for (uint32_t v = t; v <= u + 1 && v < scene->last; v++)
            if (scene->tokens[v].flags & PR_TOKEN_CLITIC)
                quote->pronoun = v;
        set_behind(scene, quote);
        return true;
    }
    return false;
}

static bool opens_sentence(const struct pr_name_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_SENTENCE || t == scene->first;
}

static uint32_t sentence_start(const struct pr_name_scene *scene, uint32_t t)
{
    uint32_t least = t > BACK_MAX ? t - BACK_MAX : 0;
    while (t > scene->first && t > least && !opens_sentence(scene, t))
        t--;
    return t;
}

static uint32_t sentence_end(const struct pr_name_scene *scene, uint32_t t)
{
    t++;
    while (t < scene->last && !opens_sentence(scene, t))
        t++;
    return t;
}

/* Set the source of a quotation to the subject of its verb, which is looked
 * for from start on. */
static void set_subject(const struct pr_name_scene *scene, uint32_t start,
                        struct pr_quote *quote)
{
    uint32_t last;
    uint32_t first = pr_source_subject(scene, start, quote->verb, &last);
    quote->source_first = start;
    quote->source_last = quote->verb;
    quote->phrase = first < last;
    if (quote->phrase) {
        quote->source_first = first;
        quote->source_last = last;
    } else if (pr_source_pronoun(scene, start, quote->verb, &quote->pronoun)) {
        quote->source_last = start;
    }
}

/* X a déclaré : « … »; Selon X, « … »: from the words before the mark. The
 * quotation before it, or NULL, lends its source when the verb is the same. */
static bool verb_before(const struct pr_name_scene *scene, uint32_t start,
                        uint32_t open, const struct pr_quote *previous,
                        struct pr_quote *quote)
{
    if (according(scene, start, quote))
        return true;
    for (uint32_t t = open; t-- > start;) {
        if (is_mark(scene, t, stops) || is_mark(scene, t, opening) ||
            is_mark(scene, t, closing))
            return false;
        quote->lemma = says(scene, t, GERUND);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = t;
        bool lends =
            previous && previous->verb != PR_NO_ID && previous->verb >= start &&
            (previous->verb == t || says(scene, t, FINITE) == PR_NO_ID);
        if (lends) {
            uint32_t lemma = quote->lemma;
            struct pr_quote made = *previous;
            made.first = quote->first;
            made.last = quote->last;
            made.direct = quote->direct;
            made.verb = t;
            made.lemma = lemma;
            *quote = made;
        } else {
            set_subject(scene, start, quote);
        }
        return true;
    }
    return false;
}

static bool add(struct pr_quotes *quotes, const struct pr_quote *quote)
{
    if (!pr_grow(&quotes->items, &quotes->capacity, quotes->count,
                 sizeof *quotes->items))
        return false;
    quotes->items[quotes->count++] = *quote;
    return true;
}

/* The quotation whose mark opens at t and closes at close. False when memory
 * is out. */
static bool direct(const struct pr_name_scene *scene, uint32_t t,
                   uint32_t close, struct pr_quotes *quotes)
{
    struct pr_quote quote = {.first = t + 1,
                             .last = close,
                             .verb = PR_NO_ID,
                             .lemma = PR_NO_ID,
                             .pronoun = PR_NO_ID,
                             .direct = true};
    while (quote.last > quote.first && (is_mark(scene, quote.last - 1, comma)))
        quote.last--;
    const struct pr_quote *previous =
        quotes->count ? &quotes->items[quotes->count - 1] : NULL;
    uint32_t words = words_in(scene, quote.first, quote.last);
    uint32_t start = sentence_start(scene, t);
    bool said = words >= WORDS_WITH &&
                (verb_behind(scene, close, &quote) ||
                 (start < t && verb_before(scene, start, t, previous, &quote)));
    /* A quotation that is a sentence belongs to the one before it. */
    if (!said && words >= WORDS_ALONE && start == t && t > scene->first) {
        uint32_t before = sentence_start(scene, t - 1);
        said = verb_before(scene, before, t - 1, previous, &quote);
    }
    return (!said && words < WORDS_ALONE) || add(quotes, &quote);
}

/* "…, a indiqué mardi la police": set verb and source, and last to the comma.
 * Only a clause with a verb of its own before the comma, and a name, a
 * function or a body behind the verb, tell it from "Le maire, élu hier, a
 * dénoncé la loi". */
static bool told_behind(const struct pr_name_scene *scene, uint32_t start,
                        uint32_t end, struct pr_quote *quote)
{
    static const char *const relative[] = {"qui", "dont", "où",
                                           "que", "qu'",  NULL};
    uint32_t said = PR_NO_ID;
    for (uint32_t t = start; t + 2 < end; t++) {
        if (!is_mark(scene, t, comma)) {
            bool apart = t > start && pr_scene_is(scene, t - 1, relative);
            if (pr_scene_verb(scene, t) && !apart)
                said = t;
            continue;
        }
        uint32_t verb = t + 1;
        while (verb < end && scene->tokens[verb].pos == PR_POS_AUX)
            verb++;
        quote->lemma = said == PR_NO_ID || verb >= end
                           ? PR_NO_ID
                           : says(scene, verb, INVERTED);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = verb;
        if (verb + 1 < end && scene->tokens[verb].flags & PR_TOKEN_CLITIC)
            continue;
        set_behind(scene, quote);
        uint32_t on = quote->source_last;
        bool ends = on >= end || scene->tokens[on].kind == PR_PUNCTUATION;
        if (ends && pr_source_speaks(scene, quote->source_first, on)) {
            quote->first = start;
            quote->last = t;
            return true;
        }
    }
    quote->verb = quote->lemma = PR_NO_ID;
    quote->behind = false;
    return false;
}

/* X estime que …: set verb and source, and first to what is said. */
static bool told_that(const struct pr_name_scene *scene, uint32_t start,
                      uint32_t end, struct pr_quote *quote)
{
    static const char *const that[] = {"que", "qu'", NULL};
    for (uint32_t t = start + 1; t + 1 < end; t++) {
        uint32_t next = t + 1;
        quote->lemma =
            pr_scene_is(scene, next, that) ? says(scene, t, GERUND) : PR_NO_ID;
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = t;
        quote->first = next + 1;
        quote->last = end;
        set_subject(scene, start, quote);
        return true;
    }
    return false;
}

/* selon X, … at start: set the source and what is said. */
static bool told_by(const struct pr_name_scene *scene, uint32_t start,
                    uint32_t end, struct pr_quote *quote)
{
    static const char *const only[] = {",", NULL};
    if (!according(scene, start, quote))
        return false;
    uint32_t t = quote->source_last;
    while (t < end && !is_mark(scene, t, only))
        t++;
    quote->first = t + 1;
    quote->last = end;
    return t < end;
}

/* The report of the sentence [start, end), if it is one. */
static bool reported(const struct pr_name_scene *scene, uint32_t start,
                     uint32_t end, struct pr_quotes *quotes)
{
    struct pr_quote quote = {
        .verb = PR_NO_ID, .lemma = PR_NO_ID, .pronoun = PR_NO_ID};
    for (uint32_t t = start; t < end; t++)
        if (is_mark(scene, t, opening))
            return true;
    if (!told_by(scene, start, end, &quote) &&
        !told_that(scene, start, end, &quote) &&
        !told_behind(scene, start, end, &quote))
        return true;
    while (quote.last > quote.first && is_mark(scene, quote.last - 1, stops))
        quote.last--;
    if (quote.first >= quote.last ||
        words_in(scene, quote.first, quote.last) < WORDS_WITH)
        return true;
    return add(quotes, &quote);
}

bool pr_quotes_of(const struct pr_name_scene *scene, struct pr_quotes *quotes)
{
    bool good = true;
    for (uint32_t t = scene->first; good && t < scene->last;) {
        if (opens_sentence(scene, t))
            good = reported(scene, t, sentence_end(scene, t), quotes);
        if (!is_mark(scene, t, opening)) {
            t++;
            continue;
        }
        uint32_t close = close_of(scene, t);
        if (good)
            good = direct(scene, t, close, quotes);
        t = close + 1;
    }
    return good;
}
