/* test_modals.c - can, must and their like in every form. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "english/inflect.h"

static const struct {
    const char *english;
    enum pr_inflection inflection;
    const char *expected;
} cases[] = {
    {"can",             PR_INFLECT_CONDITIONAL,  "could"             },
    {"can",             PR_INFLECT_FUTURE,       "will be able to"   },
    {"must",            PR_INFLECT_PAST,         "had to"            },
    {"must",            PR_INFLECT_CONDITIONAL,  "should"            },
    {"should",          PR_INFLECT_THIRD_PERSON, "should"            },
    {"would like",      PR_INFLECT_THIRD_PERSON, "would like"        },
    {"will",            PR_INFLECT_PAST,         "would"             },
    {"it is necessary", PR_INFLECT_PAST,         "it was necessary"  },
    {"there is",        PR_INFLECT_FUTURE,       "there will be"     },
    {"take place",      PR_INFLECT_FUTURE,       "will take place"   },
    {"sharply rise",    PR_INFLECT_CONDITIONAL,  "sharply would rise"},
    {"issue",           PR_INFLECT_GERUND,       "issuing"           },
};

static void each(void **state)
{
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(cases); i++) {
        struct pr_buf buf = {0};
        assert_true(pr_inflect(pr_str_from(cases[i].english), PR_POS_VERB,
                               cases[i].inflection, &buf));
        pr_buf_char(&buf, '\0');
        assert_string_equal(buf.bytes, cases[i].expected);
        pr_buf_done(&buf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
