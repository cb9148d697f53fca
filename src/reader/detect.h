/* detect.h - guess the encoding of bytes that do not name it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_DETECT_H
#define PR_READER_DETECT_H

#include "base/str.h"

/* A guess. */
struct pr_guess {
    const char *encoding; /* a name of pr_charset_known's; NULL = no text */
    bool sure;            /* nothing else comes near */
    bool valid;           /* is UTF-8 without faults */
};

/* The encoding that a byte-order mark names and the mark's size, or NULL. */
const char *pr_detect_mark(precis_str bytes, size_t *size);

/*
 * Guess the encoding of bytes, which have no mark: UTF-16 and UTF-32 by where
 * their zero bytes lie, UTF-8 when valid, else the one of UTF-8 with faults,
 * windows-1252, ISO-8859-15, MacRoman and CP850 in which the characters
 * beyond ASCII fit French best. NULL for binary data. Linear.
 */
struct pr_guess pr_detect(precis_str bytes);

#endif
