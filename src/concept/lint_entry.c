/* lint_entry.c - the rules that a glossary's entries keep or break alone. */
/* SPDX-License-Identifier: MIT */
#include "concept/linting.h"

#include "french/lexicon.h"
#include "french/tags.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

/* Limits of what translators load glossaries into, in bytes. */
enum { DEEPL_MAX = 1024, STARDICT_MAX = 255 };

static void check_article(struct pr_lint *lint, const struct pr_stored *item)
{
    static const char *const articles[] = {"le ", "la ",  "les ", "l'",
                                           "un ", "une ", "des "};
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    bool noun = pr_lint_field_is(item, PR_COLUMN_POS, "noun") ||
                !item->entry.field[PR_COLUMN_POS].size;
    for (size_t a = 0; noun && a < PR_LENGTH(articles); a++)
        if (pr_str_starts(fr, pr_str_from(articles[a])))
            pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_FR), "article",
                         "expected a headword without its article, found "
                         "'%.*s'",
                         PR_ARG(pr_lint_quoted(fr)));
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
    bool noun = pr_lint_field_is(item, PR_COLUMN_POS, "noun");
    bool verb = pr_lint_field_is(item, PR_COLUMN_POS, "verb");
    if (!lint->lexicon || fr.size > PR_LEXICON_WORD_MAX ||
        (!noun && !verb && !pr_lint_field_is(item, PR_COLUMN_POS, "adj")) ||
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
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_FR), "inflected",
                     "expected the citation form '%.*s', found '%.*s'",
                     PR_ARG(pr_lint_quoted(pr_buf_view(&lemma))),
                     PR_ARG(pr_lint_quoted(fr)));
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
        pr_lint_field_is(item, PR_COLUMN_POS, "name") ||
        pr_lint_field_is(item, PR_COLUMN_TYPE, "acronym") ||
        item->entry.field[PR_COLUMN_NOTE].size)
        return;
    struct pr_buf fr = {0}, en = {0};
    pr_fold(item->entry.field[PR_COLUMN_FR], PR_FOLD_KEY, &fr);
    pr_fold(pr_lint_english(item), PR_FOLD_KEY, &en);
    if (pr_str_equal(pr_buf_view(&fr), pr_buf_view(&en)))
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_EN), "untranslated",
                     "'%.*s' is the same in English, and neither type nor "
                     "note says why",
                     PR_ARG(pr_lint_quoted(item->entry.field[PR_COLUMN_FR])));
    pr_buf_done(&fr);
    pr_buf_done(&en);
}

static void check_grammar(struct pr_lint *lint, const struct pr_stored *item)
{
    bool noun = pr_lint_field_is(item, PR_COLUMN_POS, "noun");
    precis_str fr = pr_lint_quoted(item->entry.field[PR_COLUMN_FR]);
    if (!item->entry.field[PR_COLUMN_POS].size)
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_POS), "no-pos",
                     "expected the part of speech of '%.*s', found none",
                     PR_ARG(fr));
    else if (noun && !item->entry.field[PR_COLUMN_GENDER].size)
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_GENDER), "no-gender",
                     "expected the gender of '%.*s', found none", PR_ARG(fr));
}

static void check_limits(struct pr_lint *lint, const struct pr_stored *item)
{
    precis_str fr = item->entry.field[PR_COLUMN_FR];
    precis_str en = pr_lint_english(item);
    if (fr.size > STARDICT_MAX)
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_FR), "stardict-limit",
                     "expected a headword of at most %d bytes for StarDict, "
                     "found %zu",
                     STARDICT_MAX, fr.size);
    if (fr.size > DEEPL_MAX || en.size > DEEPL_MAX)
        pr_lint_note(
            lint,
            pr_lint_at(item, fr.size > DEEPL_MAX ? PR_COLUMN_FR : PR_COLUMN_EN),
            "deepl-limit", "expected at most %d bytes for DeepL, found %zu",
            DEEPL_MAX, fr.size > DEEPL_MAX ? fr.size : en.size);
    else if (memchr(fr.bytes, '\\', fr.size) || memchr(en.bytes, '\\', en.size))
        pr_lint_note(lint, pr_lint_at(item, PR_COLUMN_FR), "deepl-limit",
                     "tabs and line breaks are lost in DeepL's files");
}

/* Is it a character that nobody sees: spaces of no width, joiners, marks of
 * direction, the soft hyphen, the byte order mark? */
static bool is_invisible(uint32_t point)
{
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || point == 0x2060 ||
           point == 0xFEFF;
}

/* Note the invisible characters inside headword and English, where each first
 * stands; canonical TSV has one character a column. */
static void check_invisible(struct pr_lint *lint, const struct pr_stored *item)
{
    static const enum pr_column columns[] = {PR_COLUMN_FR, PR_COLUMN_EN};
    for (size_t c = 0; c < PR_LENGTH(columns); c++) {
        precis_str field = item->entry.field[columns[c]];
        struct pr_finding place = pr_lint_at(item, columns[c]);
        uint32_t point;
        size_t count = 0, first = 0, characters = 0;
        uint32_t sign = 0;
        for (size_t i = 0; i < field.size; characters++) {
            i += pr_utf8_decode(field.bytes + i, field.size - i, &point);
            if (is_invisible(point) && !count++) {
                first = characters;
                sign = point;
            }
        }
        if (!count)
            continue;
        place.column += place.column ? (unsigned)first : 0;
        pr_lint_note(lint, place, "invisible",
                     "expected visible characters, found U+%04X at character "
                     "%zu of the %s%s",
                     (unsigned)sign, first + 1,
                     columns[c] == PR_COLUMN_FR ? "headword" : "English",
                     count > 1 ? ", and more" : "");
    }
}

static void (*const row_rules[])(struct pr_lint *, const struct pr_stored *) = {
    check_article, check_inflected, check_translation,
    check_grammar, check_limits,    check_invisible};

void pr_lint_entry(struct pr_lint *lint, const struct pr_stored *item)
{
    for (size_t r = 0; r < PR_LENGTH(row_rules); r++)
        row_rules[r](lint, item);
}
