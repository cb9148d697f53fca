/* expand.c - whether a text has the expansion of one of its acronyms. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"

#include "french/tokenize.h"

/* The least bytes of a note that may be an expansion, and its most tokens. */
enum { EXPANSION_LEAST = 10, EXPANSION_TOKENS = 24 };

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

/* Where two keys in a row go among the bits of a document. */
static uint32_t place_of(uint32_t first, uint32_t second)
{
    return pr_mark_pair(first, second) >> (32 - PR_PRESENT_LOG);
}

/* Note which keys stand in a row in the document, by a part of their hashes;
 * once. False when memory is out. */
static bool note_pairs(struct pr_matcher *matcher,
                       const struct pr_document *document)
{
    size_t words = ((size_t)1 << PR_PRESENT_LOG) / 64;
    if (matcher->present_known)
        return true;
    if (!matcher->present &&
        !(matcher->present = calloc(words, sizeof *matcher->present)))
        return false;
    memset(matcher->present, 0, words * sizeof *matcher->present);
    uint32_t before = 0;
    for (size_t t = 0; t < document->tokens.count; t++) {
        uint32_t key = key_of(matcher, document->tokens.items[t].form);
        uint32_t bit = place_of(before, key);
        matcher->present[bit / 64] |= (uint64_t)1 << (bit % 64);
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
    for (size_t w = 1; w < words->count; w++) {
        uint32_t bit = place_of(words->keys[w - 1], words->keys[w]);
        if (!(matcher->present[bit / 64] >> (bit % 64) & 1))
            return false;
    }
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
