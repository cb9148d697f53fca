/* test_mend.c - faulty bytes become U+FFFD, noise inside words goes away. */
/* SPDX-License-Identifier: MIT */
#include "../unit.h"

#include "base/str.h"
#include "reader/mend.h"

#include <stdio.h>
#include <stdlib.h>

static const struct pr_lexicon *lexicon;

static void check(const char *bytes, const char *expected, size_t runs)
{
    struct pr_buf buf = {0};
    assert_int_equal(pr_mend_utf8(pr_str_from(bytes), lexicon, &buf), runs);
    assert_false(buf.failed);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, expected);
    pr_buf_done(&buf);
}

static void test_replaced(void **state)
{
    (void)state;
    check("bon", "bon", 0);
    check("b\xFFn", "b\xEF\xBF\xBDn", 1);
    check("un \xE9", "un ", 1); /* the beginning of a character */
    check("un \xFF", "un \xEF\xBF\xBD", 1);
    check("un mot\xC3", "un mot", 1);
    check("\xFF", "\xEF\xBF\xBD", 1);
}

static void test_inside_words(void **state)
{
    (void)state;
    if (!lexicon)
        skip();
    check("la soci\xC3\xA9 \xE9 t\xC3\xA9 civile",
          "la soci\xC3\xA9t\xC3\xA9 civile", 1);
    check("La Soci\xC3\xA9 \xE9 t\xC3\xA9", "La Soci\xC3\xA9t\xC3\xA9", 1);
    check("le chat \xE9 noir", "le chat \xEF\xBF\xBD noir", 1);
    check("un caf\xC3\xA9 \xE9  noir", "un caf\xC3\xA9 noir", 1);
}

int main(void)
{
    const char *folder = getenv("PRECIS_DATA");
    char path[4096];
    struct pr_lexicon *opened = NULL;
    snprintf(path, sizeof path, "%s/french.lexicon", folder ? folder : "data");
    pr_lexicon_open(path, &opened, NULL);
    lexicon = opened;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_replaced),
        cmocka_unit_test(test_inside_words),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    pr_lexicon_close(opened);
    return failed;
}
