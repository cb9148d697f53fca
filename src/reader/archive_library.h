/* archive_library.h - libarchive, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_ARCHIVE_LIBRARY_H
#define PR_READER_ARCHIVE_LIBRARY_H

#include <archive.h>
#include <archive_entry.h>

struct pr_archive_library {
#define PR_FUNCTION(name) __typeof__(name) *name;
#include "reader/archive_library.def"
#undef PR_FUNCTION
};

/* The functions, for good; NULL when the library is missing. Threads may
 * share them. */
const struct pr_archive_library *pr_archive_library(void);

#endif
