/*
 * terms.c - the key terms of one document or of a corpus.
 *
 * Candidates that share a key are one; termgroups.c joins more variants. See
 * termhood.c for how terms are ranked.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/terms.h"

#include "gloss/lookup.h"
#include "gloss/termforms.h"
#include "gloss/termgroups.h"
#include "gloss/termhood.h"

#include <stdlib.h>

struct pr_terms {
    struct pr_arena arena;
    struct pr_intern keys;
    struct pr_termhood *candidates; /* [keys.count] */
    size_t candidate_capacity;
    struct pr_occurrence *occurrences;
    size_t count, capacity;
    struct pr_candidates found; /* of one sentence */
    struct pr_acronyms acronyms;
    uint32_t *lemmas; /* [lemma id] how often it is met */
    size_t lemma_capacity;
    size_t content, tokens; /* content words and all tokens, so far */
    size_t likely;          /* once ranked: terms rather than not   */
    struct pr_buf buf;
    uint32_t documents;
    struct pr_vocabulary *vocabulary;
};

enum precis_status pr_terms_new(struct pr_terms **terms)
{
    *terms = calloc(1, sizeof **terms);
    return *terms ? PRECIS_OK : PRECIS_E_MEMORY;
}

void pr_terms_free(struct pr_terms *terms)
{
    if (!terms)
        return;
    pr_arena_done(&terms->arena);
    pr_intern_done(&terms->keys);
    free(terms->candidates);
    free(terms->occurrences);
    free(terms->found.items);
    free(terms->acronyms.items);
    free(terms->lemmas);
    pr_buf_done(&terms->buf);
    free(terms);
}

/* What is known of a candidate when it is met first. */
static void open_candidate(struct pr_termhood *candidate,
                           const struct pr_document *document,
                           uint32_t sentence, const struct pr_candidate *found)
{
    *candidate = (struct pr_termhood){
        .first = sentence, .words = found->words, .traits = found->traits};
    for (uint32_t t = found->first; t < found->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED) ||
            candidate->lemma_count == PR_CANDIDATE_WORDS)
            continue;
        candidate->lemmas[candidate->lemma_count++] = token->lemma;
    }
    pr_termhood_words(document->vocabulary, candidate);
}

/* Keep the surface of a candidate when it is the best one to show. */
static bool keep_shown(struct pr_terms *terms,
                       const struct pr_document *document,
                       const struct pr_candidate *found,
                       struct pr_termhood *candidate)
{
    bool shouts = pr_term_shouts(document, found);
    unsigned worth = pr_term_worth(document, found);
    candidate->shouted += shouts;
    if (worth <= candidate->worth[shouts])
        return true;
    precis_str *shown = &candidate->shown[shouts];
    pr_term_shown(document, found, &terms->buf);
    *shown = pr_arena_str(&terms->arena, pr_buf_view(&terms->buf));
    candidate->worth[shouts] = worth;
    return shown->bytes != NULL;
}

/* Count what one occurrence tells. */
static void count_traits(struct pr_termhood *candidate,
                         const struct pr_document *document,
                         const struct pr_candidate *found)
{
    unsigned traits = found->traits;
    bool inside = (traits & PR_TRAIT_INSIDE) != 0;
    candidate->frequency++;
    candidate->determined += (traits & PR_TRAIT_DETERMINED) != 0;
    candidate->definite += pr_term_definite(document, found);
    candidate->articled += (traits & PR_TRAIT_ARTICLE) != 0;
    candidate->inside += inside;
    candidate->capital += inside && traits & PR_TRAIT_CAPITAL;
    candidate->formula += (traits & PR_TRAIT_FORMULA) != 0;
}

/* Note one occurrence of a candidate. */
static bool note(struct pr_terms *terms, const struct pr_document *document,
                 uint32_t sentence, const struct pr_candidate *found)
{
    pr_term_key(document, found, &terms->buf);
    size_t known = terms->keys.count;
    uint32_t id = terms->buf.failed
                      ? PR_NO_ID
                      : pr_intern_add(&terms->keys, pr_buf_view(&terms->buf));
    if (id == PR_NO_ID ||
        !pr_grow(&terms->candidates, &terms->candidate_capacity, id,
                 sizeof *terms->candidates) ||
        !pr_grow(&terms->occurrences, &terms->capacity, terms->count,
                 sizeof *terms->occurrences))
        return false;
    struct pr_termhood *candidate = &terms->candidates[id];
    if (id == known)
        open_candidate(candidate, document, sentence, found);
    candidate->titled |= document->sentences[sentence].role == PR_ROLE_TITLE;
    count_traits(candidate, document, found);
    terms->occurrences[terms->count++] = (struct pr_occurrence){
        .key = id,
        .place = {terms->documents, sentence, found->first, found->last}
    };
    return keep_shown(terms, document, found, candidate);
}

