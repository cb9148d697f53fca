/* affix.c - expand the entries of a hunspell dictionary into word forms. */
/* SPDX-License-Identifier: MIT */
#include "tools/lexicon/affix.h"

#include "base/error.h"
#include "base/str.h"
#include "unicode/utf8.h"

#include <stdlib.h>

/* How often an affix may follow an affix, as in hunspell. */
enum { DEPTH_MAX = 2 };

/* One line "SFX flag strip add/flags condition fields". */
struct affix {
    bool prefix;
    uint16_t flag;
    precis_str strip, add, flags, condition, fields;
};

static uint16_t flag_at(precis_str flags, size_t i)
{
    return (uint16_t)((unsigned char)flags.bytes[i] << 8 |
                      (unsigned char)flags.bytes[i + 1]);
}

static bool has_flag(precis_str flags, uint16_t flag)
{
    for (size_t i = 0; i + 1 < flags.size; i += 2)
        if (flag && flag_at(flags, i) == flag)
            return true;
    return false;
}

/* The next run of characters without white space; false at the end. */
static bool next_word(precis_str *rest, precis_str *word)
{
    *rest = pr_str_trim(*rest);
    size_t end = 0;
    while (end < rest->size && rest->bytes[end] != ' ' &&
           rest->bytes[end] != '\t')
        end++;
    *word = pr_str_slice(*rest, 0, end);
    *rest = pr_str_slice(*rest, end, rest->size);
    return end > 0;
}

/* Cut "text/flags"; flags that are a number name an alias. */
static void cut_flags(const struct affixes *affixes, precis_str *text,
                      precis_str *flags)
{
    size_t slash = text->size > 1 ? pr_str_find(*text, PR_STR("/"), 1) : 0;
    *flags = pr_str("", 0);
    if (!slash || slash >= text->size)
        return;
    *flags = pr_str_slice(*text, slash + 1, text->size);
    text->size = slash;
    if (!affixes->aliases.count)
        return;
    size_t number = (size_t)strtoul(flags->bytes, NULL, 10);
    *flags = number && number <= affixes->aliases.count
                 ? affixes->aliases.items[number - 1]
                 : pr_str("", 0);
}

static bool add_rule(struct affixes *affixes, bool prefix, precis_str rest)
{
    struct affix affix = {.prefix = prefix};
    precis_str flag;
    if (!next_word(&rest, &flag) || flag.size != 2 ||
        !next_word(&rest, &affix.strip) || !next_word(&rest, &affix.add) ||
        !next_word(&rest, &affix.condition))
        return false;
    affix.flag = flag_at(flag, 0);
    affix.fields = pr_str_trim(rest);
    cut_flags(affixes, &affix.add, &affix.flags);
    if (pr_str_is(affix.strip, "0"))
        affix.strip.size = 0;
    if (pr_str_is(affix.add, "0"))
        affix.add.size = 0;
    if (!pr_grow(&affixes->items, &affixes->capacity, affixes->count,
                 sizeof *affixes->items))
        return false;
    affixes->items[affixes->count++] = affix;
    return true;
}

static bool add_alias(struct affixes *affixes, precis_str flags)
{
    struct flag_aliases *aliases = &affixes->aliases;
    if (!pr_grow(&aliases->items, &aliases->capacity, aliases->count,
                 sizeof *aliases->items))
        return false;
    aliases->items[aliases->count++] = flags;
    return true;
}

/* One line of the affix file; the first line of a group of rules ("SFX S. Y
 * 2") has one word less than a rule. */
static bool read_line(struct affixes *affixes, precis_str line)
{
    precis_str rest = line, word, flag;
    if (!next_word(&rest, &word) || word.bytes[0] == '#')
        return true;
    if (pr_str_is(word, "NEEDAFFIX") || pr_str_is(word, "FORBIDDENWORD")) {
        if (!next_word(&rest, &flag) || flag.size != 2)
            return false;
        *(word.bytes[0] == 'N' ? &affixes->need_affix : &affixes->forbidden) =
            flag_at(flag, 0);
        return true;
    }
    if (pr_str_is(word, "AF"))
        return !next_word(&rest, &flag) ||
               (flag.bytes[0] >= '0' && flag.bytes[0] <= '9' &&
                !affixes->aliases.count) ||
               add_alias(affixes, flag);
    bool prefix = pr_str_is(word, "PFX");
    if (!prefix && !pr_str_is(word, "SFX"))
        return true;
    precis_str head = rest, part[4] = {{0}};
    size_t parts = 0;
    while (parts < PR_LENGTH(part) && next_word(&head, &part[parts]))
        parts++;
    return parts == 3 || add_rule(affixes, prefix, rest);
}

/* By flag, and by place in the file within a flag. */
static int by_flag(const void *a, const void *b)
{
    const struct affix *left = a, *right = b;
    if (left->flag != right->flag)
        return left->flag < right->flag ? -1 : 1;
    return left->strip.bytes < right->strip.bytes ? -1 : 1;
}

enum precis_status affixes_read(struct affixes *affixes, precis_str bytes,
                                struct precis_error *error)
{
    precis_str rest = pr_arena_str(&affixes->arena, bytes), line;
    if (!rest.bytes)
        return pr_fail_memory(error);
    for (unsigned n = 1; pr_str_split(&rest, '\n', &line); n++)
        if (!read_line(affixes, line)) {
            struct pr_place place = {0, n, 1};
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "expected an affix rule, found \"%.*s\"",
                           PR_ARG(line));
        }
    if (affixes->count)
        qsort(affixes->items, affixes->count, sizeof *affixes->items, by_flag);
    return PRECIS_OK;
}

