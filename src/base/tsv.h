/* tsv.h - fields of tab-separated output. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_TSV_H
#define PR_BASE_TSV_H

#include "base/buf.h"

/* Append s with tab, line break and backslash escaped as \t \n \\; other
 * controls become U+FFFD, so a terminal is safe. */
void pr_write_field(struct pr_buf *buf, precis_str s);

#endif
