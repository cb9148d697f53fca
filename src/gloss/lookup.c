/* lookup.c - look up a word or phrase as a person types it. */
/* SPDX-License-Identifier: MIT */
#include "gloss/lookup.h"

#include "french/tokenize.h"
#include "gloss/keys.h"
#include "gloss/layers.h"
#include "gloss/nearest.h"
#include "unicode/fold.h"

#include <stdlib.h>

/* How many steps one phrase may take through the layers, and its tokens. */
enum { STEPS_MAX = 1000, PHRASE_TOKENS = 32 };

static bool has(const struct pr_found_list *found, struct pr_sense_id id)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].sense.layer == id.layer &&
            found->items[i].sense.sense == id.sense)
            return true;
    return false;
}

static bool add(struct pr_found_list *found, uint32_t layer, uint32_t sense,
                uint8_t how, uint8_t distance)
{
    struct pr_sense_id id = {layer, sense};
    if (has(found, id))
        return true;
    if (!pr_grow(&found->items, &found->capacity, found->count,
                 sizeof *found->items))
        return false;
    found->items[found->count++] = (struct pr_found){id, how, distance};
    return true;
}

static bool add_head(struct pr_found_list *found,
                     const struct pr_compiled *compiled, uint32_t layer,
                     uint32_t number, uint8_t how, uint8_t distance)
{
    struct pr_head head = pr_compiled_head(compiled, number);
    for (uint32_t s = 0; s < head.senses; s++)
        if (!add(found, layer, head.sense + s, how, distance))
            return false;
    return true;
}

/* Headwords equal to word but for case and accents; in the first pass those
 * with its accents. */
static bool add_equal(const struct pr_glossary *glossary, precis_str bare,
                      precis_str folded, bool accents,
                      struct pr_found_list *found)
{
    struct pr_buf buf = {0};
    bool good = true;
    for (uint32_t l = 0; good && l < glossary->count; l++) {
        const struct pr_compiled *compiled = &glossary->layers[l].compiled;
        uint32_t head, r = pr_compiled_seek(compiled, PR_SECTION_FRENCH, bare);
        while (good &&
               pr_str_equal(
                   pr_compiled_index(compiled, PR_SECTION_FRENCH, r++, &head),
                   bare) &&
               head != PR_NO_ID) {
            pr_buf_clear(&buf);
            pr_fold(pr_compiled_head(compiled, head).fr, PR_FOLD_KEY, &buf);
            bool same = pr_str_equal(pr_buf_view(&buf), folded);
            if (same == accents)
                good = add_head(found, compiled, l, head, PR_FOUND_EXACT,
                                same ? 0 : 1);
        }
    }
    good = good && !buf.failed;
    pr_buf_done(&buf);
    return good;
}

/* A phrase as the keys of its tokens. */
struct phrase {
    struct pr_vocabulary *vocabulary;
    struct pr_keys keys[PHRASE_TOKENS];
    size_t count;
};

/* Follow the phrase from a node; all its tokens must be used up. */
static bool follow(const struct phrase *phrase,
                   const struct pr_glossary *glossary, uint32_t layer,
                   uint32_t node, size_t at, size_t *steps,
                   struct pr_found_list *found)
{
    const struct pr_compiled *compiled = &glossary->layers[layer].compiled;
    if (at == phrase->count) {
        uint32_t heads = pr_compiled_heads(compiled, node);
        for (uint32_t h = 0; h < heads; h++)
            if (!add_head(found, compiled, layer,
                          pr_compiled_head_at(compiled, node, h),
                          PR_FOUND_INFLECTED, 0))
                return false;
        return true;
    }
    const struct pr_keys *keys = &phrase->keys[at];
    if (at > 0 && keys->class == PR_FORM_ARTICLE &&
        phrase->keys[at - 1].class == PR_FORM_PREPOSITION)
        return follow(phrase, glossary, layer, node, at + 1, steps, found);
    for (size_t k = 0; k < keys->count; k++) {
        uint32_t key = pr_compiled_key(
            compiled, pr_intern_str(&phrase->vocabulary->terms, keys->keys[k]));
        uint32_t child = key == PR_NO_ID ? PR_NO_ID
                         : at == 0       ? pr_compiled_root(compiled, key)
                                   : pr_compiled_child(compiled, node, key);
        if (child == PR_NO_ID || ++*steps > STEPS_MAX)
            continue;
        if (!follow(phrase, glossary, layer, child, at + 1, steps, found))
            return false;
    }
    return true;
}

