/* test_clean.c - what is cleaned does not depend on where it stands. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "unicode/clean.h"

/* source becomes text. */
static void check(precis_str source, precis_str text)
{
    struct pr_buf buf = {0};
    struct pr_map map = {0};
    precis_str found;
    assert_int_equal(pr_clean(source, &buf, &map, &found), PRECIS_OK);
    assert_int_equal(found.size, text.size);
    assert_memory_equal(found.bytes, text.bytes, text.size);
    pr_buf_done(&buf);
    pr_map_done(&map);
}

static void cleans_at_any_offset(void **state)
{
    static const struct {
        const char *from, *to;
    } rows[] = {
        {"e\xCC\x81",    "é"        },
        {"\r\n",         "\n"        },
        {"\r",           "\n"        },
        {"\x01",         " "         },
        {"\x7F",         " "         },
        {"\xC2\xAD",     ""          },
        {"\xC2\x85",     "\n"        },
        {"é",           "é"        },
        {"«\xC2\xA0",   "«\xC2\xA0"},
        {"’",          "’"       },
        {"\xE2\x80\x8B", ""          },
        {"\t~\n",        "\t~\n"     },
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(rows); i++)
        for (size_t before = 1; before < 18; before++)
            for (size_t after = 1; after < 10; after++) {
                struct pr_buf source = {0}, text = {0};
                for (size_t n = 0; n < before; n++) {
                    pr_buf_char(&source, 'x');
                    pr_buf_char(&text, 'x');
                }
                pr_buf_text(&source, rows[i].from);
                pr_buf_text(&text, rows[i].to);
                for (size_t n = 0; n < after; n++) {
                    pr_buf_char(&source, 'X');
                    pr_buf_char(&text, 'X');
                }
                check(pr_buf_view(&source), pr_buf_view(&text));
                pr_buf_done(&source);
                pr_buf_done(&text);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cleans_at_any_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
