/* rouge.c - compare a summary with those of people. */
/* SPDX-License-Identifier: MIT */
#include "eval/rouge.h"

#include "base/buf.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

/* ROUGE-1.5.5 leaves words of three letters and fewer alone. */
enum { STEM_LETTERS = 3 };

void pr_rouge_done(struct pr_rouge *rouge)
{
    pr_intern_done(&rouge->words);
    *rouge = (struct pr_rouge){0};
}

enum sort { LETTER, DIGIT, SPACE, OTHER };

static enum sort sort_of(uint32_t point)
{
    switch (utf8proc_category((utf8proc_int32_t)point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return LETTER;
    case UTF8PROC_CATEGORY_ND:
        return DIGIT;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return SPACE;
    default:
        return (point >= '\t' && point <= '\r') ||
                       (point >= 0x1C && point <= 0x1F) || point == 0x85
                   ? SPACE
                   : OTHER;
    }
}

static bool add_word(struct pr_rouge *rouge, precis_str word, size_t letters,
                     struct pr_rouge_text *out)
{
    if (rouge->stemmer && letters > STEM_LETTERS) {
        word = pr_stem_plain(rouge->stemmer, word);
        if (!word.bytes)
            return false;
    }
    uint32_t id = pr_intern_add(&rouge->words, word);
    if (id == PR_NO_ID ||
        !pr_grow(&out->ids, &out->capacity, out->count, sizeof *out->ids))
        return false;
    out->ids[out->count++] = id;
    return true;
}

/* True when a digit follows the sign at bytes[at], so that it is inside a
 * number. */
static bool inside_number(precis_str text, size_t at)
{
    uint32_t point;
    if (at + 1 >= text.size)
        return false;
    pr_utf8_decode(text.bytes + at + 1, text.size - at - 1, &point);
    return sort_of(point) == DIGIT;
}

static bool read_words(struct pr_rouge *rouge, precis_str text, size_t limit,
                       struct pr_buf *word, struct pr_rouge_text *out)
{
    enum sort running = OTHER;
    size_t letters = 0, spaced = 0;
    bool in_gap = true;
    for (size_t at = 0, size; at < text.size; at += size) {
        uint32_t point;
        size = pr_utf8_decode(text.bytes + at, text.size - at, &point);
        enum sort sort = sort_of(point);
        if (sort == SPACE)
            in_gap = true;
        else if (in_gap && (in_gap = false, spaced++ == limit))
            break;
        if (running == DIGIT && (point == '.' || point == ',') &&
            inside_number(text, at))
            sort = DIGIT;
        if (sort != running && word->size) {
            if (!add_word(rouge, pr_buf_view(word), letters, out))
                return false;
            pr_buf_clear(word);
            letters = 0;
        }
        running = sort;
        if (sort == LETTER || sort == DIGIT) {
            pr_buf_point(word,
                         (uint32_t)utf8proc_tolower((utf8proc_int32_t)point));
            letters++;
        }
    }
    return !word->size || add_word(rouge, pr_buf_view(word), letters, out);
}

bool pr_rouge_read(struct pr_rouge *rouge, precis_str text, size_t limit,
                   struct pr_rouge_text *out)
{
    struct pr_buf composed = {0}, word = {0};
    if (!pr_nfc_quick(text)) {
        pr_nfc(text, &composed);
        text = pr_buf_view(&composed);
    }
    bool good = read_words(rouge, text, limit, &word, out) && !word.failed &&
                !composed.failed;
    pr_buf_done(&composed);
    pr_buf_done(&word);
    return good;
}

/* ---- n-grams, as sorted arrays of numbers */

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static size_t grams(const struct pr_rouge_text *text, size_t n, uint64_t out[])
{
    size_t count = 0;
    for (size_t i = 0; i + n <= text->count; i++)
        out[count++] = n == 1 ? text->ids[i]
                              : (uint64_t)text->ids[i] << 32 | text->ids[i + 1];
    if (count)
        qsort(out, count, sizeof *out, by_value);
    return count;
}

/* How many of the sorted a are matched in the sorted b, each once. */
static size_t common(const uint64_t a[], size_t m, const uint64_t b[], size_t n)
{
    size_t i = 0, j = 0, found = 0;
    while (i < m && j < n) {
        if (a[i] == b[j]) {
            found++;
            i++;
            j++;
        } else if (a[i] < b[j]) {
            i++;
        } else {
            j++;
        }
    }
    return found;
}

static double harmonic(double a, double b)
{
    return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

static void score_grams(const struct pr_rouge_text *summary,
                        const struct pr_rouge_text references[], size_t count,
                        size_t n, uint64_t room[], uint64_t other[],
                        struct pr_rouge_score *score)
{
    size_t mine = grams(summary, n, room), matched = 0, total = 0;
    for (size_t r = 0; r < count; r++) {
        size_t theirs = grams(&references[r], n, other);
        matched += common(room, mine, other, theirs);
        total += theirs;
    }
    double all = (double)mine * (double)count;
    score->precision = all > 0 ? (double)matched / all : 0;
    score->recall = total ? (double)matched / (double)total : 0;
    score->f = harmonic(score->precision, score->recall);
}

/* ---- the longest common subsequence, by rows of one array */

static size_t longest_common(const struct pr_rouge_text *a,
                             const struct pr_rouge_text *b, uint32_t row[])
{
    memset(row, 0, (b->count + 1) * sizeof *row);
    for (size_t i = 0; i < a->count; i++) {
        uint32_t corner = 0;
        for (size_t j = 0; j < b->count; j++) {
            uint32_t above = row[j + 1];
            if (a->ids[i] == b->ids[j])
                row[j + 1] = corner + 1;
            else if (row[j] > above)
                row[j + 1] = row[j];
            corner = above;
        }
    }
    return row[b->count];
}

static void score_longest(const struct pr_rouge_text *summary,
                          const struct pr_rouge_text references[], size_t count,
                          uint32_t row[], struct pr_rouge_score *score)
{
    for (size_t r = 0; r < count; r++) {
        double length = (double)longest_common(summary, &references[r], row);
        double p = summary->count ? length / (double)summary->count : 0;
        double q =
            references[r].count ? length / (double)references[r].count : 0;
        score->precision += p;
        score->recall += q;
        score->f += harmonic(p, q);
    }
    score->precision /= (double)count;
    score->recall /= (double)count;
    score->f /= (double)count;
}

bool pr_rouge_score(const struct pr_rouge_text *summary,
                    const struct pr_rouge_text references[], size_t count,
                    struct pr_rouge_score scores[PR_ROUGE_METRICS])
{
    size_t longest = 1;
    for (size_t r = 0; r < count; r++)
        if (references[r].count > longest)
            longest = references[r].count;
    uint64_t *mine = malloc((summary->count + 1) * sizeof *mine);
    uint64_t *other = malloc((longest + 1) * sizeof *other);
    uint32_t *row = malloc((longest + 1) * sizeof *row);
    bool good = mine && other && row;
    memset(scores, 0, PR_ROUGE_METRICS * sizeof *scores);
    if (good) {
        score_grams(summary, references, count, 1, mine, other,
                    &scores[PR_ROUGE_1]);
        score_grams(summary, references, count, 2, mine, other,
                    &scores[PR_ROUGE_2]);
        score_longest(summary, references, count, row, &scores[PR_ROUGE_L]);
    }
    free(mine);
    free(other);
    free(row);
    return good;
}
