/* test_gloss_words.c - what English words are compared by. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "eval/gloss_words.h"

/* Words of one row are one, and the rows differ. */
static const char *const same[][3] = {
    {"organised",  "organizing", "organizes"},
    {"travelled",  "traveling",  "travels"  },
    {"colours",    "color",      "coloured" },
    {"countries",  "country",    "Country"  },
    {"programmes", "program",    "programs" },
    {"centre",     "centers",    "Centre"   },
    {"took",       "taken",      "take"     },
    {"people",     "person",     "people's" },
    {"defence",    "defense",    "Defence"  },
};

static void write(const char *word, char out[32])
{
    struct pr_buf buf = {0};
    pr_gloss_normalise(pr_str_from(word), &buf);
    assert_in_range(buf.size, 1, 31);
    memcpy(out, buf.bytes, buf.size);
    out[buf.size] = '\0';
    pr_buf_done(&buf);
}

static void classes(void **state)
{
    (void)state;
    char before[32] = "", first[32], other[32];
    for (size_t i = 0; i < PR_LENGTH(same); i++) {
        write(same[i][0], first);
        assert_string_not_equal(first, before);
        for (size_t w = 1; w < 3; w++) {
            write(same[i][w], other);
            assert_string_equal(first, other);
        }
        memcpy(before, first, sizeof before);
    }
}

/* Content words by count: no function words, no names inside a sentence. */
static void content(void **state)
{
    (void)state;
    static const struct {
        const char *sentence;
        size_t words;
    } cases[] = {
        {"Le chat de Paris dort.",                 2},
        {"Paris dort : Lyon chante.",              4},
        {"L’été, donne-t-il aux 12 enfants ?", 2},
        {"Aujourd'hui, rendez-vous à midi.",      3},
        {"",                                       0},
    };
    for (size_t i = 0; i < PR_LENGTH(cases); i++) {
        struct pr_intern types = {0};
        size_t count = 0;
        assert_true(
            pr_gloss_content(pr_str_from(cases[i].sentence), &types, &count));
        assert_int_equal(count, cases[i].words);
        pr_intern_done(&types);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(classes),
                                       cmocka_unit_test(content)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
