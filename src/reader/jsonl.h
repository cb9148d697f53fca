/* jsonl.h - streams of JSON records, one a line. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_JSONL_H
#define PR_READER_JSONL_H

#include "reader/reader.h"

extern const struct pr_reader pr_jsonl_reader;

#endif
