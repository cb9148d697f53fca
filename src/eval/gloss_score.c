/* gloss_score.c - glosses against the English side of the same sentences. */
/* SPDX-License-Identifier: MIT */
#include "eval/gloss_score.h"

#include "eval/gloss_words.h"
#include "unicode/fold.h"

#include <stdlib.h>

enum { CHANCE_SHIFT = 17, RENDERINGS = 3, FIELDS = 8 };

/* The words of each English sentence, as ids by ascending number. */
struct reference {
    uint32_t *ids;
    size_t count, capacity;
};

struct scoring {
    struct pr_intern words; /* normalised English */
    struct reference *references;
    size_t count;
    struct pr_intern types; /* of French glosses */
    struct pr_buf buf;
    size_t glosses, first, third, chance, covered;
};

static int by_id(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* The id of a normalised word, or PR_NO_ID when it is new and add is not set
 * or memory is out. */
static uint32_t word_id(struct scoring *s, precis_str word, bool add)
{
    pr_buf_clear(&s->buf);
    pr_gloss_normalise(word, &s->buf);
    if (s->buf.failed)
        return PR_NO_ID;
    return add ? pr_intern_add(&s->words, pr_buf_view(&s->buf))
               : pr_intern_find(&s->words, pr_buf_view(&s->buf));
}

static bool add_word(struct scoring *s, struct reference *to, precis_str word)
{
    uint32_t id = word_id(s, word, true);
    if (id == PR_NO_ID ||
        !pr_grow(&to->ids, &to->capacity, to->count, sizeof *to->ids))
        return false;
    to->ids[to->count++] = id;
    return true;
}

/* A reference has each word and the parts between its hyphens. */
static bool read_reference(struct scoring *s, precis_str line,
                           struct reference *to)
{
    precis_str word;
    size_t at = 0;
    while ((word = pr_gloss_next_word(line, &at)).size) {
        if (!add_word(s, to, word))
            return false;
        size_t start = 0;
        for (size_t i = 0; i <= word.size; i++) {
            if (i < word.size && word.bytes[i] != '-' && word.bytes[i] != '\'')
                continue;
            if (i > start && (start || i < word.size) &&
                !add_word(s, to, pr_str_slice(word, start, i)))
                return false;
            start = i + 1;
        }
    }
    if (to->count)
        qsort(to->ids, to->count, sizeof *to->ids, by_id);
    return true;
}

static bool read_references(struct scoring *s, precis_str english)
{
    precis_str line;
    size_t capacity = 0;
    while (english.size && pr_str_split(&english, '\n', &line)) {
        if (!pr_grow(&s->references, &capacity, s->count,
                     sizeof *s->references))
            return false;
        s->references[s->count] = (struct reference){0};
        if (!read_reference(s, line, &s->references[s->count++]))
            return false;
    }
    return true;
}

static bool has(const struct reference *reference, uint32_t id)
{
    return id != PR_NO_ID && reference->count &&
           bsearch(&id, reference->ids, reference->count, sizeof id, by_id);
}

/* Whether the words of a rendering are in a reference; only those that are no
 * function words, unless there are no others. */
static bool words_hit(struct scoring *s, precis_str english,
                      const struct reference *reference, bool stop,
                      size_t *judged)
{
    precis_str word;
    size_t at = 0;
    bool hit = true;
    *judged = 0;
    while ((word = pr_gloss_next_word(english, &at)).size) {
        struct pr_buf small = {0};
        pr_fold(word, PR_FOLD_CASE, &small);
        bool skip = !stop && pr_gloss_stop_english(pr_buf_view(&small));
        pr_buf_done(&small);
        if (skip)
            continue;
        ++*judged;
        hit = hit && has(reference, word_id(s, word, false));
    }
    return hit && *judged;
}

/* Copy a rendering without what stands in brackets. */
static void without_brackets(precis_str text, struct pr_buf *buf)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        if (c == '(' || c == '[') {
            size_t end =
                pr_str_find(text, c == '(' ? PR_STR(")") : PR_STR("]"), i);
            if (end < text.size) {
                i = end;
                continue;
            }
        }
        pr_buf_char(buf, c);
    }
}

