/* known.c - find out once what a glossary has for a form of a vocabulary. */
/* SPDX-License-Identifier: MIT */
#include "gloss/context.h"
#include "gloss/matcher.h"

#include <stdlib.h>

/* Bits of a sieve: at least so many, and so many for each hash, so that one
 * in sixteen at most is taken for another. */
enum { BITS_LEAST_LOG = 6, BITS_EACH = 16 };

/* A form that begins more has no sieve of thirds: in a damaged file nodes may
 * lead to each other, and far more than there are edges. */
enum { THIRDS_MAX = 1 << 20 };

/* The hash of a key of a layer. */
static uint32_t mark_of(size_t layer, uint32_t key)
{
    return pr_sieve_hash((uint32_t)layer << 26 ^ key);
}

/* Domains whose words tell in what sense those beside them are meant: "parts"
 * are "shares" beside finance; geography and society are everywhere. */
static bool tells(uint8_t domain)
{
    static const char *const telling[] = {
        "finance", "politics", "law",     "police",     "health",   "defence",
        "sport",   "media",    "culture", "technology", "transport"};
    const char *name = domain < PR_MARK_NO_DOMAIN
                           ? pr_column_word(PR_COLUMN_DOMAIN, domain)
                           : "";
    for (size_t i = 0; i < PR_LENGTH(telling); i++)
        if (!strcmp(name, telling[i]))
            return true;
    return false;
}

/* The domain of the first sense of the first entry that is the form alone. */
static uint8_t first_domain(const struct pr_matcher *matcher,
                            const struct pr_known *known)
{
    for (size_t l = 0; l < matcher->glossary->count; l++)
        for (size_t k = 0; k < known->keys.count; k++) {
            const struct pr_compiled *layer =
                &matcher->glossary->layers[l].compiled;
            uint32_t node = known->roots[l * known->keys.count + k];
            if (node == PR_NO_ID || !pr_compiled_heads(layer, node))
                continue;
            struct pr_head head =
                pr_compiled_head(layer, pr_compiled_head_at(layer, node, 0));
            uint8_t domain = pr_compiled_marks(layer, head.sense).domain;
            return tells(domain) ? domain : PR_MARK_NO_DOMAIN;
        }
    return PR_MARK_NO_DOMAIN;
}

static bool learn_keys(struct pr_matcher *matcher, uint32_t form,
                       struct pr_known *known)
{
    if (!pr_keys_of_text(matcher->vocabulary, form, &known->keys))
        return false;
    size_t count = known->keys.count, layers = matcher->glossary->count;
    known->ids = pr_arena_array(&matcher->arena, 3 * layers * count + 1,
                                sizeof *known->ids);
    if (!known->ids)
        return false;
    known->roots = known->ids + layers * count;
    known->marks = known->roots + layers * count;
    for (size_t l = 0; l < layers; l++)
        for (size_t k = 0; k < count; k++) {
            const struct pr_compiled *layer =
                &matcher->glossary->layers[l].compiled;
            uint32_t id = pr_compiled_key(
                layer, pr_intern_str(&matcher->vocabulary->terms,
                                     known->keys.keys[k]));
            uint32_t root =
                id == PR_NO_ID ? PR_NO_ID : pr_compiled_root(layer, id);
            known->ids[l * count + k] = id;
            known->roots[l * count + k] = root;
            known->starts |= root != PR_NO_ID;
            if (id != PR_NO_ID)
                known->marks[known->mark_count++] = mark_of(l, id);
        }
    known->domain = first_domain(matcher, known);
    return true;
}

/* What is known of a form without the glossary. */
static void learn_form(struct pr_matcher *matcher, uint32_t form,
                       struct pr_known *known)
{
    const struct pr_vocabulary *vocabulary = matcher->vocabulary;
    const struct pr_form *own = &vocabulary->form[form];
    precis_str key = pr_intern_str(&vocabulary->terms, own->key);
    known->stop = own->stop;
    known->drawn = known->keys.class == PR_FORM_REFLEXIVE ||
                   known->keys.class == PR_FORM_REFLEXIVE_MAYBE ||
                   pr_str_is(key, "plus");
    known->apart = known->keys.class == PR_FORM_CLITIC;
    for (size_t r = 0; r < own->count; r++) {
        uint8_t pos = vocabulary->reading[own->readings + r].pos;
        known->apart |= pos == PR_POS_VERB || pos == PR_POS_AUX;
    }
    if (own->stop || own->count > 1) {
        known->gives_gender = (uint8_t)pr_gender_given(key);
        known->gives_number = (uint8_t)pr_number_given(key);
    }
}

/* The children of the i-th node that a form leads to first. */
static uint32_t children(const struct pr_matcher *matcher,
                         const struct pr_known *known, size_t i,
                         uint32_t *first)
{
    const struct pr_layer *layer =
        &matcher->glossary->layers[i / known->keys.count];
    return pr_compiled_children(&layer->compiled, known->roots[i], first);
}

