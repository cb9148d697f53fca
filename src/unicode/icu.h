/* icu.h - ICU's converters, word breaks and views of text, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_ICU_H
#define PR_UNICODE_ICU_H

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct pr_icu {
#define PR_FUNCTION(name) __typeof__(name) *name;
#include "unicode/icu.def"
#undef PR_FUNCTION
};

/* The functions, for good; NULL when the library is missing. Threads may
 * share them. */
const struct pr_icu *pr_icu(void);

#endif
