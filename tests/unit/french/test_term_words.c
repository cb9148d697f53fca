/* test_term_words.c - general nouns, vague and relational adjectives. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "french/term_words.h"

static void words(void **state)
{
    (void)state;
    /* the first and the last row of a list, and one between */
    assert_true(pr_term_general(PR_STR("abondance")));
    assert_true(pr_term_general(PR_STR("chapitre")));
    assert_true(pr_term_general(PR_STR("événement")));
    assert_false(pr_term_general(PR_STR("éolienne")));
    assert_false(pr_term_general(PR_STR("")));
    assert_true(pr_term_vague(PR_STR("nouveau")));
    assert_false(pr_term_vague(PR_STR("pénal")));
    assert_false(pr_term_vague(PR_STR("nouveaux")));
}

static void relations(void **state)
{
    (void)state;
    assert_true(
        pr_str_is(pr_term_noun_of(PR_STR("gouvernemental")), "gouvernement"));
    assert_true(pr_str_is(pr_term_noun_of(PR_STR("cardiaque")), "coeur"));
    assert_int_equal(pr_term_noun_of(PR_STR("rouge")).size, 0);
    assert_int_equal(pr_term_noun_of(PR_STR("gouvernement")).size, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(words),
                                       cmocka_unit_test(relations)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
