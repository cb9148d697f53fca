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

/* Many tokens at once have the forms that they have one by one. */
static void finds_them_together(void **state)
{
    (void)state;
    enum { TOKENS = 5000 };
    static struct pr_token tokens[TOKENS];
    static char text[TOKENS * 32];
    struct pr_vocabulary vocabulary;
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    uint64_t random = 11;
    for (unsigned round = 0; round < 20; round++) {
        size_t at = 0;
        for (size_t t = 0; t < TOKENS; t++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t size = make_word(random >> 11, text + at);
            tokens[t] = (struct pr_token){.start = (uint32_t)at,
                                          .end = (uint32_t)(at + size)};
            at += size;
        }
        precis_str all = pr_str(text, at);
        assert_true(pr_vocabulary_forms(&vocabulary, all, tokens, TOKENS));
        for (size_t t = 0; t < TOKENS; t++)
            assert_int_equal(tokens[t].form,
                             pr_intern_find(&vocabulary.forms,
                                            pr_str_slice(all, tokens[t].start,
                                                         tokens[t].end)));
    }
    pr_vocabulary_done(&vocabulary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_same_form),
        cmocka_unit_test(finds_them_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
