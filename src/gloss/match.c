/* match.c - find the entries of a glossary in an analysed text. */
/* SPDX-License-Identifier: MIT */
#include "gloss/match.h"

#include "base/error.h"
#include "gloss/context.h"
#include "gloss/matcher.h"

#include <stdlib.h>

enum { DOMAINS = 32, LETTERS_LEAST = 2 };

enum precis_status pr_matcher_new(const struct pr_glossary *glossary,
                                  struct pr_vocabulary *vocabulary,
                                  struct pr_matcher **matcher)
{
    *matcher = calloc(1, sizeof **matcher);
    if (!*matcher)
        return PRECIS_E_MEMORY;
    (*matcher)->glossary = glossary;
    (*matcher)->vocabulary = vocabulary;
    return PRECIS_OK;
}

void pr_matcher_free(struct pr_matcher *matcher)
{
    if (!matcher)
        return;
    free(matcher->known);
    pr_arena_done(&matcher->arena);
    pr_buf_done(&matcher->scratch);
    free(matcher->reasons);
    free(matcher);
}

void pr_matcher_explain(struct pr_matcher *matcher)
{
    matcher->explains = true;
}

void pr_matches_done(struct pr_matches *matches)
{
    free(matches->items);
    *matches = (struct pr_matches){0};
}

struct pr_matches pr_matches_of(const struct pr_matches *matches, size_t s)
{
    size_t first = 0, left = matches->count;
    while (left > 0) {
        size_t middle = first + left / 2;
        if (matches->items[middle].sentence < s) {
            first = middle + 1;
            left -= left / 2 + 1;
        } else {
            left /= 2;
        }
    }
    size_t last = first;
    while (last < matches->count && matches->items[last].sentence == s)
        last++;
    return (struct pr_matches){.items = matches->items ? matches->items + first
                                                       : NULL,
                               .count = last - first};
}

/* A word that is no function word; with names, also one with a capital that
 * its place does not explain. */
static bool is_content(const struct pr_matcher *matcher,
                       const struct pr_scene *scene, uint32_t t, bool names)
{
    const struct pr_token *token = &scene->tokens[t];
    if (token->kind != PR_WORD || token->pos == PR_POS_NUM ||
        token->end - token->start < LETTERS_LEAST ||
        token->flags & (PR_TOKEN_ELIDED | PR_TOKEN_CLITIC))
        return false;
    bool stop = matcher->vocabulary->form[token->form].stop;
    if (stop && token->pos != PR_POS_NOUN && token->pos != PR_POS_ADJ &&
        token->pos != PR_POS_VERB)
        return false;
    return names || !(token->flags & PR_TOKEN_UPPER) ||
           pr_scene_begins(scene, t);
}

/* The content words of a match, without the gap. */
static uint8_t count_words(const struct pr_matcher *matcher,
                           const struct pr_scene *scene,
                           const struct pr_match *match, bool names)
{
    size_t words = 0;
    for (uint32_t t = match->first; t < match->last; t++) {
        if (t == match->gap && match->gap < match->tail)
            t = match->tail;
        words += is_content(matcher, scene, t, names);
    }
    return (uint8_t)(words < UINT8_MAX ? words : UINT8_MAX);
}

/* Count the domain of a match that has but one. */
static void tally(const struct pr_matcher *matcher,
                  const struct pr_match *match, uint16_t domains[DOMAINS])
{
    const struct pr_compiled *layer =
        &matcher->glossary->layers[match->sense.layer].compiled;
    size_t domain = pr_compiled_marks(layer, match->sense.sense).domain;
    if (domain < DOMAINS && domains[domain] < UINT16_MAX)
        domains[domain]++;
}

/* True when a fixed expression begins at the preposition that ends match:
 * "part de nouveau" is partir and de nouveau, not partir de. */
static bool ends_in_another(struct pr_matcher *matcher,
                            const struct pr_scene *scene,
                            const struct pr_match *match)
{
    struct pr_end ends[PR_ENDS_MAX];
    struct pr_match other = {0};
    uint32_t t = match->last - 1;
    size_t count;
    if (t <= match->head)
        return false;
    const struct pr_known *known =
        pr_matcher_known(matcher, scene->tokens[t].form);
    if (!known || !known->starts || known->keys.class != PR_FORM_PREPOSITION ||
        !pr_walk(matcher, scene, t, ends, &count) || !count ||
        ends[0].last <= match->last)
        return false;
    size_t reasons = matcher->reason_count;
    bool found = pr_choose(matcher, scene, t, ends, count, &other);
    matcher->reason_count = reasons;
    if (!found || other.last <= match->last)
        return false;
    uint8_t pos = pr_compiled_sense_pos(
        &matcher->glossary->layers[other.sense.layer].compiled,
        other.sense.sense);
    return pos == PR_ENTRY_ADV || pos == PR_ENTRY_PREP || pos == PR_ENTRY_CONJ;
}

