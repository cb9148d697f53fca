/* clean.h - bring a text into the form that everything else works on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_CLEAN_H
#define PR_UNICODE_CLEAN_H

#include "base/buf.h"
#include "base/str.h"
#include "unicode/map.h"

/* Marks on one letter beyond so many are left as they stand (UAX #15 calls
 * text with at most 30 safe for streams). */
#define PR_CLEAN_MARKS_MAX 60

/*
 * Give in *text what source is without the differences that no reader sees:
 * composed (NFC), lines ended by LF, controls as spaces, no soft hyphens, no
 * characters without width. docs/TEXT.md has the table. Spaces,
 * apostrophes, quotation marks, dashes and ligatures stay as they are.
 *
 * When there is nothing to do, *text is source and buf and map stay empty.
 * Else the text is appended to buf, which is empty and is the caller's, and
 * map leads from it to source. Fails with PRECIS_E_MEMORY alone. Linear.
 */
enum precis_status pr_clean(precis_str source, struct pr_buf *buf,
                            struct pr_map *map, precis_str *text);

#endif
