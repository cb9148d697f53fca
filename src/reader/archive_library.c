/* archive_library.c - libarchive, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "reader/archive_library.h"

#include "base/lazy.h"

#include <pthread.h>

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

/* The name as the library has it, which a macro may change. */
#define TEXT(name) #name
#define PR_FUNCTION(name) TEXT(name),
static const char *const names[] = {
#include "reader/archive_library.def"
};
#undef PR_FUNCTION

static struct pr_archive_library functions;
static bool loaded;

static void load(void)
{
    loaded = pr_lazy_load(PR_ARCHIVE_LIBRARY, names,
                          sizeof names / sizeof *names, &functions);
}

const struct pr_archive_library *pr_archive_library(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return loaded ? &functions : NULL;
}
