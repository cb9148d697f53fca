/* words.c - the short word lists that French tokens and sentences need. */
/* SPDX-License-Identifier: MIT */
#include "french/words.h"

/* clang-format off */
#define PR_STR_INIT(literal) {(literal), sizeof(literal) - 1}
/* clang-format on */

#include "french/words.inc"

static const struct {
    const struct pr_word *words;
    size_t count;
} lists[] = {
    [PR_WORDS_ABBREVIATIONS] = {abbreviations, PR_LENGTH(abbreviations)},
    [PR_WORDS_CLITICS] = {clitics,       PR_LENGTH(clitics)      },
    [PR_WORDS_COMPOUNDS] = {compounds,     PR_LENGTH(compounds)    },
    [PR_WORDS_ELISIONS] = {elisions,      PR_LENGTH(elisions)     },
    [PR_WORDS_ENDINGS] = {endings,       PR_LENGTH(endings)      },
    [PR_WORDS_OPENERS] = {openers,       PR_LENGTH(openers)      },
    [PR_WORDS_WHOLE] = {whole,         PR_LENGTH(whole)        },
};

const struct pr_word *pr_words_search(const struct pr_word *words, size_t count,
                                      precis_str word)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = pr_str_compare(words[middle].text, word);
        if (order == 0)
            return &words[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

enum pr_word_kind pr_words_find(enum pr_words list, precis_str word)
{
    const struct pr_word *found =
        pr_words_search(lists[list].words, lists[list].count, word);
    return found ? found->kind : PR_WORD_NONE;
}

size_t pr_word_key(precis_str word, char key[PR_WORD_MAX])
{
    if (word.size > PR_WORD_MAX)
        return 0;
    size_t put = 0;
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.bytes[i];
        unsigned char before = i ? (unsigned char)word.bytes[i - 1] : 0;
        if (c >= 'A' && c <= 'Z')
            c += 0x20;
        else if (before == 0xC3 && c < 0x9F && c != 0x97)
            c += 0x20; /* À…Þ, not × */
        else if (c == 0xE2 && word.size - i >= 3 &&
                 !memcmp(word.bytes + i, "\xE2\x80\x99", 3)) {
            c = '\'';
            i += 2;
        }
        key[put++] = (char)c;
    }
    return put;
}

enum pr_word_kind pr_words_find_folded(enum pr_words list, precis_str word)
{
    char key[PR_WORD_MAX];
    return pr_words_find(list, pr_str(key, pr_word_key(word, key)));
}

/* The part of word after its last apostrophe. */
static precis_str after_apostrophe(precis_str word)
{
    for (size_t i = word.size; i > 0; i--)
        if (word.bytes[i - 1] == '\'' || word.bytes[i - 1] == '\x99')
            return pr_str_slice(word, i, word.size);
    return word;
}

bool pr_words_keep_hyphen(precis_str left, precis_str right)
{
    left = after_apostrophe(left);
    size_t end = 0;
    while (end < right.size && ((unsigned char)right.bytes[end] >= 0x80 ||
                                (right.bytes[end] | 0x20) >= 'a'))
        end++;
    if (end < right.size && right.bytes[end] == '-')
        return true; /* vis-à-vis */
    right.size = end;
    for (size_t i = 0; i < left.size; i++)
        if (left.bytes[i] == '-')
            return true;
    enum pr_word_kind before = pr_words_find_folded(PR_WORDS_COMPOUNDS, left);
    enum pr_word_kind after = pr_words_find_folded(PR_WORDS_COMPOUNDS, right);
    return before == PR_WORD_LEFT || before == PR_WORD_BOTH ||
           after == PR_WORD_RIGHT || after == PR_WORD_BOTH;
}
