/* test_mojibake.c - text that was encoded twice is mended, other text not. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "unicode/mojibake.h"

static void check(const char *from, const char *to, size_t count)
{
    struct pr_buf buf = {0};
    assert_int_equal(pr_mojibake_repair(pr_str_from(from), &buf), count);
    if (count) {
        pr_buf_char(&buf, '\0');
        assert_string_equal(buf.bytes, to);
    } else {
        assert_int_equal(buf.size, 0);
    }
    pr_buf_done(&buf);
}

static void mends(void **state)
{
    (void)state;
    check("Ã©tÃ©", "été", 2);
    check("lâ€™hÃ´pital", "l’hôpital", 2);
    check("5 â‚¬ lâ€™Ã©tÃ©", "5 € l’été", 4);
    check("Ã  la plage, Ã©tÃ©", "à la plage, été", 3);
}

static void leaves_alone(void **state)
{
    (void)state;
    check("", "", 0);
    check("L’été à Évian, œuvre n° 3", "", 0);
    check("On lit Ã© pour é là où l’été est gâché", "", 0);
    check("GRÃ", "", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mends),
        cmocka_unit_test(leaves_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
