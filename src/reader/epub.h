/* epub.h - electronic books (EPUB 2 and 3). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_EPUB_H
#define PR_READER_EPUB_H

#include "reader/reader.h"

extern const struct pr_reader pr_epub_reader;

#endif
