/* stardict_read.c - dictionaries of StarDict, GoldenDict and sdcv, read. */
/* SPDX-License-Identifier: MIT */
#include "exchange/stardict.h"

#include "base/error.h"
#include "exchange/article.h"
#include "exchange/bundle.h"
#include "unicode/utf8.h"

static const char *const idx_endings[] = {".idx", ".idx.gz", NULL};
static const char *const dict_endings[] = {".dict", ".dict.dz", NULL};
static const char *const syn_endings[] = {".syn", ".syn.dz", NULL};

/* The numbers of the main file; those it may leave out are NONE then. */
#define NONE SIZE_MAX
struct info {
    size_t words, synonyms, idx_size, offset_bits;
    precis_str types; /* of every article; empty = each says its own */
};

/* A dictionary being read. */
struct stardict {
    struct pr_import *import;
    struct pr_bundle bundle;
    struct pr_article_reader reader;
    struct info info;
    precis_str ifo, idx, dict, syn;
    struct precis_error *error;
};

unsigned pr_stardict_look(precis_str first)
{
    if (pr_str_starts(first, PR_STR("\xEF\xBB\xBF")))
        first = pr_str_slice(first, 3, first.size);
    if (pr_str_starts(first, PR_STR(PR_STARDICT_MAGIC)))
        return 100;
    return pr_looks_packed(first) ? 2 : 0;
}

static enum precis_status fail_ifo(const struct stardict *dictionary,
                                   precis_str at, const char *expected)
{
    size_t offset = (size_t)(at.bytes - dictionary->ifo.bytes);
    return pr_fail(
        dictionary->error, PRECIS_E_FORMAT,
        pr_place_of(dictionary->ifo.bytes, dictionary->ifo.size, offset),
        "expected %s, found '%.*s'", expected,
        (int)(at.size < 40 ? at.size : 40), at.bytes);
}

/* A number of at most 18 digits. */
static bool parse_size(precis_str text, size_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
        *number = *number * 10 + (size_t)(text.bytes[i] - '0');
    }
    return text.size > 0 && text.size <= 18;
}

/* One line "key=value" of the main file. */
static enum precis_status read_pair(struct stardict *dictionary,
                                    precis_str line)
{
    struct info *info = &dictionary->info;
    const struct {
        const char *key;
        size_t *number;
    } numbers[] = {
        {"wordcount",     &info->words      },
        {"synwordcount",  &info->synonyms   },
        {"idxfilesize",   &info->idx_size   },
        {"idxoffsetbits", &info->offset_bits}
    };
    precis_str value = line, key;
    pr_str_split(&value, '=', &key);
    if (!value.bytes)
        return line.size ? fail_ifo(dictionary, line, "key=value") : PRECIS_OK;
    for (size_t n = 0; n < PR_LENGTH(numbers); n++)
        if (pr_str_is(key, numbers[n].key) &&
            !parse_size(pr_str_trim(value), numbers[n].number))
            return fail_ifo(dictionary, value, "a number");
    if (pr_str_is(key, "sametypesequence"))
        info->types = pr_str_trim(value);
    if (pr_str_is(key, "version") && !pr_str_is(value, "2.4.2") &&
        !pr_str_is(value, "3.0.0"))
        return fail_ifo(dictionary, value, "version 2.4.2 or 3.0.0");
    if (pr_str_is(key, "idxoffsetbits") && info->offset_bits != 32 &&
        info->offset_bits != 64)
        return fail_ifo(dictionary, value, "32 or 64");
    return PRECIS_OK;
}

static enum precis_status read_ifo(struct stardict *dictionary)
{
    precis_str rest = dictionary->ifo, line;
    struct info *info = &dictionary->info;
    enum precis_status status = PRECIS_OK;
    *info = (struct info){NONE, NONE, NONE, 32, pr_str("", 0)};
    if (pr_str_starts(rest, PR_STR("\xEF\xBB\xBF")))
        rest = pr_str_slice(rest, 3, rest.size);
    if (!pr_str_starts(rest, PR_STR(PR_STARDICT_MAGIC)))
        return fail_ifo(dictionary, rest, "'" PR_STARDICT_MAGIC "'");
    pr_str_split(&rest, '\n', &line);
    while (!status && pr_str_split(&rest, '\n', &line)) {
        if (pr_str_ends(line, PR_STR("\r")))
            line.size--;
        status = read_pair(dictionary, line);
    }
    const char *lacks = info->words == NONE      ? "wordcount"
                        : info->idx_size == NONE ? "idxfilesize"
                                                 : NULL;
    if (!status && lacks)
        return pr_fail(dictionary->error, PRECIS_E_FORMAT,
                       pr_place_of(dictionary->ifo.bytes, dictionary->ifo.size,
                                   dictionary->ifo.size),
                       "expected a line %s=…, found the end", lacks);
    return status;
}

