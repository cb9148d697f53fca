/* labels.c - the words for kinds, parts of speech and roles in output. */
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

const char *pr_role_name(unsigned role)
{
    static const char *const names[] = {
        "paragraph", "title",   "heading", "lead", "item",
        "quote",     "caption", "table",   "code", "verse"};
    return role < PR_LENGTH(names) ? names[role] : "paragraph";
}
