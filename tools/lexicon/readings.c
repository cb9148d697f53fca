/* readings.c - all readings of all forms, gathered before they are packed. */
/* SPDX-License-Identifier: MIT */
#include "tools/lexicon/readings.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/intern.h"

#include <math.h>
#include <stdlib.h>

/* Costs are counted in eighths of a bit. */
enum { COST_BIT = 8, COST_MAX = 255 };

/* A copy of s with straight apostrophes. */
static precis_str keep(struct pr_arena *arena, precis_str s)
{
    precis_str copy = pr_arena_str(arena, s);
    char *bytes = (char *)copy.bytes;
    size_t size = 0;
    for (size_t i = 0; bytes && i < copy.size; i++) {
        if (copy.size - i >= 3 && !memcmp(bytes + i, "\xE2\x80\x99", 3)) {
            bytes[size++] = '\'';
            i += 2;
        } else {
            bytes[size++] = bytes[i];
        }
    }
    copy.size = size;
    return copy;
}

bool readings_add(struct readings *readings, struct reading reading)
{
    if (!pr_grow(&readings->items, &readings->capacity, readings->count,
                 sizeof *readings->items))
        return false;
    reading.form = keep(&readings->arena, reading.form);
    reading.lemma = keep(&readings->arena, reading.lemma);
    reading.order = (uint32_t)readings->count;
    readings->items[readings->count++] = reading;
    return reading.form.bytes && reading.lemma.bytes;
}

void readings_done(struct readings *readings)
{
    free(readings->items);
    pr_arena_done(&readings->arena);
    *readings = (struct readings){0};
}

static uint8_t cost_of(double share)
{
    double cost = -COST_BIT * log2(share);
    return cost > COST_MAX ? COST_MAX : cost < 0 ? 0 : (uint8_t)lround(cost);
}

/* ---- our own table */

/* Letters of the features column: gender, number, persons, tense. */
static bool read_feature(struct reading *reading, char letter)
{
    static const char tenses[] = "?IPJRFCSTMGA"; /* by enum pr_tense */
    const char *tense = letter ? strchr(tenses + 1, letter) : NULL;
    if (tense)
        reading->tense = (uint8_t)(tense - tenses);
    else if (letter >= '1' && letter <= '3')
        reading->persons |= (uint8_t)(1 << (letter - '1'));
    else if (strchr("mfe", letter))
        reading->gender = letter == 'm'   ? PR_MASCULINE
                          : letter == 'f' ? PR_FEMININE
                                          : PR_EPICENE;
    else if (strchr("spi", letter))
        reading->number = letter == 's'   ? PR_SINGULAR
                          : letter == 'p' ? PR_PLURAL
                                          : PR_INVARIABLE;
    else if (strchr("nywo", letter)) /* given, family, place, other name */
        reading->name = (uint8_t)(strchr("nywo", letter) - "nywo" + 1);
    else
        return letter == '-';
    return true;
}

static enum precis_status read_row(struct readings *readings, precis_str line,
                                   unsigned n, struct precis_error *error)
{
    precis_str rest = line, cell[5] = {{0}};
    size_t cells = 0;
    while (cells < PR_LENGTH(cell) && pr_str_split(&rest, '\t', &cell[cells]))
        cells++;
    struct pr_place place = {0, n, 1};
    if (cells < PR_LENGTH(cell) || !cell[0].size)
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected 5 columns, found %zu", cells);
    struct reading reading = {.form = cell[0], .lemma = cell[1], .ours = true};
    unsigned tag = pr_tag_find(cell[2]);
    if (tag == PR_TAG_COUNT)
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected a class, found \"%.*s\"", PR_ARG(cell[2]));
    reading.tag = (uint8_t)tag;
    for (size_t i = 0; i < cell[3].size; i++)
        if (!read_feature(&reading, cell[3].bytes[i]))
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "expected features, found \"%.*s\"",
                           PR_ARG(cell[3]));
    double percent = strtod(cell[4].bytes, NULL);
    if (!(percent > 0.0 && percent <= 100.0))
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected a percentage, found \"%.*s\"",
                       PR_ARG(cell[4]));
    reading.cost = cost_of(percent / 100.0);
    return readings_add(readings, reading) ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status readings_read_table(struct readings *readings,
                                       precis_str bytes,
                                       struct precis_error *error)
{
    precis_str line;
    enum precis_status status = PRECIS_OK;
    for (unsigned n = 1; !status && pr_str_split(&bytes, '\n', &line); n++)
        if (line.size && line.bytes[0] != '#')
            status = read_row(readings, line, n, error);
    return status;
}

