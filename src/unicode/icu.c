/* icu.c - ICU's converters, word breaks and views of text, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "unicode/icu.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#define PR_LIBRARY pr_icu
#define PR_LIBRARY_FILE PR_ICU_UC_LIBRARY
#define PR_LIBRARY_LIST "unicode/icu.def"
#include "base/lazy_library.h"
