/* replay.c - run every target on the seeds of its folder. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A seed that takes longer hangs, in seconds. */
enum { SECONDS_MAX = 20 };

static int regular(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void run(const struct pr_target *target, const char *path)
{
    struct pr_buf bytes = {0};
    PR_EXPECT(!pr_file_read(path, PR_FILE_MAX, &bytes, NULL));
    /* A copy of its exact size, so that any read beyond it is seen. */
    char *copy = malloc(bytes.size ? bytes.size : 1);
    PR_EXPECT(copy);
    if (bytes.size)
        memcpy(copy, bytes.bytes, bytes.size);
    alarm(SECONDS_MAX);
    target->run(pr_str(copy, bytes.size), target->detail);
    alarm(0);
    free(copy);
    pr_buf_done(&bytes);
}

static size_t run_folder(const struct pr_target *target, const char *top)
{
    char folder[4096], path[8192];
    struct dirent **names;
    snprintf(folder, sizeof folder, "%s/%s", top, target->name);
    int count = scandir(folder, &names, regular, alphasort);
    for (int n = 0; n < count; n++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[n]->d_name);
        if (getenv("FUZZ_VERBOSE"))
            fprintf(stderr, "%s\n", path);
        run(target, path);
        free(names[n]);
    }
    if (count >= 0)
        free(names);
    return count > 0 ? (size_t)count : 0;
}

/* replay FOLDER, or replay TARGET FILE… */
int main(int count, char **arguments)
{
    const struct pr_target *target =
        count > 2 ? pr_target_named(arguments[1]) : NULL;
    for (int a = 2; target && a < count; a++)
        run(target, arguments[a]);
    if (target)
        return 0;
    size_t seeds = 0, empty = 0;
    for (size_t t = 0; count == 2 && pr_targets[t].name; t++) {
        size_t found = run_folder(&pr_targets[t], arguments[1]);
        if (!found)
            fprintf(stderr, "replay: no seeds of %s\n", pr_targets[t].name);
        empty += !found;
        seeds += found;
    }
    printf("%zu seeds replayed\n", seeds);
    return empty || !seeds ? 1 : 0;
}
