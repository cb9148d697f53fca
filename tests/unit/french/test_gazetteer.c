/* test_gazetteer.c - every list is sorted, so that each word is found. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "french/gazetteer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Call check with each word of a list of dictionaries/fr. */
static void each_word(const char *list, void (*check)(precis_str word))
{
    const char *source = getenv("srcdir");
    char path[4096], line[512];
    size_t words = 0;
    snprintf(path, sizeof path, "%s/dictionaries/fr/%s.txt",
             source ? source : ".", list);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#')
            continue;
        line[strcspn(line, "\t\n")] = '\0';
        check(pr_str_from(line));
        words++;
    }
    fclose(file);
    assert_true(words > 20);
}

static void is_known(precis_str word)
{
    if (!pr_gazetteer_word(word, word))
        fail_msg("%.*s is not found", PR_ARG(word));
}

static void is_name(precis_str word)
{
    if (pr_gazetteer_name(word) == PR_NAME_KINDS)
        fail_msg("%.*s is not found", PR_ARG(word));
}

static void is_said(precis_str word)
{
    if (!pr_gazetteer_says(word))
        fail_msg("%.*s is not found", PR_ARG(word));
}

static void is_measure(precis_str word)
{
    if (!pr_gazetteer_measures(word))
        fail_msg("%.*s is not found", PR_ARG(word));
}

static void finds_every_word(void **state)
{
    (void)state;
    each_word("given-names", is_known);
    each_word("functions", is_known);
    each_word("organisations", is_known);
    each_word("place-words", is_known);
    each_word("no-names", is_known);
    each_word("known-names", is_name);
    each_word("speech-verbs", is_said);
    each_word("measure-verbs", is_measure);
}

static void tells_kinds_apart(void **state)
{
    (void)state;
    assert_int_equal(pr_gazetteer_name(PR_STR("Lyon")), PR_NAME_PLACE);
    assert_int_equal(pr_gazetteer_name(PR_STR("Insee")), PR_NAME_ORGANISATION);
    assert_int_equal(pr_gazetteer_name(PR_STR("lyon")), PR_NAME_KINDS);
    assert_true(pr_gazetteer_word(PR_STR("Mme"), PR_STR("mme")) &
                PR_WORD_HONORIFIC);
    assert_true(pr_gazetteer_word(PR_STR("Dr."), PR_STR("dr.")) &
                PR_WORD_HONORIFIC);
    assert_int_equal(pr_gazetteer_word(PR_STR("table"), PR_STR("table")), 0);
    assert_false(pr_gazetteer_says(PR_STR("manger")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_every_word),
        cmocka_unit_test(tells_kinds_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
