/* expand.c - whether a text has the expansion of one of its acronyms. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"

#include "french/tokenize.h"

/* The least bytes of a note that may be an expansion, and its most tokens. */
enum { EXPANSION_LEAST = 10, EXPANSION_TOKENS = 24 };
/* The bits of a document's pairs: 32 kB, one in five set by 60,000 pairs. */
enum { PAIRS_LOG = 18 };

/* The folded words of a note, as the vocabulary's terms. */
struct words {
    uint32_t keys[EXPANSION_TOKENS];
    size_t count;
};

static uint32_t key_of(const struct pr_matcher *matcher, uint32_t form)
{
    return matcher->vocabulary->form[form].key;
}

/* Read a note; false when it is too long or memory is out. */
static bool read_words(struct pr_matcher *matcher, precis_str note,
                       struct words *words)
{
    struct pr_tokens tokens = {0};
    bool good = !pr_tokenize(NULL, note, 0, note.size, &tokens) &&
                tokens.count <= EXPANSION_TOKENS;
    for (size_t t = 0; good && t < tokens.count; t++) {
        const struct pr_token *token = &tokens.items[t];
        uint32_t form = pr_vocabulary_form(
            matcher->vocabulary, pr_str_slice(note, token->start, token->end),
            token->flags, token->kind);
        good = form != PR_NO_ID;
        if (good)
            words->keys[words->count++] = key_of(matcher, form);
    }
    pr_tokens_done(&tokens);
    return good && words->count;
}

/* Note which keys stand in a row in the document; once. False when memory is
 * out. */
static bool note_pairs(struct pr_matcher *matcher,
                       const struct pr_document *document)
{
    struct pr_sieve *present = &matcher->present;
    size_t words = ((size_t)1 << PAIRS_LOG) / 64;
    if (matcher->present_known)
        return true;
    if (!present->bits &&
        !(present->bits = malloc(words * sizeof *present->bits)))
        return false;
    memset(present->bits, 0, words * sizeof *present->bits);
    present->shift = 32 - PAIRS_LOG;
    uint32_t before = 0;
    for (size_t t = 0; t < document->tokens.count; t++) {
        uint32_t key = key_of(matcher, document->tokens.items[t].form);
        pr_sieve_put(present, pr_sieve_pair(before, key));
        before = key;
    }
    return matcher->present_known = true;
}

/* Do the words stand in a row somewhere in the document? */
static bool stand(struct pr_matcher *matcher,
                  const struct pr_document *document, const struct words *words)
{
    const struct pr_tokens *tokens = &document->tokens;
    if (!note_pairs(matcher, document))
        return false;
    for (size_t w = 1; w < words->count; w++)
        if (!pr_sieve_may_have(
                &matcher->present,
                pr_sieve_pair(words->keys[w - 1], words->keys[w])))
            return false;
    for (size_t t = 0; t + words->count <= tokens->count; t++) {
        size_t same = 0;
        while (same < words->count &&
               key_of(matcher, tokens->items[t + same].form) ==
                   words->keys[same])
            same++;
        if (same == words->count)
            return true;
    }
    return false;
}

/* Look for the note of a sense in the text, small or capital letters. */
static bool find_expansion(struct pr_matcher *matcher,
                           const struct pr_scene *scene,
                           struct pr_sense_id sense)
{
    struct pr_sense found;
    struct words words = {.count = 0};
    pr_glossary_sense(matcher->glossary, sense, &found);
    return found.note.size >= EXPANSION_LEAST &&
           read_words(matcher, found.note, &words) &&
           stand(matcher, scene->document, &words);
}

bool pr_scene_expands(struct pr_matcher *matcher, const struct pr_scene *scene,
                      uint32_t layer, uint32_t sense)
{
    size_t count = matcher->expansion_count;
    for (size_t i = 0; i < count; i++)
        if (matcher->expansions[i].layer == layer &&
            matcher->expansions[i].sense == sense)
            return matcher->expansions[i].found;
    if (count == PR_EXPANSIONS_MAX)
        return false;
    bool found =
        find_expansion(matcher, scene, (struct pr_sense_id){layer, sense});
    matcher->expansions[matcher->expansion_count++] =
        (struct pr_expansion){layer, sense, found};
    return found;
}