/* Put a token's keys at the end of the phrase. se and s' in front are no part
 * of a path. */
static bool add_keys(struct phrase *phrase, uint32_t form, bool opens)
{
    if (phrase->count == PHRASE_TOKENS)
        return true;
    struct pr_keys *keys = &phrase->keys[phrase->count];
    if (form == PR_NO_ID || !pr_keys_of_text(phrase->vocabulary, form, keys))
        return false;
    if (!opens || keys->class != PR_FORM_REFLEXIVE)
        phrase->count++;
    return true;
}

/* The words of a phrase; with cut those that hyphens join are several. */
static bool read_phrase(const struct pr_tokens *tokens, precis_str word,
                        bool cut, struct phrase *phrase)
{
    bool good = true;
    phrase->count = 0;
    for (size_t t = 0; good && t < tokens->count; t++) {
        const struct pr_token *token = &tokens->items[t];
        precis_str bytes = pr_str_slice(word, token->start, token->end);
        uint32_t parts[PR_PARTS_MAX];
        size_t count =
            cut ? pr_hyphen_parts(phrase->vocabulary, bytes, parts) : 0;
        for (size_t p = 0; good && p < count; p++)
            good = add_keys(phrase, parts[p], false);
        if (!count)
            good = add_keys(phrase,
                            pr_vocabulary_form(phrase->vocabulary, bytes,
                                               token->flags, token->kind),
                            t == 0 && tokens->count > 1);
    }
    return good;
}

/* Entries that the word is an inflected form of. */
static enum precis_status add_inflected(const struct pr_glossary *glossary,
                                        struct pr_vocabulary *vocabulary,
                                        precis_str word,
                                        struct pr_found_list *found)
{
    struct phrase phrase = {.vocabulary = vocabulary};
    struct pr_tokens tokens = {0};
    enum precis_status status = pr_tokenize(NULL, word, 0, word.size, &tokens);
    size_t before = found->count;
    for (unsigned cut = 0; cut < 2 && found->count == before; cut++) {
        size_t steps = 0;
        if (status || tokens.count > PHRASE_TOKENS)
            break;
        if (!read_phrase(&tokens, word, cut, &phrase))
            status = PRECIS_E_MEMORY;
        for (uint32_t l = 0; !status && phrase.count && l < glossary->count;
             l++)
            if (!follow(&phrase, glossary, l, 0, 0, &steps, found))
                status = PRECIS_E_MEMORY;
    }
    pr_tokens_done(&tokens);
    return status;
}

/* The nearest records of an index of all layers. */
static bool add_near(const struct pr_glossary *glossary, enum pr_section index,
                     precis_str word, struct pr_found_list *found)
{
    struct pr_near near[PR_NEAR_MAX];
    size_t count = pr_nearest(glossary, index, word, near, PR_NEAR_MAX);
    for (size_t i = 0; i < count; i++) {
        const struct pr_compiled *compiled =
            &glossary->layers[near[i].layer].compiled;
        bool good =
            index == PR_SECTION_ENGLISH
                ? add(found, near[i].layer, near[i].target, PR_FOUND_NEAR,
                      near[i].distance)
                : add_head(found, compiled, near[i].layer, near[i].target,
                           PR_FOUND_NEAR, near[i].distance);
        if (!good)
            return false;
    }
    return true;
}

