/* concepts.c - count the words and word pairs of documents. */
/* SPDX-License-Identifier: MIT */
#include "summary/concepts.h"

#include "base/hash.h"

#include <stdlib.h>

/* More slots are not kept for the next count. */
enum { SLOTS_MIN = 1024, SLOTS_KEPT = 1 << 17 };

/* A place of the hash table; free unless its epoch is the table's. */
struct pr_concept_slot {
    uint32_t concept;
    uint16_t sign; /* upper bits of the hash */
    uint16_t epoch;
};

/* The word before the one at hand. */
struct previous {
    uint32_t term;
    bool stop, any;
    uint8_t title;
};

static uint64_t hash_pair(uint32_t first, uint32_t second)
{
    uint64_t h = ((uint64_t)first << 32 | second) * 0x9FB21C651E98DF25u;
    return h ^ h >> 29;
}

static bool enlarge(struct pr_concepts *concepts)
{
    size_t size = concepts->slots ? (concepts->mask + 1) * 2 : SLOTS_MIN;
    struct pr_concept_slot *slots = calloc(size, sizeof *slots);
    if (!slots)
        return false;
    for (size_t v = 0; v < concepts->V; v++) {
        const struct pr_concept *concept = &concepts->items[v];
        uint64_t hash = hash_pair(concept->term, concept->second);
        size_t at = hash & (size - 1);
        while (slots[at].epoch)
            at = (at + 1) & (size - 1);
        slots[at] =
            (struct pr_concept_slot){(uint32_t)v, (uint16_t)(hash >> 48), 1};
    }
    free(concepts->slots);
    concepts->slots = slots;
    concepts->mask = size - 1;
    concepts->epoch = 1;
    return true;
}

/* Begin anew without clearing the slots, except when epochs run out. */
static bool restart(struct pr_concepts *concepts)
{
    concepts->V = concepts->O = 0;
    if (!concepts->slots)
        return enlarge(concepts);
    if (++concepts->epoch == 0) {
        memset(concepts->slots, 0,
               (concepts->mask + 1) * sizeof *concepts->slots);
        concepts->epoch = 1;
    }
    return true;
}

/* The concept of a word or pair, added when new; NULL when memory is out. */
static struct pr_concept *concept_of(struct pr_concepts *concepts,
                                     uint32_t first, uint32_t second)
{
    if (concepts->V * 2 > concepts->mask && !enlarge(concepts))
        return NULL;
    uint64_t hash = hash_pair(first, second);
    uint16_t sign = (uint16_t)(hash >> 48);
    size_t at = hash & concepts->mask;
    for (; concepts->slots[at].epoch == concepts->epoch;
         at = (at + 1) & concepts->mask) {
        const struct pr_concept_slot *slot = &concepts->slots[at];
        struct pr_concept *concept = &concepts->items[slot->concept];
        if (slot->sign == sign && concept->term == first &&
            concept->second == second)
        return concept;
    }
    if (!pr_grow(&concepts->items, &concepts->capacity, concepts->V,
                 sizeof *concepts->items))
        return NULL;
    concepts->slots[at] =
        (struct pr_concept_slot){(uint32_t)concepts->V, sign, concepts->epoch};
    struct pr_concept *concept = &concepts->items[concepts->V++];
    *concept = (struct pr_concept){
        .term = first, .second = second, .first = UINT32_MAX};
    return concept;
}

/* Where the walk stands. */
struct walk {
    struct pr_concepts *concepts;
    const struct pr_pool *pool;
    uint32_t document, position;
    bool in_unit; /* the sentence is a unit: note occurrences */
    bool in_title;
    bool in_quote; /* between quotation marks */
    bool with_pairs;
};

static bool note(struct walk *walk, struct pr_concept *concept)
{
    struct pr_concepts *concepts = walk->concepts;
    if (walk->in_title)
        return true;
    concept->frequency++;
    concept->quoted += walk->in_quote;
    if (walk->position < concept->first)
    concept->first = walk->position;
    if (walk->position > concept->last)
    concept->last = walk->position;
    if (concept->last_document != walk->document + 1) {
        concept->last_document = walk->document + 1;
        concept->documents++;
    }
    if (!walk->in_unit)
        return true;
    if (concepts->O == concepts->occurrence_capacity &&
        !pr_grow(&concepts->occurrence, &concepts->occurrence_capacity,
                 concepts->O, sizeof *concepts->occurrence))
        return false;
    concepts->occurrence[concepts->O++] = (uint32_t)(concept - concepts->items);
    return true;
}

static uint8_t class_of(bool first_stops, bool second_stops)
{
    if (first_stops && second_stops)
        return PR_CONCEPT_LINK;
    return first_stops || second_stops ? PR_CONCEPT_MIXED : PR_CONCEPT_PAIR;
}