/* Make room for a count of lemma, new counts 0. */
static bool reach(struct pr_terms *terms, uint32_t lemma)
{
    while (lemma >= terms->lemma_capacity) {
        size_t before = terms->lemma_capacity;
        if (!pr_grow(&terms->lemmas, &terms->lemma_capacity, before,
                     sizeof *terms->lemmas))
            return false;
        memset(terms->lemmas + before, 0,
               (terms->lemma_capacity - before) * sizeof *terms->lemmas);
    }
    return true;
}

/* Count the lemmas of a sentence's content words. */
static bool count_lemmas(struct pr_terms *terms,
                         const struct pr_document *document,
                         const struct pr_sentence *sentence)
{
    for (uint32_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        terms->tokens++;
        if (token->kind != PR_WORD || token->flags & PR_TOKEN_STOP)
            continue;
        if (!reach(terms, token->lemma))
            return false;
        terms->lemmas[token->lemma]++;
        terms->content++;
    }
    return true;
}

static bool takes(uint8_t role)
{
    return role != PR_ROLE_CODE && role != PR_ROLE_TABLE;
}

static bool add_sentence(struct pr_terms *terms,
                         const struct pr_document *document, uint32_t s)
{
    const struct pr_sentence *sentence = &document->sentences[s];
    terms->found.count = 0;
    if (!pr_candidates_of(document, sentence, &terms->found) ||
        !count_lemmas(terms, document, sentence))
        return false;
    for (size_t i = 0; i < terms->found.count; i++)
        if (!note(terms, document, s, &terms->found.items[i]))
            return false;
    return pr_acronyms_of(document, sentence, &terms->found, &terms->keys,
                          &terms->buf, &terms->acronyms);
}

enum precis_status pr_terms_add(struct pr_terms *terms,
                                const struct pr_document *document)
{
    for (uint32_t s = 0; s < document->S; s++)
        if (takes(document->sentences[s].role) &&
            !add_sentence(terms, document, s))
            return PRECIS_E_MEMORY;
    terms->vocabulary = document->vocabulary;
    terms->documents++;
    return PRECIS_OK;
}

size_t pr_terms_usual(const struct pr_terms *terms)
{
    enum { WORDS_PER_TERM = 35, LEAST = 20, SPARSE = 50, DENSE = 15 };
    size_t usual = terms->tokens / WORDS_PER_TERM;
    if (!pr_term_text_is_article(terms->content)) {
        usual = terms->likely;
        if (usual < terms->tokens / SPARSE)
            usual = terms->tokens / SPARSE;
        if (usual > terms->tokens / DENSE)
            usual = terms->tokens / DENSE;
    }
    return usual < LEAST ? LEAST : usual;
}

/* Better first; equal ones in order of their first place. */
static int by_score(const void *a, const void *b)
{
    const struct pr_term *one = a, *two = b;
    if (one->score != two->score)
        return one->score > two->score ? -1 : 1;
    const struct pr_term_place *p = one->places, *q = two->places;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    if (p->first != q->first)
        return p->first < q->first ? -1 : 1;
    return p->last < q->last ? -1 : p->last > q->last;
}

/* The groups of variants: by candidate the term it belongs to, the acronym of
 * a term, and where the places of a term begin. */
struct groups {
    uint32_t *owner, *acronym;    /* [keys.count] */
    size_t *begin;                /* [keys.count] */
    struct pr_term_place *places; /* [count]      */
};

static bool make_groups(struct pr_terms *terms, struct groups *groups)
{
    size_t keys = terms->keys.count;
    struct pr_arena *arena = &terms->arena;
    groups->owner = pr_arena_array(arena, keys + 1, sizeof *groups->owner);
    groups->acronym = pr_arena_array(arena, keys + 1, sizeof *groups->acronym);
    groups->begin = pr_arena_array(arena, keys + 1, sizeof *groups->begin);
    groups->places =
        pr_arena_array(arena, terms->count + 1, sizeof *groups->places);
    struct pr_term_groups found = {&terms->keys, terms->candidates,
                                   terms->occurrences, terms->count,
                                   &terms->acronyms};
    pr_termhood_alone(terms->occurrences, terms->count, terms->candidates);
    return groups->owner && groups->acronym && groups->begin &&
           groups->places &&
           pr_term_groups(&found, groups->owner, groups->acronym);
}

/* The places of each term in order of the text, one term after the other. */
static void sort_places(const struct pr_terms *terms,
                        const struct groups *groups)
{
    size_t at = 0, *begin = groups->begin;
    for (size_t id = 0; id < terms->keys.count; id++) {
        begin[id] = at;
        if (groups->owner[id] == id)
            at += terms->candidates[id].frequency;
    }
    for (size_t i = 0; i < terms->count; i++) {
        const struct pr_occurrence *item = &terms->occurrences[i];
        groups->places[begin[groups->owner[item->key]]++] = item->place;
    }
    for (size_t id = 0; id < terms->keys.count; id++)
        if (groups->owner[id] == id)
            begin[id] -= terms->candidates[id].frequency;
}

