/* warc.h - web archives (WARC 1.0 and 1.1). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_WARC_H
#define PR_READER_WARC_H

#include "reader/reader.h"

extern const struct pr_reader pr_warc_reader;

#endif
