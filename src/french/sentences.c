/* sentences.c - find where French sentences end. */
/* SPDX-License-Identifier: MIT */
#include "french/sentences.h"

void pr_sentences_mark(precis_str text, struct pr_tokens *tokens, size_t first)
{
    bool ended = true;
    for (size_t t = first; t < tokens->count; t++) {
        struct pr_token *token = &tokens->items[t];
        if (ended && (t == first || token->flags & PR_TOKEN_SPACED))
            token->flags |= PR_TOKEN_SENTENCE;
        char c = text.bytes[token->start];
        ended = c == '.' || c == '!' || c == '?';
    }
}
