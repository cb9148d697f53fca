/* fold.h - keys under which texts that readers take for equal are equal. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_FOLD_H
#define PR_UNICODE_FOLD_H

#include "base/buf.h"

enum {
    PR_FOLD_CASE = 1 << 0,    /* full case folding                       */
    PR_FOLD_ACCENTS = 1 << 1, /* é -> e                                  */
    PR_FOLD_SIGNS = 1 << 2    /* ’ -> ', œ -> oe, ﬁ -> fi, NBSP -> space;
                                 soft hyphen, zero width, bidi: dropped  */
};
/* The usual matching key. */
#define PR_FOLD_KEY (PR_FOLD_CASE | PR_FOLD_SIGNS)

/*
 * Append the folded form of s, in NFC, to buf. ASCII and Latin-1 letters take
 * a fast path that gives what utf8proc gives (a property test holds them
 * together). Malformed bytes become U+FFFD. Failure shows in buf->failed.
 */
void pr_fold(precis_str s, unsigned what, struct pr_buf *buf);

/* True when s is certainly in NFC: a byte check that never says yes wrongly,
 * and says no to text that holds combining marks or rare letters. */
bool pr_nfc_quick(precis_str s);

/* Append s in NFC to buf. */
void pr_nfc(precis_str s, struct pr_buf *buf);

#endif
