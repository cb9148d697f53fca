/* test_alternates.c - the forms under which a headword is looked up. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "exchange/alternates.h"

#include <string.h>

static void check(const char *head, const char *expected)
{
    struct pr_buf found = {0};
    pr_alternates(pr_str_from(head), NULL, &found);
    for (size_t i = 0; i < found.size; i++)
        if (!found.bytes[i])
            found.bytes[i] = i + 1 < found.size ? '|' : '\0';
    assert_string_equal(found.size ? found.bytes : "", expected);
    pr_buf_done(&found);
}

static void gives_other_spellings(void **state)
{
    (void)state;
    check("livre", "");
    check("Livre", "livre");
    check("Élysée", "élysée|elysee|l'Élysée|l’Élysée|d'Élysée|d’Élysée");
    check("cœur", "coeur");
    check("aujourd'hui", "aujourd’hui|l'aujourd'hui|l’aujourd’hui|"
                         "d'aujourd'hui|d’aujourd’hui");
    check("c’est", "c'est");
    check("d'abord", "d’abord");
    check("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(gives_other_spellings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
