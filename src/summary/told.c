/* told.c - the file that remembers which sentences were told before. */
/* SPDX-License-Identifier: MIT */
#include "summary/told.h"

#include "base/error.h"

#include <stdlib.h>

#define MAGIC "precis-state "
#define VERSION "1"

void pr_told_done(struct pr_told *state)
{
    free(state->begin);
    free(state->words);
    *state = (struct pr_told){0};
}

static bool add_word(struct pr_told *state, uint32_t word)
{
    if (!pr_grow(&state->words, &state->words_capacity, state->words_count,
                 sizeof *state->words))
        return false;
    state->words[state->words_count++] = word;
    return true;
}

/* What was added since the last call becomes a sentence. */
static bool close_sentence(struct pr_told *state)
{
    if (!pr_grow(&state->begin, &state->begin_capacity, state->count + 1,
                 sizeof *state->begin))
        return false;
    if (!state->count)
        state->begin[0] = 0;
    state->begin[++state->count] = (uint32_t)state->words_count;
    return true;
}

static enum precis_status wrong(unsigned line, size_t column,
                                struct precis_error *error, const char *what)
{
    return pr_fail(error, PRECIS_E_FORMAT,
                   (struct pr_place){0, line, (unsigned)column + 1},
                   "state: %s", what);
}

/* Eight hexadecimal digits, small letters. */
static bool read_word(precis_str digits, uint32_t *word)
{
    if (digits.size != 8)
        return false;
    *word = 0;
    for (size_t i = 0; i < 8; i++) {
        char c = digits.bytes[i];
        bool number = c >= '0' && c <= '9', letter = c >= 'a' && c <= 'f';
        if (!number && !letter)
            return false;
        *word = *word << 4 | (uint32_t)(number ? c - '0' : c - 'a' + 10);
    }
    return true;
}

static enum precis_status read_sentence(precis_str line, unsigned number,
                                        struct pr_told *state,
                                        struct precis_error *error)
{
    precis_str rest = line, digits;
    size_t count = 0;
    uint32_t last = 0;
    while (pr_str_split(&rest, ' ', &digits)) {
        uint32_t word;
        size_t column = (size_t)(digits.bytes - line.bytes);
        if (!read_word(digits, &word))
            return wrong(number, column, error,
                         "expected eight hexadecimal digits");
        if (count && word <= last)
            return wrong(number, column, error, "expected ascending numbers");
        if (++count > PR_TOLD_WORDS_MAX)
            return wrong(number, column, error, "too many words");
        last = word;
        if (!add_word(state, word))
            return pr_fail_memory(error);
    }
    return close_sentence(state) ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_told_parse(precis_str text, struct pr_told *state,
                                 struct precis_error *error)
{
    precis_str rest = text, line;
    if (!pr_str_split(&rest, '\n', &line) ||
        !pr_str_starts(line, PR_STR(MAGIC)))
        return wrong(1, 0, error, "expected \"" MAGIC VERSION "\"");
    if (!pr_str_is(line, MAGIC VERSION))
        return pr_fail(error, PRECIS_E_SUPPORT, (struct pr_place){0, 1, 14},
                       "state: expected version " VERSION);
    enum precis_status status = PRECIS_OK;
    for (unsigned number = 2; !status && pr_str_split(&rest, '\n', &line);
         number++) {
        if (!line.size && !rest.size)
            break; /* behind the last line break */
        if (state->count == PR_TOLD_SENTENCES_MAX)
            return pr_fail(
                error, PRECIS_E_LIMIT, (struct pr_place){0, number, 1},
                "state: more than %d sentences", PR_TOLD_SENTENCES_MAX);
        status = read_sentence(line, number, state, error);
    }
    return status;
}

static int by_value(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Sort the words added since begin and leave out repeats. */
static void settle(struct pr_told *state, size_t begin)
{
    size_t kept = begin;
    if (state->words_count > begin)
        qsort(state->words + begin, state->words_count - begin,
              sizeof *state->words, by_value);
    for (size_t i = begin; i < state->words_count; i++)
        if (kept == begin || state->words[i] != state->words[kept - 1])
            state->words[kept++] = state->words[i];
    state->words_count = kept;
}

/* As close_sentence, unless there are too many. */
static enum precis_status end_sentence(struct pr_told *state,
                                       struct precis_error *error)
{
    if (state->count == PR_TOLD_SENTENCES_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "state: more than %d sentences", PR_TOLD_SENTENCES_MAX);
    return close_sentence(state) ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_told_learn(struct pr_told *state,
                                 const struct pr_summary *summary,
                                 struct precis_error *error)
{
    const struct pr_concepts *concepts = &summary->concepts;
    for (size_t s = 0; s < summary->pool.S; s++) {
        size_t begin = state->words_count;
        if (summary->twin[s] != PR_TWIN_NONE)
            continue;
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
            const struct pr_concept *concept =
                &concepts->items[concepts->occurrence[o]];
            if (concept->class == PR_CONCEPT_CONTENT &&
                state->words_count - begin < PR_TOLD_WORDS_MAX &&
                !add_word(state, pr_known_word(&summary->pool, concept)))
                return pr_fail_memory(error);
        }
        settle(state, begin);
        if (state->words_count == begin)
            continue;
        enum precis_status status = end_sentence(state, error);
        if (status)
            return status;
    }
    return PRECIS_OK;
}

enum precis_status pr_told_append(struct pr_told *state,
                                  const struct pr_told *more,
                                  struct precis_error *error)
{
    enum precis_status status = PRECIS_OK;
    for (size_t k = 0; !status && k < more->count; k++) {
        for (uint32_t i = more->begin[k]; i < more->begin[k + 1]; i++)
            if (!add_word(state, more->words[i]))
                return pr_fail_memory(error);
        status = end_sentence(state, error);
    }
    return status;
}

void pr_told_write(const struct pr_told *state, struct pr_buf *buf)
{
    pr_buf_text(buf, MAGIC VERSION "\n");
    for (size_t k = 0; k < state->count; k++) {
        for (uint32_t i = state->begin[k]; i < state->begin[k + 1]; i++)
            pr_buf_format(buf, i > state->begin[k] ? " %08x" : "%08x",
                          state->words[i]);
        pr_buf_char(buf, '\n');
    }
}
