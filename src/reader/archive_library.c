/* archive_library.c - libarchive, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "reader/archive_library.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#define PR_LIBRARY pr_archive_library
#define PR_LIBRARY_FILE PR_ARCHIVE_LIBRARY
#define PR_LIBRARY_LIST "reader/archive_library.def"
#include "base/lazy_library.h"
