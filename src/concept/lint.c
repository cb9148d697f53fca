/* lint.c - what a careful editor would mend in a glossary. */
/* SPDX-License-Identifier: MIT */
#include "concept/lint.h"

#include "french/lexicon.h"
#include "french/tags.h"
#include "unicode/fold.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* Limits of what translators load glossaries into, in bytes. */
enum { DEEPL_MAX = 1024, STARDICT_MAX = 255 };

/* The most earlier senses of a headword that one is compared with, and bytes
 * of a message. */
enum { SENSES_MAX = 64, MESSAGE_MAX = 200, QUOTED = 60 };

/* Every rule; what is no error is for a person to decide. */
static const struct {
    const char *name;
    bool error, safe;
} rules[] = {
    {"format",         true,  false},
    {"space",          true,  true },
    {"nfc",            true,  true },
    {"line-end",       true,  true },
    {"apostrophe",     true,  true },
    {"duplicate",      true,  false},
    {"copy",           true,  true },
    {"spelling",       false, false},
    {"article",        true,  false},
    {"inflected",      false, false},
    {"untranslated",   false, false},
    {"ambiguous",      false, false},
    {"no-pos",         false, false},
    {"no-gender",      false, false},
    {"deepl-limit",    false, false},
    {"stardict-limit", false, false},
};

void pr_lint_done(struct pr_lint *lint)
{
    pr_store_done(&lint->store);
    free(lint->findings);
    free(lint->dropped);
    *lint = (struct pr_lint){0};
}

