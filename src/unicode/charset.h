/* charset.h - from bytes in a named encoding to UTF-8, by ICU. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_CHARSET_H
#define PR_UNICODE_CHARSET_H

#include "base/buf.h"
#include "base/str.h"

/* The longest name of an encoding, in bytes. */
#define PR_CHARSET_NAME_MAX 64

/*
 * The name under which files that claim to be in encoding name are read, as
 * browsers do (WHATWG Encoding Standard): ISO-8859-1 and ASCII mean
 * windows-1252. NULL when no such encoding is known. The result is static or
 * ICU's own.
 */
const char *pr_charset_known(precis_str name);

/*
 * Append bytes, which are in the encoding name (one that pr_charset_known
 * gave), to buf as UTF-8; *bad counts runs of bytes that have no meaning in
 * it, each of which becomes U+FFFD. A byte-order mark is text here.
 * PRECIS_E_ARGUMENT for an unknown name, PRECIS_E_MEMORY. Linear.
 */
enum precis_status pr_charset_decode(const char *name, precis_str bytes,
                                     struct pr_buf *buf, size_t *bad);

/* The code points of the bytes 0x80…0xFF in an encoding of one byte a
 * character; 0 where there is none. False when there is no such encoding. */
bool pr_charset_table(const char *name, uint16_t points[128]);

#endif
