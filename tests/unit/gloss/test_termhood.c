/* test_termhood.c - the score of a term, and which places stand alone. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "gloss/termhood.h"

/* Candidates 0 (taux), 1 (taux directeur), 2 (directeur). */
static struct pr_occurrence at(uint32_t key, uint32_t document, uint32_t first,
                               uint32_t last)
{
    return (struct pr_occurrence){
        .key = key, .place = {document, 0, first, last}
    };
}

static void places_alone(void **state)
{
    (void)state;
    struct pr_occurrence places[] = {
        at(0, 0, 1, 2), at(1, 0, 1, 3), at(2, 0, 2, 3), at(0, 0, 5, 6),
        at(0, 1, 1, 2), at(1, 1, 1, 3), at(2, 1, 2, 3)};
    struct pr_termhood candidates[3] = {
        {.frequency = 3}, {.frequency = 2}, {.frequency = 2}};
    pr_termhood_alone(places, PR_LENGTH(places), candidates);
    assert_int_equal(candidates[0].alone, 1);
    assert_int_equal(candidates[1].alone, 2);
    assert_int_equal(candidates[2].alone, 0);
    assert_true(places[0].held && !places[1].held && places[2].held);
    assert_false(places[3].held);
}

/* The score of a candidate with one lemma beside 9,000 others. */
static double score(const struct pr_vocabulary *vocabulary, uint32_t lemma,
                    struct pr_termhood candidate)
{
    uint32_t counts[8] = {0};
    counts[lemma] = (uint32_t)candidate.frequency;
    struct pr_term_text text = {vocabulary, counts, PR_LENGTH(counts), 9000};
    candidate.lemmas[0] = lemma;
    candidate.lemma_count = candidate.words = 1;
    candidate.alone = candidate.frequency;
    pr_termhood_words(vocabulary, &candidate);
    return pr_termhood(&text, &candidate);
}

static void features(void **state)
{
    (void)state;
    struct pr_vocabulary vocabulary = {0};
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    uint32_t turbine = pr_intern_add(&vocabulary.terms, PR_STR("turbine"));
    uint32_t year = pr_intern_add(&vocabulary.terms, PR_STR("année"));
    struct pr_termhood plain = {.frequency = 8, .determined = 8};
    double base = score(&vocabulary, turbine, plain);
    assert_true(base > score(&vocabulary, year, plain));

    struct pr_termhood other = plain;
    other.frequency = other.determined = 16;
    assert_true(score(&vocabulary, turbine, other) > base);
    other = plain;
    other.determined = 0;
    assert_true(score(&vocabulary, turbine, other) < base);
    other = plain;
    other.listed = PR_LISTED_WORD;
    assert_true(score(&vocabulary, turbine, other) < base);
    other = plain;
    other.traits = PR_TRAIT_NAME | PR_TRAIT_UNKNOWN;
    double name = score(&vocabulary, turbine, other);
    other.formula = 8;
    assert_true(score(&vocabulary, turbine, other) < name);
    pr_vocabulary_done(&vocabulary);
}

static void shown(void **state)
{
    (void)state;
    struct pr_termhood one = {
        .frequency = 3,
        .shouted = 1,
        .worth = {1,             1            },
        .shown = {PR_STR("Onu"), PR_STR("ONU")}
    };
    assert_true(pr_str_is(pr_termhood_shown(&one), "Onu"));
    one.shouted = 2;
    assert_true(pr_str_is(pr_termhood_shown(&one), "ONU"));
    one.shouted = 0;
    one.worth[0] = 0;
    assert_true(pr_str_is(pr_termhood_shown(&one), "ONU"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(places_alone),
                                       cmocka_unit_test(features),
                                       cmocka_unit_test(shown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
