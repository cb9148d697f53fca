/* background.c - in how many other texts a word stands. */
/* SPDX-License-Identifier: MIT */
#include "summary/background.h"

#include "base/error.h"

#include <stdlib.h>

#define MAGIC "precis-df "
#define VERSION "1"

void pr_background_done(struct pr_background *background)
{
    pr_intern_done(&background->words);
    free(background->held);
    *background = (struct pr_background){0};
}

static bool add(struct pr_background *background, precis_str word,
                uint64_t count)
{
    size_t before = background->words.count;
    uint32_t id = pr_intern_add(&background->words, word);
    if (id == PR_NO_ID || !pr_grow(&background->held, &background->capacity, id,
                                   sizeof *background->held))
        return false;
    if (background->words.count > before)
        background->held[id] = 0;
    background->held[id] += count;
    return true;
}

bool pr_background_add(struct pr_background *background,
                       const struct pr_document *document)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    size_t terms = vocabulary->terms.count;
    uint8_t *seen = calloc(terms / 8 + 1, 1);
    bool good = seen != NULL;
    for (size_t t = 0; good && t < document->tokens.count; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if ((token->kind != PR_WORD && token->kind != PR_NUMBER) ||
            token->flags & PR_TOKEN_STOP)
            continue;
        uint32_t term = pr_vocabulary_term(vocabulary, token);
        uint8_t bit = (uint8_t)(1u << term % 8);
        if (seen[term / 8] & bit)
            continue;
        seen[term / 8] |= bit;
        good = add(background, pr_intern_str(&vocabulary->terms, term), 1);
    }
    free(seen);
    background->documents++;
    return good;
}

/* Digits alone, at most fifteen of them. */
static bool read_count(precis_str text, uint64_t *count)
{
    *count = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
        *count = *count * 10 + (uint64_t)(text.bytes[i] - '0');
    }
    return text.size > 0 && text.size <= 15;
}

static enum precis_status wrong(unsigned line, struct precis_error *error,
                                const char *what)
{
    return pr_fail(error, PRECIS_E_FORMAT, (struct pr_place){0, line, 1},
                   "document frequencies: %s", what);
}

enum precis_status pr_background_parse(precis_str text,
                                       struct pr_background *background,
                                       struct precis_error *error)
{
    precis_str rest = text, line, word;
    uint64_t documents, count;
    if (!pr_str_split(&rest, '\n', &line) ||
        !pr_str_split(&line, '\t', &word) || !pr_str_is(word, MAGIC VERSION) ||
        !line.bytes || !read_count(line, &documents))
        return wrong(1, error,
                     "expected \"" MAGIC VERSION
                     "\", a tab and the number of documents");
    for (unsigned number = 2; pr_str_split(&rest, '\n', &line); number++) {
        if (!line.size && !rest.size)
            break;
        if (!pr_str_split(&line, '\t', &word) || !word.size || !line.bytes ||
            !read_count(line, &count))
            return wrong(number, error, "expected a word, a tab and a number");
        if (count > documents)
            return wrong(number, error,
                         "a word stands in more documents than there are");
        if (!add(background, word, count))
            return pr_fail_memory(error);
    }
    background->documents += documents;
    return PRECIS_OK;
}

/* A word and what to sort it by. */
struct row {
    precis_str word;
    uint64_t held;
};

static int by_bytes(const void *a, const void *b)
{
    return pr_str_compare(((const struct row *)a)->word,
                          ((const struct row *)b)->word);
}

bool pr_background_write(const struct pr_background *background,
                         struct pr_buf *buf)
{
    size_t count = background->words.count;
    struct row *rows = calloc(count + 1, sizeof *rows);
    if (!rows)
        return false;
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct row){pr_intern_str(&background->words, (uint32_t)i),
                               background->held[i]};
    qsort(rows, count, sizeof *rows, by_bytes);
    pr_buf_format(buf, MAGIC VERSION "\t%llu\n",
                  (unsigned long long)background->documents);
    for (size_t i = 0; i < count; i++) {
        pr_buf_str(buf, rows[i].word);
        pr_buf_format(buf, "\t%llu\n", (unsigned long long)rows[i].held);
    }
    free(rows);
    return !buf->failed;
}

uint64_t pr_background_held(const struct pr_background *background,
                            precis_str word)
{
    uint32_t id = pr_intern_find(&background->words, word);
    return id == PR_NO_ID ? 0 : background->held[id];
}
