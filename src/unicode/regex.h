/* regex.h - ICU's regular expressions, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_REGEX_H
#define PR_UNICODE_REGEX_H

#include <unicode/uregex.h>

struct pr_regex {
#define PR_FUNCTION(name) __typeof__(name) *name;
#include "unicode/regex.def"
#undef PR_FUNCTION
};

/* The functions, for good; NULL when the library is missing. Threads may
 * share them. */
const struct pr_regex *pr_regex(void);

#endif
