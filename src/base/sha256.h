/* sha256.h - the SHA-256 digest of bytes, to tell inputs apart. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_SHA256_H
#define PR_BASE_SHA256_H

#include "precis/base.h"

/* Write the digest of bytes as 64 small hexadecimal digits and a zero byte. */
void pr_sha256(const char *bytes, size_t size, char digits[65]);

#endif