/* ---- settling */

/* Order of tenses when nothing else tells forms apart. */
static const uint8_t tense_rank[] = {
    [PR_TENSE_NONE] = 0,
    [PR_INFINITIVE] = 0,
    [PR_PRESENT] = 1,
    [PR_IMPERFECT] = 1,
    [PR_PAST] = 2,
    [PR_FUTURE] = 1,
    [PR_CONDITIONAL] = 1,
    [PR_SUBJUNCTIVE] = 3,
    [PR_SUBJUNCTIVE_IMPERFECT] = 5,
    [PR_IMPERATIVE] = 4,
    [PR_PRESENT_PARTICIPLE] = 0,
    [PR_PAST_PARTICIPLE] = 0,
};

static int by_form(const void *a, const void *b)
{
    const struct reading *left = a, *right = b;
    int order = pr_str_compare(left->form, right->form);
    if (order)
        return order;
    if (left->ours != right->ours)
        return left->ours ? -1 : 1;
    if (left->cost != right->cost)
        return left->cost < right->cost ? -1 : 1;
    int tense = tense_rank[left->tense] - tense_rank[right->tense];
    if (tense)
        return tense;
    return left->order < right->order ? -1 : left->order > right->order;
}

static bool same(const struct reading *a, const struct reading *b)
{
    return a->tag == b->tag && a->gender == b->gender &&
           a->number == b->number && a->tense == b->tense &&
           a->persons == b->persons && a->name == b->name &&
           pr_str_equal(a->lemma, b->lemma);
}

/* Pairs of words that an accent tells apart under both spellings. */
static bool own_word(precis_str lemma)
{
    static const char *const words[] = {"sur",  "jeune", "mur", "cru",
                                        "mure", "fut",   "dure"};
    for (size_t i = 0; i < PR_LENGTH(words); i++)
        if (pr_str_is(lemma, words[i]))
            return true;
    return false;
}

static uint32_t lemma_key(struct pr_intern *lemmas, bool add, uint8_t tag,
                          const char *bytes, size_t size)
{
    char key[2 * PR_LEXICON_WORD_MAX];
    if (size + 1 > sizeof key)
        return PR_NO_ID;
    key[0] = (char)('A' + pr_tag_pos(tag));
    memcpy(key + 1, bytes, size);
    precis_str view = pr_str(key, size + 1);
    return add ? pr_intern_add(lemmas, view) : pr_intern_find(lemmas, view);
}

/* Give a lemma that the spelling of 1990 wrote without its circumflex the
 * older form: connaitre -> connaître. */
static void restore_circumflex(struct readings *readings,
                               struct pr_intern *lemmas,
                               struct reading *reading)
{
    precis_str lemma = reading->lemma;
    char other[PR_LEXICON_WORD_MAX + 1];
    if (lemma.size >= PR_LEXICON_WORD_MAX || own_word(lemma))
        return;
    for (size_t i = 0; i < lemma.size; i++) {
        char c = lemma.bytes[i];
        if (c != 'i' && c != 'u')
            continue;
        memcpy(other, lemma.bytes, i);
        memcpy(other + i, c == 'i' ? "\xC3\xAE" : "\xC3\xBB", 2);
        memcpy(other + i + 2, lemma.bytes + i + 1, lemma.size - i - 1);
        if (lemma_key(lemmas, false, reading->tag, other, lemma.size + 1) ==
            PR_NO_ID)
            continue;
        precis_str whole =
            pr_arena_str(&readings->arena, pr_str(other, lemma.size + 1));
        if (whole.bytes)
            reading->lemma = whole;
        return;
    }
}