/* An empty sieve for count hashes. */
static bool make_sieve(struct pr_matcher *matcher, size_t count,
                       struct pr_sieve *sieve)
{
    uint32_t log = BITS_LEAST_LOG;
    while (log < 31 && count * BITS_EACH > (size_t)1 << log)
        log++;
    sieve->shift = (uint8_t)(32 - log);
    sieve->bits = pr_arena_array(&matcher->arena, ((size_t)1 << log) / 64, 8);
    return sieve->bits;
}

/* Put an edge that leads on from a form into its sieves; returns how many
 * hashes its thirds get, which are only counted while they have no sieve. */
static size_t put_second(const struct pr_compiled *layer, size_t l,
                         uint32_t edge, struct pr_known *known)
{
    uint32_t second = mark_of(l, pr_compiled_edge_key(layer, edge)), first = 0;
    uint32_t node = pr_compiled_edge_node(layer, edge);
    uint32_t count = pr_compiled_children(layer, node, &first);
    bool ends = pr_compiled_heads(layer, node);
    pr_sieve_put(&known->seconds, second);
    if (ends && known->thirds.bits)
        pr_sieve_put(&known->thirds, second);
    for (uint32_t c = first; !ends && known->thirds.bits && c < first + count;
         c++)
        pr_sieve_put(
            &known->thirds,
            pr_sieve_pair(second, mark_of(l, pr_compiled_edge_key(layer, c))));
    return ends ? 1 : count;
}

/* The same for all that begins with the form. */
static size_t put_seconds(const struct pr_matcher *matcher,
                          struct pr_known *known)
{
    size_t roots = matcher->glossary->count * known->keys.count, thirds = 0;
    for (size_t i = 0; i < roots; i++) {
        size_t l = i / known->keys.count;
        uint32_t first = 0, count = children(matcher, known, i, &first);
        for (uint32_t c = first; c < first + count; c++)
            thirds +=
                put_second(&matcher->glossary->layers[l].compiled, l, c, known);
    }
    return thirds;
}

/* Learn the second and third keys of all that begins with a form. */
static bool learn_seconds(struct pr_matcher *matcher, struct pr_known *known)
{
    size_t roots = matcher->glossary->count * known->keys.count, all = 0;
    uint32_t first = 0;
    for (size_t i = 0; i < roots; i++)
        all += children(matcher, known, i, &first);
    if (!all)
        return true;
    if (!make_sieve(matcher, all, &known->seconds))
        return false;
    size_t thirds = put_seconds(matcher, known);
    if (thirds > THIRDS_MAX)
        return true;
    if (!make_sieve(matcher, thirds, &known->thirds))
        return false;
    put_seconds(matcher, known);
    return true;
}

/* Find the parts of a hyphenated form; a step may go by its first one. */
static bool learn_parts(struct pr_matcher *matcher, uint32_t form,
                        struct pr_known *known)
{
    precis_str bytes = pr_intern_str(&matcher->vocabulary->forms, form);
    if (!bytes.size || !memchr(bytes.bytes, '-', bytes.size))
        return true;
    /* A copy, because making the parts' forms may move the strings. */
    bytes = pr_arena_str(&matcher->arena, bytes);
    if (!bytes.bytes)
        return false;
    size_t count = pr_hyphen_parts(matcher->vocabulary, bytes, known->parts);
    for (size_t p = 0; p < count; p++)
        if (known->parts[p] == form ||
            !pr_matcher_known(matcher, known->parts[p]))
            return true;
    if (!count)
        return true;
    const struct pr_known *part = pr_matcher_known(matcher, known->parts[0]);
    size_t marks = known->mark_count;
    uint32_t *both = pr_arena_array(&matcher->arena,
                                    marks + part->mark_count + 1, sizeof *both);
    if (!both)
        return false;
    memcpy(both, known->marks, marks * sizeof *both);
    memcpy(both + marks, part->marks, part->mark_count * sizeof *both);
    known->marks = both;
    known->mark_count = (uint16_t)(marks + part->mark_count);
    known->part_count = (uint8_t)count;
    known->starts |= part->starts;
    return true;
}

const struct pr_known *pr_matcher_learn(struct pr_matcher *matcher,
                                        uint32_t form)
{
    if (form >= matcher->known_count) {
        size_t count = 2 * (size_t)form + 64;
        struct pr_known **grown =
            realloc(matcher->known, count * sizeof *grown);
        if (!grown)
            return NULL;
        memset(grown + matcher->known_count, 0,
               (count - matcher->known_count) * sizeof *grown);
        matcher->known = grown;
        matcher->known_count = count;
    }
    struct pr_known *known = pr_arena_alloc(&matcher->arena, sizeof *known);
    if (!known || !learn_keys(matcher, form, known) ||
        !learn_seconds(matcher, known))
        return NULL;
    learn_form(matcher, form, known);
    if (!learn_parts(matcher, form, known))
        return NULL;
    return matcher->known[form] = known;
}
