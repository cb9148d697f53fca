/* nearest.h - what a person may have meant by a mistyped word. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_NEAREST_H
#define PR_CLI_NEAREST_H

#include <stddef.h>

/* The best of the names tried so far: {word} to begin with. */
struct pr_nearest {
    const char *word;
    const char *name; /* NULL: none is near */
    size_t distance;
};

/*
 * Try a name. It is near when it goes on from word (three letters or more), or
 * when a third of the letters, at least one, lead from one to the other by
 * insertions, deletions, replacements and swaps of neighbours. The first of
 * equals stays.
 *   Optimal string alignment: F. Damerau, "A technique for computer detection
 *   and correction of spelling errors", CACM 7(3), 1964.
 */
void pr_nearest_try(struct pr_nearest *nearest, const char *name);

#endif