enum precis_status pr_lookup_known(const struct pr_glossary *glossary,
                                   struct pr_vocabulary *vocabulary,
                                   precis_str word, struct pr_found_list *found)
{
    struct pr_buf bare = {0}, folded = {0};
    word = pr_str_trim(word);
    pr_fold(word, PR_FOLD_KEY | PR_FOLD_ACCENTS, &bare);
    pr_fold(word, PR_FOLD_KEY, &folded);
    bool good = !bare.failed && !folded.failed &&
                add_equal(glossary, pr_buf_view(&bare), pr_buf_view(&folded),
                          true, found) &&
                add_equal(glossary, pr_buf_view(&bare), pr_buf_view(&folded),
                          false, found);
    pr_buf_done(&bare);
    pr_buf_done(&folded);
    return good ? add_inflected(glossary, vocabulary, word, found)
                : PRECIS_E_MEMORY;
}

enum precis_status pr_lookup_french(const struct pr_glossary *glossary,
                                    struct pr_vocabulary *vocabulary,
                                    precis_str word,
                                    struct pr_found_list *found)
{
    enum precis_status status =
        pr_lookup_known(glossary, vocabulary, word, found);
    if (status || found->count)
        return status;
    struct pr_buf bare = {0};
    pr_fold(pr_str_trim(word), PR_FOLD_KEY | PR_FOLD_ACCENTS, &bare);
    bool good = !bare.failed && add_near(glossary, PR_SECTION_FRENCH,
                                         pr_buf_view(&bare), found);
    pr_buf_done(&bare);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}

/* Senses with exactly this English. */
static bool add_english(const struct pr_glossary *glossary, precis_str word,
                        uint8_t how, struct pr_found_list *found)
{
    for (uint32_t l = 0; l < glossary->count; l++) {
        const struct pr_compiled *compiled = &glossary->layers[l].compiled;
        uint32_t sense,
            r = pr_compiled_seek(compiled, PR_SECTION_ENGLISH, word);
        while (pr_str_equal(
                   pr_compiled_index(compiled, PR_SECTION_ENGLISH, r++, &sense),
                   word) &&
               sense != PR_NO_ID)
            if (!add(found, l, sense, how, 0))
                return false;
    }
    return true;
}

/* Endings of English inflection, and what the dictionary form has instead. */
static const struct {
    const char *ending, *instead;
} endings[] = {
    {"ies", "y"},
    {"es",  "" },
    {"s",   "" },
    {"ied", "y"},
    {"ed",  "" },
    {"ed",  "e"},
    {"ing", "" },
    {"ing", "e"}
};

static bool add_english_forms(const struct pr_glossary *glossary,
                              precis_str word, struct pr_found_list *found)
{
    struct pr_buf form = {0};
    bool good = true;
    for (size_t e = 0; good && e < PR_LENGTH(endings); e++) {
        precis_str ending = pr_str_from(endings[e].ending);
        if (!pr_str_ends(word, ending) || word.size < ending.size + 3)
            continue;
        pr_buf_clear(&form);
        pr_buf_append(&form, word.bytes, word.size - ending.size);
        pr_buf_text(&form, endings[e].instead);
        good = !form.failed && add_english(glossary, pr_buf_view(&form),
                                           PR_FOUND_INFLECTED, found);
    }
    pr_buf_done(&form);
    return good;
}

enum precis_status pr_lookup_english(const struct pr_glossary *glossary,
                                     precis_str word,
                                     struct pr_found_list *found)
{
    static const char *const leading[] = {"to ", "the ", "an ", "a "};
    struct pr_buf folded = {0};
    pr_fold(pr_str_trim(word), PR_FOLD_KEY, &folded);
    precis_str key = pr_buf_view(&folded);
    bool good =
        !folded.failed && add_english(glossary, key, PR_FOUND_EXACT, found);
    for (size_t i = 0; i < PR_LENGTH(leading) && !found->count; i++) {
        precis_str start = pr_str_from(leading[i]);
        if (!pr_str_starts(key, start))
            continue;
        key = pr_str_slice(key, start.size, key.size);
        good = good && add_english(glossary, key, PR_FOUND_EXACT, found);
        break;
    }
    if (good && !found->count)
        good = add_english_forms(glossary, key, found);
    if (good && !found->count)
        good = add_near(glossary, PR_SECTION_ENGLISH, key, found);
    pr_buf_done(&folded);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}
