/* stopwords.c - the function words of French. */
/* SPDX-License-Identifier: MIT */
#include "french/stopwords.h"

/* By bytes, ascending; made of dictionaries/fr/stopwords.txt. */
static const char *const words[] = {
#include "src/french/stopwords.inc"
};

bool pr_stopword(precis_str word)
{
    size_t low = 0, high = PR_LENGTH(words);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = pr_str_compare(pr_str_from(words[middle]), word);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