static bool restore_circumflexes(struct readings *readings)
{
    struct pr_intern lemmas = {0};
    bool ok = true;
    for (size_t r = 0; ok && r < readings->count; r++) {
        const struct reading *reading = &readings->items[r];
        ok = reading->lemma.size >= PR_LEXICON_WORD_MAX ||
             lemma_key(&lemmas, true, reading->tag, reading->lemma.bytes,
                       reading->lemma.size) != PR_NO_ID;
    }
    for (size_t r = 0; ok && r < readings->count; r++)
        if (!readings->items[r].ours)
            restore_circumflex(readings, &lemmas, &readings->items[r]);
    pr_intern_done(&lemmas);
    return ok;
}

/* Copy the readings of one form, [first, last), that stay to the end of what
 * is kept; the number kept afterwards. */
static size_t keep_form(struct readings *readings, size_t first, size_t last,
                        size_t kept)
{
    struct reading *items = readings->items;
    size_t start = kept;
    bool ours = items[first].ours;
    for (size_t r = first; r < last && kept - start < PR_ANALYSES_MAX; r++) {
        bool drop = ours && !items[r].ours;
        for (size_t k = start; k < kept && !drop; k++)
            drop = same(&items[k], &items[r]);
        if (!drop)
            items[kept++] = items[r];
    }
    return kept;
}

/* Without figures of our own, the classes of a form are equally likely. */
static void share_costs(struct reading *items, size_t count)
{
    uint64_t tags = 0;
    for (size_t r = 0; r < count; r++)
        tags |= UINT64_C(1) << items[r].tag;
    double share = 1.0 / __builtin_popcountll(tags);
    for (size_t r = 0; r < count && !items[0].ours; r++)
        items[r].cost = cost_of(share);
}

bool readings_settle(struct readings *readings)
{
    if (!restore_circumflexes(readings))
        return false;
    if (!readings->count)
        return true;
    qsort(readings->items, readings->count, sizeof *readings->items, by_form);
    size_t kept = 0;
    for (size_t first = 0, last; first < readings->count; first = last) {
        precis_str form = readings->items[first].form;
        for (last = first + 1; last < readings->count &&
                               pr_str_equal(readings->items[last].form, form);)
            last++;
        size_t start = kept;
        kept = keep_form(readings, first, last, kept);
        share_costs(readings->items + start, kept - start);
    }
    readings->count = kept;
    return true;
}

/* ---- counts */

/* The first reading of form; count when there is none. */
static size_t first_of(const struct readings *readings, precis_str form)
{
    size_t low = 0, high = readings->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pr_str_compare(readings->items[middle].form, form) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < readings->count && pr_str_equal(readings->items[low].form, form);
    return found ? low : readings->count;
}

static int by_cost(const void *a, const void *b)
{
    const struct reading *left = a, *right = b;
    if (left->cost != right->cost)
        return left->cost < right->cost ? -1 : 1;
    return by_form(a, b);
}

static void set_cost(struct readings *readings, const precis_str cell[4])
{
    size_t first = first_of(readings, cell[0]), last = first;
    unsigned tag = pr_tag_find(cell[2]);
    double percent = strtod(cell[3].bytes, NULL);
    for (; last < readings->count &&
           pr_str_equal(readings->items[last].form, cell[0]);
         last++) {
        struct reading *reading = &readings->items[last];
        if (reading->tag == tag && !reading->ours &&
            pr_str_equal(reading->lemma, cell[1]))
            reading->cost = cost_of(percent / 100.0);
    }
    if (last > first)
        qsort(readings->items + first, last - first, sizeof *readings->items,
              by_cost);
}

enum precis_status readings_count(struct readings *readings, precis_str bytes,
                                  struct precis_error *error)
{
    precis_str line;
    for (unsigned n = 1; pr_str_split(&bytes, '\n', &line); n++) {
        precis_str cell[4] = {{0}};
        size_t cells = 0;
        if (!line.size || line.bytes[0] == '#')
            continue;
        while (cells < PR_LENGTH(cell) &&
               pr_str_split(&line, '\t', &cell[cells]))
            cells++;
        struct pr_place place = {0, n, 1};
        if (cells < PR_LENGTH(cell))
            return pr_fail(error, PRECIS_E_FORMAT, place,
                           "expected 4 columns, found %zu", cells);
        set_cost(readings, cell);
    }
    return PRECIS_OK;
}
