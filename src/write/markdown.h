/* markdown.h - text inside Markdown. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_MARKDOWN_H
#define PR_WRITE_MARKDOWN_H

#include "base/buf.h"

/* Append s as text in a cell of a table: what Markdown would take for markup
 * is escaped, bars become commas, line breaks spaces. */
void pr_write_cell(struct pr_buf *buf, precis_str s);

#endif
