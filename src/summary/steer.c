/* steer.c - let the caller's words draw sentences in or keep them out. */
/* SPDX-License-Identifier: MIT */
#include "summary/choice.h"

#include "base/error.h"
#include "unicode/fold.h"

#include <math.h>

enum { WORDS_MAX = 8, IDS_MAX = 8 };

/* A unit with a term of focus gains so many times the mean worth of a unit,
 * one with all words of the query so many. Twice the mean is what the best
 * tenth of sentences is worth, so the words decide and the text still ranks. */
#define FOCUS 1.0
#define QUERY 2.0

enum use { FOCUSES, MUSTS, AVOIDS, ASKS };

/* One word: any of some terms of the vocabulary, or all with a prefix. */
struct word {
    uint32_t ids[IDS_MAX];
    size_t count;
    precis_str prefix; /* folded; empty = none */
};

struct pr_steer_term {
    enum use use;
    precis_str text;
    struct word words[WORDS_MAX];
    size_t count;
};

static void add_id(struct word *word, uint32_t id)
{
    for (size_t i = 0; i < word->count; i++)
        if (word->ids[i] == id)
            return;
    if (word->count < IDS_MAX)
        word->ids[word->count++] = id;
}

/* What a word of the caller's may stand as: its own form and its lemmas. */
static bool make_word(struct pr_vocabulary *vocabulary, precis_str text,
                      const struct pr_token *token, bool prefix,
                      struct pr_arena *arena, struct word *word)
{
    precis_str bytes = pr_str_slice(text, token->start, token->end);
    if (prefix) {
        struct pr_buf folded = {0};
        pr_fold(bytes, PR_FOLD_KEY, &folded);
        word->prefix = pr_arena_str(arena, pr_buf_view(&folded));
        bool good = !folded.failed && word->prefix.bytes;
        pr_buf_done(&folded);
        return good;
    }
    uint32_t id =
        pr_vocabulary_form(vocabulary, bytes, token->flags, token->kind);
    if (id == PR_NO_ID)
        return false;
    const struct pr_form *form = &vocabulary->form[id];
    add_id(word, form->key);
    for (size_t r = 0; r < form->count; r++)
        add_id(word, vocabulary->reading[form->readings + r].lemma);
    return true;
}

static bool is_word(const struct pr_token *token)
{
    return token->kind == PR_WORD || token->kind == PR_NUMBER ||
           token->kind == PR_URL;
}

static bool starred(precis_str text, const struct pr_token *token)
{
    return token->end < text.size && text.bytes[token->end] == '*';
}

/* The words of text as one term, or for a question each content word as a
 * term of its own. */
static enum precis_status add_terms(struct pr_steer *steer, enum use use,
                                    precis_str text,
                                    struct pr_vocabulary *vocabulary,
                                    struct pr_arena *arena)
{
    struct pr_tokens tokens = {0};
    struct pr_steer_term *term = NULL;
    enum precis_status status = pr_tokenize(NULL, text, 0, text.size, &tokens);
    for (size_t t = 0; !status && t < tokens.count; t++) {
        const struct pr_token *token = &tokens.items[t];
        if (!is_word(token))
            continue;
        uint32_t id = pr_vocabulary_form(
            vocabulary, pr_str_slice(text, token->start, token->end),
            token->flags, token->kind);
        if (id == PR_NO_ID)
            status = PRECIS_E_MEMORY;
        else if (use == ASKS && vocabulary->form[id].stop)
            continue;
        if (!status && (!term || use == ASKS)) {
            if (steer->count == PR_STEER_TERMS_MAX) {
                status = PRECIS_E_LIMIT;
                break;
            }
            term = &steer->terms[steer->count++];
            *term = (struct pr_steer_term){.use = use, .text = text};
        }
        if (!status && term->count < WORDS_MAX &&
            !make_word(vocabulary, text, token, starred(text, token), arena,
                       &term->words[term->count++]))
            status = PRECIS_E_MEMORY;
    }
    pr_tokens_done(&tokens);
    if (!status && !term && use != ASKS)
        status = PRECIS_E_ARGUMENT;
    return status;
}

static enum precis_status parse(struct pr_steer *steer, enum use use,
                                precis_str list,
                                struct pr_vocabulary *vocabulary,
                                struct pr_arena *arena,
                                struct precis_error *error)
{
    precis_str rest = list, part;
    enum precis_status status = PRECIS_OK;
    while (!status && list.size &&
           pr_str_split(&rest, use == ASKS ? '\0' : ',', &part)) {
        precis_str text = pr_str_trim(part);
        status = add_terms(steer, use, text, vocabulary, arena);
        if (status == PRECIS_E_ARGUMENT)
            return pr_fail(error, status, PR_NOWHERE,
                           "expected words between commas, found \"%.*s\"",
                           (int)(text.size > 40 ? 40 : text.size), text.bytes);
        if (status == PRECIS_E_LIMIT)
            return pr_fail(error, status, PR_NOWHERE,
                           "more than %d words and phrases to look for",
                           PR_STEER_TERMS_MAX);
    }
    return status ? pr_fail_memory(error) : PRECIS_OK;
}

/* ---- finding them */

static bool word_is(const struct word *word,
                    const struct pr_vocabulary *vocabulary,
                    const struct pr_token *token)
{
    uint32_t key = vocabulary->form[token->form].key;
    if (word->prefix.size)
        return pr_str_starts(pr_intern_str(&vocabulary->terms, key),
                             word->prefix) ||
               pr_str_starts(pr_intern_str(&vocabulary->terms, token->lemma),
                             word->prefix);
    for (size_t i = 0; i < word->count; i++)
        if (word->ids[i] == key || word->ids[i] == token->lemma)
            return true;
    return false;
}

