/* lazy.h - load a shared library when it is first needed. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_LAZY_H
#define PR_BASE_LAZY_H

#include "precis/base.h"

/*
 * Find count functions of a library by their names and write pointers to them
 * to functions, a struct of nothing but function pointers in that order. The
 * library is never unloaded. name is what the loader knows it by
 * ("libxml2.so.2"). False when it or one of them is missing. Linking ICU, libxml2 and libarchive at every start costs more than
 * to summarize an article, which needs none of them.
 */
bool pr_lazy_load(const char *name, const char *const names[], size_t count,
                  void *functions);

#endif
