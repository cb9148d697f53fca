/* quotes.c - find what somebody said, and the words that name who. */
/* SPDX-License-Identifier: MIT */
#include "french/quotes.h"

#include "french/quote_finder.h"
#include "french/quote_source.h"

/* Words of a quotation that needs no verb. */
enum { WORDS_ALONE = 6 };
/* Tokens between a closing mark and its verb; when other words lie between. */
enum { VERB_REACH = 7, LATER_REACH = 16 };

static const char *const comma[] = {",", ":", NULL};

/* The closing mark of the opening one at t, or the end of the paragraph. */
static uint32_t close_of(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const guillemet[] = {"«", NULL};
    static const char *const end[] = {"»", NULL};
    bool french = pr_quote_mark(scene, t, guillemet);
    unsigned depth = 0;
    for (uint32_t u = t + 1; u < scene->last; u++) {
        if (!french && pr_quote_mark(scene, u, pr_quote_closing))
            return u;
        if (french && pr_quote_mark(scene, u, guillemet))
            depth++;
        else if (french && pr_quote_mark(scene, u, end) && depth-- == 0)
            return u;
    }
    return scene->last;
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
        if (pr_quote_mark(scene, u, pr_quote_stops) ||
            pr_quote_mark(scene, u, pr_quote_opening))
            return false;
        bool free = u == t || pr_quote_mark(scene, u - 1, comma);
        if (!free || scene->tokens[u].pos != PR_POS_AUX)
            continue;
        uint32_t verb = pr_quote_past_make(scene, past_side(scene, u + 1));
        quote->lemma = pr_quote_says(scene, verb, PR_QUOTE_INVERTED);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = verb;
        pr_quote_set_behind(scene, quote);
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
    static const char *const relative[] = {"qui", "dont", NULL};
    uint32_t t = close + 1;
    bool parted = close > scene->first && pr_quote_mark(scene, close - 1, ends);
    for (; pr_quote_mark(scene, t, comma) ||
           pr_quote_mark(scene, t, pr_quote_closing);
         t++)
        parted = true;
    if (pr_quote_according(scene, t, quote))
        return true;
    if (!parted && told_later(scene, t, quote))
        return true;
    if (!parted)
        return false;
    for (uint32_t u = t; u < scene->last && u < t + VERB_REACH; u++) {
        const struct pr_token *token = &scene->tokens[u];
        if (token->kind == PR_PUNCTUATION || pr_scene_is(scene, u, relative))
            return false; /* « … », qui dénonce des abus */
        bool inverted = u == t && u + 1 < scene->last &&
                        (scene->tokens[u + 1].flags & PR_TOKEN_UPPER ||
                         scene->tokens[u + 1].pos == PR_POS_DET);
        quote->lemma = pr_quote_says(
            scene, u, inverted ? PR_QUOTE_INVERTED : PR_QUOTE_FINITE);
        if (quote->lemma == PR_NO_ID) {
            /* only auxiliaries and pronouns lie before the verb */
            if (pr_scene_is(scene, u, sides))
                continue;
            if ((token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN) &&
                pr_quote_past_make(scene, u) == u)
                return false;
            continue;
        }
        quote->verb = u;
        for (uint32_t v = t; v <= u + 1 && v < scene->last; v++)
            if (scene->tokens[v].flags & PR_TOKEN_CLITIC)
                quote->pronoun = v;
        pr_quote_set_behind(scene, quote);
        return true;
    }
    return false;
}

/* "ce qu'elle appelle « … »": the pronoun at t calls something so. */
static bool is_named_so(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const that[] = {"qu'", "que", NULL};
    static const char *const what[] = {"ce", NULL};
    return t != PR_NO_ID && t > scene->first + 1 &&
           pr_scene_is(scene, t - 1, that) && pr_scene_is(scene, t - 2, what);
}

static bool is_clitic(const struct pr_name_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_CLITIC;
}

