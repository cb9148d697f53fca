/* scan_mark.c - punctuation, symbols, signed numbers, handles and tags. */
/* SPDX-License-Identifier: MIT */
#include "french/scan.h"

/* Is text[at] a sign of the number that follows it? */
static bool is_sign(const struct pr_scan *s, size_t step)
{
    size_t next;
    if (!(pr_scan_class(s, s->at + step, &next) & PR_CLASS_DIGIT))
        return false;
    unsigned char c = pr_scan_byte(s, s->at);
    bool minus = step == 3 && c == 0xE2 && pr_scan_byte(s, s->at + 1) == 0x88 &&
                 pr_scan_byte(s, s->at + 2) == 0x92;
    if (c != '-' && c != '+' && !minus)
        return false;
    const struct pr_token *before =
        s->tokens->count > s->first ? &s->tokens->items[s->tokens->count - 1]
                                    : NULL;
    bool opened = before && before->end == s->at &&
                  (s->text.bytes[before->start] == '(' ||
                   s->text.bytes[before->start] == '[');
    return opened || s->before & PR_TOKEN_SPACED;
}

/* @name and #mot: one token when they begin a word. */
static bool scan_tag(struct pr_scan *s)
{
    unsigned char c = pr_scan_byte(s, s->at);
    size_t step;
    unsigned next = pr_scan_class(s, s->at + 1, &step);
    if ((c != '@' && c != '#') || !(next & PR_CLASS_ALPHABETIC))
        return false;
    unsigned seen = 0;
    size_t end = pr_scan_run(s, s->at + 1, &seen);
    pr_scan_emit(s, end, c == '@' ? PR_URL : PR_WORD, 0);
    return true;
}

/* The end of the emoji whose first character ends at offset at: marks,
 * joiners, skin tones, the second letter of a flag. */
static size_t emoji_end(const struct pr_scan *s, size_t at)
{
    static const char joiner[] = "\xE2\x80\x8D";
    size_t step;
    bool flag =
        pr_str_starts(pr_scan_slice(s, s->at, at), PR_STR("\xF0\x9F\x87"));
    for (;;) {
        precis_str rest = pr_scan_slice(s, at, s->text.size);
        unsigned class = pr_scan_class(s, at, &step);
        bool tone = pr_str_starts(rest, PR_STR("\xF0\x9F\x8F")) &&
                    rest.size > 3 && (unsigned char)rest.bytes[3] >= 0xBB;
        if (class & PR_CLASS_MARK || tone) {
            at += step;
        } else if (flag && pr_str_starts(rest, PR_STR("\xF0\x9F\x87"))) {
            at += step;
            flag = false;
        } else if (pr_str_starts(rest, pr_str(joiner, 3))) {
            at += 3;
            if (pr_scan_class(s, at, &step) & PR_CLASS_SYMBOL)
                at += step;
        } else {
            return at;
        }
    }
}

/* Marks of which a run is one token: ... -- !? << ''. */
static size_t run_of_marks(const struct pr_scan *s, size_t at)
{
    unsigned char c = pr_scan_byte(s, at);
    if (pr_str_starts(pr_scan_slice(s, at, s->text.size), PR_STR("+/-")))
        return at + 3;
    if (!c || !strchr(".-!?<>='*~", c))
        return at + 1;
    bool loud = c == '!' || c == '?';
    while (++at < s->text.size) {
        unsigned char d = pr_scan_byte(s, at);
        if (d != c && !(loud && (d == '!' || d == '?')))
            break;
    }
    return at;
}

/* °C after a space; 19°C is three tokens. */
static bool scan_degree(struct pr_scan *s)
{
    unsigned char c = pr_scan_byte(s, s->at + 2);
    unsigned seen = 0;
    if (!(s->before & PR_TOKEN_SPACED) || (c != 'C' && c != 'F') ||
        !pr_str_starts(pr_scan_slice(s, s->at, s->text.size), PR_STR("°")) ||
        pr_scan_run(s, s->at + 2, &seen) != s->at + 3)
        return false;
    pr_scan_emit(s, s->at + 3, PR_SYMBOL, 0);
    return true;
}

void pr_scan_mark(struct pr_scan *s, unsigned class, size_t step)
{
    if (pr_scan_byte(s, s->at) == ',') {
        pr_scan_emit(s, s->at + step, PR_PUNCTUATION, 0);
        return;
    }
    if (is_sign(s, step)) {
        pr_scan_number(s);
        return;
    }
    if (scan_tag(s) || scan_degree(s))
        return;
    size_t end = step == 1 ? run_of_marks(s, s->at) : s->at + step;
    if (class & PR_CLASS_SYMBOL) {
        if (step > 1)
            end = emoji_end(s, end);
        pr_scan_emit(s, end, PR_SYMBOL, 0);
        return;
    }
    pr_scan_emit(s, end, PR_PUNCTUATION, 0);
}
