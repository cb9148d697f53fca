/* reports.c - find what a sentence reports that somebody said. */
/* SPDX-License-Identifier: MIT */
#include "french/quote_finder.h"
#include "french/quote_source.h"

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

/* X estime que …: set verb and source, and first to what is said. */
static bool told_that(const struct pr_name_scene *scene, uint32_t start,
                      uint32_t end, struct pr_quote *quote)
{
    static const char *const that[] = {"que", "qu'", NULL};
    for (uint32_t t = start + 1; t + 1 < end; t++) {
        uint32_t next = t + 1;
        quote->lemma = pr_scene_is(scene, next, that)
                           ? pr_quote_says(scene, t, PR_QUOTE_GERUND)
                           : PR_NO_ID;
        if (quote->lemma == PR_NO_ID)
            continue;
        quote->verb = t;
        quote->first = next + 1;
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

bool pr_quote_report(const struct pr_name_scene *scene, uint32_t start,
                     uint32_t end, struct pr_quote *quote)
{
    *quote = (struct pr_quote){
        .verb = PR_NO_ID, .lemma = PR_NO_ID, .pronoun = PR_NO_ID};
    for (uint32_t t = start; t < end; t++)
        if (pr_quote_mark(scene, t, pr_quote_opening))
            return false;
    if (!told_by(scene, start, end, quote) &&
        !told_that(scene, start, end, quote) &&
        !told_behind(scene, start, end, quote))
        return false;
    while (quote->last > quote->first &&
           pr_quote_mark(scene, quote->last - 1, pr_quote_stops))
        quote->last--;
    return quote->first < quote->last &&
           pr_quote_words(scene, quote->first, quote->last) >= PR_QUOTE_WORDS;
}
