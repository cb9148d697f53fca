/* gloss_french.c - the content words that glosses are counted over. */
/* SPDX-License-Identifier: MIT */
#include "eval/gloss_words.h"

#include "base/str.h"
#include "unicode/class.h"
#include "unicode/fold.h"

#include <string.h>

/* The least letters of a content word. */
enum { LETTERS_LEAST = 3 };

/* A sentence that is cut into words, from left to right. */
struct cutting {
    precis_str text; /* NFC, straight apostrophes, plain spaces */
    size_t at;
    bool begins; /* the next word may have a capital from where it stands */
    struct pr_intern *types;
    size_t *count;
};

static bool is_letter(precis_str text, size_t at, size_t *step)
{
    *step = 1;
    if (at >= text.size || text.bytes[at] == '_')
        return false;
    unsigned class = pr_class_at(text.bytes + at, text.size - at, step);
    return class & PR_CLASS_ALPHABETIC && !(class & PR_CLASS_MARK);
}

/* The size of an elided word with its apostrophe before a letter, or 0. */
static size_t elision(precis_str text)
{
    static const char *const long_ones[] = {
        "qu'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'", "presqu'", "quelqu'"};
    size_t step, size = 0;
    if (text.size > 1 && strchr("ldjmtscnLDJMTSCN", text.bytes[0]) &&
        text.bytes[1] == '\'')
        size = 2;
    for (size_t i = 0; !size && i < PR_LENGTH(long_ones); i++) {
        precis_str word = pr_str_from(long_ones[i]);
        char first = text.size ? text.bytes[0] : 0;
        if (text.size > word.size &&
            (first == word.bytes[0] || first == word.bytes[0] - 'a' + 'A') &&
            !memcmp(text.bytes + 1, word.bytes + 1, word.size - 1))
            size = word.size;
    }
    if (!size && pr_str_starts(text, PR_STR("QU'")))
        size = 3;
    return size && is_letter(text, size, &step) ? size : 0;
}

/* The end of the letters at the start, joined by hyphens and apostrophes. */
static size_t word_end(precis_str text)
{
    size_t at = 0, step;
    while (is_letter(text, at, &step)) {
        at += step;
        bool joint =
            at < text.size && (text.bytes[at] == '-' || text.bytes[at] == '\'');
        if (joint && is_letter(text, at + 1, &step))
            at++;
    }
    return at;
}

/* The size of a word without the pronoun that hangs on it: donne-t-il. */
static size_t without_clitic(precis_str word)
{
    static const char *const clitics[] = {
        "t-il", "t-elle", "t-on", "t-ils", "t-elles", "je",  "tu",
        "il",   "elle",   "on",   "nous",  "vous",    "ils", "elles",
        "ce",   "moi",    "toi",  "le",    "la",      "les", "lui",
        "leur", "y",      "en",   "là",    "ci"};
    static const char *const whole[] = {"celui", "celle",  "ceux", "celles",
                                        "peut",  "rendez", "vis",  "au"};
    for (size_t i = 1; i < word.size; i++) {
        if (word.bytes[i] != '-')
            continue;
        precis_str rest = pr_str_slice(word, i + 1, word.size);
        precis_str stem = pr_str_slice(word, 0, i);
        for (size_t c = 0; c < PR_LENGTH(clitics); c++) {
            if (!pr_str_is(rest, clitics[c]))
                continue;
            for (size_t w = 0; w < PR_LENGTH(whole); w++)
                if (pr_str_is(stem, whole[w]))
                    return word.size;
            return i;
        }
    }
    return word.size;
}

/* Count a word when it is one of content. */
static bool take(struct cutting *c, precis_str word)
{
    struct pr_buf small = {0};
    size_t step = 1;
    bool upper =
        word.size && pr_class_at(word.bytes, word.size, &step) & PR_CLASS_UPPER;
    pr_fold(word, PR_FOLD_CASE, &small);
    precis_str folded = pr_buf_view(&small);
    size_t size = small.failed ? 0 : without_clitic(folded);
    folded = pr_str_slice(folded, 0, size);
    bool good = !small.failed;
    if (good && pr_utf8_length(folded.bytes, folded.size) >= LETTERS_LEAST &&
        !pr_gloss_stop_french(folded) && (!upper || c->begins)) {
        ++*c->count;
        good = pr_intern_add(c->types, folded) != PR_NO_ID;
    }
    pr_buf_done(&small);
    return good;
}

/* Pass one token; words are taken. */
static bool pass(struct cutting *c)
{
    static const char *const openers[] = {".", "!", "?", ":", "«", "\"", "“",
                                          "»", "-", "–", "—", "(", "…"};
    precis_str rest = pr_str_slice(c->text, c->at, c->text.size);
    size_t step, size = elision(rest);
    bool good = true;
    if (!size && pr_str_starts(rest, PR_STR("aujourd'hui")))
        size = strlen("aujourd'hui");
    bool word = !size && is_letter(rest, 0, &step);
    if (word)
        size = word_end(rest);
    if (!size) {
        pr_class_at(rest.bytes, rest.size, &step);
        size = step;
    }
    precis_str token = pr_str_slice(rest, 0, size);
    bool elided = size && token.bytes[size - 1] == '\'';
    if (word || elided || size == strlen("aujourd'hui"))
        good = take(c, pr_str_slice(token, 0, size - elided));
    c->begins = false;
    for (size_t i = 0; i < PR_LENGTH(openers); i++)
        c->begins |= pr_str_is(token, openers[i]);
    c->at += size;
    return good;
}

bool pr_gloss_content(precis_str sentence, struct pr_intern *types,
                      size_t *count)
{
    struct pr_buf nfc = {0}, plain = {0};
    pr_nfc(sentence, &nfc);
    precis_str text = pr_buf_view(&nfc);
    for (size_t i = 0; i < text.size; i++) {
        precis_str rest = pr_str_slice(text, i, text.size);
        bool curly = pr_str_starts(rest, PR_STR("\xE2\x80\x99"));
        bool narrow = pr_str_starts(rest, PR_STR("\xE2\x80\xAF"));
        bool hard = pr_str_starts(rest, PR_STR("\xC2\xA0"));
        pr_buf_char(&plain, curly            ? '\''
                            : narrow || hard ? ' '
                                             : text.bytes[i]);
        i += curly || narrow ? 2 : hard ? 1 : 0;
    }
    struct cutting c = {pr_buf_view(&plain), 0, true, types, count};
    bool good = !nfc.failed && !plain.failed;
    while (good && c.at < c.text.size) {
        size_t step;
        unsigned class =
            pr_class_at(c.text.bytes + c.at, c.text.size - c.at, &step);
        if (class & PR_CLASS_SPACE)
            c.at += step;
        else
            good = pass(&c);
    }
    pr_buf_done(&nfc);
    pr_buf_done(&plain);
    return good;
}
