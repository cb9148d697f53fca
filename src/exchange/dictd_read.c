/* dictd_read.c - databases of the DICT server (RFC 2229), read. */
/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "base/error.h"
#include "exchange/article.h"
#include "exchange/bundle.h"
#include "exchange/dictd.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

#include <stdlib.h>

/* A number in DICT's base 64, the first digit the highest; false when it is
 * none. */
static bool parse_number(precis_str text, uint64_t *number)
{
    static const char digits[] = PR_DICTD_DIGITS;
    *number = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *digit =
            text.bytes[i] ? strchr(digits, text.bytes[i]) : NULL;
        if (!digit)
            return false;
        *number = *number << 6 | (uint64_t)(digit - digits);
    }
    return text.size > 0 && text.size < PR_DICTD_NUMBER;
}

/* A line of an index. */
struct line {
    precis_str word, original;
    uint64_t offset, size;
    unsigned number; /* from 1 */
};

/* What is wrong in a line, or NULL bytes. */
static precis_str parse_line(precis_str text, struct line *line)
{
    precis_str rest = text, offset = {NULL, 0}, size = {NULL, 0};
    line->original = pr_str("", 0);
    if (!pr_str_split(&rest, '\t', &line->word) || !line->word.size)
        return text;
    if (!pr_str_split(&rest, '\t', &offset) ||
        !parse_number(offset, &line->offset))
        return offset.bytes ? offset : text;
    if (!pr_str_split(&rest, '\t', &size) || !parse_number(size, &line->size))
        return size.bytes ? size : text;
    if (rest.bytes)
        line->original = rest;
    return pr_str(NULL, 0);
}

/* Rows of three words look like an index, too: its name must add to it. */
unsigned pr_dictd_look(precis_str first)
{
    precis_str text;
    struct line line;
    if (!pr_str_split(&first, '\n', &text) || !first.bytes ||
        parse_line(text, &line).bytes)
        return 0;
    return pr_str_starts(line.word, PR_STR("00")) ? 95 : 25;
}

/* Does the word lead to what is said of the database itself? */
static bool is_about(precis_str word)
{
    return pr_str_starts(word, PR_STR("00-database")) ||
           pr_str_starts(word, PR_STR("00database"));
}

/* A database being read. */
struct database {
    struct pr_import *import;
    struct pr_bundle bundle;
    struct pr_article_reader reader;
    precis_str index, dict;
    struct line *lines;
    size_t count, capacity;
    struct precis_error *error;
};

/* A line of the index that is wrong, from the bytes at on. */
static enum precis_status fail_at(const struct database *database,
                                  const char *at, const char *expected,
                                  precis_str found)
{
    size_t offset = (size_t)(at - database->index.bytes);
    return pr_fail(
        database->error, PRECIS_E_FORMAT,
        pr_place_of(database->index.bytes, database->index.size, offset),
        "expected %s, found '%.*s'", expected,
        (int)(found.size < 40 ? found.size : 40), found.bytes);
}

static enum precis_status read_line(struct database *database, precis_str text,
                                    unsigned number)
{
    struct line line = {.number = number};
    size_t valid = pr_utf8_valid(text.bytes, text.size);
    if (valid < text.size)
        return pr_fail(
            database->error, PRECIS_E_ENCODING,
            pr_place_of(database->index.bytes, database->index.size,
                        (size_t)(text.bytes + valid - database->index.bytes)),
            "expected UTF-8, found byte 0x%02X",
            (unsigned char)text.bytes[valid]);
    precis_str wrong = parse_line(text, &line);
    if (wrong.bytes)
        return fail_at(database, wrong.bytes,
                       "a word, a tab and two numbers in base 64", wrong);
    if (line.offset > database->dict.size ||
        line.size > database->dict.size - line.offset)
        return fail_at(database, text.bytes + line.word.size + 1,
                       "a place within the .dict",
                       pr_str_slice(text, line.word.size + 1, text.size));
    if (is_about(line.word))
        return PRECIS_OK;
    if (!pr_grow(&database->lines, &database->capacity, database->count,
                 sizeof line))
        return pr_fail_memory(database->error);
    database->lines[database->count++] = line;
    return PRECIS_OK;
}

/* By article, then in order of the index. */
static int compare_lines(const void *left, const void *right)
{
    const struct line *a = left, *b = right;
    if (a->offset != b->offset)
        return a->offset < b->offset ? -1 : 1;
    return a->word.bytes < b->word.bytes ? -1 : a->word.bytes > b->word.bytes;
}

/* Letters and digits alone, in lower case: what an index without all
 * characters has for a word. */
