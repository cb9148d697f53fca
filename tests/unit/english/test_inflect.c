/* test_inflect.c - the English forms of the chapter 32-english-forms. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/file.h"
#include "english/inflect.h"

#include "base/str.h"

#include <stdlib.h>

static const struct form {
    const char *name;
    enum pr_pos pos;
    enum pr_inflection inflection;
} forms[] = {
    {"plural",      PR_POS_NOUN, PR_INFLECT_PLURAL         },
    {"past",        PR_POS_VERB, PR_INFLECT_PAST           },
    {"participle",  PR_POS_VERB, PR_INFLECT_PAST_PARTICIPLE},
    {"gerund",      PR_POS_VERB, PR_INFLECT_GERUND         },
    {"third",       PR_POS_VERB, PR_INFLECT_THIRD_PERSON   },
    {"comparative", PR_POS_ADJ,  PR_INFLECT_COMPARATIVE    },
    {"superlative", PR_POS_ADJ,  PR_INFLECT_SUPERLATIVE    },
};

/* One line "form: word = expected"; false when it says something else. */
static bool holds(precis_str line, unsigned number)
{
    size_t colon = pr_str_find(line, PR_STR(": "), 0);
    size_t equals = pr_str_find(line, PR_STR(" = "), colon);
    assert_true(equals < line.size);
    precis_str name = pr_str_slice(line, 0, colon);
    precis_str word = pr_str_slice(line, colon + 2, equals);
    precis_str expected = pr_str_slice(line, equals + 3, line.size);
    for (size_t i = 0; i < PR_LENGTH(forms); i++) {
        if (!pr_str_is(name, forms[i].name))
            continue;
        struct pr_buf out = {0};
        pr_inflect(word, forms[i].pos, forms[i].inflection, &out);
        bool same = pr_str_equal(pr_buf_view(&out), expected);
        if (!same)
            print_error("line %u: %.*s gives %.*s\n", number, PR_ARG(line),
                        PR_ARG(pr_buf_view(&out)));
        pr_buf_done(&out);
        return same;
    }
    fail_msg("line %u: no form is called %.*s", number, PR_ARG(name));
    return false;
}

static void follows_the_chapter(void **state)
{
    (void)state;
    struct pr_buf path = {0}, file = {0};
    const char *top = getenv("srcdir");
    pr_buf_format(&path, "%s/tests/spec/32-english-forms.md%c", top ? top : ".",
                  0);
    assert_int_equal(pr_file_read(path.bytes, PR_FILE_MAX, &file, NULL),
                     PRECIS_OK);
    precis_str rest = pr_buf_view(&file), line;
    bool inside = false;
    unsigned wrong = 0, checked = 0, number = 0;
    while (pr_str_split(&rest, '\n', &line)) {
        number++;
        if (pr_str_starts(line, PR_STR("```")))
            inside = pr_str_is(line, "```forms");
        else if (inside) {
            wrong += !holds(line, number);
            checked++;
        }
    }
    pr_buf_done(&path);
    pr_buf_done(&file);
    assert_int_equal(wrong, 0);
    assert_true(checked > 100);
}

static void refuses_what_does_not_fit(void **state)
{
    (void)state;
    struct pr_buf out = {0};
    assert_false(
        pr_inflect(PR_STR("decide"), PR_POS_VERB, PR_INFLECT_PLURAL, &out));
    assert_true(pr_str_is(pr_buf_view(&out), "decide"));
    pr_buf_done(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_chapter),
        cmocka_unit_test(refuses_what_does_not_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
