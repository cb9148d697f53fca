/* match.c - find the entries of a glossary in an analysed text. */
/* SPDX-License-Identifier: MIT */
#include "gloss/match.h"

#include "base/error.h"
#include "gloss/context.h"
#include "gloss/matcher.h"

#include <stdlib.h>

enum { LETTERS_LEAST = 2 };

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
    free(matcher->telling);
    free(matcher->present.bits);
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

/* A word that is no function word; stop as struct pr_form has it. */
static inline bool is_content(const struct pr_token *token, bool stop)
{
    return token->kind == PR_WORD && token->pos != PR_POS_NUM &&
           token->end - token->start >= LETTERS_LEAST &&
           !(token->flags & (PR_TOKEN_ELIDED | PR_TOKEN_CLITIC)) &&
           (!stop || token->pos == PR_POS_NOUN || token->pos == PR_POS_ADJ ||
            token->pos == PR_POS_VERB);
}

/* A word with a capital that its place does not explain. */
static inline bool is_name(const struct pr_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_UPPER &&
           !pr_scene_begins(scene, t);
}

/* The content words of a match, without the gap; with names or without. */
static uint8_t count_words(const struct pr_matcher *matcher,
                           const struct pr_scene *scene,
                           const struct pr_match *match, bool names)
{
    size_t words = 0;
    for (uint32_t t = match->first; t < match->last; t++) {
        if (t == match->gap && match->gap < match->tail)
            t = match->tail;
        const struct pr_token *token = &scene->tokens[t];
        words +=
            is_content(token, matcher->vocabulary->form[token->form].stop) &&
            (names || !is_name(scene, t));
    }
    return (uint8_t)(words < UINT8_MAX ? words : UINT8_MAX);
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
    if (!known || known->keys.class != PR_FORM_PREPOSITION ||
        !pr_walk_far(matcher, scene, t, known) ||
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

/* True when the word before t may be drawn into the match of t and is one that
 * counts, though t itself does not. */
static bool may_draw(struct pr_matcher *matcher, const struct pr_scene *scene,
                     uint32_t t)
{
    const struct pr_known *before =
        t > scene->first ? pr_matcher_known(matcher, scene->tokens[t - 1].form)
                         : NULL;
    return before && before->drawn &&
           is_content(&scene->tokens[t - 1], before->stop);
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
    if (pr_choose(matcher, scene, t, ends + from, count - from, &shorter) ||
        (!matcher->explains && pr_choose_word(matcher, scene, t, &shorter)))
        *match = shorter;
    return true;
}

/* Choose among what is longer than a word first; when the matcher explains,
 * among all at once, which finds the same. */
static bool choose_far(struct pr_matcher *matcher, const struct pr_scene *scene,
                       uint32_t t, const struct pr_known *known,
                       struct pr_match *match, enum precis_status *status)
{
    struct pr_end ends[2 * PR_ENDS_MAX];
    size_t count;
    if (!pr_walk(matcher, scene, t, ends, &count)) {
        *status = PRECIS_E_MEMORY;
        return false;
    }
    if (matcher->explains)
        count += pr_walk_word(matcher, known, t, ends + count);
    return count && choose(matcher, scene, t, ends, count, match);
}

/* Find what begins at token t, whose form is known; false when nothing does. */
static bool match_at(struct pr_matcher *matcher, const struct pr_scene *scene,
                     uint32_t t, const struct pr_known *known,
                     struct pr_match *match, enum precis_status *status)
{
    bool content = is_content(&scene->tokens[t], known->stop);
    if (!content && !known->starts)
        return false;
    bool found = (matcher->explains || pr_walk_far(matcher, scene, t, known)) &&
                 choose_far(matcher, scene, t, known, match, status);
    if (*status)
        return false;
    if (!found && !matcher->explains &&
        (content || may_draw(matcher, scene, t)))
        found = pr_choose_word(matcher, scene, t, match);
    if (found && match->first == t && match->last == t + 1) {
        match->words = content && !is_name(scene, t);
        return content;
    }
    if (found)
        match->words = count_words(matcher, scene, match, false);
    if (found && (match->words || count_words(matcher, scene, match, true)))
        return true;
    if (!content || is_name(scene, t))
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

/* Keep a match: its words are taken, and its domain is met. */
static bool keep(const struct pr_matcher *matcher, const struct pr_match *match,
                 uint32_t first, bool taken[], struct pr_domains *domains,
                 struct pr_matches *matches)
{
    if (!pr_grow(&matches->items, &matches->capacity, matches->count,
                 sizeof *matches->items))
        return false;
    matches->items[matches->count++] = *match;
    for (uint32_t i = match->tail; i < match->last; i++)
        taken[i - first] = true;
    if (match->how == PR_MATCH_ENTRY) {
        const struct pr_compiled *layer =
            &matcher->glossary->layers[match->sense.layer].compiled;
        pr_domains_tally(domains,
                         pr_compiled_marks(layer, match->sense.sense).domain);
    }
    return true;
}

static enum precis_status
match_sentence(struct pr_matcher *matcher, const struct pr_scene *scene,
               bool taken[], struct pr_domains *domains, uint32_t sentence,
               struct pr_matches *matches)
{
    enum precis_status status = PRECIS_OK;
    for (uint32_t t = scene->first; t < scene->last; t++) {
        if (taken[t - scene->first])
            continue;
        const struct pr_known *known =
            pr_matcher_known(matcher, scene->tokens[t].form);
        struct pr_match match = {0};
        if (!known)
            return PRECIS_E_MEMORY;
        if (!match_at(matcher, scene, t, known, &match, &status)) {
            if (status)
                return status;
            continue;
        }
        match.sentence = sentence;
        if (!keep(matcher, &match, scene->first, taken, domains, matches))
            return PRECIS_E_MEMORY;
        taken[t - scene->first] = true;
        if (match.tail == match.last)
            t = match.last - 1;
    }
    return PRECIS_OK;
}

enum precis_status pr_match_document(struct pr_matcher *matcher,
                                     const struct pr_document *document,
                                     struct pr_matches *matches)
{
    struct pr_domains domains = {0};
    size_t most = 0;
    matcher->expansion_count = 0;
    matcher->telling_of = 0;
    matcher->present_known = false;
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
                                 taken,           &domains};
        status = match_sentence(matcher, &scene, taken, &domains, (uint32_t)s,
                                matches);
    }
    free(taken);
    return status;
}
