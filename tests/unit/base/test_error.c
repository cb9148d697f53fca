/* test_error.c - messages are one line of UTF-8, whatever is quoted. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/error.h"

#include <errno.h>
#include <string.h>

static void quotes_become_text(void **state)
{
    static const struct {
        const char *quoted, *shown;
    } cases[] = {
        {"caf\xC3\xA9",      "caf\xC3\xA9"     },
        {"caf\xE9.",         "caf?."           },
        {"cut \xC3",         "cut ?"           },
        {"\xED\xA0\x80",     "???"             },
        {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
        {"\xF4\x90\x80\x80", "????"            },
        {"two\nlines\x7F",   "two lines "      },
    };
    (void)state;
    for (size_t c = 0; c < sizeof cases / sizeof cases[0]; c++) {
        struct precis_error error = {0};
        pr_fail(&error, PRECIS_E_FORMAT, PR_NOWHERE, "%s", cases[c].quoted);
        assert_string_equal(error.message, cases[c].shown);
    }
}

static void long_messages_end_with_a_character(void **state)
{
    struct precis_error error = {0};
    char text[400];
    (void)state;
    for (size_t i = 0; i + 1 < sizeof text; i++)
        text[i] = i % 2 ? '\xA9' : '\xC3';
    text[sizeof text - 1] = '\0';
    pr_fail(&error, PRECIS_E_FORMAT, PR_NOWHERE, "x%s", text);
    assert_int_equal(strlen(error.message), sizeof error.message - 1);
    pr_fail(&error, PRECIS_E_FORMAT, PR_NOWHERE, "%s", text);
    assert_int_equal(strlen(error.message), sizeof error.message - 2);
}

static void the_system_speaks_in_small_letters(void **state)
{
    struct precis_error error = {0};
    (void)state;
    assert_int_equal(pr_fail_system(&error, ENOENT), PRECIS_E_IO);
    assert_string_equal(error.message, "no such file or directory");
    assert_int_equal(pr_fail_system(&error, ENOMEM), PRECIS_E_MEMORY);
    assert_string_equal(error.message, "out of memory");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_become_text),
        cmocka_unit_test(long_messages_end_with_a_character),
        cmocka_unit_test(the_system_speaks_in_small_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
