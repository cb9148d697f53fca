/* boilerplate.c - French phrases that stand beside articles on web pages. */
/* SPDX-License-Identifier: MIT */
#include "french/boilerplate.h"

#include "unicode/fold.h"

/* Phrases are looked for in so much of a text, in bytes. */
enum { BEGINNING = 96 };
/* A line that tells when a text was published is shorter, in bytes. */
enum { DATELINE_MAX = 80 };

/* A phrase, a tab, its kinds; made of dictionaries/fr/boilerplate.txt. */
static const char *const phrases[] = {
#include "src/french/boilerplate.inc"
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* "AFP 30 avril 2015 à 07:19": short, with a clock time or the year of a date
 * and not a sentence? text is folded. */
static bool is_dateline(precis_str text)
{
    static const char *const months[] = {
        "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
        "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
    bool year = false, month = false, clock = false;
    size_t digits = 0;
    for (size_t at = 0; at < text.size; at++) {
        char c = text.bytes[at];
        bool digit = c >= '0' && c <= '9';
        digits = digit ? digits + 1 : 0;
        year = year || digits == 4;
        clock =
            clock || ((c == ':' || c == 'h') && at && at + 1 < text.size &&
                      text.bytes[at - 1] >= '0' && text.bytes[at - 1] <= '9' &&
                      text.bytes[at + 1] >= '0' && text.bytes[at + 1] <= '9');
    }
    for (size_t m = 0; m < PR_LENGTH(months); m++) {
        size_t at = pr_str_find(text, pr_str_from(months[m]), 0);
        month = month || at < text.size;
    }
    bool stop = text.size && strchr(".!?", text.bytes[text.size - 1]);
    return text.size < DATELINE_MAX && !stop && ((year && month) || clock);
}

/* The kinds of a row whose phrase text begins with, at a word's end; NULL when
 * it doesn't. */
static const char *kinds_after(const char *row, precis_str text)
{
    size_t at = 0;
    while (at < text.size && row[at] == text.bytes[at] && row[at] != '\t')
        at++;
    bool ends = at == text.size || !is_letter(text.bytes[at]);
    return row[at] == '\t' && ends ? row + at : NULL;
}

unsigned pr_boilerplate(precis_str beginning, struct pr_buf *scratch)
{
    pr_buf_clear(scratch);
    if (beginning.size > BEGINNING) {
        beginning.size = BEGINNING;
        while (beginning.size &&
               ((unsigned char)beginning.bytes[beginning.size] & 0xC0) == 0x80)
            beginning.size--;
    }
    pr_fold(beginning, PR_FOLD_KEY | PR_FOLD_ACCENTS, scratch);
    precis_str text = pr_buf_view(scratch);
    while (text.size && !(text.bytes[0] >= 'a' && text.bytes[0] <= 'z'))
        text = pr_str_slice(text, 1, text.size);
    unsigned kinds = is_dateline(text) ? PR_BOILERPLATE_DATELINE : 0;
    for (size_t i = 0; i < PR_LENGTH(phrases); i++) {
        const char *kind = kinds_after(phrases[i], text);
        if (!kind)
            continue;
        kinds |= strstr(kind, "line") ? PR_BOILERPLATE_LINE : 0u;
        kinds |= strstr(kind, "end") ? PR_BOILERPLATE_END : 0u;
        kinds |= strstr(kind, "always") ? PR_BOILERPLATE_ALWAYS : 0u;
        kinds |= strstr(kind, "paywall") ? PR_BOILERPLATE_PAYWALL : 0u;
    }
    return kinds;
}

bool pr_boilerplate_live(precis_str title)
{
    static const char *const openings[] = {
        "DIRECT.", "DIRECT :",   "DIRECT -",   "DIRECT\xC2\xA0:", "EN DIRECT",
        "LIVE",    "En direct ", "En direct.", "En direct :",     "En direct,"};
    for (size_t i = 0; i < PR_LENGTH(openings); i++)
        if (pr_str_starts(title, pr_str_from(openings[i])))
            return true;
    return false;
}

/* ---- language */

/* Function words that few other languages share, by language. */
static const char *const french[] = {
    "au",  "aux",  "avec", "ce",   "ces",  "cette", "dans", "des",
    "du",  "elle", "est",  "et",   "il",   "ils",   "je",   "le",
    "les", "leur", "mais", "ne",   "nous", "on",    "ont",  "où",
    "par", "pas",  "plus", "pour", "qui",  "sa",    "sans", "ses",
    "son", "sont", "sur",  "une",  "vous", "été",   "être", "à",
};
static const char *const foreign[] = {
    "and",  "are",  "as",   "at",   "be",    "but",  "by",    "for",  "from",
    "has",  "have", "his",  "in",   "is",    "it",   "of",    "that", "the",
    "this", "to",   "was",  "were", "which", "with", "das",   "dem",  "den",
    "der",  "die",  "ein",  "eine", "ist",   "mit",  "nicht", "sich", "und",
    "von",  "zu",   "como", "con",  "del",   "el",   "los",   "las",  "más",
    "para", "pero", "por",  "una",  "y",     "che",  "della", "di",   "gli",
    "nel",  "sono", "com",  "da",   "do",    "não",  "os",    "uma",  "een",
    "het",  "niet", "van",  "voor", "zijn",
};

static bool listed(const char *const words[], size_t count, precis_str word)
{
    for (size_t i = 0; i < count; i++)
        if (words[i][0] == word.bytes[0] && pr_str_is(word, words[i]))
            return true;
    return false;
}

double pr_frenchness(precis_str text, size_t *words)
{
    enum { WORD_MAX = 6, ENOUGH = 200 };
    size_t ours = 0, theirs = 0;
    for (size_t at = 0; at < text.size && ours + theirs < ENOUGH;) {
        char word[WORD_MAX];
        size_t size = 0, start = at;
        while (at < text.size) {
            char c = text.bytes[at];
            char small = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
            if (!is_letter(small))
                break;
            if (size < WORD_MAX)
                word[size] = small;
            size++;
            at++;
        }
        at += at == start;
        if (!size || size > WORD_MAX)
            continue;
        precis_str found = pr_str(word, size);
        if (listed(french, PR_LENGTH(french), found))
            ours++;
        else if (listed(foreign, PR_LENGTH(foreign), found))
            theirs++;
    }
    *words = ours + theirs;
    return *words ? (double)ours / (double)*words : 1;
}
