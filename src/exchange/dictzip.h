/* dictzip.h - gzip files that a reader can enter at any chunk. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_DICTZIP_H
#define PR_EXCHANGE_DICTZIP_H

#include "base/buf.h"

/*
 * Append plain as a dictzip file: gzip (RFC 1952) whose extra field RA gives
 * the compressed size of each chunk, so that dictionary programs unpack the
 * one they need. date is in seconds since 1970, 0 = none. More than about
 * 1.9 GB is PRECIS_E_LIMIT, since the extra field holds 65,535 bytes.
 */
enum precis_status pr_dictzip(precis_str plain, int64_t date,
                              struct pr_buf *out, struct precis_error *error);

#endif
