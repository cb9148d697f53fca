/* test_twins.c - sentences told twice are found as by comparing all pairs. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "summary/twins.h"

#include <stdlib.h>

enum { UNITS = 60, WORDS = 12, CONCEPTS = 40, TRIALS = 100 };

/* A made-up text; the numbers come from a fixed generator. */
struct text {
    struct pr_concept items[CONCEPTS];
    uint32_t occurrence[UNITS * WORDS], begin[UNITS + 1];
    struct pr_concepts concepts;
    struct pr_pool pool;
};

static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void make(struct text *text, uint32_t seed)
{
    memset(text, 0, sizeof *text);
    uint32_t at = 0;
    for (uint32_t s = 0; s < UNITS; s++) {
        uint32_t words = 1 + next(&seed) % WORDS;
        uint32_t like = s ? next(&seed) % s : 0;
        bool copies = s && next(&seed) % 2;
        if (copies)
            words = text->begin[like + 1] - text->begin[like];
        for (uint32_t i = 0; i < words; i++)
            text->occurrence[at + i] =
                copies && next(&seed) % 8
                    ? text->occurrence[text->begin[like] + i]
                    : next(&seed) % CONCEPTS;
        at += words;
        text->begin[s + 1] = at;
    }
    for (uint32_t o = 0; o < at; o++)
        text->items[text->occurrence[o]].frequency++;
    text->concepts = (struct pr_concepts){.items = text->items,
                                          .V = CONCEPTS,
                                          .occurrence = text->occurrence,
                                          .O = at,
                                          .begin = text->begin};
    text->pool.S = UNITS;
}

static uint64_t set_of(const struct text *text, size_t s)
{
    uint64_t set = 0;
    for (uint32_t o = text->begin[s]; o < text->begin[s + 1]; o++)
        set |= (uint64_t)1 << text->occurrence[o];
    return set;
}

static unsigned size_of(uint64_t set)
{
    unsigned size = 0;
    for (; set; set &= set - 1)
        size++;
    return size;
}

/* The first earlier unit, itself no twin, that is as alike as it must be. */
static uint32_t by_hand(const struct text *text, const uint32_t twin[],
                        size_t s)
{
    uint64_t set = set_of(text, s);
    for (uint32_t u = 0; u < s; u++) {
        uint64_t other = set_of(text, u);
        if (twin[u] == PR_TWIN_NONE &&
            size_of(set & other) >= PR_TWIN_LIKENESS * size_of(set | other))
            return u;
    }
    return PR_TWIN_NONE;
}

static void finds_what_all_pairs_find(void **state)
{
    (void)state;
    struct text *text = malloc(sizeof *text);
    size_t twins = 0;
    assert_non_null(text);
    for (uint32_t seed = 1; seed <= TRIALS; seed++) {
        struct pr_arena arena = {0};
        uint32_t twin[UNITS];
        make(text, seed);
        assert_int_equal(
            pr_twins(&text->pool, &text->concepts, NULL, &arena, twin), 0);
        for (size_t s = 0; s < UNITS; s++) {
            assert_int_equal(twin[s], by_hand(text, twin, s));
            twins += twin[s] != PR_TWIN_NONE;
        }
        pr_arena_done(&arena);
    }
    assert_true(twins > TRIALS); /* the texts do hold some */
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_all_pairs_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
