/* quotes.c - find what somebody said, and the words that name who. */
/* SPDX-License-Identifier: MIT */
#include "french/quotes.h"

/* Words of a quotation that needs no verb; that needs one. */
enum { WORDS_ALONE = 6, WORDS_WITH = 3 };
/* Tokens between a closing mark and its verb; of a source. */
enum { VERB_REACH = 7, SOURCE_MAX = 24 };
/* How far back a sentence or its verb is looked for, in tokens. */
enum { BACK_MAX = 200 };

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
    for (uint32_t u = t; u-- > scene->first && t - u <= 3;)
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
    bool helped = is_helped(scene, t);
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

/* The end of the noun phrase at t that names a source. */
static uint32_t source_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const ends[] = {
        "qui",   "que",   "qu'",  "dans", "lors",   "devant", "sur",
        "avant", "après", "pour", "mais", "depuis", "dont",   NULL};
    uint32_t end = t;
    while (end < scene->last && end - t < SOURCE_MAX) {
        const struct pr_token *token = &scene->tokens[end];
        bool mark = token->kind == PR_PUNCTUATION &&
                    !pr_str_is(pr_scene_word(scene, end), "(") &&
                    !pr_str_is(pr_scene_word(scene, end), ")");
        if (mark || pr_scene_verb(scene, end) || pr_scene_is(scene, end, ends))
            break;
        end++;
    }
    return end;
}

/* ", X" after a source is still the source: la présidente, Anne Morel. */
static uint32_t with_apposition(const struct pr_name_scene *scene, uint32_t end)
{
    if (is_mark(scene, end, comma) && end + 1 < scene->last &&
        scene->tokens[end + 1].flags & PR_TOKEN_UPPER)
        return source_end(scene, end + 1);
    return end;
}

/* ", économiste" after a source, up to the comma that ends it. */
static uint32_t with_function(const struct pr_name_scene *scene, uint32_t end)
{
    uint32_t t = end + 1;
    if (!is_mark(scene, end, comma) || t + 1 >= scene->last)
        return end;
    if (scene->tokens[t].pos == PR_POS_DET)
        t++;
    if (!(pr_scene_bits(scene, t) & (PR_WORD_FUNCTION | PR_WORD_QUALIFIER)))
        return end;
    uint32_t on = source_end(scene, t);
    return is_mark(scene, on, comma) ? on : end;
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
            if (token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN)
                return false;
            continue;
        }
        quote->verb = u;
        quote->behind = true;
        for (uint32_t v = t; v <= u + 1 && v < scene->last; v++)
            if (scene->tokens[v].flags & PR_TOKEN_CLITIC)
                quote->pronoun = v;
        quote->source_first = u + 1;
        while (quote->source_first < scene->last &&
               scene->tokens[quote->source_first].flags & PR_TOKEN_CLITIC)
            quote->source_first++;
        quote->source_last =
            quote->pronoun != PR_NO_ID
                ? quote->source_first
                : with_apposition(scene,
                                  source_end(scene, quote->source_first));
        return true;
    }
    return false;
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

/* X a déclaré : « … »; Selon X, « … »: from the words before the mark. */
static bool verb_before(const struct pr_name_scene *scene, uint32_t start,
                        uint32_t open, struct pr_quote *quote)
{
    uint32_t source = past_according(scene, start);
    if (source > start) {
        quote->source_first = source;
        quote->source_last = open;
        quote->behind = true;
        return true;
    }
    for (uint32_t t = open; t-- > start;) {
        if (is_mark(scene, t, stops) || is_mark(scene, t, opening) ||
            is_mark(scene, t, closing))
            return false;
        quote->lemma = says(scene, t, GERUND);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = t;
        quote->source_first = start;
        quote->source_last = t;
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
    uint32_t words = words_in(scene, quote.first, quote.last);
    uint32_t start = sentence_start(scene, t);
    bool said = words >= WORDS_WITH &&
                (verb_behind(scene, close, &quote) ||
                 (start < t && verb_before(scene, start, t, &quote)));
    /* A quotation that is a sentence belongs to the one before it. */
    if (!said && words >= WORDS_ALONE && start == t && t > scene->first) {
        uint32_t before = sentence_start(scene, t - 1);
        said = verb_before(scene, before, t - 1, &quote);
    }
    return (!said && words < WORDS_ALONE) || add(quotes, &quote);
}

/* X estime que …; selon X, …: reports of the sentence [start, end). */
static bool reported(const struct pr_name_scene *scene, uint32_t start,
                     uint32_t end, struct pr_quotes *quotes)
{
    static const char *const that[] = {"que", "qu'", NULL};
    struct pr_quote quote = {
        .verb = PR_NO_ID, .lemma = PR_NO_ID, .pronoun = PR_NO_ID};
    for (uint32_t t = start; t < end; t++)
        if (is_mark(scene, t, opening))
            return true;
    uint32_t source = past_according(scene, start);
    if (source > start) {
        quote.source_first = source;
        quote.source_last = with_function(scene, source_end(scene, source));
        quote.first = quote.source_last + 1;
        quote.behind = true;
    }
    for (uint32_t t = start + 1; !quote.first && t + 1 < end; t++) {
        bool next = pr_scene_is(scene, t + 1, that);
        quote.lemma = next ? says(scene, t, GERUND) : PR_NO_ID;
        if (quote.lemma == PR_NO_ID)
            continue;
        quote.verb = t;
        quote.source_first = start;
        quote.source_last = t;
        quote.first = t + 2;
    }
    quote.last = end;
    while (quote.last > quote.first && is_mark(scene, quote.last - 1, stops))
        quote.last--;
    if (!quote.first || quote.first >= quote.last ||
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
