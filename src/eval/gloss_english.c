/* gloss_english.c - what English words are compared by when glosses are. */
/* SPDX-License-Identifier: MIT */
#include "eval/gloss_words.h"

#include "base/str.h"
#include "unicode/class.h"
#include "unicode/fold.h"

#include <string.h>

static bool is_vowel(char c)
{
    return c && strchr("aeiou", c);
}

static bool ends(const struct pr_buf *word, const char *ending)
{
    return pr_str_ends(pr_buf_view(word), pr_str_from(ending));
}

/* Replace the last drop bytes. */
static void change(struct pr_buf *word, size_t drop, const char *by)
{
    word->size -= drop;
    pr_buf_text(word, by);
}

static size_t letters(const struct pr_buf *word)
{
    return pr_utf8_length(word->bytes, word->size);
}

/* British endings and the American ones, with the least length of the word,
 * in letters; each group changes one word once. */
static const struct spelling {
    unsigned char group, least;
    const char *ending, *by;
} spellings[] = {
    {1, 0, "isation",  "ization" },
    {1, 0, "isations", "izations"},
    {2, 7, "ise",      "ize"     },
    {2, 7, "ised",     "ized"    },
    {2, 7, "ises",     "izes"    },
    {2, 7, "ising",    "izing"   },
    {2, 7, "iser",     "izer"    },
    {2, 7, "isers",    "izers"   },
    {3, 6, "our",      "or"      },
    {3, 6, "ours",     "ors"     },
    {3, 6, "oured",    "ored"    },
    {3, 6, "ouring",   "oring"   },
    {3, 6, "ourable",  "orable"  },
    {3, 6, "oural",    "oral"    },
    {3, 6, "ourite",   "orite"   },
    {3, 6, "ourful",   "orful"   },
    {3, 6, "ourly",    "orly"    },
    {5, 0, "defence",  "defense" },
    {5, 0, "offence",  "offense" },
    {5, 0, "licence",  "license" },
    {5, 0, "pretence", "pretense"},
    {6, 0, "ogue",     "og"      },
    {6, 0, "ogues",    "ogs"     },
};

static void respell(struct pr_buf *word, unsigned group)
{
    for (size_t i = 0; i < PR_LENGTH(spellings); i++) {
        const struct spelling *s = &spellings[i];
        bool whole = s->group != 5 || word->size == strlen(s->ending);
        if (s->group == group && whole && letters(word) >= s->least &&
            ends(word, s->ending)) {
            change(word, strlen(s->ending), s->by);
            return;
        }
    }
}

/* centre: three small letters before -tre. */
static void respell_tre(struct pr_buf *word)
{
    size_t plural = ends(word, "tres");
    size_t size = word->size - plural;
    if (!(plural || ends(word, "tre")) || size < 6)
        return;
    for (size_t i = size - 6; i < size - 3; i++)
        if (word->bytes[i] < 'a' || word->bytes[i] > 'z')
            return;
    change(word, 3 + plural, plural ? "ters" : "ter");
}

/* travelled: one l in America. */
static void respell_l(struct pr_buf *word)
{
    static const char *const endings[] = {"lled", "lling", "ller"};
    for (size_t i = 0; letters(word) > 7 && i < PR_LENGTH(endings); i++) {
        size_t size = strlen(endings[i]);
        if (ends(word, endings[i]) &&
            is_vowel(word->bytes[word->size - size - 1]))
            change(word, size, endings[i] + 1);
    }
}

static void respell_programme(struct pr_buf *word)
{
    precis_str me = PR_STR("programme");
    size_t at = pr_str_find(pr_buf_view(word), me, 0);
    if (at + me.size > word->size)
        return;
    memmove(word->bytes + at + 7, word->bytes + at + 9,
            word->size - at - me.size);
    word->size -= 2;
}

static void drop_s(struct pr_buf *word)
{
    static const char *const hissing[] = {"ses", "xes", "zes", "ches", "shes"};
    size_t size = letters(word);
    if (size > 4 && ends(word, "ies")) {
        change(word, 3, "y");
        return;
    }
    for (size_t i = 0; size > 3 && i < PR_LENGTH(hissing); i++)
        if (ends(word, hissing[i])) {
            change(word, 2, "");
            return;
        }
    if (size > 3 && ends(word, "s") && !ends(word, "ss") && !ends(word, "us") &&
        !ends(word, "is"))
        change(word, 1, "");
}

/* Drop -ing or -ed when a vowel is left before it. */
static bool drop_suffix(struct pr_buf *word, const char *suffix)
{
    size_t drop = strlen(suffix);
    if (!ends(word, suffix) || letters(word) < drop + 3)
        return false;
    bool vowel = false;
    for (size_t i = 0; i < word->size - drop; i++)
        vowel |= is_vowel(word->bytes[i]) || word->bytes[i] == 'y';
    if (!vowel)
        return false;
    change(word, drop, "");
    char last = word->bytes[word->size - 1];
    if (word->size > 1 && last == word->bytes[word->size - 2] &&
        strchr("bdfgmnprt", last))
        change(word, 1, "");
    else if (last == 'i' && drop == 2)
        change(word, 1, "y");
    return true;
}

void pr_gloss_normalise(precis_str text, struct pr_buf *buf)
{
    struct pr_buf word = {0};
    pr_fold(text, PR_FOLD_CASE | PR_FOLD_SIGNS, &word);
    if (!word.failed && ends(&word, "'s"))
        change(&word, 2, "");
    else if (!word.failed && ends(&word, "'"))
        change(&word, 1, "");
    precis_str lemma =
        word.failed ? PR_STR("") : pr_gloss_irregular(pr_buf_view(&word));
    if (!word.failed && word.size && !lemma.size) {
        respell(&word, 1);
        respell(&word, 2);
        respell(&word, 3);
        respell_tre(&word);
        respell(&word, 5);
        respell(&word, 6);
        respell_l(&word);
        respell_programme(&word);
        drop_s(&word);
        if (!drop_suffix(&word, "ing"))
            drop_suffix(&word, "ed");
        if (ends(&word, "e") && letters(&word) > 3)
            change(&word, 1, "");
    }
    pr_buf_str(buf, lemma.size ? lemma : pr_buf_view(&word));
    buf->failed |= word.failed;
    pr_buf_done(&word);
}

/* Whether a letter or digit stands at at; *step is its size. */
static bool is_word(precis_str text, size_t at, size_t *step)
{
    *step = 1;
    if (at >= text.size || text.bytes[at] == '_')
        return false;
    unsigned class = pr_class_at(text.bytes + at, text.size - at, step);
    return class & PR_CLASS_WORD && !(class & PR_CLASS_MARK);
}

/* The size of a hyphen or apostrophe at at, or 0. */
static size_t joint(precis_str text, size_t at)
{
    if (at < text.size && (text.bytes[at] == '-' || text.bytes[at] == '\''))
        return 1;
    return text.size - at >= 3 && !memcmp(text.bytes + at, "\xE2\x80\x99", 3)
               ? 3
               : 0;
}

precis_str pr_gloss_next_word(precis_str text, size_t *at)
{
    size_t step;
    while (*at < text.size && !is_word(text, *at, &step))
        *at += step;
    size_t start = *at;
    while (is_word(text, *at, &step)) {
        *at += step;
        size_t size = *at < text.size ? joint(text, *at) : 0;
        if (size && is_word(text, *at + size, &step))
            *at += size;
    }
    return pr_str_slice(text, start, *at);
}
