/* copies.c - find documents that are copies of one another. */
/* SPDX-License-Identifier: MIT */
#include "summary/copies.h"

#include "base/hash.h"

enum {
    SHINGLE = 5,
    BINS = 256, /* of a signature: the likeness is known to about 0.03 */
    BAND = 2,   /* bins that must agree for two documents to be compared:
                    those at 0.5 do in one of 128 bands, all but surely */
    LOOKS_MAX = 64
};

/* The least hash of each bin; 0 = none fell into it. */
struct signature {
    uint32_t least[BINS];
};

static uint64_t hash_token(const struct pr_document *document,
                           const struct pr_token *token)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    precis_str key =
        pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
    return pr_hash(key.bytes, key.size);
}

static void sign(const struct pr_document *document,
                 struct signature *signature)
{
    uint64_t last[SHINGLE] = {0};
    size_t words = 0;
    for (size_t t = 0; t < document->tokens.count; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->kind != PR_WORD && token->kind != PR_NUMBER)
            continue;
        last[words++ % SHINGLE] = hash_token(document, token);
        uint64_t shingle = 0;
        for (size_t i = 0; i < SHINGLE; i++)
            shingle = pr_mix64(shingle ^ last[(words + i) % SHINGLE]);
        if (words < SHINGLE)
            continue;
        uint32_t value = (uint32_t)shingle | 1;
        uint32_t *least = &signature->least[shingle >> 32 & (BINS - 1)];
        if (!*least || value < *least)
            *least = value;
    }
}

static double likeness(const struct signature *a, const struct signature *b)
{
    size_t same = 0, filled = 0;
    for (size_t i = 0; i < BINS; i++) {
        filled += a->least[i] || b->least[i];
        same += a->least[i] && a->least[i] == b->least[i];
    }
    return filled ? (double)same / (double)filled : 0;
}

/* Chains of documents by the hash of a band. */
struct table {
    uint32_t *head, *next; /* [mask + 1], [D × bands]: index + 1, 0 = end */
    size_t mask;
};

static size_t slot_of(const struct signature *signature, size_t band,
                      size_t mask)
{
    uint64_t hash = band;
    for (size_t i = 0; i < BAND; i++)
        hash = pr_mix64(hash << 32 ^ hash >> 32 ^
                        signature->least[band * BAND + i]);
    return hash & mask;
}

static bool band_filled(const struct signature *signature, size_t band)
{
    for (size_t i = 0; i < BAND; i++)
        if (!signature->least[band * BAND + i])
            return false;
    return true;
}

enum precis_status pr_copies(struct pr_document *const documents[],
                             size_t count, struct pr_arena *scratch,
                             uint32_t copy[])
{
    enum { BANDS = BINS / BAND };
    struct table table = {.mask = 1023};
    while (table.mask < count * BANDS && table.mask < (size_t)1 << 24)
        table.mask = table.mask * 2 + 1;
    struct signature *signatures =
        pr_arena_array(scratch, count, sizeof *signatures);
    uint32_t *asked = pr_arena_array(scratch, count, sizeof *asked);
    table.head = pr_arena_array(scratch, table.mask + 1, sizeof(uint32_t));
    table.next = pr_arena_array(scratch, count * BANDS, sizeof(uint32_t));
    if (!signatures || !asked || !table.head || !table.next)
        return PRECIS_E_MEMORY;
    for (size_t d = 0; d < count; d++) {
        const struct signature *mine = &signatures[d];
        copy[d] = (uint32_t)d;
        sign(documents[d], &signatures[d]);
        for (size_t b = 0; b < BANDS; b++) {
            if (!band_filled(mine, b))
                continue;
            size_t slot = slot_of(mine, b, table.mask);
            uint32_t at = table.head[slot];
            for (size_t looks = 0; at && looks < LOOKS_MAX; looks++) {
                size_t other = (at - 1) / BANDS;
                at = table.next[at - 1];
                if (asked[other] == d + 1)
                    continue;
                asked[other] = (uint32_t)d + 1;
                if (other < copy[d] &&
                    likeness(&signatures[other], mine) >= PR_COPY_LIKENESS)
                    copy[d] = (uint32_t)other;
            }
        }
        for (size_t b = 0; copy[d] == d && b < BANDS; b++) {
            if (!band_filled(mine, b))
                continue;
            size_t slot = slot_of(mine, b, table.mask);
            table.next[d * BANDS + b] = table.head[slot];
            table.head[slot] = (uint32_t)(d * BANDS + b) + 1;
        }
    }
    return PRECIS_OK;
}
