/* test_budget.c - limits of a summary as they are typed. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "summary/budget.h"

static const struct {
    const char *text;
    enum pr_budget_unit unit;
    size_t amount;
    double share;
} good[] = {
    {"5",           PR_BUDGET_SENTENCES, 5,   0    },
    {"120w",        PR_BUDGET_WORDS,     120, 0    },
    {" 120 words ", PR_BUDGET_WORDS,     120, 0    },
    {"280c",        PR_BUDGET_POINTS,    280, 0    },
    {"10%",         PR_BUDGET_SHARE,     0,   0.10 },
    {"1,5%",        PR_BUDGET_SHARE,     0,   0.015},
    {"1.5 %",       PR_BUDGET_SHARE,     0,   0.015},
    {"250%",        PR_BUDGET_SHARE,     0,   1    },
    {"30s",         PR_BUDGET_WORDS,     100, 0    },
    {"2 min",       PR_BUDGET_WORDS,     400, 0    },
    {"50 terms",    PR_BUDGET_TERMS,     50,  0    },
};

static const char *const bad[] = {
    "",
    "w",
    "0",
    "0w",
    "-3",
    "5x",
    "1,5w",
    "1.5",
    "five",
    "5 5",
    "99999999999999999999",
    "%",
    "0%",
    "nan",
    "1e3",
    "5w5",
};

static void understands_every_unit(void **state)
{
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(good); i++) {
        struct pr_budget budget;
        assert_int_equal(
            pr_budget_parse(pr_str_from(good[i].text), &budget, NULL), 0);
        assert_int_equal(budget.unit, good[i].unit);
        assert_int_equal(budget.amount, good[i].amount);
        assert_true(budget.share > good[i].share - 1e-9 &&
                    budget.share < good[i].share + 1e-9);
    }
}

static void refuses_what_is_none(void **state)
{
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(bad); i++) {
        struct pr_budget budget;
        struct precis_error error = {0};
        assert_int_equal(pr_budget_parse(pr_str_from(bad[i]), &budget, &error),
                         PRECIS_E_ARGUMENT);
        assert_non_null(strstr(error.message, "expected"));
    }
}

static void turns_a_share_into_words(void **state)
{
    (void)state;
    struct pr_budget tenth = {.unit = PR_BUDGET_SHARE, .share = 0.1};
    assert_int_equal(pr_budget_fix(tenth, 1000).amount, 100);
    assert_int_equal(pr_budget_fix(tenth, 5).amount, 1);
    assert_int_equal(pr_budget_fix(tenth, 1000).unit, PR_BUDGET_WORDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(understands_every_unit),
        cmocka_unit_test(refuses_what_is_none),
        cmocka_unit_test(turns_a_share_into_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
