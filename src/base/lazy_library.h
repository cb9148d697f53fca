/* lazy_library.h - the file that stands for a library: its functions, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
/*
 * A template, included once in each such file, after
 *   PR_LIBRARY       the struct of its functions and the function that gives it
 *   PR_LIBRARY_FILE  what the loader knows it by ("libxml2.so.2")
 *   PR_LIBRARY_LIST  the .def file of PR_FUNCTION(name) for each function
 * With --disable-lazy-libraries the functions are linked, so that the program
 * needs the library like any other.
 */
#ifdef PR_LINKED_LIBRARIES

const struct PR_LIBRARY *PR_LIBRARY(void)
{
    static const struct PR_LIBRARY functions = {
#define PR_FUNCTION(name) name,
#include PR_LIBRARY_LIST
#undef PR_FUNCTION
    };
    return &functions;
}

#else

#include "base/lazy.h"

#include <pthread.h>

/* The name as the library has it, which a macro may change. */
#define TEXT(name) #name
#define PR_FUNCTION(name) TEXT(name),
static const char *const names[] = {
#include PR_LIBRARY_LIST
};
#undef PR_FUNCTION

static struct PR_LIBRARY functions;
static bool loaded;

static void load(void)
{
    loaded = pr_lazy_load(PR_LIBRARY_FILE, names, sizeof names / sizeof *names,
                          &functions);
}

const struct PR_LIBRARY *PR_LIBRARY(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return loaded ? &functions : NULL;
}

#endif
