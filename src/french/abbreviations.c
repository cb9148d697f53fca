/* abbreviations.c - French abbreviations: ours and a user's. */
/* SPDX-License-Identifier: MIT */
#include "french/abbreviations.h"

#include "base/error.h"
#include "unicode/utf8.h"

#include <stdlib.h>

static const struct {
    const char *name;
    uint8_t kind;
} kinds[] = {
    {"title",  PR_WORD_TITLE },
    {"inner",  PR_WORD_INNER },
    {"number", PR_WORD_NUMBER},
    {"unit",   PR_WORD_UNIT  },
    {"final",  PR_WORD_FINAL },
};

void pr_abbreviations_done(struct pr_abbreviations *list)
{
    free(list->words);
    pr_arena_done(&list->arena);
    *list = (struct pr_abbreviations){0};
}

static uint8_t kind_named(precis_str name)
{
    for (size_t k = 0; k < PR_LENGTH(kinds); k++)
        if (pr_str_is(name, kinds[k].name))
            return kinds[k].kind;
    return PR_WORD_NONE;
}

/* Put word in its place in the sorted list. */
static bool insert(struct pr_abbreviations *list, precis_str word, uint8_t kind)
{
    size_t at = list->count;
    while (at > 0 && pr_str_compare(list->words[at - 1].text, word) >= 0)
        at--;
    if (at < list->count && pr_str_equal(list->words[at].text, word)) {
        list->words[at].kind = kind;
        return true;
    }
    precis_str copy = pr_arena_str(&list->arena, word);
    if (!copy.bytes || !pr_grow(&list->words, &list->capacity, list->count,
                                sizeof *list->words))
        return false;
    memmove(list->words + at + 1, list->words + at,
            (list->count - at) * sizeof *list->words);
    list->words[at] = (struct pr_word){copy, kind};
    list->count++;
    return true;
}

static enum precis_status parse_line(struct pr_abbreviations *list,
                                     precis_str line, struct pr_place place,
                                     struct precis_error *error)
{
    precis_str word, kind, rest = line;
    pr_str_split(&rest, '\t', &word);
    if (!pr_str_split(&rest, '\t', &kind))
        kind = PR_STR("inner");
    else if (rest.bytes)
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected 2 columns, found more");
    word = pr_str_trim(word);
    if (word.size > 1 && word.bytes[word.size - 1] == '.')
        word.size--;
    if (!word.size)
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected an abbreviation, found nothing");
    if (word.size > PR_WORD_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, place,
                       "an abbreviation has at most %d bytes", PR_WORD_MAX);
    uint8_t number = kind_named(pr_str_trim(kind));
    if (!number)
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected title, inner, number, unit or final, found "
                       "\"%.*s\"",
                       (int)(kind.size < 40 ? kind.size : 40), kind.bytes);
    return insert(list, word, number) ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_abbreviations_parse(struct pr_abbreviations *list,
                                          precis_str bytes,
                                          struct precis_error *error)
{
    size_t valid = pr_utf8_valid(bytes.bytes, bytes.size);
    if (valid < bytes.size)
        return pr_fail(error, PRECIS_E_ENCODING,
                       pr_place_of(bytes.bytes, bytes.size, valid),
                       "is not UTF-8");
    if (pr_str_starts(bytes, PR_STR("\xEF\xBB\xBF")))
        bytes = pr_str_slice(bytes, 3, bytes.size);
    enum precis_status status = PRECIS_OK;
    precis_str rest = bytes, line;
    for (unsigned number = 1; !status && pr_str_split(&rest, '\n', &line);
         number++) {
        struct pr_place place = {(size_t)(line.bytes - bytes.bytes), number, 1};
        if (pr_str_trim(line).size && line.bytes[0] != '#')
            status = parse_line(list, line, place, error);
    }
    return status;
}

static enum pr_word_kind find(const struct pr_abbreviations *user,
                              precis_str word)
{
    const struct pr_word *found =
        user ? pr_words_search(user->words, user->count, word) : NULL;
    return found ? found->kind : pr_words_find(PR_WORDS_ABBREVIATIONS, word);
}

enum pr_word_kind pr_abbreviation_kind(const struct pr_abbreviations *user,
                                       precis_str word)
{
    enum pr_word_kind kind = find(user, word);
    if (kind || word.size < 2)
        return kind;
    unsigned char c = (unsigned char)word.bytes[0];
    size_t first = c == 0xC3 ? 2 : 1;
    char key[PR_WORD_MAX];
    if (word.size <= first || !pr_word_key(word, key) ||
        !memcmp(key, word.bytes, first))
        return PR_WORD_NONE;
    memcpy(key + first, word.bytes + first, word.size - first);
    return find(user, pr_str(key, word.size));
}
