/* markdown.h - Markdown (CommonMark's usual part). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_MARKDOWN_H
#define PR_READER_MARKDOWN_H

#include "reader/reader.h"

extern const struct pr_reader pr_markdown_reader;

#endif
