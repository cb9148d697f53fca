/*
 * terms.c - the key terms of one document or of a corpus.
 *
 * C-value, times where the term stands:
 *
 *   C(a) = log2(1 + |a|) · ( f(a) − (1 / |T(a)|) · Σ { f(b) : b in T(a) } )
 *
 * where |a| is the number of content words of a, f its frequency and T(a) the
 * longer candidates that hold it.
 *
 *   K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition of multi-word
 *   terms: the C-value/NC-value method", Int. J. on Digital Libraries 3, 2000.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/terms.h"

#include "gloss/candidates.h"
#include "unicode/fold.h"

#include <math.h>
#include <stdlib.h>

/* One occurrence of a candidate. */
struct occurrence {
    uint32_t key;
    struct pr_term_place place;
};

/* What is known of a candidate, over all its occurrences. */
struct candidate {
    size_t frequency;
    size_t holders, held; /* |T(a)| and the sum of its frequencies */
    uint32_t first;       /* sentence of its first place           */
    uint8_t words;
    bool name, titled;
    precis_str shown; /* the best surface so far        */
    unsigned worth;   /* of that surface, 0 = none yet  */
};

struct pr_terms {
    struct pr_arena arena;
    struct pr_intern keys;
    struct pr_intern pairs;       /* a in b, both as ids */
    struct candidate *candidates; /* [keys.count] */
    size_t candidate_capacity;
    struct occurrence *occurrences;
    size_t count, capacity;
    struct pr_candidates found; /* of one sentence */
    uint32_t *ids;              /* [found.count] their keys */
    size_t id_capacity;
    struct pr_buf buf;
    uint32_t documents;
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
    pr_intern_done(&terms->pairs);
    free(terms->candidates);
    free(terms->occurrences);
    free(terms->found.items);
    free(terms->ids);
    pr_buf_done(&terms->buf);
    free(terms);
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
            pr_buf_str(buf, pr_intern_str(&vocabulary->terms, token->lemma));
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

/* Note one occurrence of a candidate; its key's id, or PR_NO_ID. */
static uint32_t note(struct pr_terms *terms, const struct pr_document *document,
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
        return PR_NO_ID;
    struct candidate *candidate = &terms->candidates[id];
    if (id == known)
        *candidate = (struct candidate){
            .first = sentence, .words = found->words, .name = found->name};
    uint8_t role = document->sentences[sentence].role;
    candidate->titled |= role == PR_ROLE_TITLE;
    candidate->frequency++;
    unsigned worth = worth_of(document, found);
    if (worth > candidate->worth) {
        write_shown(document, found, &terms->buf);
        candidate->shown =
            pr_arena_str(&terms->arena, pr_buf_view(&terms->buf));
        candidate->worth = worth;
        if (!candidate->shown.bytes)
            return PR_NO_ID;
    }
    terms->occurrences[terms->count++] = (struct occurrence){
        id, {terms->documents, sentence, found->first, found->last}
    };
    return id;
}

/* Note that a lies in b, once for each pair. */
static bool note_pair(struct pr_terms *terms, uint32_t a, uint32_t b)
{
    uint32_t pair[2] = {a, b};
    return a == b ||
           pr_intern_add(&terms->pairs,
                         pr_str((const char *)pair, sizeof pair)) != PR_NO_ID;
}

/* The pairs among the candidates of one sentence, which come by ascending
 * first token; longer ones span at most PR_CANDIDATE_TOKENS. */
static bool note_pairs(struct pr_terms *terms)
{
    const struct pr_candidate *items = terms->found.items;
    for (size_t a = 0; a < terms->found.count; a++)
        for (size_t b = a + 1;
             b < terms->found.count && items[b].first < items[a].last; b++) {
            bool inside = items[b].last <= items[a].last;
            bool around = items[b].first == items[a].first &&
                          items[b].last > items[a].last;
            if ((inside && !note_pair(terms, terms->ids[b], terms->ids[a])) ||
                (around && !note_pair(terms, terms->ids[a], terms->ids[b])))
                return false;
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
        for (size_t i = 0; i < terms->found.count; i++) {
            uint32_t id = note(terms, document, s, &terms->found.items[i]);
            if (id == PR_NO_ID || !pr_grow(&terms->ids, &terms->id_capacity, i,
                                           sizeof *terms->ids))
                return PRECIS_E_MEMORY;
            terms->ids[i] = id;
        }
        if (!note_pairs(terms))
            return PRECIS_E_MEMORY;
    }
    terms->documents++;
    return PRECIS_OK;
}

static double score_of(const struct candidate *candidate)
{
    double f = (double)candidate->frequency;
    if (candidate->holders)
        f -= (double)candidate->held / (double)candidate->holders;
    double value = log2(1.0 + candidate->words) * (f > 0 ? f : 0);
    double place = 1.0 + 1.0 / (1.0 + log2(1.0 + candidate->first));
    return value * (candidate->titled ? place + 0.5 : place);
}

/* Add up what holds each candidate. */
static void weigh_holders(struct pr_terms *terms)
{
    for (uint32_t p = 0; p < terms->pairs.count; p++) {
        uint32_t pair[2];
        memcpy(pair, pr_intern_str(&terms->pairs, p).bytes, sizeof pair);
        terms->candidates[pair[0]].holders++;
        terms->candidates[pair[0]].held += terms->candidates[pair[1]].frequency;
    }
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
    weigh_holders(terms);
    for (size_t id = 0; id < keys; id++) {
        const struct candidate *candidate = &terms->candidates[id];
        double score = score_of(candidate);
        if (score > 0)
            all[(*count)++] =
                (struct pr_term){candidate->shown,     score,
                                 candidate->frequency, places + begin[id],
                                 candidate->words,     candidate->name};
    }
    qsort(all, *count, sizeof *all, by_score);
    return PRECIS_OK;
}
