/* test_map.c - places of a cleaned text in its source. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "unicode/map.h"

/* Source "<b>A&eacute;B</b> C", text "AéB C". */
static const struct pr_run runs[] = {
    {0, 3,  1, 1, true },
    {1, 4,  2, 8, false},
    {3, 12, 1, 1, true },
    {4, 17, 2, 2, true },
};

static void leads_back_through_tags_and_entities(void **state)
{
    (void)state;
    struct pr_map map = {0};
    for (size_t i = 0; i < 4; i++)
        assert_true(pr_map_add(&map, runs[i]));
    assert_int_equal(pr_map_start(&map, 0), 3);
    assert_int_equal(pr_map_start(&map, 1), 4);
    assert_int_equal(pr_map_start(&map, 2), 4);
    assert_int_equal(pr_map_end(&map, 3), 12);
    assert_int_equal(pr_map_end(&map, 4), 13);
    assert_int_equal(pr_map_start(&map, 4), 17);
    assert_int_equal(pr_map_end(&map, 6), 19);
    assert_int_equal(pr_map_start(&map, 6), 19);
    pr_map_done(&map);
}

static void empty_map_is_identity(void **state)
{
    (void)state;
    struct pr_map map = {0};
    assert_int_equal(pr_map_start(&map, 7), 7);
    assert_int_equal(pr_map_end(&map, 7), 7);
}

static void joins_equal_runs(void **state)
{
    (void)state;
    struct pr_map map = {0};
    pr_map_add(&map, (struct pr_run){0, 10, 5, 5, true});
    pr_map_add(&map, (struct pr_run){5, 15, 5, 5, true});
    assert_int_equal(map.count, 1);
    pr_map_add(&map, (struct pr_run){10, 21, 5, 5, true});
    assert_int_equal(map.count, 2);
    pr_map_done(&map);
}

static void composes(void **state)
{
    (void)state;
    struct pr_map outer = {0}, inner = {0}, both = {0};
    for (size_t i = 0; i < 4; i++)
        pr_map_add(&outer, runs[i]);
    /* The inner map drops the first letter: "éB C". */
    pr_map_add(&inner, (struct pr_run){0, 1, 5, 5, true});
    assert_true(pr_map_compose(&outer, &inner, &both));
    assert_int_equal(pr_map_start(&both, 0), 4);
    assert_int_equal(pr_map_end(&both, 2), 12);
    assert_int_equal(pr_map_start(&both, 3), 17);
    assert_int_equal(pr_map_end(&both, 5), 19);
    pr_map_done(&outer);
    pr_map_done(&inner);
    pr_map_done(&both);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leads_back_through_tags_and_entities),
        cmocka_unit_test(empty_map_is_identity),
        cmocka_unit_test(joins_equal_runs),
        cmocka_unit_test(composes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
