/*
 * inflect.c - the forms of English words and phrases.
 *
 * Irregular words come from the lists of dictionaries/en; all others follow
 * the spelling rules of British English (R. Quirk, S. Greenbaum, G. Leech,
 * J. Svartvik, "A Comprehensive Grammar of the English Language", 1985,
 * sections 3.2–3.10, 5.79–5.81 and 7.79).
 */
/* SPDX-License-Identifier: MIT */
#include "english/inflect.h"

#include "base/table.h"
#include "english/modals.h"

static const char *const verbs[] = {
#include "src/english/irregular-verbs.inc"
};
static const char *const nouns[] = {
#include "src/english/irregular-nouns.inc"
};
static const char *const adjectives[] = {
#include "src/english/irregular-adjectives.inc"
};
static const char *const doubling[] = {
#include "src/english/doubling-verbs.inc"
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* The byte at distance from the end, 1 = last; 0 before the beginning. */
static char from_end(precis_str word, size_t distance)
{
    return distance <= word.size ? word.bytes[word.size - distance] : '\0';
}

static bool ends(precis_str word, const char *ending)
{
    return pr_str_ends(word, pr_str_from(ending));
}

/* word without its last drop bytes, then ending. */
static void put(struct pr_buf *out, precis_str word, size_t drop,
                const char *ending)
{
    pr_buf_append(out, word.bytes, word.size - drop);
    pr_buf_text(out, ending);
}

/* Runs of vowel letters, a silent e at the end left out; at least 1. */
static size_t syllables(precis_str word)
{
    size_t count = 0;
    bool before = false;
    for (size_t i = 0; i < word.size; i++) {
        char c = word.bytes[i];
        bool vowel = is_vowel(c) || (c == 'y' && i > 0);
        count += vowel && !before;
        before = vowel;
    }
    bool silent = from_end(word, 1) == 'e' && !is_vowel(from_end(word, 2)) &&
                  !(from_end(word, 2) == 'l' && !is_vowel(from_end(word, 3)));
    return count > 1 && silent ? count - 1 : count ? count : 1;
}

/* Consonant, one vowel, consonant at the end: plan, stop, but not play. */
static bool ends_short(precis_str word)
{
    char last = from_end(word, 1), vowel = from_end(word, 2);
    char before = from_end(word, 3);
    bool single =
        is_vowel(vowel) &&
        (!is_vowel(before) || (before == 'u' && from_end(word, 4) == 'q'));
    return single && last >= 'a' && last <= 'z' && !is_vowel(last) &&
           last != 'w' && last != 'x' && last != 'y' && last != 'h';
}

/* Whether the last consonant doubles before -ed and -ing. */
static bool doubles(precis_str word)
{
    static const struct pr_table list = {doubling, PR_LENGTH(doubling)};
    if (pr_table_has(&list, word))
        return true;
    if (ends(word, "parallel") || ends(word, "devil"))
        return false;
    bool l_after_vowels = ends(word, "uel") || ends(word, "ial");
    if (from_end(word, 1) == 'l' && (ends_short(word) || l_after_vowels))
        return true;
    return ends_short(word) && syllables(word) == 1;
}

/* -s of nouns and verbs; the rules are the same. */
static void put_s(struct pr_buf *out, precis_str word)
{
    char last = from_end(word, 1), before = from_end(word, 2);
    bool hissing = last == 's' || last == 'x' || last == 'z' ||
                   (last == 'h' && (before == 's' || before == 'c'));
    if (last == 'y' && before && !is_vowel(before))
        put(out, word, 1, "ies");
    else if (last == 'y' && ends(word, "quy"))
        put(out, word, 1, "ies");
    else
        put(out, word, 0, hissing ? "es" : "s");
}

static void put_past(struct pr_buf *out, precis_str word)
{
    char last = from_end(word, 1), before = from_end(word, 2);
    if (last == 'e')
        put(out, word, 0, "d");
    else if (last == 'y' && !is_vowel(before))
        put(out, word, 1, "ied");
    else if (last == 'c' && is_vowel(before))
        put(out, word, 0, "ked");
    else if (doubles(word))
        pr_buf_format(out, "%.*s%ced", PR_ARG(word), last);
    else
        put(out, word, 0, "ed");
}

static void put_gerund(struct pr_buf *out, precis_str word)
{
    char last = from_end(word, 1), before = from_end(word, 2);
    bool keeps_e = before == 'e' || before == 'o' || before == 'y' ||
                   ends(word, "binge") || ends(word, "singe") ||
                   ends(word, "tinge") || pr_str_is(word, "be");
    if (ends(word, "ie"))
        put(out, word, 2, "ying");
    else if (last == 'e' && !keeps_e)
        put(out, word, 1, "ing");
    else if (last == 'c' && is_vowel(before))
        put(out, word, 0, "king");
    else if (doubles(word))
        pr_buf_format(out, "%.*s%cing", PR_ARG(word), last);
    else
        put(out, word, 0, "ing");
}

static void put_third_person(struct pr_buf *out, precis_str word)
{
    if (pr_str_is(word, "be"))
        pr_buf_text(out, "is");
    else if (pr_str_is(word, "have"))
        pr_buf_text(out, "has");
    else if (pr_str_is(word, "quiz"))
        pr_buf_text(out, "quizzes");
    else if (ends(word, "go") || ends(word, "do") || ends(word, "veto") ||
             ends(word, "echo"))
        put(out, word, 0, "es");
    else
        put_s(out, word);
}

/* The forms of several persons, which only be has of its own. */
static enum pr_inflection without_many(enum pr_inflection inflection)
{
    return inflection == PR_INFLECT_PRESENT_MANY ? PR_INFLECT_NONE
           : inflection == PR_INFLECT_PAST_MANY  ? PR_INFLECT_PAST
                                                 : inflection;
}

static void verb(struct pr_buf *out, precis_str word,
                 enum pr_inflection inflection)
{
    bool many = inflection == PR_INFLECT_PRESENT_MANY ||
                inflection == PR_INFLECT_PAST_MANY;
    if (many && pr_str_is(word, "be")) {
        pr_buf_text(out, inflection == PR_INFLECT_PAST_MANY ? "were" : "are");
        return;
    }
    inflection = without_many(inflection);
    if (inflection == PR_INFLECT_NONE) {
        pr_buf_str(out, word);
        return;
    }
    static const struct pr_table table = {verbs, PR_LENGTH(verbs)};
    precis_str forms = pr_table_find(&table, word);
    const char *modal = pr_modal_form(word, inflection);
    if (modal)
        pr_buf_text(out, modal);
    else if (inflection == PR_INFLECT_FUTURE)
        pr_buf_format(out, "will %.*s", PR_ARG(word));
    else if (inflection == PR_INFLECT_CONDITIONAL)
        pr_buf_format(out, "would %.*s", PR_ARG(word));
    else if (inflection == PR_INFLECT_THIRD_PERSON)
        put_third_person(out, word);
    else if (inflection == PR_INFLECT_GERUND)
        put_gerund(out, word);
    else if (forms.bytes)
        pr_buf_str(out, pr_table_field(forms, inflection ==
                                                  PR_INFLECT_PAST_PARTICIPLE));
    else
        put_past(out, word);
}

/* Whether a noun is left as it is: "means", "Chinese", "goods". */
static bool is_plural_already(precis_str word)
{
    if (ends(word, "ese") && word.bytes[0] >= 'A' && word.bytes[0] <= 'Z')
        return true;
    return from_end(word, 1) == 's' && word.size > 3 && !ends(word, "ss") &&
           !ends(word, "us") && !ends(word, "is");
}

static void plural(struct pr_buf *out, precis_str word)
{
    static const struct pr_table table = {nouns, PR_LENGTH(nouns)};
    precis_str irregular = pr_table_find(&table, word);
    bool name = word.size && word.bytes[0] >= 'A' && word.bytes[0] <= 'Z';
    if (irregular.bytes)
        pr_buf_str(out, irregular);
    else if (is_plural_already(word))
        pr_buf_str(out, word);
    else if (ends(word, "man"))
        put(out, word, 2, "en");
    else if (name && from_end(word, 1) == 'y')
        put(out, word, 0, "s");
    else
        put_s(out, word);
}

/* -er and -est for short adjectives, more and most for long ones. */
static void degree(struct pr_buf *out, precis_str word,
                   enum pr_inflection inflection)
{
    static const struct pr_table table = {adjectives, PR_LENGTH(adjectives)};
    bool most = inflection == PR_INFLECT_SUPERLATIVE;
    precis_str irregular = pr_table_find(&table, word);
    char last = from_end(word, 1);
    bool y = last == 'y' && !is_vowel(from_end(word, 2));
    size_t beats = syllables(word);
    bool compound = pr_str_find(word, PR_STR("-"), 0) < word.size;
    if (irregular.bytes)
        pr_buf_str(out, pr_table_field(irregular, most));
    else if (compound || beats > 2 || (beats == 2 && !y) || ends(word, "ly"))
        pr_buf_format(out, "%s %.*s", most ? "most" : "more", PR_ARG(word));
    else if (y && beats == 2)
        put(out, word, 1, most ? "iest" : "ier");
    else if (last == 'e')
        put(out, word, 0, most ? "st" : "r");
    else if (ends_short(word))
        pr_buf_format(out, "%.*s%c%s", PR_ARG(word), last, most ? "est" : "er");
    else
        put(out, word, 0, most ? "est" : "er");
}

/* The end of the word that begins at from. */
static size_t word_end(precis_str phrase, size_t from)
{
    return pr_str_find(phrase, PR_STR(" "), from);
}

/* Words before which the head of a noun phrase stands. */
static bool is_preposition(precis_str word)
{
    static const char *const list[] = {
        "about", "against", "among", "and/or", "as",   "at",   "between",
        "by",    "for",     "from",  "in",     "into", "of",   "on",
        "over",  "per",     "to",    "under",  "who",  "with", "without"};
    static const struct pr_table table = {list, PR_LENGTH(list)};
    return pr_table_has(&table, word);
}

/* Words that stand behind the head of a noun phrase: "attorneys general",
 * "people concerned". */
static bool follows_head(precis_str word)
{
    static const char *const list[] = {"affected",   "conceded", "concerned",
                                       "designate",  "elect",    "general",
                                       "implicated", "involved", "martial"};
    static const struct pr_table table = {list, PR_LENGTH(list)};
    return pr_table_has(&table, word);
}

/* The head of a noun phrase: before its first preposition, else its last
 * word, unless that is one of those that follow it. */
static void noun_head(precis_str phrase, size_t *start, size_t *end)
{
    *start = 0;
    *end = word_end(phrase, 0);
    while (*end < phrase.size) {
        size_t next = *end + 1, next_end = word_end(phrase, next);
        precis_str word = pr_str_slice(phrase, next, next_end);
        precis_str head = pr_str_slice(phrase, *start, *end);
        bool general = follows_head(word);
        if (is_preposition(word) ||
            (general && next_end == phrase.size && !ends(head, "ajor") &&
             !ends(head, "lieutenant")))
            return;
        *start = next;
        *end = next_end;
    }
}

/* The head of a verb phrase: its first word that is no adverb in -ly, and no
 * subject: "it is", "there is". */
static void verb_head(precis_str phrase, size_t *start, size_t *end)
{
    *start = 0;
    *end = word_end(phrase, 0);
    while (*end < phrase.size) {
        precis_str word = pr_str_slice(phrase, *start, *end);
        bool adverb = word.size > 4 && ends(word, "ly");
        bool subject =
            *start == 0 && (pr_str_is(word, "it") || pr_str_is(word, "there"));
        if (!adverb && !subject)
            return;
        *start = *end + 1;
        *end = word_end(phrase, *start);
    }
}

static bool fits(enum pr_pos pos, enum pr_inflection inflection)
{
    switch (inflection) {
    case PR_INFLECT_NONE:
        return true;
    case PR_INFLECT_PLURAL:
        return pos == PR_POS_NOUN || pos == PR_POS_PROPN;
    case PR_INFLECT_PAST:
    case PR_INFLECT_PAST_PARTICIPLE:
    case PR_INFLECT_GERUND:
    case PR_INFLECT_THIRD_PERSON:
    case PR_INFLECT_PRESENT_MANY:
    case PR_INFLECT_PAST_MANY:
    case PR_INFLECT_FUTURE:
    case PR_INFLECT_CONDITIONAL:
        return pos == PR_POS_VERB || pos == PR_POS_AUX;
    default:
        return pos == PR_POS_ADJ || pos == PR_POS_ADV;
    }
}

bool pr_inflect(precis_str english, enum pr_pos pos,
                enum pr_inflection inflection, struct pr_buf *out)
{
    if (inflection == PR_INFLECT_NONE || !fits(pos, inflection) ||
        !english.size) {
        pr_buf_str(out, english);
        return inflection == PR_INFLECT_NONE || !english.size;
    }
    size_t start = 0, end = word_end(english, 0);
    if (inflection == PR_INFLECT_PLURAL)
        noun_head(english, &start, &end);
    else if (pos == PR_POS_VERB || pos == PR_POS_AUX)
        verb_head(english, &start, &end);
    precis_str head = pr_str_slice(english, start, end);
    pr_buf_append(out, english.bytes, start);
    if (inflection == PR_INFLECT_PLURAL)
        plural(out, head);
    else if (inflection >= PR_INFLECT_COMPARATIVE)
        degree(out, head, inflection);
    else
        verb(out, head, inflection);
    pr_buf_append(out, english.bytes + end, english.size - end);
    return true;
}
