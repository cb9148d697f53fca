/*
 * terms.c - the key terms of one document or of a corpus.
 *
 * Candidates that share their lemmas are one term. See termhood.c for how
 * terms are ranked.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/terms.h"

#include "gloss/candidates.h"
#include "gloss/termhood.h"
#include "unicode/fold.h"

#include <stdlib.h>

struct pr_terms {
    struct pr_arena arena;
    struct pr_intern keys;
    struct pr_termhood *candidates; /* [keys.count] */
    size_t candidate_capacity;
    struct pr_occurrence *occurrences;
    size_t count, capacity;
    struct pr_candidates found; /* of one sentence */
    uint32_t *lemmas;           /* [lemma id] how often it is met */
    size_t lemma_capacity;
    size_t content, tokens; /* content words and all tokens, so far */
    struct pr_buf buf;
    uint32_t documents;
    const struct pr_vocabulary *vocabulary;
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
    free(terms->lemmas);
    pr_buf_done(&terms->buf);
    free(terms);
}

/* A lemma with its hyphens as spaces: décision-cadre, décision cadre. */
static void write_lemma(precis_str lemma, struct pr_buf *buf)
{
    for (size_t i = 0; i < lemma.size; i++)
        pr_buf_char(buf, lemma.bytes[i] == '-' ? ' ' : lemma.bytes[i]);
}

/* What the variants of a term have in common: the lemmas of its words, with
 * its prepositions and without its articles. */
static void write_key(const struct pr_document *document,
                      const struct pr_candidate *candidate, struct pr_buf *buf)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    pr_buf_clear(buf);
    for (uint32_t t = candidate->first; t < candidate->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        precis_str form = pr_intern_str(&vocabulary->terms,
                                        vocabulary->form[token->form].key);
        bool stop = token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED);
        if (stop && form.bytes[0] == 'l')
            continue;
        pr_buf_char(buf, ' ');
        if (stop)
            pr_buf_char(buf, form.bytes[0] == 'd' ? 'd' : 'a');
        else
            write_lemma(pr_intern_str(&vocabulary->terms, token->lemma), buf);
    }
}

/* The text of a candidate, its first word small when it opens a sentence. */
static void write_shown(const struct pr_document *document,
                        const struct pr_candidate *candidate,
                        struct pr_buf *buf)
{
    pr_buf_clear(buf);
    for (uint32_t t = candidate->first; t < candidate->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        precis_str word = pr_token_str(document, token);
        if (t > candidate->first && token->start > token[-1].end)
            pr_buf_char(buf, ' ');
        if (t == candidate->first && !candidate->name &&
            !(token->flags & PR_TOKEN_CAPITALS) &&
            token->flags & PR_TOKEN_SENTENCE)
            pr_fold(word, PR_FOLD_CASE, buf);
        else
            pr_buf_str(buf, word);
    }
}

/* How good a surface is for showing: singular before plural. */
static unsigned worth_of(const struct pr_document *document,
                         const struct pr_candidate *candidate)
{
    const struct pr_token *head = &document->tokens.items[candidate->first];
    const struct pr_reading *reading =
        pr_vocabulary_reading(document->vocabulary, head);
    unsigned worth = reading->number == PR_PLURAL ? 1 : 2;
    return 2 * worth + !(head->flags & PR_TOKEN_SENTENCE);
}

/* What is known of a candidate when it is met first. */
static void open_candidate(struct pr_termhood *candidate,
                           const struct pr_document *document,
                           uint32_t sentence, const struct pr_candidate *found)
{
    *candidate = (struct pr_termhood){.first = sentence,
                                      .words = found->words,
                                      .name = found->name,
                                      .adjective = found->adjective,
                                      .capital = true};
    for (uint32_t t = found->first; t < found->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED) ||
            candidate->lemma_count == PR_CANDIDATE_WORDS)
            continue;
        candidate->lemmas[candidate->lemma_count++] = token->lemma;
        candidate->capital &= (token->flags & PR_TOKEN_UPPER) != 0;
    }
}

