/* icu.c - ICU's converters, word breaks and views of text, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "unicode/icu.h"

#include "base/lazy.h"

#include <pthread.h>

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

/* The name as the library has it, which a macro may change. */
#define TEXT(name) #name
#define PR_FUNCTION(name) TEXT(name),
static const char *const names[] = {
#include "unicode/icu.def"
};
#undef PR_FUNCTION

static struct pr_icu functions;
static bool loaded;

static void load(void)
{
    loaded = pr_lazy_load(PR_ICU_UC_LIBRARY, names,
                          sizeof names / sizeof *names, &functions);
}

const struct pr_icu *pr_icu(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return loaded ? &functions : NULL;
}
