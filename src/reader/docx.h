/* docx.h - Word files (ECMA-376, WordprocessingML). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_DOCX_H
#define PR_READER_DOCX_H

#include "reader/reader.h"

extern const struct pr_reader pr_docx_reader;

#endif
