/* names.h - the names of a document as lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_NAMES_H
#define PR_WRITE_NAMES_H

#include "base/buf.h"
#include "document/names.h"

/* Kind, name, function, count, places as start-end of code points separated by
 * commas; tab-separated. An acronym follows its name in brackets. */
void pr_write_names_tsv(const struct pr_document *document,
                        const struct pr_names *names, struct pr_buf *buf);
void pr_write_names_markdown(const struct pr_names *names, struct pr_buf *buf);
void pr_write_names_json(const char *file, const struct pr_document *document,
                         const struct pr_names *names, struct pr_buf *buf);

#endif
