/* failing.c - an allocator whose n-th call fails, put before the system's. */
/* SPDX-License-Identifier: MIT */
/*
 * Loaded by LD_PRELOAD. FAIL_AT=n makes the n-th call of malloc, calloc or
 * realloc fail, and with FAIL_ON=1 all that follow it; FAIL_COUNT=FILE writes
 * there how many there were. Calls before main and after it are not counted.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static long calls, fail_at;
static bool counts, fail_on;

/* dlsym itself allocates before the real calloc is known. */
static char early[4096];
static size_t early_used;

static bool fails(void)
{
    if (!counts)
        return false;
    calls++;
    return fail_at && (calls == fail_at || (fail_on && calls > fail_at));
}

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("FAIL_AT"), *on = getenv("FAIL_ON");
    *(void **)&real_malloc = dlsym(RTLD_NEXT, "malloc");
    *(void **)&real_calloc = dlsym(RTLD_NEXT, "calloc");
    *(void **)&real_realloc = dlsym(RTLD_NEXT, "realloc");
    fail_at = at ? atol(at) : 0;
    fail_on = on && *on == '1';
    counts = true;
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAIL_COUNT");
    char text[32];
    counts = false;
    if (!path)
        return;
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int size = snprintf(text, sizeof text, "%ld\n", calls);
    if (file >= 0 && write(file, text, (size_t)size) == size)
        close(file);
}

void *malloc(size_t size)
{
    if (!real_malloc)
        *(void **)&real_malloc = dlsym(RTLD_NEXT, "malloc");
    return fails() ? NULL : real_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    if (!real_calloc) {
        void *room = early + early_used;
        early_used += (count * size + 15) / 16 * 16;
        return early_used <= sizeof early ? room : NULL;
    }
    return fails() ? NULL : real_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    if (!real_realloc)
        *(void **)&real_realloc = dlsym(RTLD_NEXT, "realloc");
    return fails() ? NULL : real_realloc(old, size);
}