static bool hits(struct scoring *s, precis_str rendering,
                 const struct reference *reference)
{
    struct pr_buf plain = {0};
    size_t judged;
    without_brackets(rendering, &plain);
    bool hit = words_hit(s, pr_buf_view(&plain), reference, false, &judged);
    if (!judged)
        hit = words_hit(s, pr_buf_view(&plain), reference, true, &judged);
    pr_buf_done(&plain);
    return hit;
}

/* One row, cut at its tabs. */
struct gloss {
    size_t sentence, words;
    precis_str french, english;
};

static size_t number_of(precis_str field)
{
    size_t number = 0;
    for (size_t i = 0; i < field.size; i++) {
        if (field.bytes[i] < '0' || field.bytes[i] > '9' ||
            number > SIZE_MAX / 100)
            return SIZE_MAX;
        number = 10 * number + (size_t)(field.bytes[i] - '0');
    }
    return field.size ? number : SIZE_MAX;
}

static bool read_gloss(precis_str line, struct gloss *gloss)
{
    precis_str field[FIELDS] = {{0}};
    size_t count = 0;
    while (count < FIELDS && line.size &&
           pr_str_split(&line, '\t', &field[count]))
        count++;
    bool words = count == FIELDS;
    if (count < 3)
        return false;
    gloss->sentence = number_of(field[0]);
    gloss->french = field[words ? 3 : 1];
    gloss->english = field[words ? 6 : 2];
    gloss->words = words || count > 3 ? number_of(field[words ? 7 : 3]) : 1;
    return gloss->sentence != SIZE_MAX && gloss->words != SIZE_MAX;
}

static bool score_gloss(struct scoring *s, const struct gloss *gloss)
{
    const struct reference *reference = &s->references[gloss->sentence];
    const struct reference *other =
        &s->references[(gloss->sentence + CHANCE_SHIFT) % s->count];
    precis_str rest = gloss->english, part;
    bool first = false, any = false;
    for (size_t r = 0; r < RENDERINGS && rest.size; r++) {
        pr_str_split(&rest, '|', &part);
        bool hit = hits(s, part, reference);
        any |= hit;
        if (r)
            continue;
        first = hit;
        s->chance += hits(s, part, other);
    }
    s->glosses++;
    s->first += first;
    s->third += any;
    s->covered += gloss->words;
    pr_buf_clear(&s->buf);
    pr_fold(gloss->french, PR_FOLD_KEY, &s->buf);
    return !s->buf.failed &&
           pr_intern_add(&s->types, pr_buf_view(&s->buf)) != PR_NO_ID;
}

static enum precis_status score_all(struct scoring *s, precis_str glosses,
                                    struct precis_error *error)
{
    precis_str line;
    for (unsigned number = 1; glosses.size; number++) {
        struct gloss gloss;
        struct pr_place place = {0, number, 1};
        pr_str_split(&glosses, '\n', &line);
        if (!line.size)
            continue;
        if (!read_gloss(line, &gloss))
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "expected sentence, French and English, or a line "
                           "of gloss --words");
        if (gloss.sentence >= s->count)
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "expected a sentence below %zu, found %zu", s->count,
                           gloss.sentence);
        if (gloss.english.size && !score_gloss(s, &gloss))
            return pr_fail_memory(error);
    }
    return PRECIS_OK;
}

static double share(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0.0;
}

enum precis_status pr_gloss_score(precis_str glosses, precis_str french,
                                  precis_str english,
                                  struct pr_gloss_score *score,
                                  struct precis_error *error)
{
    struct scoring s = {0};
    struct pr_intern types = {0};
    precis_str line;
    size_t content = 0;
    bool good = read_references(&s, english);
    while (good && french.size && pr_str_split(&french, '\n', &line))
        good = pr_gloss_content(line, &types, &content);
    enum precis_status status =
        good ? score_all(&s, glosses, error) : pr_fail_memory(error);
    *score = (struct pr_gloss_score){
        .glosses = s.glosses,
        .hit1 = share(s.first, s.glosses),
        .hit3 = share(s.third, s.glosses),
        .chance = share(s.chance, s.glosses),
        .coverage = share(s.covered, content),
        .yield = share(s.covered, content) * share(s.first, s.glosses),
        .type_coverage = share(s.types.count, types.count)};
    for (size_t r = 0; r < s.count; r++)
        free(s.references[r].ids);
    free(s.references);
    pr_intern_done(&s.words);
    pr_intern_done(&s.types);
    pr_intern_done(&types);
    pr_buf_done(&s.buf);
    return status;
}
