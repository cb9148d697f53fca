/* test_wrap.c - lines stay within their width and hostile text is tamed. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "write/html.h"
#include "write/wrap.h"

static void wraps(size_t width, size_t indent, const char *text,
                  const char *expected)
{
    struct pr_buf buf = {0};
    struct pr_wrap wrap = {.buf = &buf, .width = width, .indent = indent};
    pr_wrap_text(&wrap, text);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, expected);
    pr_buf_done(&buf);
}

static void breaks_at_spaces(void **state)
{
    (void)state;
    wraps(20, 2, "un deux trois quatre cinq six",
          "un deux trois quatre\n  cinq six");
    wraps(20, 0, "été été été été été", "été été été été été");
    wraps(20, 0, "anticonstitutionnellement oui",
          "anticonstitutionnellement\noui");
}

static void holds_french_marks(void **state)
{
    (void)state;
    wraps(20, 0, "il a dit « bonjour » à tous", "il a dit « bonjour »\nà tous");
    wraps(20, 0, "cela coûte bien 30 % !", "cela coûte bien\n30 % !");
    wraps(20, 0, "mille euros par 10\xC2\xA0kg",
          "mille euros par\n10\xC2\xA0kg");
}

static void tames_controls(void **state)
{
    (void)state;
    wraps(80, 0, "a\033[31mb\x07", "a\xEF\xBF\xBD[31mb\xEF\xBF\xBD");
}

static void escapes_html(void **state)
{
    (void)state;
    struct pr_buf buf = {0};
    pr_html_element(&buf, "i", "lang=\"fr\"",
                    PR_STR("<a href='x'>\"&\x01\xC2\x85é"));
    pr_html_element(&buf, "b", "", pr_str("", 0));
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes,
                        "<i lang=\"fr\">&lt;a href=&#39;x&#39;&gt;&quot;"
                        "&amp;\xEF\xBF\xBD\xEF\xBF\xBDé</i>");
    pr_buf_done(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_at_spaces),
        cmocka_unit_test(holds_french_marks),
        cmocka_unit_test(tames_controls),
        cmocka_unit_test(escapes_html),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
