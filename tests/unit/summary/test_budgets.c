/* test_budgets.c - ten thousand random budgets are kept, and used. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/file.h"
#include "reader/reader.h"
#include "summary/summary.h"
#include "unicode/utf8.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROUNDS = 10000, TEXTS_MAX = 8 };

static const char *const files[] = {
    "agriculture-lait",      "economie-taux-directeurs", "emploi-chomage",
    "faits-divers-incendie", "international-accord",     "justice-proces",
    "politique-retraites",   "societe-hopital"};

/* What the tests work on. */
struct corpus {
    struct pr_vocabulary vocabulary;
    struct pr_article articles[TEXTS_MAX];
    struct pr_document documents[TEXTS_MAX];
    size_t count;
    uint32_t seed;
};

static uint32_t any(struct corpus *corpus, uint32_t from, uint32_t to)
{
    corpus->seed = corpus->seed * 1664525u + 1013904223u;
    return from + (corpus->seed >> 8) % (to - from + 1);
}

static enum precis_status keep(void *context, struct pr_article *article)
{
    struct corpus *corpus = context;
    struct pr_article *mine = &corpus->articles[corpus->count];
    if (!pr_article_copy(article, mine))
        return PRECIS_E_MEMORY;
    return pr_document_init(&corpus->documents[corpus->count++], mine,
                            &corpus->vocabulary, NULL, NULL);
}

static int load(void **state)
{
    static struct corpus corpus = {.seed = 1};
    const char *top = getenv("srcdir");
    assert_int_equal(pr_vocabulary_init(&corpus.vocabulary, NULL), 0);
    for (size_t i = 0; i < PR_LENGTH(files); i++) {
        char path[1024];
        struct pr_buf bytes = {0};
        const struct pr_read_options options = {0};
        snprintf(path, sizeof path, "%s/corpus/%s.txt", top ? top : ".",
                 files[i]);
        assert_int_equal(pr_file_read(path, PR_FILE_MAX, &bytes, NULL), 0);
        assert_int_equal(
            pr_read(pr_buf_view(&bytes), &options, keep, &corpus, NULL), 0);
        pr_buf_done(&bytes);
    }
    *state = &corpus;
    return 0;
}

static int unload(void **state)
{
    struct corpus *corpus = *state;
    for (size_t i = 0; i < corpus->count; i++) {
        pr_document_done(&corpus->documents[i]);
        pr_article_done(&corpus->articles[i]);
    }
    pr_vocabulary_done(&corpus->vocabulary);
    return 0;
}

static struct pr_budget any_budget(struct corpus *corpus)
{
    switch (any(corpus, 0, 3)) {
    case 0:
        return (struct pr_budget){.unit = PR_BUDGET_SENTENCES,
                                  .amount = any(corpus, 1, 12)};
    case 1:
        return (struct pr_budget){.unit = PR_BUDGET_POINTS,
                                  .amount = any(corpus, 20, 1500)};
    case 2:
        return (struct pr_budget){.unit = PR_BUDGET_SHARE,
                                  .share = any(corpus, 1, 100) / 100.0};
    default:
        return (struct pr_budget){.unit = PR_BUDGET_WORDS,
                                  .amount = any(corpus, 3, 250)};
    }
}

/* The text that is shown, a line a sentence, measured anew. */
static size_t measure(const struct pr_summary *summary)
{
    struct pr_buf buf = {0};
    size_t words = 0, points = 0;
    for (size_t k = 0; k < summary->K; k++) {
        pr_summary_text(summary, k, &buf);
        pr_buf_char(&buf, '\n');
    }
    bool inside = false;
    for (size_t at = 0; at < buf.size; points++) {
        uint32_t point;
        at += pr_utf8_decode(buf.bytes + at, buf.size - at, &point);
        bool space =
            point == ' ' || point == '\n' || point == 0xA0 || point == 0x202F;
        words += !space && !inside;
        inside = !space;
    }
    pr_buf_done(&buf);
    return summary->budget.unit == PR_BUDGET_WORDS ? words
           : summary->budget.unit == PR_BUDGET_POINTS
               ? points - summary->truncated
               : summary->K;
}

