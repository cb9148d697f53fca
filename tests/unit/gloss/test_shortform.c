/* test_shortform.c - which acronyms stand for which expressions. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "gloss/shortform.h"

static void forms(void **state)
{
    static const struct {
        const char *acronym, *full;
        bool fits;
    } rows[] = {
        {"UE",           "Union européenne",                               true },
        {"BCE",          "Banque centrale européenne",                     true },
        {"OLAF",         "Office européen de lutte antifraude",            true },
        {"PIB",          "produit intérieur brut",                         true },
        {"FEVG",         "fraction d'éjection ventriculaire gauche",       true },
        {"FEVG",         "fraction d’éjection ventriculaire gauche",     true },
        {"HTA",          "hypertension artérielle",                        true },
        {"ECG",          "électrocardiogramme",                            true },
        {"ÉNA",         "École nationale d'administration",               true },
        {"Insee",
         "Institut national de la statistique et des études économiques", true },
        {"INSEE",        "Institut national",                               false},
        {"UE",           "l'Union européenne",                             true },
        {"PS",           "Pierre Moscovici",                                false},
        {"RN",           "Marine Le Pen",                                   false},
        {"BCE",          "centrale européenne",                            false},
        {"A",            "Avocat",                                          false},
        {"",             "Avocat",                                          false},
        {"AV",           "",                                                false},
        {"PIB",          "PIB",                                             false},
        {"ABCDEFGHIJKL", "a b c d e f g h i j k l",                         false},
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(rows); i++)
        if (pr_short_of(pr_str_from(rows[i].acronym),
                        pr_str_from(rows[i].full)) != rows[i].fits)
            fail_msg("%s / %s", rows[i].acronym, rows[i].full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