void pr_lint_note(struct pr_lint *lint, struct pr_finding finding,
                  const char *rule, const char *format, ...)
{
    char text[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (!pr_grow(&lint->findings, &lint->capacity, lint->count,
                 sizeof *lint->findings)) {
        lint->failed = true;
        return;
    }
    finding.rule = rule;
    for (size_t r = 0; r < PR_LENGTH(rules); r++)
        if (!strcmp(rules[r].name, rule)) {
            finding.error = rules[r].error;
            finding.safe = rules[r].safe;
        }
    finding.message = pr_arena_str(&lint->store.arena, pr_str_from(text));
    lint->failed |= !finding.message.bytes;
    lint->findings[lint->count++] = finding;
}

/* The place of a field. */
static struct pr_finding at(const struct pr_stored *item, enum pr_column column)
{
    return (struct pr_finding){.file = item->file,
                               .line = item->entry.line,
                               .column = item->column[column]};
}

/* The two arguments of a view for "%.*s", cut at a character. */
static precis_str quoted(precis_str s)
{
    size_t size = s.size < QUOTED ? s.size : QUOTED;
    while (size < s.size && size > 0 &&
           ((unsigned char)s.bytes[size] & 0xC0) == 0x80)
        size--;
    return pr_str(s.bytes, size);
}

static bool field_is(const struct pr_stored *item, enum pr_column column,
                     const char *word)
{
    return pr_str_is(item->entry.field[column], word);
}

static precis_str first_english(const struct pr_stored *item)
{
    precis_str rest = item->entry.field[PR_COLUMN_EN], first = rest;
    pr_str_split(&rest, '|', &first);
    return first;
}

/* ---- rules for one entry */

static void check_article(struct pr_lint *lint, const struct pr_stored *item)
{
    static const char *const articles[] = {"le ", "la ",  "les ", "l'",
                                           "un ", "une ", "des "};
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    bool noun = field_is(item, PR_COLUMN_POS, "noun") ||
                !item->entry.field[PR_COLUMN_POS].size;
    for (size_t a = 0; noun && a < PR_LENGTH(articles); a++)
        if (pr_str_starts(fr, pr_str_from(articles[a])))
            pr_lint_note(lint, at(item, PR_COLUMN_FR), "article",
                         "expected a headword without its article, found "
                         "'%.*s'",
                         PR_ARG(quoted(fr)));
}

/* Is a reading an inflected form of the part of speech of an entry? */
static bool inflects(const struct pr_analysis *reading, bool noun, bool verb)
{
    enum pr_pos pos = pr_tag_pos(reading->tag);
    if (noun)
        return pos == PR_POS_NOUN && reading->number == PR_PLURAL;
    if (verb)
        return (pos == PR_POS_VERB || pos == PR_POS_AUX) &&
               reading->tense != PR_INFINITIVE;
    return pos == PR_POS_ADJ;
}

static bool same_pos(const struct pr_analysis *reading, bool noun, bool verb)
{
    enum pr_pos pos = pr_tag_pos(reading->tag);
    return noun   ? pos == PR_POS_NOUN || pos == PR_POS_PROPN
           : verb ? pos == PR_POS_VERB || pos == PR_POS_AUX
                  : pos == PR_POS_ADJ;
}

/* A word whose every reading as this part of speech is a form of another. */
static void check_inflected(struct pr_lint *lint, const struct pr_stored *item)
{
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    bool noun = field_is(item, PR_COLUMN_POS, "noun");
    bool verb = field_is(item, PR_COLUMN_POS, "verb");
    if (!lint->lexicon || fr.size > PR_LEXICON_WORD_MAX ||
        (!noun && !verb && !field_is(item, PR_COLUMN_POS, "adj")) ||
        pr_str_ends(item->entry.field[PR_COLUMN_GENDER], PR_STR("pl")))
        return;
    struct pr_analysis found[PR_ANALYSES_MAX];
    struct pr_buf lemma = {0};
    size_t count = pr_lexicon_find(lint->lexicon, fr, found), other = count;
    for (size_t a = 0; a < count; a++) {
        if (!same_pos(&found[a], noun, verb))
            continue;
        pr_buf_clear(&lemma);
        pr_analysis_lemma(&found[a], fr, &lemma);
        if (!inflects(&found[a], noun, verb) ||
            pr_str_equal(pr_buf_view(&lemma), fr)) {
            other = count;
            break;
        }
        if (other == count)
            other = a;
    }
    if (other < count) {
        pr_buf_clear(&lemma);
        pr_analysis_lemma(&found[other], fr, &lemma);
        pr_lint_note(lint, at(item, PR_COLUMN_FR), "inflected",
                     "expected the citation form '%.*s', found '%.*s'",
                     PR_ARG(quoted(pr_buf_view(&lemma))), PR_ARG(quoted(fr)));
    }
    pr_buf_done(&lemma);
}

/* Is it spelt as only French would be? abdominal may be either. */
static bool looks_french(precis_str fr)
{
    for (size_t i = 0; i < fr.size; i++)
        if (fr.bytes[i] == ' ' || fr.bytes[i] == '\'' ||
            (unsigned char)fr.bytes[i] >= 0x80)
            return true;
    return false;
}

static void check_translation(struct pr_lint *lint,
                              const struct pr_stored *item)
{
    if (!looks_french(item->entry.field[PR_COLUMN_FR]) ||
        field_is(item, PR_COLUMN_POS, "name") ||
        field_is(item, PR_COLUMN_TYPE, "acronym") ||
        item->entry.field[PR_COLUMN_NOTE].size)
        return;
    struct pr_buf fr = {0}, en = {0};
    pr_fold(item->entry.field[PR_COLUMN_FR], PR_FOLD_KEY, &fr);
    pr_fold(first_english(item), PR_FOLD_KEY, &en);
    if (pr_str_equal(pr_buf_view(&fr), pr_buf_view(&en)))
        pr_lint_note(lint, at(item, PR_COLUMN_EN), "untranslated",
                     "'%.*s' is the same in English, and neither type nor "
                     "note says why",
                     PR_ARG(quoted(item->entry.field[PR_COLUMN_FR])));
    pr_buf_done(&fr);
    pr_buf_done(&en);
}

static void check_grammar(struct pr_lint *lint, const struct pr_stored *item)
{
    bool noun = field_is(item, PR_COLUMN_POS, "noun");
    precis_str fr = quoted(item->entry.field[PR_COLUMN_FR]);
    if (!item->entry.field[PR_COLUMN_POS].size)
        pr_lint_note(lint, at(item, PR_COLUMN_POS), "no-pos",
                     "expected the part of speech of '%.*s', found none",
                     PR_ARG(fr));
    else if (noun && !item->entry.field[PR_COLUMN_GENDER].size)
        pr_lint_note(lint, at(item, PR_COLUMN_GENDER), "no-gender",
                     "expected the gender of '%.*s', found none", PR_ARG(fr));
}

static void check_limits(struct pr_lint *lint, const struct pr_stored *item)
{
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    precis_str en = first_english(item);
    if (fr.size > STARDICT_MAX)
        pr_lint_note(lint, at(item, PR_COLUMN_FR), "stardict-limit",
                     "expected a headword of at most %d bytes for StarDict, "
                     "found %zu",
                     STARDICT_MAX, fr.size);
    if (fr.size > DEEPL_MAX || en.size > DEEPL_MAX)
        pr_lint_note(
            lint, at(item, fr.size > DEEPL_MAX ? PR_COLUMN_FR : PR_COLUMN_EN),
            "deepl-limit", "expected at most %d bytes for DeepL, found %zu",
            DEEPL_MAX, fr.size > DEEPL_MAX ? fr.size : en.size);
    else if (memchr(fr.bytes, '\\', fr.size) || memchr(en.bytes, '\\', en.size))
        pr_lint_note(lint, at(item, PR_COLUMN_FR), "deepl-limit",
                     "tabs and line breaks are lost in DeepL's files");
}

static void (*const row_rules[])(struct pr_lint *, const struct pr_stored *) = {
    check_article, check_inflected, check_translation, check_grammar,
    check_limits};

/* ---- rules for the entries of one headword */

static bool same_fields(const struct pr_stored *a, const struct pr_stored *b,
                        const enum pr_column columns[], size_t count)
{
    for (size_t c = 0; c < count; c++)
        if (!pr_str_equal(a->entry.field[columns[c]],
                          b->entry.field[columns[c]]))
            return false;
    return true;
}

static bool same_english(const struct pr_stored *a, const struct pr_stored *b)
{
    struct pr_buf x = {0}, y = {0};
    pr_fold(first_english(a), PR_FOLD_KEY, &x);
    pr_fold(first_english(b), PR_FOLD_KEY, &y);
    bool same = pr_str_equal(pr_buf_view(&x), pr_buf_view(&y));
    pr_buf_done(&x);
    pr_buf_done(&y);
    return same;
}

static bool is_copy(const struct pr_stored *a, const struct pr_stored *b)
{
    for (size_t c = 0; c < PR_COLUMNS; c++)
        if (!pr_str_equal(a->entry.field[c], b->entry.field[c]))
            return false;
    return true;
}

/* Where an earlier entry stands, as a message names it. */
static const char *where(const struct pr_lint *lint,
                         const struct pr_stored *item,
                         const struct pr_stored *from, char text[], size_t room)
{
    if (!item->entry.line)
        snprintf(text, room, "%s",
                 lint->names ? lint->names[item->file] : "before");
    else if (item->file != from->file && lint->names)
        snprintf(text, room, "%s:%u", lint->names[item->file],
                 item->entry.line);
    else
        snprintf(text, room, "line %u", item->entry.line);
    return text;
}

static void drop(struct pr_lint *lint, const struct pr_stored *item)
{
    if (!pr_grow(&lint->dropped, &lint->drops_capacity, lint->drops,
                 sizeof *lint->dropped))
        lint->failed = true;
    else
        lint->dropped[lint->drops++] = (uint32_t)(item - lint->store.items);
}

/* Is its English a name? German */
static bool english_name(const struct pr_stored *item)
{
    precis_str en = first_english(item);
    return en.size && en.bytes[0] >= 'A' && en.bytes[0] <= 'Z';
}

/* May two spellings of a key stand side by side? One is called a variant,
 * both are acronyms (OTAN, Otan), or a capital tells words of another meaning
 * apart (noir, Noir), or people from their language (allemand, Allemand). */
static bool may_differ(const struct pr_stored *a, const struct pr_stored *b)
{
    struct pr_buf x = {0}, y = {0};
    pr_fold(a->entry.field[PR_COLUMN_FR], PR_FOLD_CASE, &x);
    pr_fold(b->entry.field[PR_COLUMN_FR], PR_FOLD_CASE, &y);
    bool capitals = pr_str_equal(pr_buf_view(&x), pr_buf_view(&y));
    pr_buf_done(&x);
    pr_buf_done(&y);
    bool acronyms = field_is(a, PR_COLUMN_TYPE, "acronym") &&
                    field_is(b, PR_COLUMN_TYPE, "acronym");
    return field_is(a, PR_COLUMN_TYPE, "variant") ||
           field_is(b, PR_COLUMN_TYPE, "variant") ||
           (capitals && (acronyms || !same_english(a, b) ||
                         (english_name(a) && english_name(b) &&
                          !memchr(a->entry.field[PR_COLUMN_FR].bytes, ' ',
                                  a->entry.field[PR_COLUMN_FR].size))));
}

/* Compare an entry with an earlier one of the same key; true when there is
 * something to say. */
static bool compare(struct pr_lint *lint, const struct pr_stored *item,
                    const struct pr_stored *earlier)
{
    static const enum pr_column grammar[] = {PR_COLUMN_POS, PR_COLUMN_GENDER};
    static const enum pr_column apart[] = {
        PR_COLUMN_TYPE, PR_COLUMN_STATUS,     PR_COLUMN_DOMAIN,
        PR_COLUMN_GEO,  PR_COLUMN_DEFINITION, PR_COLUMN_NOTE};
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    char text[MESSAGE_MAX / 2];
    const char *place = where(lint, earlier, item, text, sizeof text);
    if (!same_fields(item, earlier, grammar, PR_LENGTH(grammar)))
        return false;
    if (!pr_str_equal(fr, earlier->entry.field[PR_COLUMN_FR])) {
        if (may_differ(item, earlier))
            return false;
        pr_lint_note(lint, at(item, PR_COLUMN_FR), "spelling",
                     "'%.*s' is also spelt '%.*s' (%s)", PR_ARG(quoted(fr)),
                     PR_ARG(quoted(earlier->entry.field[PR_COLUMN_FR])), place);
        return true;
    }
    if (is_copy(item, earlier)) {
        pr_lint_note(lint, at(item, PR_COLUMN_FR), "copy",
                     "the same entry for '%.*s' stands before it (%s)",
                     PR_ARG(quoted(fr)), place);
        drop(lint, item);
        return true;
    }
    if (same_english(item, earlier) &&
        pr_str_equal(item->entry.field[PR_COLUMN_DOMAIN],
                     earlier->entry.field[PR_COLUMN_DOMAIN])) {
        pr_lint_note(lint, at(item, PR_COLUMN_EN), "duplicate",
                     "'%.*s' has this English in this domain already (%s)",
                     PR_ARG(quoted(fr)), place);
        return true;
    }
    if (!memchr(fr.bytes, ' ', fr.size) &&
        same_fields(item, earlier, apart, PR_LENGTH(apart))) {
        pr_lint_note(lint, at(item, PR_COLUMN_EN), "ambiguous",
                     "neither domain nor note tells this sense of '%.*s' from "
                     "an earlier one (%s)",
                     PR_ARG(quoted(fr)), place);
        return true;
    }
    return false;
}

/* The keys under which entries are the same headword. */
static precis_str *make_keys(struct pr_lint *lint)
{
    size_t count = lint->store.count;
    precis_str *keys = calloc(count + 1, sizeof *keys);
    struct pr_buf buf = {0};
    for (size_t i = 0; keys && i < count; i++) {
        pr_buf_clear(&buf);
        pr_fold(lint->store.items[i].entry.field[PR_COLUMN_FR], PR_FOLD_KEY,
                &buf);
        keys[i] = pr_arena_str(&lint->store.arena, pr_buf_view(&buf));
        lint->failed |= buf.failed || !keys[i].bytes;
        if (!keys[i].bytes)
            keys[i] = pr_str("", 0);
    }
    pr_buf_done(&buf);
    return keys;
}

static void check_headwords(struct pr_lint *lint, const precis_str keys[],
                            uint32_t order[])
{
    const struct pr_stored *items = lint->store.items;
    pr_store_sort(keys, lint->store.count, order);
    for (size_t i = 0, first = 0; i < lint->store.count; i++) {
        if (!pr_str_equal(keys[order[i]], keys[order[first]]))
            first = i;
        size_t from = i - first > SENSES_MAX ? i - SENSES_MAX : first;
        for (size_t j = from; j < i; j++)
            if (compare(lint, &items[order[i]], &items[order[j]]))
                break;
    }
}

static int compare_findings(const void *left, const void *right)
{
    const struct pr_finding *a = left, *b = right;
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    int order = strcmp(a->rule, b->rule);
    return order ? order : pr_str_compare(a->message, b->message);
}

enum precis_status pr_lint_run(struct pr_lint *lint)
{
    size_t count = lint->store.count;
    uint32_t *order = calloc(count + 1, sizeof *order);
    precis_str *keys = make_keys(lint);
    for (size_t i = 0; order && keys && i < count; i++)
        for (size_t r = 0; r < PR_LENGTH(row_rules); r++)
            row_rules[r](lint, &lint->store.items[i]);
    if (order && keys)
        check_headwords(lint, keys, order);
    if (lint->count)
        qsort(lint->findings, lint->count, sizeof *lint->findings,
              compare_findings);
    lint->failed |= !order || !keys;
    free(order);
    free(keys);
    return lint->failed ? PRECIS_E_MEMORY : PRECIS_OK;
}