/* Choose among the ends, but leave a preposition to what begins with it. */
static bool choose(struct pr_matcher *matcher, const struct pr_scene *scene,
                   uint32_t t, const struct pr_end ends[], size_t count,
                   struct pr_match *match)
{
    if (!pr_choose(matcher, scene, t, ends, count, match))
        return false;
    if (!ends_in_another(matcher, scene, match))
        return true;
    size_t from = 0;
    while (from < count && ends[from].last >= match->last)
        from++;
    struct pr_match shorter = {0};
    if (pr_choose(matcher, scene, t, ends + from, count - from, &shorter))
        *match = shorter;
    return true;
}

/* Find what begins at token t; false when nothing does. */
static bool match_at(struct pr_matcher *matcher, const struct pr_scene *scene,
                     uint32_t t, struct pr_match *match,
                     enum precis_status *status)
{
    struct pr_end ends[PR_ENDS_MAX];
    size_t count;
    if (!pr_walk(matcher, scene, t, ends, &count)) {
        *status = PRECIS_E_MEMORY;
        return false;
    }
    bool content = is_content(matcher, scene, t, true);
    if (!count && !content)
        return false;
    bool found = count && choose(matcher, scene, t, ends, count, match);
    if (found && match->first == t && match->last == t + 1 && !content)
        return false;
    if (found)
        match->words = count_words(matcher, scene, match, false);
    if (found && count_words(matcher, scene, match, true))
        return true;
    if (!content || !is_content(matcher, scene, t, false))
        return false;
    *match = (struct pr_match){.first = t,
                               .last = t + 1,
                               .head = t,
                               .gap = t + 1,
                               .tail = t + 1,
                               .words = 1};
    if (!pr_derive(matcher, scene, t, match))
        match->how = PR_MATCH_NONE;
    return true;
}

static enum precis_status match_sentence(struct pr_matcher *matcher,
                                         struct pr_scene *scene, bool taken[],
                                         uint16_t domains[DOMAINS],
                                         uint32_t sentence,
                                         struct pr_matches *matches)
{
    enum precis_status status = PRECIS_OK;
    for (uint32_t t = scene->first; t < scene->last; t++) {
        struct pr_match match = {0};
        if (taken[t - scene->first] ||
            !match_at(matcher, scene, t, &match, &status)) {
            if (status)
                return status;
            continue;
        }
        if (!pr_grow(&matches->items, &matches->capacity, matches->count,
                     sizeof *matches->items))
            return PRECIS_E_MEMORY;
        match.sentence = sentence;
        matches->items[matches->count++] = match;
        taken[t - scene->first] = true;
        if (match.tail == match.last) {
            t = match.last - 1;
        } else {
            for (uint32_t i = match.tail; i < match.last; i++)
                taken[i - scene->first] = true;
        }
        if (match.how == PR_MATCH_ENTRY)
            tally(matcher, &match, domains);
    }
    return PRECIS_OK;
}

enum precis_status pr_match_document(struct pr_matcher *matcher,
                                     const struct pr_document *document,
                                     struct pr_matches *matches)
{
    uint16_t domains[DOMAINS] = {0};
    size_t most = 0;
    matcher->expansion_count = 0;
    for (size_t s = 0; s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        size_t tokens = sentence->last - sentence->first;
        most = tokens > most ? tokens : most;
    }
    bool *taken = malloc(most + 1);
    enum precis_status status = taken ? PRECIS_OK : PRECIS_E_MEMORY;
    for (size_t s = 0; !status && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        memset(taken, 0, most);
        struct pr_scene scene = {document,        document->tokens.items,
                                 sentence->first, sentence->last,
                                 taken,           domains};
        status = match_sentence(matcher, &scene, taken, domains, (uint32_t)s,
                                matches);
    }
    free(taken);
    return status;
}
