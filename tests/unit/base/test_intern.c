/* test_intern.c - strings and their small numbers. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/intern.h"
#include "base/str.h"

#include <stdio.h>

static void gives_ids_in_order_of_appearance(void **state)
{
    (void)state;
    struct pr_intern table = {0};
    assert_int_equal(pr_intern_add(&table, PR_STR("taux")), 0);
    assert_int_equal(pr_intern_add(&table, PR_STR("")), 1);
    assert_int_equal(pr_intern_add(&table, PR_STR("taux")), 0);
    assert_int_equal(pr_intern_find(&table, PR_STR("euro")), PR_NO_ID);
    assert_int_equal(pr_intern_find(&table, PR_STR("")), 1);
    pr_intern_done(&table);
}

static void holds_many(void **state)
{
    (void)state;
    struct pr_intern table = {0};
    char word[16];
    for (uint32_t i = 0; i < 50000; i++) {
        int size = snprintf(word, sizeof word, "mot%u", i);
        assert_int_equal(pr_intern_add(&table, pr_str(word, (size_t)size)), i);
    }
    for (uint32_t i = 0; i < 50000; i++) {
        int size = snprintf(word, sizeof word, "mot%u", i);
        assert_int_equal(pr_intern_find(&table, pr_str(word, (size_t)size)), i);
        assert_true(
            pr_str_equal(pr_intern_str(&table, i), pr_str(word, (size_t)size)));
    }
    pr_intern_done(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_ids_in_order_of_appearance),
        cmocka_unit_test(holds_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
