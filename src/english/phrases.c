/* phrases.c - how English nouns are put together. */
/* SPDX-License-Identifier: MIT */
#include "english/phrases.h"

#include "base/table.h"
#include "english/inflect.h"

static const char *const names[] = {
#include "src/english/names-with-the.inc"
};
static const char *const spoken[] = {
#include "src/english/spoken-acronyms.inc"
};
static const char *const masses[] = {
#include "src/english/mass-nouns.inc"
};
static const char *const heads[] = {
#include "src/english/compound-heads.inc"
};
static const char *const measures[] = {
#include "src/english/measure-nouns.inc"
};
static const char *const links[] = {
#include "src/english/noun-links.inc"
};

/* The phrase up to its first " of ". */
static precis_str before_of(precis_str phrase)
{
    size_t at = pr_str_find(phrase, PR_STR(" of "), 0);
    return at < phrase.size ? pr_str_slice(phrase, 0, at) : phrase;
}

static precis_str last_word(precis_str phrase)
{
    size_t at = phrase.size;
    while (at > 0 && phrase.bytes[at - 1] != ' ')
        at--;
    return pr_str_slice(phrase, at, phrase.size);
}

/* Two capitals at least, and nothing but capitals and digits. */
static bool is_acronym(precis_str name)
{
    for (size_t i = 0; i < name.size; i++)
        if (!(name.bytes[i] >= 'A' && name.bytes[i] <= 'Z') &&
            !(i > 0 && name.bytes[i] >= '0' && name.bytes[i] <= '9'))
            return false;
    return name.size > 1;
}

enum pr_english_name pr_english_name(precis_str name)
{
    const struct pr_table table = PR_TABLE(names), said = PR_TABLE(spoken);
    precis_str row = pr_table_find(&table, name);
    precis_str word = last_word(before_of(name));
    if (pr_table_has(&said, name))
        return PR_NAME_SPOKEN;
    bool whole = row.bytes && !pr_str_is(row, "head");
    if (!whole && word.size < name.size)
        row = pr_table_find(&table, word);
    else if (!whole)
        row = pr_str(NULL, 0);
    if (row.bytes && pr_str_is(row, "region"))
        return PR_NAME_REGION;
    if (row.bytes && (whole || pr_str_is(row, "head")))
        return PR_NAME_STATE;
    return is_acronym(name) ? PR_NAME_ACRONYM : PR_NAME_BARE;
}

bool pr_english_name_before(enum pr_english_name name)
{
    return name == PR_NAME_REGION || name == PR_NAME_ACRONYM ||
           name == PR_NAME_SPOKEN;
}

bool pr_english_is_mass(precis_str phrase)
{
    const struct pr_table table = PR_TABLE(masses);
    precis_str word = last_word(before_of(phrase));
    struct pr_buf plural = {0};
    bool mass = pr_table_has(&table, word) ||
                (pr_inflect(word, PR_POS_NOUN, PR_INFLECT_PLURAL, &plural) &&
                 pr_str_equal(pr_buf_view(&plural), word));
    pr_buf_done(&plural);
    return mass && word.size > 0;
}

bool pr_english_compounds(precis_str phrase)
{
    const struct pr_table table = PR_TABLE(heads);
    precis_str word = last_word(phrase);
    return pr_table_has(&table, word) ||
           (word.size > 5 && pr_str_ends(word, PR_STR("ing")));
}

bool pr_english_measures(precis_str phrase)
{
    const struct pr_table table = PR_TABLE(measures);
    return pr_table_has(&table, last_word(phrase));
}

precis_str pr_english_link(precis_str phrase, enum pr_english_tie tie)
{
    const struct pr_table table = PR_TABLE(links);
    precis_str row = pr_table_find(&table, last_word(phrase));
    return row.bytes ? pr_table_field(row, (size_t)tie) : pr_str("", 0);
}
