/* coverage.c - what chosen sentences cover, and what one more would add. */
/* SPDX-License-Identifier: MIT */
#include "summary/coverage.h"

enum { POWERS = PR_COVERAGE_POWERS };

static void fill_powers(struct pr_coverage *coverage)
{
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++) {
        double power = 1, decay = coverage->problem->decay[c];
        for (size_t n = 0; n < POWERS; n++, power *= decay)
            coverage->power[c][n] = (float)power;
        coverage->power[c][POWERS] = 0;
        coverage->shrinks &= decay >= 0 && decay <= 1;
    }
}

/* Count in again[] the occurrences before each in its unit; the counts of the
 * concepts are 0 before and after. */
static void find_repeats(struct pr_coverage *coverage)
{
    const struct pr_concepts *concepts = coverage->problem->concepts;
    for (size_t s = 0; s < coverage->problem->S; s++) {
        size_t begin = concepts->begin[s], end = concepts->begin[s + 1];
        for (size_t o = begin; o < end; o++) {
            struct pr_covered *covered =
                &coverage->covered[concepts->occurrence[o]];
            coverage->again[o] = (uint8_t)covered->count;
            covered->count += covered->count < POWERS;
        }
        for (size_t o = begin; o < end; o++)
            coverage->covered[concepts->occurrence[o]].count = 0;
    }
}

bool pr_coverage_init(struct pr_coverage *coverage,
                      const struct pr_cover *problem, struct pr_arena *scratch)
{
    const struct pr_concepts *concepts = problem->concepts;
    *coverage = (struct pr_coverage){.problem = problem, .shrinks = true};
    coverage->covered =
        pr_arena_room(scratch, concepts->V + 1, sizeof *coverage->covered);
    coverage->again = pr_arena_room(scratch, concepts->begin[problem->S] + 1u,
                                    sizeof *coverage->again);
    coverage->keep =
        pr_arena_array(scratch, problem->S + 1, sizeof *coverage->keep);
    if (!coverage->covered || !coverage->again || !coverage->keep)
        return false;
    fill_powers(coverage);
    for (size_t v = 0; v < concepts->V; v++) {
        const struct pr_concept *concept = &concepts->items[v];
        coverage->covered[v] =
            (struct pr_covered){concept->weight, concept->class, 0};
        coverage->shrinks &= concept->weight >= 0;
    }
    find_repeats(coverage);
    return true;
}

void pr_coverage_clear(struct pr_coverage *coverage)
{
    for (size_t v = 0; v < coverage->problem->concepts->V; v++)
        coverage->covered[v].count = 0;
    memset(coverage->keep, 0, coverage->problem->S * sizeof *coverage->keep);
    coverage->used = 0;
    coverage->value = 0;
}

/* What occurrence n of a concept, counted from 0, adds. */
static double worth(const struct pr_coverage *coverage,
                    const struct pr_covered *covered, uint32_t n)
{
    n = n < POWERS ? n : POWERS;
    return (double)(covered->weight * coverage->power[covered->class][n]);
}

double pr_coverage_gain(const struct pr_coverage *coverage, size_t s)
{
    const struct pr_concepts *concepts = coverage->problem->concepts;
    size_t end = concepts->begin[s + 1];
    double gain = coverage->problem->bonus[s];
    for (size_t o = concepts->begin[s]; o < end; o++) {
        const struct pr_covered *covered =
            &coverage->covered[concepts->occurrence[o]];
        gain += worth(coverage, covered, covered->count + coverage->again[o]);
    }
    return gain;
}

void pr_coverage_take(struct pr_coverage *coverage, size_t s)
{
    const struct pr_concepts *concepts = coverage->problem->concepts;
    coverage->value += pr_coverage_gain(coverage, s);
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++)
        coverage->covered[concepts->occurrence[o]].count++;
    coverage->used += coverage->problem->cost[s];
    coverage->keep[s] = true;
}

void pr_coverage_leave(struct pr_coverage *coverage, size_t s)
{
    const struct pr_concepts *concepts = coverage->problem->concepts;
    double loss = coverage->problem->bonus[s];
    for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
        struct pr_covered *covered =
            &coverage->covered[concepts->occurrence[o]];
        loss += worth(coverage, covered, --covered->count);
    }
    coverage->value -= loss;
    coverage->used -= coverage->problem->cost[s];
    coverage->keep[s] = false;
}