/* Keep the surface of a candidate when it is the best one to show. */
static bool keep_shown(struct pr_terms *terms,
                       const struct pr_document *document,
                       const struct pr_candidate *found,
                       struct pr_termhood *candidate)
{
    unsigned worth = worth_of(document, found);
    if (worth <= candidate->worth)
        return true;
    write_shown(document, found, &terms->buf);
    candidate->shown = pr_arena_str(&terms->arena, pr_buf_view(&terms->buf));
    candidate->worth = worth;
    return candidate->shown.bytes != NULL;
}

/* Note one occurrence of a candidate. */
static bool note(struct pr_terms *terms, const struct pr_document *document,
                 uint32_t sentence, const struct pr_candidate *found)
{
    write_key(document, found, &terms->buf);
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
    candidate->frequency++;
    terms->occurrences[terms->count++] = (struct pr_occurrence){
        id, {terms->documents, sentence, found->first, found->last}
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

enum precis_status pr_terms_add(struct pr_terms *terms,
                                const struct pr_document *document)
{
    for (uint32_t s = 0; s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        terms->found.count = 0;
        if (!takes(sentence->role))
            continue;
        if (!pr_candidates_of(document, sentence, &terms->found))
            return PRECIS_E_MEMORY;
        if (!count_lemmas(terms, document, sentence))
            return PRECIS_E_MEMORY;
        for (size_t i = 0; i < terms->found.count; i++)
            if (!note(terms, document, s, &terms->found.items[i]))
                return PRECIS_E_MEMORY;
    }
    terms->vocabulary = document->vocabulary;
    terms->documents++;
    return PRECIS_OK;
}

size_t pr_terms_usual(const struct pr_terms *terms)
{
    enum { WORDS_PER_TERM = 35, LEAST = 20 };
    size_t usual = terms->tokens / WORDS_PER_TERM;
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

/* The places of each key, one key after the other; begin[id] is its first. */
static struct pr_term_place *sort_places(struct pr_terms *terms, size_t begin[])
{
    struct pr_term_place *places =
        pr_arena_array(&terms->arena, terms->count + 1, sizeof *places);
    if (!places)
        return NULL;
    size_t at = 0;
    for (size_t id = 0; id < terms->keys.count; id++) {
        begin[id] = at;
        at += terms->candidates[id].frequency;
    }
    for (size_t i = 0; i < terms->count; i++)
        places[begin[terms->occurrences[i].key]++] =
            terms->occurrences[i].place;
    for (size_t id = 0; id < terms->keys.count; id++)
        begin[id] -= terms->candidates[id].frequency;
    return places;
}

enum precis_status pr_terms_rank(struct pr_terms *terms,
                                 const struct pr_term **ranked, size_t *count)
{
    size_t keys = terms->keys.count;
    size_t *begin = pr_arena_array(&terms->arena, keys + 1, sizeof *begin);
    struct pr_term *all = pr_arena_array(&terms->arena, keys + 1, sizeof *all);
    struct pr_term_place *places = begin ? sort_places(terms, begin) : NULL;
    *ranked = all;
    *count = 0;
    if (!all || !places)
        return PRECIS_E_MEMORY;
    struct pr_term_text text = {terms->vocabulary, terms->lemmas,
                                terms->lemma_capacity, terms->content};
    pr_termhood_alone(terms->occurrences, terms->count, terms->candidates);
    for (size_t id = 0; id < keys; id++) {
        const struct pr_termhood *candidate = &terms->candidates[id];
        all[(*count)++] = (struct pr_term){
            candidate->shown,     pr_termhood(&text, candidate),
            candidate->frequency, places + begin[id],
            candidate->words,     candidate->name};
    }
    qsort(all, *count, sizeof *all, by_score);
    return PRECIS_OK;
}