static bool count_word(struct walk *walk, const struct pr_token *token,
                       bool inside, struct previous *previous)
{
    bool stop = token->flags & PR_TOKEN_STOP;
    uint32_t term = pr_vocabulary_term(
        walk->pool->documents[walk->document]->vocabulary, token);
    struct pr_concept *word = concept_of(walk->concepts, term, PR_NO_ID);
    if (!word)
        return false;
    word->class = stop ? PR_CONCEPT_STOP : PR_CONCEPT_CONTENT;
    word->number |= token->kind == PR_NUMBER;
    word->capital |= inside && token->flags & PR_TOKEN_UPPER;
    if (walk->in_title)
        word->title = 1;
    uint8_t title = word->title;
    if (!note(walk, word))
        return false;
    if (previous->any && walk->with_pairs) {
        struct pr_concept *pair =
            concept_of(walk->concepts, previous->term, term);
        if (!pair)
            return false;
        pair->class = class_of(previous->stop, stop);
        if (pair->title < previous->title + title)
            pair->title = (uint8_t)(previous->title + title);
        if (!note(walk, pair))
            return false;
    }
    *previous = (struct previous){term, stop, true, title};
    return true;
}

/* Quotation marks open and close within a sentence; one left open at its end
 * is closed there. */
static void follow_quote(struct walk *walk, const char *text,
                         const struct pr_token *token)
{
    precis_str mark =
        pr_str_slice(pr_str(text, token->end), token->start, token->end);
    if (pr_str_is(mark, "«") || pr_str_is(mark, "“"))
        walk->in_quote = true;
    else if (pr_str_is(mark, "»") || pr_str_is(mark, "”"))
        walk->in_quote = false;
    else if (pr_str_is(mark, "\""))
        walk->in_quote = !walk->in_quote;
}

static bool count_tokens(struct walk *walk, const char *text,
                         const struct pr_token *tokens, size_t count)
{
    struct previous previous = {0};
    walk->in_quote = false;
    for (size_t t = 0; t < count; t++) {
        const struct pr_token *token = &tokens[t];
        if (token->kind == PR_PUNCTUATION)
            follow_quote(walk, text, token);
        if (token->kind != PR_WORD && token->kind != PR_NUMBER)
            continue;
        if ((token->flags & PR_TOKEN_STOP) && !walk->with_pairs)
            continue;
        if (!count_word(walk, token, t > 0, &previous))
            return false;
    }
    return true;
}

/* Titles come first: a word's place in them is known when it is counted. */
static bool count_titles(struct walk *walk, const struct pr_document *document)
{
    walk->in_title = true;
    bool ok = count_tokens(walk, document->article->title.bytes,
                           document->title.items, document->title.count);
    for (size_t s = 0; ok && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        if (sentence->role == PR_ROLE_TITLE)
            ok = count_tokens(walk, document->article->text.bytes,
                              document->tokens.items + sentence->first,
                              sentence->last - sentence->first);
    }
    walk->in_title = false;
    return ok;
}

/* A unit with a title word lends its weight to the other words in it. */
static void note_title(struct pr_concepts *concepts, size_t begin)
{
    bool holds = false;
    for (size_t o = begin; o < concepts->O; o++) {
        const struct pr_concept *concept =
            &concepts->items[concepts->occurrence[o]];
        holds |= concept->title && concept->class == PR_CONCEPT_CONTENT;
    }
    for (size_t o = begin; holds && o < concepts->O; o++)
        concepts->items[concepts->occurrence[o]].beside++;
}

static bool count_document(struct walk *walk, size_t *unit)
{
    const struct pr_pool *pool = walk->pool;
    const struct pr_document *document = pool->documents[walk->document];
    for (size_t s = 0; s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        walk->position = (uint32_t)s;
        walk->in_unit = *unit < pool->S &&
                        pool->units[*unit].document == walk->document &&
                        pool->units[*unit].sentence == s;
        size_t begin = walk->concepts->O;
        if (walk->in_unit)
            walk->concepts->begin[(*unit)++] = (uint32_t)begin;
        if (!count_tokens(walk, document->article->text.bytes,
                          document->tokens.items + sentence->first,
                          sentence->last - sentence->first))
            return false;
        note_title(walk->concepts, begin);
    }
    return true;
}

static bool make_room(struct pr_concepts *concepts, size_t units)
{
    if (concepts->begin_capacity > units)
        return true;
    uint32_t *begin =
        realloc(concepts->begin, (units + 1) * sizeof *concepts->begin);
    if (!begin)
        return false;
    concepts->begin = begin;
    concepts->begin_capacity = units + 1;
    return true;
}

enum precis_status pr_concepts_count(struct pr_concepts *concepts,
                                     const struct pr_pool *pool,
                                     bool with_pairs)
{
    if (!restart(concepts) || !make_room(concepts, pool->S))
        return PRECIS_E_MEMORY;
    struct walk walk = {
        .concepts = concepts, .pool = pool, .with_pairs = with_pairs};
    for (size_t d = 0; d < pool->D; d++) {
        walk.document = (uint32_t)d;
        if (!count_titles(&walk, pool->documents[d]))
            return PRECIS_E_MEMORY;
    }
    size_t unit = 0;
    for (size_t d = 0; d < pool->D; d++) {
        walk.document = (uint32_t)d;
        if (!count_document(&walk, &unit))
            return PRECIS_E_MEMORY;
    }
    concepts->begin[pool->S] = (uint32_t)concepts->O;
    if (concepts->mask >= SLOTS_KEPT) { /* a long text: use the memory */
        free(concepts->slots);
        concepts->slots = NULL;
    }
    return PRECIS_OK;
}

void pr_concepts_done(struct pr_concepts *concepts)
{
    free(concepts->items);
    free(concepts->occurrence);
    free(concepts->begin);
    free(concepts->slots);
    *concepts = (struct pr_concepts){0};
}
