/* negation.c - find what negates in French: a gloss must not lose it. */
/* SPDX-License-Identifier: MIT */
#include "french/negation.h"

/* How far ne stands before its second half, in tokens: ne l'avait sans doute
 * pas. */
enum { REACH = 8 };

static const struct {
    const char *word;
    enum pr_negation negation;
    bool alone; /* negates also without ne */
} words[] = {
    {"pas",      PR_NEGATION_NOT,       true },
    {"jamais",   PR_NEGATION_NEVER,     false},
    {"rien",     PR_NEGATION_NOTHING,   true },
    {"personne", PR_NEGATION_NOBODY,    false},
    {"aucun",    PR_NEGATION_NO,        true },
    {"aucune",   PR_NEGATION_NO,        true },
    {"nul",      PR_NEGATION_NO,        false},
    {"nulle",    PR_NEGATION_NO,        false},
    {"ni",       PR_NEGATION_NOR,       true },
    {"plus",     PR_NEGATION_NO_LONGER, false},
    {"guère",   PR_NEGATION_HARDLY,    false},
    {"que",      PR_NEGATION_ONLY,      false},
    {"qu'",      PR_NEGATION_ONLY,      false},
    {"sans",     PR_NEGATION_WITHOUT,   true },
    {"non",      PR_NEGATION_NOT,       true },
};

static precis_str key_of(const struct pr_vocabulary *vocabulary,
                         const struct pr_token *token)
{
    return pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
}

/* True when a ne before t has no other second half between. */
static bool has_ne(const struct pr_vocabulary *vocabulary,
                   const struct pr_token tokens[], uint32_t first, uint32_t t)
{
    for (uint32_t u = t; u-- > first && t - u <= REACH;) {
        precis_str key = key_of(vocabulary, &tokens[u]);
        if (pr_str_is(key, "ne") || pr_str_is(key, "n'"))
            return true;
        if (tokens[u].kind == PR_PUNCTUATION)
            return false;
        for (size_t i = 0; i < PR_LENGTH(words); i++)
            if (pr_str_is(key, words[i].word))
                return false;
    }
    return false;
}

enum pr_negation pr_negation_of(const struct pr_vocabulary *vocabulary,
                                const struct pr_token tokens[], uint32_t first,
                                uint32_t t)
{
    if (tokens[t].kind != PR_WORD || tokens[t].pos == PR_POS_NOUN)
        return PR_NEGATION_NONE;
    precis_str key = key_of(vocabulary, &tokens[t]);
    for (size_t i = 0; i < PR_LENGTH(words); i++)
        if (pr_str_is(key, words[i].word))
            return words[i].alone || has_ne(vocabulary, tokens, first, t)
                       ? words[i].negation
                       : PR_NEGATION_NONE;
    return PR_NEGATION_NONE;
}
