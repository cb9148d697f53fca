/* text.h - plain text: paragraphs between blank lines. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_TEXT_H
#define PR_READER_TEXT_H

#include "reader/reader.h"

extern const struct pr_reader pr_text_reader;

/* Give an article, whose source is set, the blocks of a plain text. False when
 * memory is out. Linear. */
bool pr_text_build(struct pr_article *article, bool keep_lines);

/* The same from text, UTF-8 that outer leads from to the article's source; the
 * text is not needed any more afterwards. */
bool pr_text_build_from(struct pr_article *article, precis_str text,
                        const struct pr_map *outer, bool keep_lines);

#endif
