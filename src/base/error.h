/* error.h - fill a struct precis_error in one call. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_ERROR_H
#define PR_BASE_ERROR_H

#include "precis/base.h"

/* A place in an input; all zero when there is none. */
struct pr_place {
    size_t offset;
    unsigned line, column;
};

/*
 * Write status and a printf-formatted message to *error (which may be NULL)
 * and return status, so that a caller can write
 * `return pr_fail(error, PRECIS_E_FORMAT, place, "expected …, found …")`.
 * A message that is too long is cut at a character, and bytes in it that are no
 * UTF-8 become "?".
 */
enum precis_status pr_fail(struct precis_error *error,
                           enum precis_status status, struct pr_place place,
                           const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#define PR_NOWHERE ((struct pr_place){0, 0, 0})

/* pr_fail for an allocation that failed. */
enum precis_status pr_fail_memory(struct precis_error *error);

/* PRECIS_E_IO with the system's words for an errno: "no such file or
 * directory". */
enum precis_status pr_fail_system(struct precis_error *error, int number);

/* Line and column (characters, from 1) of the byte at offset in bytes. */
struct pr_place pr_place_of(const char *bytes, size_t size, size_t offset);

#endif
