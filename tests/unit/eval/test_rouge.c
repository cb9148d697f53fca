/* test_rouge.c - ROUGE on examples computed by hand. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "eval/rouge.h"

#include <math.h>
#include <stdlib.h>

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-12;
}

static void score(const char *summary, const char *const references[],
                  size_t count, struct pr_rouge_score scores[])
{
    struct pr_rouge rouge = {0};
    struct pr_rouge_text mine = {0}, theirs[4] = {{0}};
    assert_true(pr_rouge_read(&rouge, pr_str_from(summary), SIZE_MAX, &mine));
    for (size_t r = 0; r < count; r++)
        assert_true(pr_rouge_read(&rouge, pr_str_from(references[r]), SIZE_MAX,
                                  &theirs[r]));
    assert_true(pr_rouge_score(&mine, theirs, count, scores));
    free(mine.ids);
    for (size_t r = 0; r < count; r++)
        free(theirs[r].ids);
    pr_rouge_done(&rouge);
}

static void counts_words_and_pairs(void **state)
{
    (void)state;
    struct pr_rouge_score scores[PR_ROUGE_METRICS];
    score("le chat dort", (const char *const[]){"le chat noir dort"}, 1,
          scores);
    assert_true(near(scores[PR_ROUGE_1].precision, 1));
    assert_true(near(scores[PR_ROUGE_1].recall, 0.75));
    assert_true(near(scores[PR_ROUGE_2].precision, 0.5));
    assert_true(near(scores[PR_ROUGE_2].recall, 1.0 / 3));
    assert_true(near(scores[PR_ROUGE_L].recall, 0.75));
}

static void pools_references_and_clips_counts(void **state)
{
    (void)state;
    struct pr_rouge_score scores[PR_ROUGE_METRICS];
    score("a a b", (const char *const[]){"a b", "a c"}, 2, scores);
    assert_true(near(scores[PR_ROUGE_1].precision, 3.0 / 6));
    assert_true(near(scores[PR_ROUGE_1].recall, 3.0 / 4));
}

static void cuts_words_as_people_do(void **state)
{
    (void)state;
    struct pr_rouge_score scores[PR_ROUGE_METRICS];
    score("L’Île-de-France, AUJOURD'HUI : 15,6 %",
          (const char *const[]){"l île de france aujourd hui 15,6"}, 1, scores);
    assert_true(near(scores[PR_ROUGE_L].f, 1));
}

static void stops_after_so_many_words(void **state)
{
    (void)state;
    struct pr_rouge rouge = {0};
    struct pr_rouge_text text = {0};
    assert_true(
        pr_rouge_read(&rouge, PR_STR("un deux  l'été trois"), 3, &text));
    assert_int_equal(text.count, 4);
    free(text.ids);
    pr_rouge_done(&rouge);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_words_and_pairs),
        cmocka_unit_test(pools_references_and_clips_counts),
        cmocka_unit_test(cuts_words_as_people_do),
        cmocka_unit_test(stops_after_so_many_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