/* X a déclaré : « … »; Selon X, « … »: from the words before the mark. The
 * quotation before it, or NULL, lends its source when the verb is the same. */
static bool verb_before(const struct pr_name_scene *scene, uint32_t start,
                        uint32_t open, const struct pr_quote *previous,
                        struct pr_quote *quote)
{
    static const char *const who[] = {"qui", "dont", "où", NULL};
    if (pr_quote_according(scene, start, quote))
        return true;
    if (open > start && pr_scene_is(scene, open - 1, who))
        return false; /* critique le maire, qui « … » */
    for (uint32_t t = open; t-- > start;) {
        if (pr_quote_mark(scene, t, pr_quote_stops) ||
            pr_quote_mark(scene, t, pr_quote_opening) ||
            pr_quote_mark(scene, t, pr_quote_closing))
            return false;
        bool clitic = t + 1 < open && is_clitic(scene, t + 1);
        quote->lemma = pr_quote_says(
            scene, t, clitic ? PR_QUOTE_INVERTED : PR_QUOTE_GERUND);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = t;
        bool lends = previous && previous->verb != PR_NO_ID &&
                     previous->verb >= start &&
                     (previous->verb == t ||
                      pr_quote_says(scene, t, PR_QUOTE_FINITE) == PR_NO_ID);
        if (lends) {
            uint32_t lemma = quote->lemma;
            struct pr_quote made = *previous;
            made.first = quote->first;
            made.last = quote->last;
            made.direct = quote->direct;
            made.verb = t;
            made.lemma = lemma;
            *quote = made;
        } else if (clitic) {
            quote->pronoun = t + 1; /* pour, dit-elle, « … » */
        } else {
            pr_quote_set_subject(scene, start, quote);
        }
        return !is_named_so(scene, quote->pronoun);
    }
    return false;
}

/* "a jugé le vote « clair »", "s'est dit « inquiet »": True when a verb that
 * judges stands right before the mark at open, or before its object, so that
 * one word is a quotation; then verb and source are set. */
static bool judged(const struct pr_name_scene *scene, uint32_t start,
                   uint32_t open, struct pr_quote *quote)
{
    static const char *const judge[] = {"juger",    "estimer", "qualifier",
                                        "dénoncer", "dire",    "considérer",
                                        "fustiger", NULL};
    static const char *const self[] = {"se", "s'", NULL};
    uint32_t t = open;
    if (t > start && pr_scene_of(scene, t - 1))
        t--;
    bool object = t > start + 2 && scene->tokens[t - 1].pos == PR_POS_NOUN &&
                  scene->tokens[t - 2].pos == PR_POS_DET;
    t -= object ? 2 : 0;
    if (t <= start)
        return false;
    t--;
    quote->lemma = pr_quote_says(scene, t, PR_QUOTE_FINITE);
    if (quote->lemma == PR_NO_ID)
        return false;
    precis_str lemma = pr_intern_str(&scene->vocabulary->terms, quote->lemma);
    size_t j = 0;
    while (judge[j] && !pr_str_is(lemma, judge[j]))
        j++;
    bool says = pr_str_is(lemma, "dire");
    for (uint32_t u = t; says && u-- > start && t - u < 4;)
        says = !pr_scene_is(scene, u, self); /* s'est dit, not dit « vert » */
    if (!judge[j] || says)
        return false;
    quote->verb = t;
    pr_quote_set_subject(scene, start, quote);
    return quote->source_first < quote->source_last ||
           quote->pronoun != PR_NO_ID;
}

static bool add(struct pr_quotes *quotes, const struct pr_quote *quote)
{
    if (!pr_grow(&quotes->items, &quotes->capacity, quotes->count,
                 sizeof *quotes->items))
        return false;
    quotes->items[quotes->count++] = *quote;
    return true;
}

/* True when a quotation has a verb behind it with somebody who speaks. */
static bool told_after(const struct pr_name_scene *scene, uint32_t close,
                       struct pr_quote *quote)
{
    return verb_behind(scene, close, quote) &&
           (quote->source_first < quote->source_last ||
            quote->pronoun != PR_NO_ID);
}

