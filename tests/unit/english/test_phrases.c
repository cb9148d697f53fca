/* test_phrases.c - articles, compounds and prepositions of English nouns. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "english/phrases.h"

static void names(void **state)
{
    static const struct {
        const char *name;
        enum pr_english_name kind;
    } rows[] = {
        {"France",                       PR_NAME_BARE   },
        {"Alps",                         PR_NAME_REGION },
        {"French Alps",                  PR_NAME_REGION },
        {"Netherlands",                  PR_NAME_STATE  },
        {"European Commission",          PR_NAME_STATE  },
        {"Republic of the Congo",        PR_NAME_STATE  },
        {"Bank of France",               PR_NAME_STATE  },
        {"Bank",                         PR_NAME_BARE   },
        {"ECB",                          PR_NAME_ACRONYM},
        {"G20",                          PR_NAME_ACRONYM},
        {"NATO",                         PR_NAME_SPOKEN },
        {"A",                            PR_NAME_BARE   },
        {"",                             PR_NAME_BARE   },
        {"Peak of the Pyrenees",         PR_NAME_BARE   },
        {"Organisation of the Americas", PR_NAME_STATE  },
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(rows); i++)
        if (pr_english_name(pr_str_from(rows[i].name)) != rows[i].kind)
            fail_msg("%s", rows[i].name);
}

static void nouns(void **state)
{
    (void)state;
    assert_true(pr_english_is_mass(PR_STR("drinking water")));
    assert_true(pr_english_is_mass(PR_STR("fraud")));
    assert_false(pr_english_is_mass(PR_STR("city")));
    assert_false(pr_english_is_mass(PR_STR("")));
    assert_true(pr_english_compounds(PR_STR("air quality")));
    assert_true(pr_english_compounds(PR_STR("testing")));
    assert_false(pr_english_compounds(PR_STR("king")));
    assert_false(pr_english_compounds(PR_STR("capital")));
    assert_true(pr_english_measures(PR_STR("total number")));
    assert_false(pr_english_measures(PR_STR("numeral")));
}

static void links(void **state)
{
    static const struct {
        const char *noun;
        enum pr_english_tie tie;
        const char *link;
    } rows[] = {
        {"price rise",    PR_ENGLISH_OBJECT, "in"  },
        {"price rise",    PR_ENGLISH_AIM,    ""    },
        {"access",        PR_ENGLISH_OBJECT, "to"  },
        {"access",        PR_ENGLISH_AIM,    "to"  },
        {"support",       PR_ENGLISH_AIM,    "for" },
        {"investigation", PR_ENGLISH_MATTER, "into"},
        {"capital",       PR_ENGLISH_OBJECT, ""    },
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(rows); i++)
        if (!pr_str_is(pr_english_link(pr_str_from(rows[i].noun), rows[i].tie),
                       rows[i].link))
            fail_msg("%s", rows[i].noun);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(names),
                                       cmocka_unit_test(nouns),
                                       cmocka_unit_test(links)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
