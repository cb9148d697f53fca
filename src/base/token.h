/* token.h - what a text is cut into: tokens and sentences, in any language. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_TOKEN_H
#define PR_BASE_TOKEN_H

#include "base/arena.h"

#include <stdlib.h>

/* Texts are addressed with 32 bits; the largest one, in bytes. */
#define PR_TEXT_MAX ((size_t)1 << 31)

enum pr_token_kind { PR_WORD, PR_NUMBER, PR_PUNCTUATION, PR_SYMBOL, PR_URL };

/* Universal part-of-speech tags, in the order of the UD guidelines. */
enum pr_pos {
    PR_POS_X, /* unknown or not yet tagged */
    PR_POS_ADJ,
    PR_POS_ADP,
    PR_POS_ADV,
    PR_POS_AUX,
    PR_POS_CCONJ,
    PR_POS_DET,
    PR_POS_INTJ,
    PR_POS_NOUN,
    PR_POS_NUM,
    PR_POS_PART,
    PR_POS_PRON,
    PR_POS_PROPN,
    PR_POS_PUNCT,
    PR_POS_SCONJ,
    PR_POS_SYM,
    PR_POS_VERB,
    PR_POS_COUNT
};

/* What the tokenizer saw; bits of pr_token.flags. */
enum {
    PR_TOKEN_SPACED = 1 << 0,       /* white space stands before it        */
    PR_TOKEN_ABBREVIATION = 1 << 1, /* ends in a full stop of its own      */
    PR_TOKEN_ELIDED = 1 << 2,       /* l', d', qu' …                       */
    PR_TOKEN_CLITIC = 1 << 3,       /* -il, -t-on, -là                     */
    PR_TOKEN_UPPER = 1 << 4,        /* begins with a capital               */
    PR_TOKEN_CAPITALS = 1 << 5,     /* two letters or more, all capitals   */
    PR_TOKEN_STOP = 1 << 6,         /* a function word, no term            */
    PR_TOKEN_SENTENCE = 1 << 7,     /* first token of its sentence         */
    PR_TOKEN_NEWLINE = 1 << 8,      /* a line break stands before it       */
    PR_TOKEN_ENDING = 1 << 9        /* an abbreviation whose full stop ends
                                       its sentence, too                   */
};

/* A token has at most so many readings, and kinds: powers of two. */
#define PR_READINGS_MAX 32u
#define PR_KINDS_MAX 8u

/* One token: 20 bytes, because there is one for every five bytes of text. */
struct pr_token {
    uint32_t start, end; /* bytes into the text, half open                */
    uint32_t form;       /* id of its bytes in the vocabulary             */
    uint32_t lemma;      /* id of its lemma key in the vocabulary's terms */
    uint8_t kind : 3;    /* enum pr_token_kind                            */
    uint8_t reading : 5; /* index of its reading among its form's         */
    uint8_t pos;         /* enum pr_pos                                   */
    uint16_t flags;      /* PR_TOKEN_… bits                               */
};

_Static_assert(sizeof(struct pr_token) == 20, "a token has no padding");

/* A growing heap array of tokens; {0} is empty. */
struct pr_tokens {
    struct pr_token *items;
    size_t count, capacity;
    bool odd; /* set where PR_TOKEN_SPACED does not tell how many runs there
                 are between white space; never taken back */
};

/* One more token, zeroed; NULL when memory is out. */
static inline struct pr_token *pr_tokens_add(struct pr_tokens *tokens)
{
    if (tokens->count == tokens->capacity &&
        !pr_grow(&tokens->items, &tokens->capacity, tokens->count,
                 sizeof *tokens->items))
        return NULL;
    struct pr_token *token = &tokens->items[tokens->count++];
    *token = (struct pr_token){0};
    return token;
}

static inline void pr_tokens_done(struct pr_tokens *tokens)
{
    free(tokens->items);
    *tokens = (struct pr_tokens){0};
}

#endif