/* Find the verb and the source of the quotation whose mark opens at t and
 * closes at close: behind it, before it, or a verb behind it alone. */
static bool attribute(const struct pr_name_scene *scene, uint32_t t,
                      uint32_t close, const struct pr_quote *previous,
                      struct pr_quote *quote)
{
    const struct pr_quote plain = *quote;
    uint32_t start = pr_quote_sentence(scene, t);
    if (told_after(scene, close, quote))
        return true;
    struct pr_quote behind = *quote;
    *quote = plain;
    if (start < t && verb_before(scene, start, t, previous, quote))
        return true;
    *quote = behind;
    return behind.verb != PR_NO_ID;
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
    while (quote.last > quote.first &&
           (pr_quote_mark(scene, quote.last - 1, comma)))
        quote.last--;
    const struct pr_quote *previous =
        quotes->count ? &quotes->items[quotes->count - 1] : NULL;
    uint32_t words = pr_quote_words(scene, quote.first, quote.last);
    bool said =
        words >= PR_QUOTE_WORDS
            ? attribute(scene, t, close, previous, &quote)
            : words && judged(scene, pr_quote_sentence(scene, t), t, &quote);
    /* A quotation that is a sentence belongs to the one before it. */
    if (!said && words >= WORDS_ALONE && t > scene->first &&
        pr_quote_sentence(scene, t) == t) {
        uint32_t before = pr_quote_sentence(scene, t - 1);
        said = verb_before(scene, before, t - 1, previous, &quote);
    }
    return (!said && words < WORDS_ALONE) || add(quotes, &quote);
}

/* True for a straight mark at t that can only close: ours!", a-t-il dit. */
static bool only_closes(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const straight[] = {"\"", NULL};
    uint32_t start = scene->tokens[t].start, end = scene->tokens[t].end;
    if (!pr_quote_mark(scene, t, straight) || t == scene->first ||
        scene->tokens[t - 1].end < start)
        return false;
    return end >= scene->text.size || strchr(" ,.;\n", scene->text.bytes[end]);
}

/* The quotation that a paragraph goes on with and that closes at t, when
 * somebody says it. False when memory is out. */
static bool goes_on(const struct pr_name_scene *scene, uint32_t t,
                    struct pr_quotes *quotes)
{
    struct pr_quote quote = {.first = scene->first,
                             .last = t,
                             .verb = PR_NO_ID,
                             .lemma = PR_NO_ID,
                             .pronoun = PR_NO_ID,
                             .direct = true};
    bool said = pr_quote_words(scene, scene->first, t) >= PR_QUOTE_WORDS &&
                told_after(scene, t, &quote);
    return !said || add(quotes, &quote);
}

/* The report of the sentence at t, if it is one. False when memory is out. */
static bool add_report(const struct pr_name_scene *scene, uint32_t t,
                       struct pr_quotes *quotes)
{
    struct pr_quote quote;
    return !pr_quote_report(scene, t, pr_quote_sentence_end(scene, t),
                            &quote) ||
           add(quotes, &quote);
}

bool pr_quotes_of(const struct pr_name_scene *scene, struct pr_quotes *quotes)
{
    bool good = true, met = false; /* a mark of this paragraph */
    for (uint32_t t = scene->first; good && t < scene->last;) {
        if (pr_quote_opens(scene, t))
            good = add_report(scene, t, quotes);
        if (!pr_quote_mark(scene, t, pr_quote_opening)) {
            t++;
            continue;
        }
        if (!met && only_closes(scene, t)) {
            good = good && goes_on(scene, t, quotes);
            met = true;
            t++;
            continue;
        }
        met = true;
        uint32_t close = close_of(scene, t);
        if (good)
            good = direct(scene, t, close, quotes);
        t = close + 1;
    }
    return good;
}
