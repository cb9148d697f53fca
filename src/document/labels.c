/* labels.c - the words for kinds and parts of speech in output. */
/* SPDX-License-Identifier: MIT */
#include "document/labels.h"

#include "base/str.h"

const char *pr_kind_name(unsigned kind)
{
    static const char *const names[] = {"word", "number", "punct", "symbol",
                                        "url"};
    return kind < PR_LENGTH(names) ? names[kind] : "symbol";
}

const char *pr_pos_name(unsigned pos)
{
    static const char *const names[] = {
        "X",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
        "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
    return pos < PR_LENGTH(names) ? names[pos] : "X";
}
