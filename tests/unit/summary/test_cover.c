/* test_cover.c - the cover found is the best one where all can be tried. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "summary/cover.h"

#include <math.h>

enum { UNITS = 9, CONCEPTS = 14, TRIALS = 300 };

/* A made-up problem; the numbers come from a fixed generator. */
struct problem {
    struct pr_concept items[CONCEPTS];
    uint32_t occurrence[UNITS * 6], begin[UNITS + 1];
    size_t cost[UNITS];
    double bonus[UNITS];
    struct pr_concepts concepts;
    struct pr_cover cover;
};

static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void make(struct problem *p, uint32_t seed)
{
    memset(p, 0, sizeof *p);
    for (size_t c = 0; c < CONCEPTS; c++) {
        p->items[c].weight = (float)(next(&seed) % 100) / 100;
        p->items[c].class = (uint8_t)(next(&seed) % PR_CONCEPT_CLASSES);
    }
    for (size_t s = 0; s < UNITS; s++) {
        size_t words = 1 + next(&seed) % 6;
        for (size_t i = 0; i < words; i++)
            p->occurrence[p->begin[s] + i] = next(&seed) % CONCEPTS;
        p->begin[s + 1] = p->begin[s] + (uint32_t)words;
        p->cost[s] = words + next(&seed) % 3;
        p->bonus[s] = (double)(next(&seed) % 10) / 100;
    }
    p->concepts = (struct pr_concepts){.items = p->items,
                                       .V = CONCEPTS,
                                       .occurrence = p->occurrence,
                                       .begin = p->begin};
    p->cover = (struct pr_cover){
        .concepts = &p->concepts,
        .S = UNITS,
        .cost = p->cost,
        .bonus = p->bonus,
        .budget = 6 + next(&seed) % 12,
        .decay = {0.1, 0.7, 0.1, 0.3, 0.5}
    };
}

static double value_of(const struct problem *p, unsigned set, size_t *cost)
{
    unsigned count[CONCEPTS] = {0};
    double value = 0;
    *cost = 0;
    for (size_t s = 0; s < UNITS; s++) {
        if (!(set >> s & 1))
            continue;
        *cost += p->cost[s];
        value += p->bonus[s];
        for (size_t o = p->begin[s]; o < p->begin[s + 1]; o++) {
            uint32_t c = p->occurrence[o];
            value += p->items[c].weight *
                     pow(p->cover.decay[p->items[c].class], count[c]++);
        }
    }
    return value;
}

static void comes_near_the_best_of_all_sets(void **state)
{
    (void)state;
    size_t best_found = 0;
    for (uint32_t seed = 1; seed <= TRIALS; seed++) {
        struct problem p;
        struct pr_arena arena = {0};
        make(&p, seed);
        double best = 0;
        size_t cost;
        for (unsigned set = 0; set < 1u << UNITS; set++) {
            double value = value_of(&p, set, &cost);
            if (cost <= p.cover.budget && value > best)
                best = value;
        }
        bool keep[UNITS];
        pr_cover(pr_cover_open(&p.cover, &arena), keep);
        unsigned chosen = 0;
        for (size_t s = 0; s < UNITS; s++)
            chosen |= (unsigned)keep[s] << s;
        double found = value_of(&p, chosen, &cost);
        assert_true(cost <= p.cover.budget);
        assert_true(found >= 0.85 * best);
        best_found += found > best - 1e-5;
        pr_arena_done(&arena);
    }
    assert_true(best_found >= TRIALS * 9 / 10);
}

static void ranks_every_kept_unit_once(void **state)
{
    (void)state;
    struct problem p;
    struct pr_arena arena = {0};
    make(&p, 7);
    bool keep[UNITS];
    uint32_t rank[UNITS];
    double gain[UNITS];
    struct pr_cover_search *search = pr_cover_open(&p.cover, &arena);
    size_t kept = pr_cover(search, keep);
    pr_cover_rank(search, keep, rank, gain);
    unsigned seen = 0;
    for (size_t s = 0; s < UNITS; s++) {
        assert_true((rank[s] > 0) == keep[s]);
        if (rank[s])
            seen |= 1u << (rank[s] - 1);
    }
    assert_int_equal(seen, (1u << kept) - 1);
    pr_arena_done(&arena);
}

static void keeps_nothing_when_nothing_fits(void **state)
{
    (void)state;
    struct problem p;
    struct pr_arena arena = {0};
    make(&p, 3);
    p.cover.budget = 0;
    bool keep[UNITS];
    assert_int_equal(pr_cover(pr_cover_open(&p.cover, &arena), keep), 0);
    pr_arena_done(&arena);
}

/* A search that is used again chooses as a new one does. */
static void chooses_anew(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= TRIALS; seed++) {
        struct problem p;
        struct pr_arena arena = {0};
        make(&p, seed);
        bool barred[UNITS] = {false}, first[UNITS], again[UNITS], fresh[UNITS];
        uint32_t rank[UNITS];
        double gain[UNITS];
        p.cover.barred = barred;
        struct pr_cover_search *search = pr_cover_open(&p.cover, &arena);
        pr_cover(search, first);
        pr_cover_rank(search, first, rank, gain);
        for (size_t s = 0; s < UNITS; s++)
            barred[s] = rank[s] == 1;
        size_t kept = pr_cover(search, again);
        assert_int_equal(kept,
                         pr_cover(pr_cover_open(&p.cover, &arena), fresh));
        assert_memory_equal(again, fresh, sizeof again);
        pr_arena_done(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_near_the_best_of_all_sets),
        cmocka_unit_test(ranks_every_kept_unit_once),
        cmocka_unit_test(keeps_nothing_when_nothing_fits),
        cmocka_unit_test(chooses_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