static bool term_at(const struct pr_steer_term *term,
                    const struct pr_document *document, size_t t, size_t last)
{
    for (size_t w = 0; w < term->count; w++) {
        while (t < last && !is_word(&document->tokens.items[t]))
            t++;
        if (t == last || !word_is(&term->words[w], document->vocabulary,
                                  &document->tokens.items[t]))
            return false;
        t++;
    }
    return true;
}

static void search(struct pr_steer *steer, const struct pr_pool *pool)
{
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        const struct pr_document *document = pool->documents[unit->document];
        const struct pr_sentence *sentence = pr_pool_sentence(pool, unit);
        for (size_t t = sentence->first; t < sentence->last; t++) {
            if (!is_word(&document->tokens.items[t]))
                continue;
            for (size_t i = 0; i < steer->count; i++)
                if (term_at(&steer->terms[i], document, t, sentence->last))
                    steer->holds[s] |= (uint64_t)1 << i;
        }
    }
}

enum precis_status pr_steer_find(const struct pr_steering *steering,
                                 const struct pr_pool *pool,
                                 struct pr_arena *arena, struct pr_steer *steer,
                                 struct precis_error *error)
{
    const struct {
        enum use use;
        precis_str list;
    } lists[] = {
        {FOCUSES, steering->focus},
        {MUSTS,   steering->must },
        {AVOIDS,  steering->avoid},
        {ASKS,    steering->query}
    };
    *steer = (struct pr_steer){0};
    bool any = false;
    for (size_t i = 0; i < PR_LENGTH(lists); i++)
        any |= lists[i].list.size > 0;
    if (!any)
        return PRECIS_OK;
    steer->terms =
        pr_arena_array(arena, PR_STEER_TERMS_MAX, sizeof *steer->terms);
    steer->holds = pr_arena_array(arena, pool->S, sizeof *steer->holds);
    if (!steer->terms || !steer->holds)
        return pr_fail_memory(error);
    enum precis_status status = PRECIS_OK;
    for (size_t i = 0; !status && i < PR_LENGTH(lists); i++)
        status = parse(steer, lists[i].use, lists[i].list,
                       pool->documents[0]->vocabulary, arena, error);
    if (!status)
        search(steer, pool);
    return status;
}

/* ---- using them */

static uint64_t terms_for(const struct pr_steer *steer, enum use use)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < steer->count; i++)
        if (steer->terms[i].use == use)
            bits |= (uint64_t)1 << i;
    return bits;
}

static unsigned count_bits(uint64_t bits)
{
    unsigned count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

void pr_steer_raise(const struct pr_steer *steer, size_t S,
                    struct pr_choice *choice)
{
    uint64_t focus = terms_for(steer, FOCUSES), asks = terms_for(steer, ASKS);
    double mean = 0, asked = count_bits(asks);
    if (!focus && !asks)
        return;
    for (size_t s = 0; s < S; s++)
        mean += fabs(choice->alone[s]) / (double)S;
    for (size_t s = 0; s < S; s++) {
        double gain = FOCUS * count_bits(steer->holds[s] & focus);
        if (asks)
            gain += QUERY * count_bits(steer->holds[s] & asks) / asked;
        choice->bonus[s] += gain * mean;
        choice->alone[s] += gain * mean;
        choice->score[s] += gain * mean;
    }
}

void pr_steer_bar(const struct pr_steer *steer, size_t S,
                  struct pr_choice *choice)
{
    uint64_t avoid = terms_for(steer, AVOIDS);
    for (size_t s = 0; avoid && s < S; s++)
        if (steer->holds[s] & avoid) {
            choice->barred[s] = true;
            choice->reason[s] = PR_REASON_AVOIDED;
        }
}

/* The best unit that holds terms not yet held and fits; S when none does. */
static size_t best_holder(const struct pr_steer *steer, size_t S,
                          const struct pr_choice *choice, uint64_t open,
                          size_t room)
{
    size_t best = S;
    unsigned most = 0;
    for (size_t s = 0; s < S; s++) {
        unsigned held = count_bits(steer->holds[s] & open);
        if (!held || held < most || choice->cost[s] > room ||
            (choice->barred[s] && choice->reason[s] != PR_REASON_DANGLING))
            continue;
        double a = choice->alone[s] / sqrt((double)choice->cost[s]);
        if (best == S || held > most ||
            a > choice->alone[best] / sqrt((double)choice->cost[best])) {
            best = s;
            most = held;
        }
    }
    return best;
}

void pr_steer_force(const struct pr_steer *steer, size_t S,
                    struct pr_choice *choice)
{
    uint64_t open = terms_for(steer, MUSTS);
    size_t s, room = choice->budget;
    while (open && (s = best_holder(steer, S, choice, open, room)) != S) {
        open &= ~steer->holds[s];
        choice->forced[s] = true;
        choice->barred[s] = false;
        room -= choice->cost[s];
    }
}

bool pr_steer_report(const struct pr_steer *steer, size_t S,
                     const struct pr_choice *choice, struct pr_summary *summary)
{
    uint64_t musts = terms_for(steer, MUSTS), any = 0, kept = 0;
    if (!musts)
        return true;
    summary->missing = pr_arena_array(&summary->arena, steer->count + 1,
                                      sizeof *summary->missing);
    if (!summary->missing)
        return false;
    for (size_t s = 0; s < S; s++) {
        any |= steer->holds[s];
        kept |= choice->keep[s] ? steer->holds[s] : 0;
    }
    for (size_t i = 0; i < steer->count; i++)
        if (musts >> i & 1 && !(kept >> i & 1))
            summary->missing[summary->missing_count++] =
                (struct pr_missing){steer->terms[i].text, any >> i & 1};
    return true;
}
