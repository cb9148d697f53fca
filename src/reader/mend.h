/* mend.h - what is left of UTF-8 that holds faulty bytes. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_MEND_H
#define PR_READER_MEND_H

#include "base/buf.h"
#include "french/lexicon.h"

/*
 * Copy UTF-8 to buf with U+FFFD for each run of faulty bytes; gives how many
 * there were. Of a character that the end cuts off nothing is left to show. A
 * single byte between spaces that stands inside a word, as the lexicon (NULL =
 * none) knows it, or before another space, is noise: it is left out with its
 * spaces, so that the word is whole again. Linear. A failure shows in
 * buf->failed.
 */
size_t pr_mend_utf8(precis_str bytes, const struct pr_lexicon *lexicon,
                    struct pr_buf *buf);

#endif
