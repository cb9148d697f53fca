/* mojibake.h - undo UTF-8 that was taken for windows-1252 and encoded again. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_MOJIBAKE_H
#define PR_UNICODE_MOJIBAKE_H

#include "base/buf.h"
#include "base/str.h"

/*
 * Append to buf the text, valid UTF-8, with "Ã©" made "é" again, and give how
 * many characters that were. 0, and nothing appended, when the text has none
 * or when most of its characters beyond ASCII are as they should be: then it
 * is a text about such faults. buf->failed tells that memory is out. Linear,
 * and for a text without faults about the cost of two memchr.
 */
size_t pr_mojibake_repair(precis_str text, struct pr_buf *buf);

#endif