static bool is_nominal(const struct pr_sense *sense)
{
    return sense->pos == PR_ENTRY_NOUN || sense->pos == PR_ENTRY_NAME ||
           sense->pos == PR_ENTRY_ADJ;
}

/* Show a phrase, or a word in capitals, as the dictionary writes it: sense is
 * that of the headword that only capitals tell from it. */
static bool show_as(struct pr_terms *terms, const struct pr_sense *sense,
                    struct pr_termhood *candidate)
{
    bool shouts = pr_termhood_shouts(candidate);
    if (candidate->words == 1 && !shouts)
        return true;
    precis_str *shown = &candidate->shown[shouts];
    *shown = pr_arena_str(&terms->arena, sense->fr);
    return shown->bytes != NULL;
}

/* What the dictionary says of a candidate. */
static enum precis_status look_up(struct pr_terms *terms,
                                  const struct pr_glossary *dictionary,
                                  struct pr_found_list *found,
                                  struct pr_termhood *candidate)
{
    struct pr_sense sense, same = {
                               .fr = {NULL, 0}
    };
    precis_str shown = pr_termhood_shown(candidate);
    found->count = 0;
    enum precis_status status =
        pr_lookup_known(dictionary, terms->vocabulary, shown, found);
    for (size_t i = 0; !status && i < found->count; i++) {
        pr_glossary_sense(dictionary, found->items[i].sense, &sense);
        if (!is_nominal(&sense))
            continue;
        if (candidate->words > 1)
            candidate->listed = PR_LISTED_PHRASE;
        else if (sense.domain.size && !pr_str_is(sense.domain, "general"))
            candidate->listed = PR_LISTED_FIELD;
        else if (candidate->listed == PR_LISTED_NOT)
            candidate->listed = PR_LISTED_WORD;
        bool exact = found->items[i].how == PR_FOUND_EXACT &&
                     found->items[i].distance == 0;
        if (exact && (!same.fr.size || pr_str_equal(sense.fr, shown)))
            same = sense;
    }
    if (!status && same.fr.size && !show_as(terms, &same, candidate))
        status = PRECIS_E_MEMORY;
    return status;
}

/* Ask the dictionary about terms: those that may be among the best. */
static enum precis_status look_up_all(struct pr_terms *terms,
                                      const struct pr_glossary *dictionary,
                                      const uint32_t ids[], size_t count)
{
    struct pr_found_list found = {0};
    enum precis_status status = PRECIS_OK;
    for (size_t i = 0; !status && i < count; i++)
        status = look_up(terms, dictionary, &found, &terms->candidates[ids[i]]);
    free(found.items);
    return status;
}

static void fill(const struct pr_terms *terms, const struct groups *groups,
                 uint32_t id, double score, struct pr_term *term)
{
    const struct pr_termhood *candidate = &terms->candidates[id];
    uint32_t acronym = groups->acronym[id];
    *term = (struct pr_term){.shown = pr_termhood_shown(candidate),
                             .score = score,
                             .frequency = candidate->frequency,
                             .places = groups->places + groups->begin[id],
                             .words = candidate->words,
                             .name = (candidate->traits & PR_TRAIT_NAME) != 0};
    if (acronym != PR_NO_ID)
        term->acronym = pr_termhood_shown(&terms->candidates[acronym]);
}

enum precis_status pr_terms_rank(struct pr_terms *terms,
                                 const struct pr_glossary *dictionary,
                                 const struct pr_term **ranked, size_t *count)
{
    size_t keys = terms->keys.count;
    struct groups groups = {0};
    struct pr_term *all = pr_arena_array(&terms->arena, keys + 1, sizeof *all);
    uint32_t *ids = pr_arena_array(&terms->arena, keys + 1, sizeof *ids);
    *ranked = all;
    *count = 0;
    if (!all || !ids || !make_groups(terms, &groups))
        return PRECIS_E_MEMORY;
    sort_places(terms, &groups);
    struct pr_term_text text = {terms->vocabulary, terms->lemmas,
                                terms->lemma_capacity, terms->content};
    size_t asked = 0;
    for (uint32_t id = 0; id < keys; id++)
        if (groups.owner[id] == id &&
            pr_termhood_may(&text, &terms->candidates[id]))
            ids[asked++] = id;
    if (dictionary && look_up_all(terms, dictionary, ids, asked))
        return PRECIS_E_MEMORY;
    for (uint32_t id = 0; id < keys; id++) {
        if (groups.owner[id] != id)
            continue;
        double score = pr_termhood(&text, &terms->candidates[id]);
        terms->likely += score >= 1.0;
        fill(terms, &groups, id, score, &all[(*count)++]);
    }
    qsort(all, *count, sizeof *all, by_score);
    return PRECIS_OK;
}
