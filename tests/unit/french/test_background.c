/* test_background.c - common words have a greater share than rare ones. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "french/background.h"

static void shares(void **state)
{
    (void)state;
    double common = pr_background_share(PR_STR("pays"));
    double rare = pr_background_share(PR_STR("taux"));
    double unknown = pr_background_share(PR_STR("phlébotomie"));
    assert_true(common > rare && rare > unknown && unknown > 0.0);
    assert_true(common < 0.01);
    /* The first and the last rows are found; what lies beside them is not. */
    assert_true(pr_background_share(PR_STR("*")) > 0.9);
    assert_true(pr_background_share(PR_STR("")) == unknown);
    assert_true(pr_background_share(PR_STR("œuvre")) > unknown);
    assert_true(pr_background_share(PR_STR("œuvreœuvre")) == unknown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(shares)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
