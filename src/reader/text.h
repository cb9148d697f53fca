/* text.h - plain text: paragraphs between blank lines. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_TEXT_H
#define PR_READER_TEXT_H

#include "reader/reader.h"

extern const struct pr_reader pr_text_reader;

#endif
