/* stopwords.c - the function words of French. */
/* SPDX-License-Identifier: MIT */
#include "french/stopwords.h"

/* By bytes, ascending; made of dictionaries/fr/stopwords.txt. */
static const char *const words[] = {
#include "src/french/stopwords.inc"
};

/* Order by bytes; most words differ in the first. */
static inline int compare(const char *terminated, precis_str word)
{
    size_t i = 0;
    while (i < word.size && terminated[i] == word.bytes[i] && terminated[i])
        i++;
    int right = i < word.size ? (unsigned char)word.bytes[i] + 1 : 0;
    int left = terminated[i] ? (unsigned char)terminated[i] + 1 : 0;
    return left - right;
}

bool pr_stopword(precis_str word)
{
    size_t low = 0, high = PR_LENGTH(words);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(words[middle], word);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
