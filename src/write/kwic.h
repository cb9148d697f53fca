/* kwic.h - places of a text in a line of context each. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_KWIC_H
#define PR_WRITE_KWIC_H

#include "base/json.h"
#include "document/document.h"

/* Characters of context on either side, unless asked for otherwise. */
enum { PR_KWIC_WIDTH = 40 };

/*
 * Append "left [hit] right" for tokens [first, last) on one line, width
 * characters of context on either side, cut where a word ends; left is filled
 * up with spaces so that hits stand one under the other.
 */
void pr_write_kwic(const struct pr_document *document, uint32_t first,
                   uint32_t last, size_t width, struct pr_buf *buf);

/* The same as fields before, text and after. */
void pr_write_kwic_json(const struct pr_document *document, uint32_t first,
                        uint32_t last, size_t width, struct pr_json *json);

#endif