static enum precis_status open_parts(struct stardict *dictionary)
{
    struct precis_error *error = dictionary->error;
    struct pr_bundle *bundle = &dictionary->bundle;
    enum precis_status status =
        pr_bundle_part(bundle, idx_endings, &dictionary->idx, error);
    if (!status)
        status = pr_bundle_part(bundle, dict_endings, &dictionary->dict, error);
    if (!status)
        status = pr_bundle_part(bundle, syn_endings, &dictionary->syn, error);
    if (!status && (!dictionary->idx.bytes || !dictionary->dict.bytes))
        status = pr_fail(
            error, PRECIS_E_FORMAT, PR_NOWHERE, "expected a file %s beside it",
            dictionary->idx.bytes ? ".dict or .dict.dz" : ".idx or .idx.gz");
    if (status || dictionary->idx.size == dictionary->info.idx_size)
        return status;
    return pr_bundle_fail(error, dictionary->idx.size, ".idx",
                          "expected %zu bytes (idxfilesize), found %zu",
                          dictionary->info.idx_size, dictionary->idx.size);
}

static uint64_t load(precis_str bytes, size_t at, size_t size)
{
    uint64_t number = 0;
    for (size_t i = 0; i < size; i++)
        number = number << 8 | (unsigned char)bytes.bytes[at + i];
    return number;
}

/* Take a word and what follows its zero byte, extra bytes, at *at. */
static enum precis_status next_word(const struct stardict *dictionary,
                                    precis_str part, const char *name,
                                    size_t extra, size_t *at, precis_str *word)
{
    const char *start = part.bytes + *at;
    const char *end = memchr(start, '\0', part.size - *at);
    size_t size = end ? (size_t)(end - start) : part.size - *at;
    struct precis_error *error = dictionary->error;
    *word = pr_str(start, size);
    if (!end || part.size - *at - size - 1 < extra)
        return pr_bundle_fail(
            error, *at, name,
            "expected a word, a zero byte and %zu bytes more, "
            "found the end",
            extra);
    if (size > PR_STARDICT_WORD_MAX)
        return pr_bundle_fail(error, *at, name,
                              "expected a word of at most %d bytes, found %zu",
                              PR_STARDICT_WORD_MAX, size);
    size_t valid = pr_utf8_valid(start, size);
    if (valid < size)
        return pr_bundle_fail(error, *at + valid, name,
                              "expected UTF-8, found byte 0x%02X",
                              (unsigned char)start[valid]);
    *at += size + 1;
    return PRECIS_OK;
}

/* One piece of an article by its type; lower case = ended by a zero byte (or
 * by the article), upper case = 32 bits of size first. */
static enum precis_status read_piece(struct stardict *dictionary,
                                     struct pr_reading_matter *matter,
                                     char type, precis_str text, size_t *senses)
{
    static const char readable[] = "mlghxwk";
    if (!strchr(readable, type))
        return PRECIS_OK;
    matter->markup =
        type == 'm' || type == 'l' ? PR_MARKUP_NONE : PR_MARKUP_HTML;
    matter->text = text;
    size_t valid = pr_utf8_valid(text.bytes, text.size);
    if (valid < text.size)
        return pr_bundle_fail(dictionary->error,
                              (size_t)(text.bytes - dictionary->dict.bytes) +
                                  valid,
                              ".dict", "expected UTF-8, found byte 0x%02X",
                              (unsigned char)text.bytes[valid]);
    return pr_article_read(&dictionary->reader, dictionary->import, matter,
                           senses, dictionary->error);
}

