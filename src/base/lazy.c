/* lazy.c - load a shared library when it is first needed. */
/* SPDX-License-Identifier: MIT */
#include "base/lazy.h"

#include <dlfcn.h>
#include <string.h>

bool pr_lazy_load(const char *name, const char *const names[], size_t count,
                  void *functions)
{
    void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return false;
    for (size_t i = 0; i < count; i++) {
        void *found = dlsym(library, names[i]);
        if (!found)
            return false;
        /* POSIX: a pointer of dlsym is one to a function, too. */
        memcpy((char *)functions + i * sizeof found, &found, sizeof found);
    }
    return true;
}
