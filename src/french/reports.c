/* reports.c - find what a sentence reports that somebody said. */
/* SPDX-License-Identifier: MIT */
#include "french/quote_finder.h"
#include "french/quote_source.h"

/* How far behind its verb of saying a clause begins, in tokens. */
enum { THAT_REACH = 10 };

static const char *const comma[] = {",", ":", NULL};

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
        if (!pr_quote_mark(scene, t, comma)) {
            bool apart = t > start && pr_scene_is(scene, t - 1, relative);
            if (pr_scene_verb(scene, t) && !apart)
                said = t;
            continue;
        }
        uint32_t verb = t + 1;
        while (verb < end && scene->tokens[verb].pos == PR_POS_AUX)
            verb++;
        verb = pr_quote_past_make(scene, verb);
        quote->lemma = said == PR_NO_ID || verb >= end
                           ? PR_NO_ID
                           : pr_quote_says(scene, verb, PR_QUOTE_INVERTED);
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = verb;
        if (verb + 1 < end && scene->tokens[verb].flags & PR_TOKEN_CLITIC)
            continue;
        pr_quote_set_behind(scene, quote);
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

/* The verb of saying before que at t, with no more than "mardi", "à l'AFP"
 * between; its lemma to *lemma. PR_NO_ID when there is none. */
static uint32_t verb_of_that(const struct pr_name_scene *scene, uint32_t start,
                             uint32_t t, uint32_t *lemma)
{
    for (uint32_t v = t; v-- > start + 1 && t - v <= THAT_REACH;) {
        if (scene->tokens[v].kind == PR_PUNCTUATION)
            break;
        *lemma = pr_quote_says(scene, v, PR_QUOTE_GERUND);
        if (*lemma != PR_NO_ID &&
            (v + 1 == t || pr_source_start(scene, v + 1) == t))
            return v;
    }
    *lemma = PR_NO_ID;
    return PR_NO_ID;
}

/* X estime que …: set verb and source, and first to what is said. */
static bool told_that(const struct pr_name_scene *scene, uint32_t start,
                      uint32_t end, struct pr_quote *quote)
{
    static const char *const that[] = {"que", "qu'", NULL};
    for (uint32_t t = start + 2; t < end; t++) {
        if (!pr_scene_is(scene, t, that))
            continue;
        quote->verb = verb_of_that(scene, start, t, &quote->lemma);
        if (quote->verb == PR_NO_ID)
            continue;
        quote->first = t + 1;
        quote->last = end;
        pr_quote_set_subject(scene, start, quote);
        return true;
    }
    return false;
}

/* selon X, … at start: set the source and what is said. */
static bool told_by(const struct pr_name_scene *scene, uint32_t start,
                    uint32_t end, struct pr_quote *quote)
{
    static const char *const only[] = {",", NULL};
    if (!pr_quote_according(scene, start, quote))
        return false;
    uint32_t t = quote->source_last;
    while (t < end && !pr_quote_mark(scene, t, only))
        t++;
    quote->first = t + 1;
    quote->last = end;
    return t < end;
}

/* …, selon X: set the source behind the comma that ends what is said. Only a
 * clause with a verb of its own, and who or what may tell behind selon. */
static bool told_by_behind(const struct pr_name_scene *scene, uint32_t start,
                           uint32_t end, struct pr_quote *quote)
{
    static const char *const marks[] = {",", ";", NULL};
    static const char *const parts[] = {";", NULL};
    uint32_t clause = start;
    bool verb = false;
    for (uint32_t t = start; t + 2 < end; t++) {
        verb |= pr_scene_verb(scene, t);
        if (!pr_quote_mark(scene, t, marks))
            continue;
        if (pr_quote_mark(scene, t, parts)) {
            clause = t + 1;
            verb = false;
            continue;
        }
        struct pr_quote found = *quote;
        if (!verb || !pr_quote_according(scene, t + 1, &found))
            continue;
        uint32_t on = found.source_last;
        bool ends = on >= end || scene->tokens[on].kind == PR_PUNCTUATION;
        if (!ends || !pr_source_speaks(scene, found.source_first, on))
            continue;
        *quote = found;
        quote->first = clause;
        quote->last = t;
        return true;
    }
    return false;
}

/* True when enough words for a quotation stand between marks of [start, end).
 */
static bool has_quotation(const struct pr_name_scene *scene, uint32_t start,
                          uint32_t end)
{
    for (uint32_t t = start; t < end; t++) {
        if (!pr_quote_mark(scene, t, pr_quote_opening))
            continue;
        uint32_t close = t + 1;
        while (close < end && !pr_quote_mark(scene, close, pr_quote_closing))
            close++;
        if (close >= end ||
            pr_quote_words(scene, t + 1, close) >= PR_QUOTE_WORDS)
            return true;
        t = close;
    }
    return false;
}

bool pr_quote_report(const struct pr_name_scene *scene, uint32_t start,
                     uint32_t end, struct pr_quote *quote)
{
    *quote = (struct pr_quote){
        .verb = PR_NO_ID, .lemma = PR_NO_ID, .pronoun = PR_NO_ID};
    if (has_quotation(scene, start, end))
        return false;
    if (!told_by(scene, start, end, quote) &&
        !told_that(scene, start, end, quote) &&
        !told_behind(scene, start, end, quote) &&
        !told_by_behind(scene, start, end, quote))
        return false;
    while (quote->last > quote->first &&
           pr_quote_mark(scene, quote->last - 1, pr_quote_stops))
        quote->last--;
    return quote->first < quote->last &&
           pr_quote_words(scene, quote->first, quote->last) >= PR_QUOTE_WORDS;
}
