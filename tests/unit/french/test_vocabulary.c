/* test_vocabulary.c - the table of recent forms gives what the table of all
 * does. */
/* SPDX-License-Identifier: MIT */
#include "../unit.h"

#include "french/vocabulary.h"

/* Words of every length, those of equal beginnings and ends among them. */
static size_t make_word(uint64_t random, char word[32])
{
    static const char letters[] = "aeinrst";
    size_t size = 1 + random % 20;
    for (size_t i = 0; i < size; i++)
        word[i] = letters[(random >> (8 + i % 3 * 5)) % (sizeof letters - 1)];
    word[size - 1] = letters[(random >> 40) % (sizeof letters - 1)];
    return size;
}

static void finds_the_same_form(void **state)
{
    (void)state;
    struct pr_vocabulary vocabulary;
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    uint64_t random = 7;
    for (unsigned round = 0; round < 200000; round++) {
        char word[32];
        random = random * 6364136223846793005u + 1442695040888963407u;
        precis_str bytes = pr_str(word, make_word(random >> 11, word));
        uint32_t form = pr_vocabulary_form(&vocabulary, bytes, 0, PR_WORD);
        assert_int_equal(form, pr_intern_find(&vocabulary.forms, bytes));
    }
    assert_true(vocabulary.forms.count > 5000);
    pr_vocabulary_done(&vocabulary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_same_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
