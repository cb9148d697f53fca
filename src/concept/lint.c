/* lint.c - what a careful editor would mend in a glossary. */
/* SPDX-License-Identifier: MIT */
#include "concept/linting.h"

#include "unicode/fold.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* The most earlier senses of a headword that one is compared with, and bytes
 * of a message. */
enum { SENSES_MAX = 64, MESSAGE_MAX = 200 };

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
    {"invisible",      true,  false},
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
    pr_fold(pr_lint_english(a), PR_FOLD_KEY, &x);
    pr_fold(pr_lint_english(b), PR_FOLD_KEY, &y);
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
    precis_str en = pr_lint_english(item);
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
    bool acronyms = pr_lint_field_is(a, PR_COLUMN_TYPE, "acronym") &&
                    pr_lint_field_is(b, PR_COLUMN_TYPE, "acronym");
    return pr_lint_field_is(a, PR_COLUMN_TYPE, "variant") ||
           pr_lint_field_is(b, PR_COLUMN_TYPE, "variant") ||
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
        pr_lint_note(
            lint, pr_lint_at(item, PR_COLUMN_FR), "spelling",
            "'%.*s' is also spelt '%.*s' (%s)", PR_ARG(pr_lint_quoted(fr)),
            PR_ARG(pr_lint_quoted(earlier->entry.field[PR_COLUMN_FR])), place);
        return true;
    }
    if (is_copy(item, earlier)) {
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_FR), "copy",
                     "the same entry for '%.*s' stands before it (%s)",
                     PR_ARG(pr_lint_quoted(fr)), place);
        drop(lint, item);
        return true;
    }
    if (same_english(item, earlier) &&
        pr_str_equal(item->entry.field[PR_COLUMN_DOMAIN],
                     earlier->entry.field[PR_COLUMN_DOMAIN])) {
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_EN), "duplicate",
                     "'%.*s' has this English in this domain already (%s)",
                     PR_ARG(pr_lint_quoted(fr)), place);
        return true;
    }
    if (!memchr(fr.bytes, ' ', fr.size) &&
        same_fields(item, earlier, apart, PR_LENGTH(apart))) {
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_EN), "ambiguous",
                     "neither domain nor note tells this sense of '%.*s' from "
                     "an earlier one (%s)",
                     PR_ARG(pr_lint_quoted(fr)), place);
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
        pr_lint_entry(lint, &lint->store.items[i]);
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
