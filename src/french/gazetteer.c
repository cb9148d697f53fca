/* gazetteer.c - what our lists say of words in the names of things. */
/* SPDX-License-Identifier: MIT */
#include "french/gazetteer.h"

#include "base/table.h"

static const char *const given_names[] = {
#include "src/french/given-names.inc"
};
static const char *const functions[] = {
#include "src/french/functions.inc"
};
static const char *const organisations[] = {
#include "src/french/organisations.inc"
};
static const char *const place_words[] = {
#include "src/french/place-words.inc"
};
static const char *const known_names[] = {
#include "src/french/known-names.inc"
};
static const char *const no_names[] = {
#include "src/french/no-names.inc"
};
static const char *const measure_verbs[] = {
#include "src/french/measure-verbs.inc"
};
static const char *const toll_words[] = {
#include "src/french/toll-words.inc"
};
static const char *const speech_verbs[] = {
#include "src/french/speech-verbs.inc"
};

/* What the second column of a list means. */
static const struct {
    const char *word;
    unsigned bit;
} kinds[] = {
    {"title",     PR_WORD_HONORIFIC                },
    {"function",  PR_WORD_FUNCTION                 },
    {"qualifier", PR_WORD_QUALIFIER                },
    {"full",      PR_WORD_ORG_FULL                 },
    {"bare",      PR_WORD_ORG_BARE                 },
    {"before",    PR_WORD_ORG_BEFORE               },
    {"suffix",    PR_WORD_ORG_SUFFIX               },
    {"part",      PR_WORD_ORG_BEFORE | PR_WORD_PART},
    {"english",   PR_WORD_ENGLISH                  },
};

static unsigned kind_in(const struct pr_table *table, precis_str word)
{
    precis_str kind = pr_table_find(table, word);
    for (size_t i = 0; kind.bytes && i < PR_LENGTH(kinds); i++)
        if (pr_str_is(kind, kinds[i].word))
            return kinds[i].bit;
    return 0;
}

/* What follows word in a table, or "Édith" when word is "Edith". */
static precis_str find_accented(const struct pr_table *table, precis_str word)
{
    precis_str found = pr_table_find(table, word);
    char accented[64] = "\xC3\x89"; /* É */
    if (found.bytes || word.size < 2 || word.size + 1 > sizeof accented ||
        word.bytes[0] != 'E')
        return found;
    memcpy(accented + 2, word.bytes + 1, word.size - 1);
    return pr_table_find(table, pr_str(accented, word.size + 1));
}

/* What a given name tells. */
static unsigned given_bits(precis_str word)
{
    const struct pr_table given = PR_TABLE(given_names);
    precis_str sex = find_accented(&given, word);
    if (!sex.bytes)
        return 0;
    return PR_WORD_GIVEN | (pr_str_is(sex, "f")   ? PR_WORD_WOMAN
                            : pr_str_is(sex, "x") ? PR_WORD_EITHER
                                                  : 0u);
}

static unsigned bits_of(precis_str word, precis_str folded)
{
    const struct pr_table function = PR_TABLE(functions);
    const struct pr_table organisation = PR_TABLE(organisations);
    const struct pr_table place = PR_TABLE(place_words);
    const struct pr_table no_name = PR_TABLE(no_names);
    bool same = pr_str_equal(word, folded);
    bool lower = word.size && word.bytes[0] >= 'a' && word.bytes[0] <= 'z';
    unsigned bits = lower ? 0 : given_bits(word);
    unsigned role = kind_in(&function, word);
    bits |= role || same ? role : kind_in(&function, folded);
    bits |= !lower && pr_table_has(&no_name, word) ? PR_WORD_THING : 0;
    role = kind_in(&organisation, word);
    bits |= role || same ? role : kind_in(&organisation, folded);
    precis_str part = pr_table_find(&place, folded);
    if (part.bytes)
        bits |= PR_WORD_PLACE | (part.size ? (unsigned)PR_WORD_PART : 0u);
    return bits;
}

unsigned pr_gazetteer_word(precis_str word, precis_str folded)
{
    unsigned bits = bits_of(word, folded);
    if (bits || !pr_str_ends(word, PR_STR(".")) || folded.size < 2)
        return bits;
    return bits_of(pr_str_slice(word, 0, word.size - 1),
                   pr_str_slice(folded, 0, folded.size - 1));
}

enum pr_name_kind pr_gazetteer_name(precis_str name)
{
    const struct pr_table table = PR_TABLE(known_names);
    precis_str kind = find_accented(&table, name);
    for (int k = 0; kind.bytes && k < PR_NAME_KINDS; k++)
        if (pr_str_is(kind, pr_name_kind_name((enum pr_name_kind)k)))
            return (enum pr_name_kind)k;
    return PR_NAME_KINDS;
}

bool pr_gazetteer_says(precis_str infinitive)
{
    const struct pr_table table = PR_TABLE(speech_verbs);
    return pr_table_has(&table, infinitive);
}

bool pr_gazetteer_measures(precis_str infinitive)
{
    const struct pr_table table = PR_TABLE(measure_verbs);
    return pr_table_has(&table, infinitive);
}

bool pr_gazetteer_tolls(precis_str lemma)
{
    const struct pr_table table = PR_TABLE(toll_words);
    return pr_table_has(&table, lemma);
}

const char *pr_name_kind_name(enum pr_name_kind kind)
{
    static const char *const names[] = {"person", "organisation", "place",
                                        "other"};
    return kind < PR_NAME_KINDS ? names[kind] : "other";
}
