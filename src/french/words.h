/* words.h - the short word lists that French tokens and sentences need. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_WORDS_H
#define PR_FRENCH_WORDS_H

#include "base/str.h"

/* The lists of dictionaries/fr, compiled in. */
enum pr_words {
    PR_WORDS_ABBREVIATIONS,
    PR_WORDS_CLITICS,
    PR_WORDS_COMPOUNDS,
    PR_WORDS_ELISIONS,
    PR_WORDS_ENDINGS,
    PR_WORDS_OPENERS,
    PR_WORDS_WHOLE
};

/* What a list says of a word: the second column of its file. */
enum pr_word_kind {
    PR_WORD_NONE, /* not in the list */
    PR_WORD_LISTED,
    PR_WORD_TITLE,
    PR_WORD_INNER,
    PR_WORD_NUMBER,
    PR_WORD_UNIT,
    PR_WORD_FINAL,
    PR_WORD_WORD,
    PR_WORD_NAME,
    PR_WORD_ADDRESS,
    PR_WORD_FILE,
    PR_WORD_LEFT,
    PR_WORD_RIGHT,
    PR_WORD_BOTH
};

/* One word of a list. */
struct pr_word {
    precis_str text;
    uint8_t kind; /* enum pr_word_kind */
};

/* The kind of word, compared by bytes; PR_WORD_NONE when it isn't listed. */
enum pr_word_kind pr_words_find(enum pr_words list, precis_str word);

/* The same with the word's letters made small and its apostrophe straight. */
enum pr_word_kind pr_words_find_folded(enum pr_words list, precis_str word);

/* Find word among count words that are sorted by bytes; NULL when absent. */
const struct pr_word *pr_words_search(const struct pr_word *words, size_t count,
                                      precis_str word);

/*
 * Is the hyphen between two parts of a word its own (vice-président), rather
 * than one that a line break made (cou-pé)? left is what stands before it
 * back to the white space, right what stands after it.
 */
bool pr_words_keep_hyphen(precis_str left, precis_str right);

/* Longest word of any list, in bytes. */
#define PR_WORD_MAX 48

/*
 * Write word to key with the letters of ASCII and Latin-1 made small and a
 * curly apostrophe made straight; the size of key, 0 when word is longer than
 * any that is listed.
 */
size_t pr_word_key(precis_str word, char key[PR_WORD_MAX]);

#endif
