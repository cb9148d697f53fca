/* shortform.c - whether an acronym stands for an expression. */
/* SPDX-License-Identifier: MIT */
#include "gloss/shortform.h"

#include "french/stopwords.h"
#include "unicode/fold.h"

/* The longest expression that is tried, in bytes. */
enum { FULL_MOST = 200 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool opens_word(precis_str full, size_t i)
{
    return !i || !is_letter(full.bytes[i - 1]);
}

static precis_str word_at(precis_str full, size_t i)
{
    size_t end = i;
    while (end < full.size && is_letter(full.bytes[end]))
        end++;
    if (end < full.size && full.bytes[end] == '\'')
        end++;
    return pr_str_slice(full, i, end);
}

/* The initials of its words, small words left out at will. Bit n of reached says
 * that the words so far may be the first n letters. */
static bool is_initials(precis_str letters, precis_str full)
{
    unsigned reached = 1;
    for (size_t i = 0; i < full.size; i++) {
        if (!is_letter(full.bytes[i]) || !opens_word(full, i))
            continue;
        unsigned next = pr_stopword(word_at(full, i)) ? reached : 0;
        for (size_t n = 0; n < letters.size; n++)
            if (reached & 1u << n && letters.bytes[n] == full.bytes[i])
                next |= 1u << (n + 1);
        reached = next;
    }
    return reached & 1u << letters.size;
}

/* The letters in order, each as late as it goes; the first one opens full. */
static bool is_scattered(precis_str letters, precis_str full)
{
    size_t at = letters.size, i = full.size, initials = 0;
    bool one_word = pr_str_find(full, PR_STR(" "), 0) >= full.size;
    while (at > 0 && i > 0) {
        i--;
        if (full.bytes[i] != letters.bytes[at - 1] || (at == 1 && i))
            continue;
        initials += opens_word(full, i);
        at--;
    }
    return !at &&
           (initials * 2 > letters.size || (one_word && letters.size > 2));
}

bool pr_short_of(precis_str acronym, precis_str full)
{
    struct pr_buf letters = {0}, words = {0};
    bool found = false;
    if (full.size <= FULL_MOST && acronym.size <= 2 * PR_SHORT_LETTERS) {
        unsigned how = PR_FOLD_KEY | PR_FOLD_ACCENTS;
        pr_fold(acronym, how, &letters);
        pr_fold(full, how, &words);
        size_t count = 0;
        for (size_t i = 0; i < letters.size; i++)
            if (is_letter(letters.bytes[i]))
                letters.bytes[count++] = letters.bytes[i];
        precis_str view = {letters.bytes, count};
        found = !letters.failed && !words.failed && count > 1 &&
                count <= PR_SHORT_LETTERS && words.size > count &&
                (is_initials(view, pr_buf_view(&words)) ||
                 is_scattered(view, pr_buf_view(&words)));
    }
    pr_buf_done(&letters);
    pr_buf_done(&words);
    return found;
}
