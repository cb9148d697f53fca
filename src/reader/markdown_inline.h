/* markdown_inline.h - the text of a Markdown paragraph without its marks. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_MARKDOWN_INLINE_H
#define PR_READER_MARKDOWN_INLINE_H

#include "reader/builder.h"

/*
 * Add source[start, end), the text of one block, to the builder: emphasis,
 * links, images, code marks, tags and notes' marks fall away, escapes and
 * entities are resolved, marks of quotes at line starts are skipped. What is
 * no complete mark is text. Linear: partners of marks are looked for within a
 * bounded distance.
 */
void pr_markdown_inline(precis_str source, size_t start, size_t end,
                        struct pr_builder *builder);

#endif
