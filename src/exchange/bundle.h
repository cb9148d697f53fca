/* bundle.h - the files of one dictionary: beside each other, or archived. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_BUNDLE_H
#define PR_EXCHANGE_BUNDLE_H

#include "exchange/format.h"
#include "reader/archive.h"

/* The most files of a bundle. */
enum { PR_BUNDLE_PARTS = 8 };

/* {0} is empty. */
struct pr_bundle {
    struct pr_archive archive;
    struct pr_buf part[PR_BUNDLE_PARTS]; /* as they are used: unpacked */
    size_t count;
    struct pr_buf stem; /* path without the ending of the main file */
    bool archived;      /* the stem is a name in archive */
};

/*
 * Read the main file of a bundle, whose name ends in main (".ifo"): import's
 * own file, or the one in an archive that import's file is. *bytes is
 * borrowed from the bundle.
 */
enum precis_status pr_bundle_open(struct pr_bundle *bundle,
                                  const struct pr_import *import,
                                  const char *main, precis_str *bytes,
                                  struct precis_error *error);

/*
 * Read the first file there is that has one of endings (a list ended by NULL)
 * instead of the main file's, unpacked where it is gzip. bytes is NULL when
 * there is none.
 */
enum precis_status pr_bundle_part(struct pr_bundle *bundle,
                                  const char *const endings[],
                                  precis_str *bytes,
                                  struct precis_error *error);
void pr_bundle_done(struct pr_bundle *bundle);

/* Fail with the byte at offset of the part called name. */
enum precis_status pr_bundle_fail(struct precis_error *error, size_t offset,
                                  const char *name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Does it begin as an archive or a gzip file does? */
bool pr_looks_packed(precis_str first);

#endif
