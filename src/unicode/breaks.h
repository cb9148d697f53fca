/* breaks.h - word boundaries of any script, by ICU's rules. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_BREAKS_H
#define PR_UNICODE_BREAKS_H

#include "base/str.h"

/* A word iterator that is opened when first needed; {0} is one. */
struct pr_breaks {
    void *iterator; /* UBreakIterator */
    void *text;     /* UText */
};

/*
 * Set the text whose boundaries pr_breaks_next gives. It is borrowed until
 * the next call. False when ICU has no memory or no data.
 */
bool pr_breaks_set(struct pr_breaks *breaks, precis_str text);

/* The first boundary after byte offset after; the text's size at its end. */
size_t pr_breaks_next(struct pr_breaks *breaks, size_t after);

void pr_breaks_done(struct pr_breaks *breaks);

#endif
