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

/* Faults are counted in the same way wherever they stand. */
static void counts_at_any_offset(void **state)
{
    (void)state;
    for (size_t before = 0; before < 20; before++) {
        struct pr_buf faulty = {0}, good = {0};
        for (size_t n = 0; n < before; n++) {
            pr_buf_char(&faulty, 'x');
            pr_buf_char(&good, 'x');
        }
        pr_buf_text(&faulty, "Ã©tÃ© Ã é");
        pr_buf_text(&good, "Ã© été Ã\xC2\xA0à");
        struct pr_buf buf = {0};
        assert_int_equal(pr_mojibake_repair(pr_buf_view(&faulty), &buf), 3);
        assert_int_equal(pr_mojibake_repair(pr_buf_view(&good), &buf), 0);
        pr_buf_done(&buf);
        pr_buf_done(&faulty);
        pr_buf_done(&good);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mends),
        cmocka_unit_test(leaves_alone),
        cmocka_unit_test(counts_at_any_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
