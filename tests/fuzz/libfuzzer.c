/* libfuzzer.c - the target that FUZZ_TARGET names, for libFuzzer. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct pr_target *target;

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    const char *name = getenv("FUZZ_TARGET");
    target = pr_target_named(name ? name : "");
    if (target)
        return 0;
    fprintf(stderr, "FUZZ_TARGET: expected one of");
    for (size_t t = 0; pr_targets[t].name; t++)
        fprintf(stderr, " %s", pr_targets[t].name);
    fprintf(stderr, "\n");
    exit(2);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    target->run(pr_str((const char *)bytes, size), target->detail);
    return 0;
}