/* The article of a word: pieces, each of a type that all share or it says. */
static enum precis_status read_article(struct stardict *dictionary,
                                       precis_str word, precis_str article)
{
    precis_str types = dictionary->info.types;
    struct pr_reading_matter matter = {.head = word};
    enum precis_status status = PRECIS_OK;
    size_t at = 0, senses = 0;
    for (size_t p = 0; !status && at < article.size; p++) {
        if (types.size && p == types.size)
            break;
        char type = types.size ? types.bytes[p] : article.bytes[at++];
        bool last = types.size && p + 1 == types.size;
        bool sized = type >= 'A' && type <= 'Z';
        size_t left = article.size - at, size = left;
        if (sized && !last) {
            if (left < 4 || load(article, at, 4) > left - 4)
                return pr_bundle_fail(
                    dictionary->error,
                    (size_t)(article.bytes - dictionary->dict.bytes) + at,
                    ".dict", "expected a piece that ends in its article");
            size = (size_t)load(article, at, 4);
            at += 4;
        } else if (!last) {
            const char *end = memchr(article.bytes + at, '\0', left);
            size = end ? (size_t)(end - article.bytes) - at : left;
        }
        status = read_piece(dictionary, &matter, type,
                            pr_str(article.bytes + at, size), &senses);
        at += size + (!last && !sized && size < left);
    }
    dictionary->import->skipped += !status && !senses;
    return status;
}

static enum precis_status read_words(struct stardict *dictionary)
{
    const struct info *info = &dictionary->info;
    precis_str idx = dictionary->idx, word;
    size_t wide = info->offset_bits / 8, at = 0, words = 0;
    while (at < idx.size) {
        size_t start = at;
        enum precis_status status =
            next_word(dictionary, idx, ".idx", wide + 4, &at, &word);
        if (status)
            return status;
        uint64_t offset = load(idx, at, wide);
        uint64_t size = load(idx, at + wide, 4);
        at += wide + 4;
        words++;
        if (offset > dictionary->dict.size ||
            size > dictionary->dict.size - offset)
            status =
                pr_bundle_fail(dictionary->error, start, ".idx",
                               "expected an article within the %zu bytes "
                               "of .dict, found %llu at %llu",
                               dictionary->dict.size, (unsigned long long)size,
                               (unsigned long long)offset);
        else
            status = read_article(
                dictionary, word,
                pr_str(dictionary->dict.bytes + offset, (size_t)size));
        if (status && !pr_import_skips(dictionary->import, status))
            return status;
    }
    if (words != info->words)
        return pr_bundle_fail(dictionary->error, idx.size, ".idx",
                              "expected %zu words (wordcount), found %zu",
                              info->words, words);
    return PRECIS_OK;
}

/* Other words for those of the index: checked, else not needed, since we find
 * forms ourselves. */
static enum precis_status check_synonyms(const struct stardict *dictionary)
{
    precis_str syn = dictionary->syn, word;
    size_t at = 0, count = 0;
    while (at < syn.size) {
        size_t start = at;
        enum precis_status status =
            next_word(dictionary, syn, ".syn", 4, &at, &word);
        if (status)
            return status;
        uint64_t number = load(syn, at, 4);
        at += 4;
        count++;
        if (number >= dictionary->info.words)
            return pr_bundle_fail(dictionary->error, start, ".syn",
                                  "expected one of %zu words, found number "
                                  "%llu",
                                  dictionary->info.words,
                                  (unsigned long long)number);
    }
    if (syn.size && count != dictionary->info.synonyms)
        return pr_bundle_fail(
            dictionary->error, syn.size, ".syn",
            "expected %zu words (synwordcount), found %zu",
            dictionary->info.synonyms == NONE ? 0 : dictionary->info.synonyms,
            count);
    return PRECIS_OK;
}

enum precis_status pr_stardict_read(struct pr_import *import,
                                    struct precis_error *error)
{
    struct stardict dictionary = {.import = import, .error = error};
    enum precis_status status = pr_bundle_open(&dictionary.bundle, import,
                                               ".ifo", &dictionary.ifo, error);
    if (!status)
        status = read_ifo(&dictionary);
    if (!status)
        status = open_parts(&dictionary);
    if (!status)
        status = check_synonyms(&dictionary);
    if (!status)
        status = read_words(&dictionary);
    pr_article_reader_done(&dictionary.reader);
    pr_bundle_done(&dictionary.bundle);
    return status;
}