static void reduce(precis_str word, struct pr_buf *buf)
{
    struct pr_buf folded = {0};
    pr_buf_clear(buf);
    pr_fold(word, PR_FOLD_CASE, &folded);
    for (size_t i = 0; i < folded.size; i++) {
        unsigned char c = (unsigned char)folded.bytes[i];
        if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            pr_buf_char(buf, (char)c);
    }
    buf->failed |= folded.failed;
    pr_buf_done(&folded);
}

/* The headword: what the index says it was, or the first line of the article
 * up to its pronunciation when it has the letters of the word. */
static precis_str headword(const struct line *line, precis_str article)
{
    if (line->original.size)
        return line->original;
    precis_str first = article;
    struct pr_buf a = {0}, b = {0};
    pr_str_split(&article, '\n', &first);
    size_t end = pr_str_find(first, PR_STR(" /"), 0);
    size_t angle = pr_str_find(first, PR_STR(" <"), 0);
    first = pr_str_trim(pr_str_slice(first, 0, end < angle ? end : angle));
    reduce(first, &a);
    reduce(line->word, &b);
    bool same = a.size && pr_str_equal(pr_buf_view(&a), pr_buf_view(&b));
    pr_buf_done(&a);
    pr_buf_done(&b);
    return same ? first : line->word;
}

/* Of the lines that lead to one article, that whose word is its first line. */
static const struct line *best_line(const struct line *lines, size_t count,
                                    precis_str article)
{
    for (size_t l = 0; l < count; l++)
        if (headword(&lines[l], article).bytes != lines[l].word.bytes)
            return &lines[l];
    return lines;
}

static enum precis_status read_article(struct database *database, size_t from,
                                       size_t to)
{
    const struct line *lines = &database->lines[from];
    precis_str text =
        pr_str(database->dict.bytes + lines->offset, (size_t)lines->size);
    const struct line *line = best_line(lines, to - from, text);
    struct pr_reading_matter matter = {
        .head = headword(line, text), .text = text, .line = line->number};
    size_t senses = 0;
    size_t valid = pr_utf8_valid(text.bytes, text.size);
    if (valid < text.size)
        return pr_bundle_fail(database->error, (size_t)line->offset + valid,
                              ".dict", "expected UTF-8, found byte 0x%02X",
                              (unsigned char)text.bytes[valid]);
    /* The line with the headword alone is no sense. */
    precis_str rest = text, first;
    if (pr_str_split(&rest, '\n', &first) &&
        pr_str_equal(pr_str_trim(first), matter.head) && rest.bytes)
        matter.text = rest;
    enum precis_status status = pr_article_read(
        &database->reader, database->import, &matter, &senses, database->error);
    database->import->skipped += !status && !senses;
    return status;
}

static enum precis_status read_index(struct database *database)
{
    precis_str rest = database->index, text;
    enum precis_status status = PRECIS_OK;
    for (unsigned number = 1; !status && pr_str_split(&rest, '\n', &text);
         number++) {
        if (pr_str_ends(text, PR_STR("\r")))
            text.size--;
        if (text.size)
            status = read_line(database, text, number);
        if (status && pr_import_skips(database->import, status))
            status = PRECIS_OK;
    }
    return status;
}

static enum precis_status read_articles(struct database *database)
{
    enum precis_status status = PRECIS_OK;
    if (database->count)
        qsort(database->lines, database->count, sizeof *database->lines,
              compare_lines);
    for (size_t l = 0, next; !status && l < database->count; l = next) {
        next = l + 1;
        while (next < database->count &&
               database->lines[next].offset == database->lines[l].offset)
            next++;
        status = read_article(database, l, next);
        if (status && pr_import_skips(database->import, status))
            status = PRECIS_OK;
    }
    return status;
}

enum precis_status pr_dictd_read(struct pr_import *import,
                                 struct precis_error *error)
{
    static const char *const endings[] = {".dict", ".dict.dz", NULL};
    struct database database = {.import = import, .error = error};
    enum precis_status status = pr_bundle_open(
        &database.bundle, import, PR_DICTD_MAIN, &database.index, error);
    if (!status)
        status =
            pr_bundle_part(&database.bundle, endings, &database.dict, error);
    if (!status && !database.dict.bytes)
        status = pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                         "expected a file .dict or .dict.dz beside it");
    if (!status)
        status = read_index(&database);
    if (!status)
        status = read_articles(&database);
    free(database.lines);
    pr_article_reader_done(&database.reader);
    pr_bundle_done(&database.bundle);
    return status;
}