void affixes_done(struct affixes *affixes)
{
    free(affixes->items);
    free(affixes->aliases.items);
    pr_arena_done(&affixes->arena);
    *affixes = (struct affixes){0};
}

/* Does the bracket expression [abc] or [^abc] hold point? */
static bool in_set(precis_str set, uint32_t point)
{
    bool other = set.size && set.bytes[0] == '^', found = false;
    for (size_t i = other; i < set.size;) {
        uint32_t member;
        i += pr_utf8_decode(set.bytes + i, set.size - i, &member);
        found |= member == point;
    }
    return found != other;
}

/* The characters that a condition stands for. */
static size_t condition_length(precis_str condition)
{
    size_t length = 0;
    for (size_t i = 0; i < condition.size; length++) {
        uint32_t point;
        if (condition.bytes[i] == '[')
            i = pr_str_find(condition, PR_STR("]"), i) + 1;
        else
            i +=
                pr_utf8_decode(condition.bytes + i, condition.size - i, &point);
    }
    return length;
}

/* Does text begin with what condition describes? */
static bool begins(precis_str text, precis_str condition)
{
    size_t at = 0;
    for (size_t i = 0; i < condition.size;) {
        uint32_t point, wanted;
        if (at >= text.size)
            return false;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        if (condition.bytes[i] == '[') {
            size_t end = pr_str_find(condition, PR_STR("]"), i);
            if (!in_set(pr_str_slice(condition, i + 1, end), point))
                return false;
            i = end + 1;
            continue;
        }
        i += pr_utf8_decode(condition.bytes + i, condition.size - i, &wanted);
        if (wanted != '.' && wanted != point)
            return false;
    }
    return true;
}

static bool ends(precis_str text, precis_str condition)
{
    size_t start = text.size;
    for (size_t n = condition_length(condition); n; n--) {
        if (!start)
            return false;
        pr_utf8_before(text.bytes, start, &start);
    }
    return begins(pr_str_slice(text, start, text.size), condition);
}

static bool applies(const struct affix *affix, precis_str word)
{
    if (affix->prefix)
        return pr_str_starts(word, affix->strip) &&
               begins(word, affix->condition);
    return pr_str_ends(word, affix->strip) && ends(word, affix->condition);
}

static bool holds_apostrophe(precis_str s)
{
    return s.size && memchr(s.bytes, '\'', s.size);
}

/* The rules are sorted by flag: where those of flag begin. */
static size_t first_rule(const struct affixes *affixes, uint16_t flag)
{
    size_t low = 0, high = affixes->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (affixes->items[middle].flag < flag)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct expansion {
    const struct affixes *affixes;
    affix_visit *visit;
    void *context;
    precis_str lemma;
};

static bool expand(const struct expansion *expansion, precis_str word,
                   precis_str flags, precis_str fields, int depth);

static bool expand_rule(const struct expansion *expansion,
                        const struct affix *affix, precis_str word,
                        precis_str fields, int depth)
{
    struct pr_buf form = {0}, all = {0};
    if (affix->prefix) {
        pr_buf_str(&form, affix->add);
        pr_buf_append(&form, word.bytes + affix->strip.size,
                      word.size - affix->strip.size);
    } else {
        pr_buf_append(&form, word.bytes, word.size - affix->strip.size);
        pr_buf_str(&form, affix->add);
    }
    pr_buf_str(&all, fields);
    pr_buf_char(&all, ' ');
    pr_buf_str(&all, affix->fields);
    struct expansion inner = *expansion;
    if (affix->prefix) /* another word: kilomètre, not mètre */
        inner.lemma = pr_buf_view(&form);
    bool ok = !form.failed && !all.failed &&
              expand(&inner, pr_buf_view(&form), affix->flags,
                     pr_buf_view(&all), depth + 1);
    pr_buf_done(&form);
    pr_buf_done(&all);
    return ok;
}

static bool expand(const struct expansion *expansion, precis_str word,
                   precis_str flags, precis_str fields, int depth)
{
    const struct affixes *affixes = expansion->affixes;
    if (!has_flag(flags, affixes->need_affix) &&
        !expansion->visit(expansion->context, word, expansion->lemma, fields))
        return false;
    if (!flags.size || depth == DEPTH_MAX)
        return true;
    for (size_t i = 0; i + 1 < flags.size; i += 2) {
        uint16_t flag = flag_at(flags, i);
        for (size_t a = first_rule(affixes, flag);
             a < affixes->count && affixes->items[a].flag == flag; a++) {
            const struct affix *affix = &affixes->items[a];
            if (!(affix->prefix && holds_apostrophe(affix->add)) &&
                applies(affix, word) &&
                !expand_rule(expansion, affix, word, fields, depth))
                return false;
        }
    }
    return true;
}

enum precis_status affixes_expand(const struct affixes *affixes,
                                  precis_str bytes, affix_visit *visit,
                                  void *context, struct precis_error *error)
{
    precis_str rest = bytes, line;
    for (size_t n = 1; pr_str_split(&rest, '\n', &line); n++) {
        precis_str word, flags, fields = line;
        if (n == 1 || !next_word(&fields, &word) || word.bytes[0] == '#')
            continue;
        cut_flags(affixes, &word, &flags);
        if (has_flag(flags, affixes->forbidden))
            continue;
        struct expansion expansion = {affixes, visit, context, word};
        if (!expand(&expansion, word, flags, pr_str_trim(fields), 0))
            return pr_fail_memory(error);
    }
    return PRECIS_OK;
}
