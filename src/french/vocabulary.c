/* vocabulary.c - what is known of each word form that was met, once each. */
/* SPDX-License-Identifier: MIT */
#include "french/vocabulary.h"

#include "base/hash.h"
#include "base/str.h"
#include "french/analyse.h"
#include "french/lattice.h"
#include "french/stem.h"
#include "french/stopwords.h"
#include "french/tag_rules.h"
#include "unicode/fold.h"

#include <stdlib.h>

/* A short form that was met lately, with its bytes: most tokens are found
 * here, in one line of the cache, and not in the table of all forms. */
struct pr_recent {
    uint64_t low, high; /* its first eight bytes and its last */
    uint32_t size;      /* 0 = free */
    uint32_t form;
};
enum { RECENT_MAX = 16, RECENT_BITS = 10, RECENT_BITS_MAX = 17 };

/* No word is longer; more bytes are not stemmed. */
enum { WORD_MAX = 256 };

void pr_vocabulary_done(struct pr_vocabulary *vocabulary)
{
    pr_intern_done(&vocabulary->forms);
    pr_intern_done(&vocabulary->terms);
    free(vocabulary->form);
    free(vocabulary->reading);
    free(vocabulary->state);
    free(vocabulary->lattice);
    free(vocabulary->recent);
    pr_stemmer_free(vocabulary->stemmer);
    for (size_t b = 0; b < PR_BENCHES; b++)
        pr_buf_done(&vocabulary->bench[b]);
    *vocabulary = (struct pr_vocabulary){0};
}

enum precis_status pr_vocabulary_init(struct pr_vocabulary *vocabulary,
                                      const struct pr_lexicon *lexicon)
{
    *vocabulary = (struct pr_vocabulary){.lexicon = lexicon};
    vocabulary->lattice = pr_lattice_new();
    vocabulary->recent_bits = RECENT_BITS;
    vocabulary->recent =
        calloc((size_t)1 << RECENT_BITS, sizeof *vocabulary->recent);
    enum precis_status status = pr_stemmer_new(&vocabulary->stemmer);
    if (status || !vocabulary->lattice || !vocabulary->recent) {
        pr_vocabulary_done(vocabulary);
        return PRECIS_E_MEMORY;
    }
    return PRECIS_OK;
}

/* Is a stop word of these readings a term when it is a noun? */
static bool is_homograph(const struct pr_reading *readings, size_t count)
{
    bool noun = false, function = false;
    for (size_t r = 0; r < count; r++) {
        noun |= readings[r].pos == PR_POS_NOUN;
        function |=
            readings[r].pos == PR_POS_AUX || readings[r].pos == PR_POS_DET ||
            readings[r].pos == PR_POS_PRON || readings[r].pos == PR_POS_ADP ||
            readings[r].pos == PR_POS_CCONJ ||
            readings[r].pos == PR_POS_SCONJ || readings[r].pos == PR_POS_ADV;
    }
    return noun && function;
}

/* Fill form's key, stem and readings. */
static bool learn(struct pr_vocabulary *vocabulary, precis_str bytes,
                  enum pr_token_kind kind, struct pr_form *form)
{
    struct pr_buf *key = pr_vocabulary_bench(vocabulary, PR_BENCH_KEY);
    pr_fold(bytes, PR_FOLD_KEY, key);
    precis_str folded = pr_buf_view(key);
    form->key = pr_intern_add(&vocabulary->terms, folded);
    form->stem =
        kind == PR_WORD && folded.size <= WORD_MAX ? PR_NO_ID : form->key;
    form->stop = kind == PR_WORD && pr_stopword(folded);
    form->readings = (uint32_t)vocabulary->readings;
    if (key->failed || form->key == PR_NO_ID ||
        !pr_analyse(vocabulary, bytes, kind, form))
        return false;
    size_t count = vocabulary->readings - form->readings;
    form->count = (uint8_t)count;
    form->homograph =
        form->stop && is_homograph(vocabulary->reading + form->readings, count);
    form->rule = pr_tag_rule_of(vocabulary, form);
    return pr_lattice_learn(vocabulary, form);
}

uint32_t pr_vocabulary_stem(struct pr_vocabulary *vocabulary,
                            struct pr_form *form)
{
    if (form->stem != PR_NO_ID)
        return form->stem;
    precis_str stem = pr_stem(vocabulary->stemmer,
                              pr_intern_str(&vocabulary->terms, form->key));
    if (stem.bytes)
        form->stem = pr_intern_add(&vocabulary->terms, stem);
    return form->stem;
}

