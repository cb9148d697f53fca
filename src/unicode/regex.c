/* regex.c - ICU's regular expressions, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "unicode/regex.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#define PR_LIBRARY pr_regex
#define PR_LIBRARY_FILE PR_ICU_I18N_LIBRARY
#define PR_LIBRARY_LIST "unicode/regex.def"
#include "base/lazy_library.h"