static void check_order(const struct pr_summary *summary)
{
    for (size_t k = 0; k < summary->K; k++) {
        const struct pr_verdict *verdict =
            &summary->verdict[summary->chosen[k]];
        assert_true(isfinite(verdict->score));
        assert_true(verdict->score >= 0 && verdict->score <= 1);
        assert_true(verdict->rank >= 1);
        if (k)
            assert_true(summary->chosen[k - 1] < summary->chosen[k]);
    }
}

static const char *const methods[] = {
    "coverage", "coverage", "coverage", "coverage", "frequency",
    "luhn",     "tfidf",    "sumbasic", "kl",       "edmundson",
    "lexrank",  "textrank", "lead"};

static void keeps_and_uses_any_budget(void **state)
{
    struct corpus *corpus = *state;
    struct pr_summary summary = {0};
    size_t long_ones = 0, full = 0;
    for (size_t round = 0; round < ROUNDS; round++) {
        const char *method = methods[any(corpus, 0, PR_LENGTH(methods) - 1)];
        const struct pr_summary_options options = {
            .method = pr_str_from(method),
            .budget = any_budget(corpus),
            .dangling = (enum pr_dangling)any(corpus, 0, 3)};
        struct pr_document *document =
            &corpus->documents[any(corpus, 0, (uint32_t)corpus->count - 1)];
        enum precis_status status =
            pr_summarize(&summary, &document, 1, &options, NULL);
        assert_int_equal(status, PRECIS_OK);
        size_t used = measure(&summary), most = summary.budget.amount;
        assert_true(summary.K > 0);
        assert_true(used <= most);
        check_order(&summary);
        if (summary.budget.unit == PR_BUDGET_WORDS && most >= 60 &&
            most <= summary.pool.words / 2) {
            long_ones++;
            full += (double)used >= 0.85 * (double)most;
        }
    }
    pr_summary_done(&summary);
    print_message("%zu of %zu longer summaries use 85 %%\n", full, long_ones);
    assert_true((double)full >= 0.99 * (double)long_ones);
}

static bool shows(const struct pr_summary *summary, uint32_t unit)
{
    for (size_t k = 0; k < summary->K; k++)
        if (summary->chosen[k] == unit)
            return true;
    return false;
}

static void nests_its_layouts(void **state)
{
    struct corpus *corpus = *state;
    struct pr_summary summary[3];
    memset(summary, 0, sizeof summary);
    static const enum pr_layout layouts[] = {
        PR_LAYOUT_PARAGRAPH, PR_LAYOUT_BULLETS, PR_LAYOUT_HEADLINE};
    for (size_t round = 0; round < 200; round++) {
        struct pr_summary_options options = {
            .method =
                pr_str_from(methods[any(corpus, 0, PR_LENGTH(methods) - 1)]),
            .budget = any_budget(corpus)};
        struct pr_document *document =
            &corpus->documents[any(corpus, 0, (uint32_t)corpus->count - 1)];
        for (size_t i = 0; i < 3; i++) {
            options.layout = layouts[i];
            assert_int_equal(
                pr_summarize(&summary[i], &document, 1, &options, NULL), 0);
            check_order(&summary[i]);
            for (size_t k = 0; i && k < summary[i].K; k++)
                assert_true(shows(&summary[i - 1], summary[i].chosen[k]));
        }
        assert_true(summary[1].K <= PR_LAYOUT_BULLETS_MAX);
        assert_int_equal(summary[2].K, 1);
    }
    for (size_t i = 0; i < 3; i++)
        pr_summary_done(&summary[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_and_uses_any_budget),
        cmocka_unit_test(nests_its_layouts),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
