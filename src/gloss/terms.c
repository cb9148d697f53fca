/*
 * terms.c - collect the key terms of one document or of a corpus.
 *
 * Candidates that share a key are one; termgroups.c joins more variants,
 * terms_rank.c ranks them.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/terms.h"

#include "gloss/termforms.h"
#include "gloss/termstore.h"

#include <stdlib.h>

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
    free(terms->places.items);
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

static uint32_t key_of(struct pr_terms *terms,
                       const struct pr_document *document,
                       const struct pr_candidate *candidate)
{
    pr_term_key(document, candidate, &terms->buf);
    return terms->buf.failed
               ? PR_NO_ID
               : pr_intern_find(&terms->keys, pr_buf_view(&terms->buf));
}

/* Keep the keys of the acronyms that were found in a sentence. */
static bool add_acronyms(struct pr_terms *terms,
                         const struct pr_document *document)
{
    struct pr_acronyms *to = &terms->acronyms;
    for (size_t i = 0; i < terms->places.count; i++) {
        const struct pr_acronym_place *place = &terms->places.items[i];
        struct pr_acronym made = {key_of(terms, document, &place->acronym),
                                  key_of(terms, document, &place->full)};
        if (made.acronym == PR_NO_ID || made.full == PR_NO_ID ||
            !pr_grow(&to->items, &to->capacity, to->count, sizeof *to->items))
            return false;
        to->items[to->count++] = made;
    }
    return true;
}

/* By first token, then by last. */
static int by_place(const void *a, const void *b)
{
    const struct pr_candidate *one = a, *two = b;
    if (one->first != two->first)
        return one->first < two->first ? -1 : 1;
    return one->last < two->last ? -1 : one->last > two->last;
}

static bool has(const struct pr_candidates *found,
                const struct pr_candidate *candidate)
{
    return found->count && bsearch(candidate, found->items, found->count,
                                   sizeof *found->items, by_place);
}

/* Add the full forms that are no candidates to what was found, each once. */
static bool add_full_forms(struct pr_candidates *found,
                           const struct pr_acronym_places *places)
{
    size_t before = found->count, count = found->count;
    for (size_t i = 0; i < places->count; i++) {
        found->count = before;
        if (has(found, &places->items[i].full))
            continue;
        if (!pr_grow(&found->items, &found->capacity, count,
                     sizeof *found->items))
            return false;
        found->items[count++] = places->items[i].full;
    }
    found->count = count;
    if (count == before)
        return true;
    qsort(found->items, count, sizeof *found->items, by_place);
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (by_place(&found->items[kept - 1], &found->items[i]))
            found->items[kept++] = found->items[i];
    found->count = kept;
    return true;
}

static bool add_sentence(struct pr_terms *terms,
                         const struct pr_document *document, uint32_t s)
{
    const struct pr_sentence *sentence = &document->sentences[s];
    struct pr_candidates *found = &terms->found;
    found->count = terms->places.count = 0;
    if (!pr_candidates_of(document, sentence, found) ||
        !count_lemmas(terms, document, sentence) ||
        !pr_acronyms_of(document, sentence, found, &terms->places) ||
        !add_full_forms(found, &terms->places))
        return false;
    for (size_t i = 0; i < found->count; i++)
        if (!note(terms, document, s, &found->items[i]))
            return false;
    return add_acronyms(terms, document);
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
