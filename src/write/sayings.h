/* sayings.h - who says what, as lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_SAYINGS_H
#define PR_WRITE_SAYINGS_H

#include "base/buf.h"
#include "document/sayings.h"

/* Start and end of what is said, "direct" or "reported", speaker, verb, what
 * is said; tab-separated, code points. */
void pr_write_sayings_tsv(const struct pr_document *document,
                          const struct pr_sayings *sayings, struct pr_buf *buf);
void pr_write_sayings_markdown(const struct pr_document *document,
                               const struct pr_sayings *sayings,
                               struct pr_buf *buf);
void pr_write_sayings_json(const char *file, const struct pr_document *document,
                           const struct pr_sayings *sayings,
                           struct pr_buf *buf);

#endif
