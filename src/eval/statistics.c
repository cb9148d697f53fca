/* statistics.c - how sure a mean is, and a difference of two. */
/* SPDX-License-Identifier: MIT */
#include "eval/statistics.h"

#include "eval/twister.h"

#include <math.h>
#include <stdlib.h>

enum { RESAMPLES = 1000, THROWS = 2000 };
enum { BOOTSTRAP_SEED = 12345, TEST_SEED = 777 };

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

bool pr_bootstrap(const double value[], size_t count,
                  struct pr_interval *interval)
{
    double means[RESAMPLES], sum = 0, n = (double)count;
    struct pr_twister *twister = malloc(sizeof *twister);
    *interval = (struct pr_interval){0, 0, 0};
    if (!twister || !count) {
        free(twister);
        return twister != NULL;
    }
    pr_twister_seed(twister, BOOTSTRAP_SEED);
    for (size_t i = 0; i < RESAMPLES; i++) {
        double total = 0;
        for (size_t k = 0; k < count; k++)
            total += value[(size_t)floor(pr_twister_real(twister) * n)];
        means[i] = total / n;
    }
    free(twister);
    qsort(means, RESAMPLES, sizeof *means, by_value);
    for (size_t k = 0; k < count; k++)
        sum += value[k];
    *interval =
        (struct pr_interval){sum / n, means[(size_t)(0.025 * RESAMPLES)],
                             means[(size_t)(0.975 * RESAMPLES) - 1]};
    return true;
}

bool pr_paired_test(const double difference[], size_t count, double *p)
{
    size_t words = (count + 31) / 32, extreme = 0;
    struct pr_twister *twister = malloc(sizeof *twister);
    uint32_t *bits = calloc(words + 1, sizeof *bits);
    double seen = 0;
    *p = 1;
    if (!twister || !bits || !count) {
        bool good = twister && bits;
        free(twister);
        free(bits);
        return good;
    }
    for (size_t k = 0; k < count; k++)
        seen += difference[k];
    pr_twister_seed(twister, TEST_SEED);
    for (size_t i = 0; i < THROWS; i++) {
        double sum = 0;
        for (size_t w = 0; w < words; w++)
            bits[w] = pr_twister_next(twister);
        if (count % 32) /* the last word gives its high bits */
            bits[words - 1] >>= 32 - count % 32;
        for (size_t k = 0; k < count; k++)
            sum += bits[k / 32] >> k % 32 & 1 ? difference[k] : -difference[k];
        extreme += fabs(sum) >= fabs(seen) - 1e-12;
    }
    free(twister);
    free(bits);
    *p = (double)(extreme + 1) / (THROWS + 1);
    return true;
}
