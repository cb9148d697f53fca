/* spelling.c - how a word is written: capitals, apostrophes, figures. */
/* SPDX-License-Identifier: MIT */
#include "french/spelling.h"

#include "base/str.h"
#include "unicode/class.h"

enum pr_shape pr_shape_of(precis_str word)
{
    size_t upper = 0, lower = 0;
    bool first = false;
    for (size_t i = 0, step; i < word.size; i += step) {
        unsigned class = pr_class_at(word.bytes + i, word.size - i, &step);
        upper += (class & PR_CLASS_UPPER) != 0;
        lower += (class & PR_CLASS_LOWER) != 0;
        first |= i == 0 && (class & PR_CLASS_UPPER);
    }
    if (upper > 1 && !lower)
        return PR_SHAPE_CAPITALS;
    return first ? PR_SHAPE_UPPER : PR_SHAPE_LOWER;
}

void pr_straighten(precis_str s, struct pr_buf *buf)
{
    const precis_str curly = PR_STR("\xE2\x80\x99");
    size_t from = 0, at;
    while ((at = pr_str_find(s, curly, from)) < s.size) {
        pr_buf_append(buf, s.bytes + from, at - from);
        pr_buf_char(buf, '\'');
        from = at + curly.size;
    }
    pr_buf_append(buf, s.bytes + from, s.size - from);
}

bool pr_join_letters(precis_str s, struct pr_buf *buf)
{
    bool found = false;
    for (size_t i = 0; i < s.size; i++) {
        bool pair = i + 1 < s.size && s.bytes[i + 1] == 'e' &&
                    (s.bytes[i] == 'o' || s.bytes[i] == 'a');
        if (!pair) {
            pr_buf_char(buf, s.bytes[i]);
            continue;
        }
        pr_buf_text(buf, s.bytes[i] == 'o' ? "œ" : "æ");
        found = true;
        i++;
    }
    return found;
}

void pr_capitalise(precis_str s, struct pr_buf *buf)
{
    pr_buf_str(buf, s);
    if (s.size && !buf->failed && s.bytes[0] >= 'a' && s.bytes[0] <= 'z')
        buf->bytes[buf->size - s.size] ^= 0x20;
}

static bool is_one_of(precis_str s, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (pr_str_is(s, words[i]))
            return true;
    return false;
}

bool pr_is_ordinal(precis_str word)
{
    static const char *const digit_ends[] = {
        "e",   "er", "ers", "ère", "ères", "re",   "res",  "d",     "de", "ds",
        "des", "nd", "nde", "nds", "ème",  "èmes", "ième", "ièmes", "es", NULL};
    static const char *const figure_ends[] = {"e", "es", "ème", "èmes", NULL};
    static const char *const single[] = {"Ve", "Xe", "Ier", "Ire", NULL};
    size_t digits = 0, figures = 0;
    while (digits < word.size && word.bytes[digits] >= '0' &&
           word.bytes[digits] <= '9')
        digits++;
    if (digits)
        return is_one_of(pr_str_slice(word, digits, word.size), digit_ends);
    while (figures < word.size && strchr("IVXLC", word.bytes[figures]))
        figures++;
    if (figures > 1)
        return is_one_of(pr_str_slice(word, figures, word.size), figure_ends);
    return is_one_of(word, single);
}
