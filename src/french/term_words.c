/* term_words.c - what our lists say of the words of a term. */
/* SPDX-License-Identifier: MIT */
#include "french/term_words.h"

#include "base/table.h"

static const char *const general_nouns[] = {
#include "src/french/general-nouns.inc"
};
static const char *const vague_adjectives[] = {
#include "src/french/vague-adjectives.inc"
};
static const char *const relational[] = {
#include "src/french/relational-adjectives.inc"
};

bool pr_term_general(precis_str lemma)
{
    const struct pr_table table = PR_TABLE(general_nouns);
    return pr_table_has(&table, lemma);
}

bool pr_term_vague(precis_str lemma)
{
    const struct pr_table table = PR_TABLE(vague_adjectives);
    return pr_table_has(&table, lemma);
}

precis_str pr_term_noun_of(precis_str lemma)
{
    const struct pr_table table = PR_TABLE(relational);
    precis_str noun = pr_table_find(&table, lemma);
    return noun.bytes ? noun : PR_STR("");
}
