/* kwic.c - find a word or phrase in a document in any of its forms. */
/* SPDX-License-Identifier: MIT */
#include "gloss/kwic.h"

#include "base/error.h"
#include "french/tokenize.h"
#include "gloss/acronym_places.h"

#include <stdlib.h>

enum precis_status pr_kwic_parse(struct pr_kwic *kwic, precis_str query,
                                 struct pr_vocabulary *vocabulary,
                                 struct precis_error *error)
{
    struct pr_tokens tokens = {0};
    enum precis_status status =
        pr_tokenize(NULL, query, 0, query.size, &tokens);
    kwic->count = 0;
    for (size_t t = 0; !status && t < tokens.count; t++) {
        const struct pr_token *token = &tokens.items[t];
        if (kwic->count == PR_KWIC_WORDS) {
            pr_tokens_done(&tokens);
            return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                           "expected at most %d words", PR_KWIC_WORDS);
        }
        uint32_t form = pr_vocabulary_form(
            vocabulary, pr_str_slice(query, token->start, token->end),
            token->flags, token->kind);
        if (form == PR_NO_ID) {
            status = PRECIS_E_MEMORY;
            break;
        }
        kwic->word[kwic->count].form = form;
        kwic->word[kwic->count++].key = vocabulary->form[form].key;
    }
    pr_tokens_done(&tokens);
    if (status)
        return pr_fail_memory(error);
    return kwic->count ? PRECIS_OK
                       : pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                                 "expected a word, found none");
}

/* Whether a token is a form of word w of the query. */
static bool is_form(const struct pr_kwic *kwic, size_t w,
                    const struct pr_vocabulary *vocabulary,
                    const struct pr_token *token)
{
    if (token->form == kwic->word[w].form ||
        vocabulary->form[token->form].key == kwic->word[w].key)
        return true;
    if (token->kind != PR_WORD)
        return false;
    const struct pr_form *wanted = &vocabulary->form[kwic->word[w].form];
    for (size_t r = 0; r < wanted->count; r++)
        if (vocabulary->reading[wanted->readings + r].lemma == token->lemma)
            return true;
    return false;
}

static bool is_article(const struct pr_document *document,
                       const struct pr_token *token)
{
    precis_str word = pr_token_str(document, token);
    return pr_str_is(word, "le") || pr_str_is(word, "la") ||
           pr_str_is(word, "les") || pr_str_is(word, "l'") ||
           pr_str_is(word, "l\xE2\x80\x99");
}

bool pr_kwic_next(const struct pr_kwic *kwic,
                  const struct pr_document *document, uint32_t *from,
                  uint32_t *last)
{
    const struct pr_tokens *tokens = &document->tokens;
    for (; *from < tokens->count; ++*from) {
        size_t t = *from, w = 0;
        while (w < kwic->count && t < tokens->count) {
            if (is_form(kwic, w, document->vocabulary, &tokens->items[t]))
                w++;
            else if (!w || !is_article(document, &tokens->items[t]))
                break;
            t++;
        }
        if (w == kwic->count) {
            *last = (uint32_t)t;
            return true;
        }
    }
    return false;
}

/* True when the query asks for the whole of a candidate. */
static bool asks_for(const struct pr_kwic *kwic,
                     const struct pr_document *document,
                     const struct pr_candidate *candidate)
{
    uint32_t from = candidate->first, last;
    return pr_kwic_next(kwic, document, &from, &last) &&
           from == candidate->first && last == candidate->last;
}

/* The other of an acronym and its full form, when the query asks for one. */
static bool parse_other(const struct pr_kwic *kwic,
                        const struct pr_document *document,
                        struct pr_vocabulary *vocabulary,
                        const struct pr_acronym_place *place,
                        struct pr_kwic *other)
{
    const struct pr_token *tokens = document->tokens.items;
    bool acronym = asks_for(kwic, document, &place->acronym);
    if (!acronym && !asks_for(kwic, document, &place->full))
        return false;
    const struct pr_candidate *wanted =
        acronym ? &place->full : &place->acronym;
    precis_str text =
        pr_str_slice(document->article->text, tokens[wanted->first].start,
                     tokens[wanted->last - 1].end);
    return pr_kwic_parse(other, text, vocabulary, NULL) == PRECIS_OK;
}

bool pr_kwic_other(const struct pr_kwic *kwic,
                   const struct pr_document *document,
                   struct pr_vocabulary *vocabulary, struct pr_kwic *other)
{
    struct pr_candidates found = {0};
    struct pr_acronym_places places = {0};
    bool any = false;
    for (size_t s = 0; !any && s < document->S; s++) {
        found.count = places.count = 0;
        if (!pr_candidates_of(document, &document->sentences[s], &found) ||
            !pr_acronyms_of(document, &document->sentences[s], &found, &places))
            break;
        for (size_t i = 0; !any && i < places.count; i++)
            any = parse_other(kwic, document, vocabulary, &places.items[i],
                              other);
    }
    free(found.items);
    free(places.items);
    return any;
}
