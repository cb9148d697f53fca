/* test_json.c - numbers are written as the library writes them. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/json.h"

#include <math.h>
#include <stdio.h>

static void check_real(double number)
{
    struct pr_buf buf = {0};
    struct pr_json json = {.buf = &buf};
    char expected[400];
    snprintf(expected, sizeof expected, "%.6f", number);
    pr_json_real(&json, NULL, number);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, expected);
    pr_buf_done(&buf);
}

static void writes_reals(void **state)
{
    static const double edges[] = {
        0,         -0.0,      0.5,        1,      0.0000005,
        0.0000015, 0.9999995, 0.99999949, 9999.5, 9999.9999995,
        1e4,       1e9,       1e300,      -1,     -1e-9,
        1e-9,      0.1234565, 2.0000005};
    (void)state;
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        check_real(edges[i]);
    uint64_t random = 9;
    for (unsigned round = 0; round < 100000; round++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        double share = (double)(random >> 11) / 9007199254740992.0;
        check_real(round % 3 == 0   ? share
                   : round % 3 == 1 ? share * 12000
                                    : floor(share * 1e7) / 1e7 + 5e-7);
    }
}

static void writes_sizes(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 7, 10, 99, 100, 4294967296u, SIZE_MAX};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct pr_buf buf = {0};
        struct pr_json json = {.buf = &buf};
        char expected[32];
        snprintf(expected, sizeof expected, "%zu", sizes[i]);
        pr_json_size(&json, NULL, sizes[i]);
        pr_buf_char(&buf, '\0');
        assert_string_equal(buf.bytes, expected);
        pr_buf_done(&buf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_reals),
        cmocka_unit_test(writes_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
