/* tags.h - the classes of words between which the tagger chooses. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TAGS_H
#define PR_FRENCH_TAGS_H

#include "base/str.h"
#include "base/token.h"

enum pr_tag {
#define PR_TAG(name, pos) PR_TAG_##name,
#include "french/tags.def"
#undef PR_TAG
    PR_TAG_COUNT
};

/* The part of speech of a class. */
enum pr_pos pr_tag_pos(unsigned tag);

/* The class's name in capitals, as dictionaries/fr/lexicon.tsv has it. */
precis_str pr_tag_name(unsigned tag);

/* The class of that name, or PR_TAG_COUNT. */
unsigned pr_tag_find(precis_str name);

#endif