/* Look the form up among all, and learn it when it is new. */
static uint32_t find_or_learn(struct pr_vocabulary *vocabulary,
                              precis_str bytes, enum pr_token_kind kind)
{
    size_t known = vocabulary->forms.count;
    uint32_t id = pr_intern_add(&vocabulary->forms, bytes);
    if (id == PR_NO_ID || id < known)
        return id;
    if (!pr_grow(&vocabulary->form, &vocabulary->form_capacity, id,
                 sizeof *vocabulary->form))
        return PR_NO_ID;
    vocabulary->form[id] = (struct pr_form){0};
    return learn(vocabulary, bytes, kind, &vocabulary->form[id]) ? id
                                                                 : PR_NO_ID;
}

/* The bytes of a short form as the table of recent ones has them. */
static inline struct pr_recent key_of(precis_str bytes)
{
    bool few = bytes.size < 8;
    return (struct pr_recent){
        .low =
            few ? pr_load_few(bytes.bytes, bytes.size) : pr_load64(bytes.bytes),
        .high = few ? 0 : pr_load64(bytes.bytes + bytes.size - 8),
        .size = (uint32_t)bytes.size};
}

/* Where it stands there, as a share of the table. */
static inline uint32_t place_of(const struct pr_recent *key)
{
    uint64_t mixed =
        (key->low ^ key->high << 1 ^ key->size) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(mixed >> 32);
}

/* Make more room for recent forms when there are many forms. */
static void widen(struct pr_vocabulary *vocabulary)
{
    unsigned bits = vocabulary->recent_bits + 1;
    if (bits > RECENT_BITS_MAX || vocabulary->forms.count >> (bits - 2) == 0)
        return;
    struct pr_recent *wider = calloc((size_t)1 << bits, sizeof *wider);
    if (!wider)
        return; /* it is as good, only slower */
    for (size_t i = 0; i < (size_t)1 << vocabulary->recent_bits; i++) {
        const struct pr_recent *recent = &vocabulary->recent[i];
        if (recent->size)
            wider[place_of(recent) >> (32 - bits)] = *recent;
    }
    free(vocabulary->recent);
    vocabulary->recent = wider;
    vocabulary->recent_bits = bits;
}

static inline struct pr_recent *recent_at(const struct pr_vocabulary *v,
                                          uint32_t place)
{
    return &v->recent[place >> (32 - v->recent_bits)];
}

static bool is_short(precis_str bytes)
{
    return bytes.size && bytes.size <= RECENT_MAX;
}

static inline uint32_t find_short(struct pr_vocabulary *vocabulary,
                                  precis_str bytes, enum pr_token_kind kind,
                                  struct pr_recent key, uint32_t place)
{
    struct pr_recent *recent = recent_at(vocabulary, place);
    if (recent->low == key.low && recent->high == key.high &&
        recent->size == key.size)
        return recent->form;
    key.form = find_or_learn(vocabulary, bytes, kind);
    if (key.form != PR_NO_ID)
        *recent = key;
    widen(vocabulary);
    return key.form;
}

uint32_t pr_vocabulary_form(struct pr_vocabulary *vocabulary, precis_str bytes,
                            unsigned token_flags, enum pr_token_kind kind)
{
    (void)token_flags;
    if (!is_short(bytes))
        return find_or_learn(vocabulary, bytes, kind);
    struct pr_recent key = key_of(bytes);
    return find_short(vocabulary, bytes, kind, key, place_of(&key));
}

/* Ask for the memory that the forms of some tokens stand in. */
static void fetch(const struct pr_vocabulary *vocabulary, precis_str text,
                  struct pr_token tokens[], size_t count)
{
    for (size_t t = 0; t < count; t++) {
        precis_str bytes = pr_str_slice(text, tokens[t].start, tokens[t].end);
        if (!is_short(bytes))
            continue;
        struct pr_recent key = key_of(bytes);
        tokens[t].form = place_of(&key);
        __builtin_prefetch(recent_at(vocabulary, tokens[t].form));
    }
}

bool pr_vocabulary_forms(struct pr_vocabulary *vocabulary, precis_str text,
                         struct pr_token tokens[], size_t count)
{
    enum { BLOCK = 32 };
    for (size_t t = 0; t < count; t++) {
        if (t % BLOCK == 0)
            fetch(vocabulary, text, tokens + t,
                  count - t < BLOCK ? count - t : BLOCK);
        struct pr_token *token = &tokens[t];
        precis_str bytes = pr_str_slice(text, token->start, token->end);
        token->form = is_short(bytes)
                          ? find_short(vocabulary, bytes, token->kind,
                                       key_of(bytes), token->form)
                          : find_or_learn(vocabulary, bytes, token->kind);
        if (token->form == PR_NO_ID)
            return false;
        __builtin_prefetch(&vocabulary->form[token->form]);
    }
    return true;
}
