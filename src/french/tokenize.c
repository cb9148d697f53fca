/* tokenize.c - cut French text into tokens. */
/* SPDX-License-Identifier: MIT */
#include "french/tokenize.h"

#include "base/eight.h"
#include "french/scan.h"

size_t pr_scan_apostrophe(const struct pr_scan *s, size_t at)
{
    unsigned char c = pr_scan_byte(s, at);
    if (c == '\'')
        return 1;
    if (c == 0xE2 && pr_scan_byte(s, at + 1) == 0x80 &&
        pr_scan_byte(s, at + 2) == 0x99)
        return 3;
    return c == 0xCA && pr_scan_byte(s, at + 1) == 0xBC ? 2 : 0;
}

size_t pr_scan_hyphen(const struct pr_scan *s, size_t at)
{
    unsigned char c = pr_scan_byte(s, at);
    if (c == '-')
        return 1;
    unsigned char d = pr_scan_byte(s, at + 2);
    return c == 0xE2 && pr_scan_byte(s, at + 1) == 0x80 &&
                   (d == 0x90 || d == 0x91)
               ? 3
               : 0;
}

/* The run from at, character by character; classes are those before at. */
static __attribute__((noinline)) size_t
run_on(const struct pr_scan *s, size_t at, unsigned classes, unsigned *seen)
{
    size_t step;
    for (; at < s->text.size; at += step) {
        unsigned class = pr_scan_class(s, at, &step);
        if (!(class & (PR_CLASS_WORD | PR_CLASS_HIDDEN)) ||
            pr_scan_apostrophe(s, at))
            break;
        classes |= class;
    }
    *seen |= classes;
    return at;
}

size_t pr_scan_run(const struct pr_scan *s, size_t at, unsigned *seen)
{
    const char *bytes = s->text.bytes;
    size_t end = s->text.size;
    unsigned classes = 0;
    while (at < end) {
        if (at + 8 <= end) {
            uint64_t other =
                ~pr_eight_small(pr_load64(bytes + at)) & PR_EIGHT_HIGHS;
            size_t small = other ? pr_eight_place(other) : 8;
            classes |= small ? PR_CLASS_LOWER : 0u;
            at += small;
            if (!other)
                continue;
        }
        unsigned char c = (unsigned char)bytes[at];
        if (c < 0x80) {
            if (!(pr_class_ascii[c] & PR_CLASS_WORD))
                break;
            classes |= pr_class_ascii[c];
            at++;
            continue;
        }
        unsigned char d = at + 1 < end ? (unsigned char)bytes[at + 1] : 0;
        if (c != 0xC3 || d == 0x97 || d == 0xB7 || (d & 0xC0) != 0x80)
            return run_on(s, at, classes, seen);
        classes |= d < 0x9F ? PR_CLASS_UPPER : PR_CLASS_LOWER; /* À…ÿ */
        at += 2;
    }
    *seen |= classes;
    return at;
}

/* Make room for a token first: apart, so that the usual way saves nothing. */
static __attribute__((noinline)) void grow_and_emit(struct pr_scan *s,
                                                    size_t end,
                                                    enum pr_token_kind kind,
                                                    unsigned flags)
{
    struct pr_tokens *tokens = s->tokens;
    if (pr_grow(&tokens->items, &tokens->capacity, tokens->count,
                sizeof *tokens->items))
        pr_scan_emit(s, end, kind, flags);
    else
        s->failed = true;
}

void pr_scan_emit(struct pr_scan *s, size_t end, enum pr_token_kind kind,
                  unsigned flags)
{
    struct pr_tokens *tokens = s->tokens;
    if (tokens->count == tokens->capacity) {
        grow_and_emit(s, end, kind, flags);
        return;
    }
    tokens->items[tokens->count++] =
        (struct pr_token){.start = (uint32_t)s->at,
                          .end = (uint32_t)end,
                          .kind = kind % PR_KINDS_MAX,
                          .flags = (uint16_t)(flags | s->before)};
    s->before = 0;
    s->at = end;
}

/* Words of a script without spaces, as ICU's dictionaries cut them. */
static void scan_complex(struct pr_scan *s)
{
    size_t start = s->at, end = start, step;
    while (pr_scan_class(s, end, &step) & (PR_CLASS_COMPLEX | PR_CLASS_MARK))
        end += step;
    precis_str run = pr_scan_slice(s, start, end);
    if (!pr_breaks_set(&s->breaks, run)) {
        s->failed = true;
        return;
    }
    for (size_t at = 0; at < run.size && !s->failed;) {
        at = pr_breaks_next(&s->breaks, at);
        pr_scan_emit(s, start + at, PR_WORD, 0);
    }
}

/* Is the space at offset at, of step bytes, white space to everybody? */
static bool is_usual(const struct pr_scan *s, size_t at, size_t step)
{
    unsigned char c = pr_scan_byte(s, at), d = pr_scan_byte(s, at + 1);
    if (step == 1)
        return c == ' ' || (c >= '\t' && c <= '\r');
    if (c == 0xC2)
        return d == 0xA0;
    return c == 0xE2 && d == 0x80 && pr_scan_byte(s, at + 2) != 0x8B;
}

static void skip_space(struct pr_scan *s, size_t step)
{
    s->tokens->odd |= !is_usual(s, s->at, step);
    s->before |= PR_TOKEN_SPACED;
    unsigned char c = pr_scan_byte(s, s->at);
    if (c == '\n' || c == '\r' || c == '\v' || c == '\f' ||
        (c == 0xE2 && (pr_scan_byte(s, s->at + 2) & 0xFE) == 0xA8))
        s->before |= PR_TOKEN_NEWLINE;
    s->at += step;
}

static void scan_one(struct pr_scan *s)
{
    size_t step;
    unsigned class = pr_scan_class(s, s->at, &step);
    if (class & PR_CLASS_SPACE)
        skip_space(s, step);
    else if (class & PR_CLASS_ALPHABETIC)
        pr_scan_word(s);
    else if (class & PR_CLASS_DIGIT)
        pr_scan_number(s);
    else if (class & PR_CLASS_HIDDEN) {
        s->tokens->odd = true;
        s->at += step;
    } else if (class & PR_CLASS_COMPLEX)
        scan_complex(s);
    else
        pr_scan_mark(s, class, step);
}

enum precis_status pr_tokenize(const struct pr_abbreviations *user,
                               precis_str text, size_t start, size_t end,
                               struct pr_tokens *tokens)
{
    struct pr_scan s = {
        .user = user,
        .text = pr_str_slice(text, 0, end),
        .at = start,
        .first = tokens->count,
        .before = PR_TOKEN_SPACED,
        .tokens = tokens,
    };
    while (s.at < end && !s.failed) {
        if (text.bytes[s.at] == ' ') {
            s.before |= PR_TOKEN_SPACED;
            s.at++;
            continue;
        }
        scan_one(&s);
    }
    pr_breaks_done(&s.breaks);
    return s.failed ? PRECIS_E_MEMORY : PRECIS_OK;
}
