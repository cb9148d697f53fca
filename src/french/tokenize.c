/* tokenize.c - cut French text into tokens. */
/* SPDX-License-Identifier: MIT */
#include "french/tokenize.h"

#include "unicode/utf8.h"

#include <utf8proc.h>

static bool is_letter(uint32_t c)
{
    utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
    return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_ME);
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_space(uint32_t c)
{
    return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) ||
           c == 0x202F || c == 0xFEFF;
}

enum precis_status pr_tokenize(const struct pr_abbreviations *user,
                               precis_str text, size_t start, size_t end,
                               struct pr_tokens *tokens)
{
    (void)user;
    bool spaced = true;
    for (size_t at = start; at < end;) {
        uint32_t c;
        size_t step = pr_utf8_decode(text.bytes + at, end - at, &c);
        if (is_space(c)) {
            spaced = true;
            at += step;
            continue;
        }
        struct pr_token *token = pr_tokens_add(tokens);
        if (!token)
            return PRECIS_E_MEMORY;
        token->start = (uint32_t)at;
        token->kind = is_letter(c)   ? PR_WORD
                      : is_digit(c) ? PR_NUMBER
                                    : PR_PUNCTUATION;
        at += step;
        while (at < end && token->kind != PR_PUNCTUATION) {
            step = pr_utf8_decode(text.bytes + at, end - at, &c);
            if (token->kind == PR_WORD && (c == '\'' || c == 0x2019)) {
                at += step;
                token->flags |= PR_TOKEN_ELIDED;
                break;
            }
            if (token->kind == PR_WORD ? !(is_letter(c) || c == '-')
                                       : !is_digit(c))
                break;
            at += step;
        }
        token->end = (uint32_t)at;
        token->flags |= spaced ? PR_TOKEN_SPACED : 0;
        spaced = false;
    }
    return PRECIS_OK;
}
