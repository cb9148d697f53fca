/* scan_number.c - numbers: groups, decimals, ranges, dates, ordinals. */
/* SPDX-License-Identifier: MIT */
#include "french/scan.h"

/* A number while it grows. */
struct number {
    size_t start, at; /* the token's first digit, its end so far */
    size_t group;     /* digits in the last group */
    bool grouped;     /* only groups of three divided by spaces so far */
};

static bool is_digit(const struct pr_scan *s, size_t at)
{
    unsigned char c = pr_scan_byte(s, at);
    return c >= '0' && c <= '9';
}

/* The end of the digits from at. */
static size_t digits(const struct pr_scan *s, size_t at)
{
    size_t step;
    while (pr_scan_class(s, at, &step) & PR_CLASS_DIGIT)
        at += step;
    return at;
}

/* Bytes of the space that may divide groups of digits; 0 when there is
 * none: space, NBSP, thin or narrow space. */
static size_t group_space(const struct pr_scan *s, size_t at)
{
    unsigned char c = pr_scan_byte(s, at), d = pr_scan_byte(s, at + 1),
                  e = pr_scan_byte(s, at + 2);
    if (c == ' ')
        return 1;
    if (c == 0xC2)
        return d == 0xA0 ? 2 : 0;
    return c == 0xE2 && d == 0x80 && (e == 0xAF || e == 0x89) ? 3 : 0;
}

/* Exactly three digits at offset at? */
static bool three_digits(const struct pr_scan *s, size_t at)
{
    return digits(s, at) == at + 3;
}

/* Take the digits from at into the number. */
static bool take(const struct pr_scan *s, struct number *n, size_t at)
{
    size_t end = digits(s, at);
    if (end == at)
        return false;
    n->group = end - at;
    n->at = end;
    return true;
}

/* 25 785, 10'000 */
static bool join_group(const struct pr_scan *s, struct number *n)
{
    size_t gap = group_space(s, n->at);
    if (gap && n->grouped && n->group <= 3 &&
        pr_scan_byte(s, n->start) != '0' && three_digits(s, n->at + gap)) {
        s->tokens->odd = true;
        return take(s, n, n->at + gap);
    }
    gap = pr_scan_apostrophe(s, n->at);
    return gap && three_digits(s, n->at + gap) && take(s, n, n->at + gap);
}

/* 6/8/2024 and 3/4 are one number; 630/631 and 6/2 are two. */
static bool join_slash(const struct pr_scan *s, struct number *n)
{
    size_t right = n->at + 1, end = digits(s, right);
    if (end == right)
        return false;
    bool date = pr_scan_byte(s, end) == '/' && is_digit(s, end + 1);
    size_t first = n->at - n->start;
    bool fraction = first == 1 && (end - right > 1 || s->text.bytes[n->start] <
                                                          s->text.bytes[right]);
    if (!date && !fraction)
        return false;
    n->grouped = false;
    take(s, n, right);
    return !date || take(s, n, end + 1);
}

/* Go on beyond the character after the last digit, when it is a joint. */
static bool join(const struct pr_scan *s, struct number *n)
{
    unsigned char c = pr_scan_byte(s, n->at);
    bool joined = false;
    switch (c) {
    case '.':
    case ',':
        joined = take(s, n, n->at + 1);
        break;
    case ':': /* 20:30 */
        joined = n->group <= 2 && digits(s, n->at + 1) == n->at + 3 &&
                 take(s, n, n->at + 1);
        break;
    case '/':
        return join_slash(s, n);
    case ' ':
    case '\'':
    case 0xC2:
    case 0xE2:
        if (join_group(s, n))
            return true;
        joined = pr_scan_hyphen(s, n->at) &&
                 take(s, n, n->at + pr_scan_hyphen(s, n->at));
        break;
    case '-':
        joined = take(s, n, n->at + 1);
        break;
    default:
        break;
    }
    n->grouped = n->grouped && !joined;
    return joined;
}

/* 20h30 is three tokens: 20, h, 30. True when it was cut. */
static bool cut_hour(struct pr_scan *s, size_t at, size_t end)
{
    if ((pr_scan_byte(s, at) | 0x20) != 'h' || digits(s, at + 1) != end)
        return false;
    pr_scan_emit(s, at, PR_NUMBER, 0);
    if (!s->failed)
        pr_scan_emit(s, at + 1, PR_WORD, 0);
    if (!s->failed && end > at + 1)
        pr_scan_emit(s, end, PR_NUMBER, 0);
    return true;
}

/* 160km is two tokens. */
static bool cut_unit(struct pr_scan *s, size_t at, size_t end)
{
    precis_str unit = pr_scan_slice(s, at, end);
    if (pr_str_is(unit, "s") ||
        pr_words_find(PR_WORDS_ABBREVIATIONS, unit) != PR_WORD_UNIT)
        return false;
    pr_scan_emit(s, at, PR_NUMBER, 0);
    if (!s->failed)
        pr_scan_emit(s, end, PR_WORD, 0);
    return true;
}

/* What follows the digits without space: letters (24e, 3D), a part after a
 * hyphen (4-temps), an ending (10.JPG), 's (90's). */
static void finish(struct pr_scan *s, struct number *n)
{
    struct pr_scan_word word = {.start = s->at, .segment = n->at, .at = n->at};
    size_t step, end = pr_scan_run(s, n->at, &word.seen);
    if (end > n->at && (cut_hour(s, n->at, end) || cut_unit(s, n->at, end)))
        return;
    word.at = end;
    size_t gap = pr_scan_hyphen(s, end);
    bool letters = end > n->at;
    while (gap && pr_scan_class(s, end + gap, &step) &
                      (letters ? PR_CLASS_WORD : PR_CLASS_ALPHABETIC)) {
        word.hyphened = letters = true;
        word.segment = end + gap;
        word.at = end = pr_scan_run(s, end + gap, &word.seen);
        gap = pr_scan_hyphen(s, end);
    }
    gap = pr_scan_apostrophe(s, end);
    unsigned seen = 0;
    if (gap && pr_scan_byte(s, end + gap) == 's' &&
        pr_scan_run(s, end + gap, &seen) == end + gap + 1)
        word.at = end + gap + 1;
    if (pr_scan_byte(s, end) == '.') {
        size_t stop = pr_scan_run(s, end + 1, &seen);
        if (stop > end + 1 &&
            pr_words_find_folded(PR_WORDS_ENDINGS,
                                 pr_scan_slice(s, end + 1, stop))) {
            word.at = stop;
            word.address = true;
        }
    }
    if (word.hyphened || word.address)
        pr_scan_emit_word(s, &word);
    else
        pr_scan_emit(s, word.at, PR_NUMBER, 0);
}

void pr_scan_number(struct pr_scan *s)
{
    size_t start = s->at, step;
    if (!(pr_scan_class(s, start, &step) & PR_CLASS_DIGIT))
        start += step; /* a sign */
    struct number n = {.start = start, .grouped = true};
    take(s, &n, start);
    while (join(s, &n))
        ;
    finish(s, &n);
}
