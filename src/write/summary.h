/* summary.h - a summary as text, Markdown or JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_SUMMARY_H
#define PR_WRITE_SUMMARY_H

#include "summary/summary.h"
#include "base/json.h"

/* One sentence a line. */
void pr_write_summary_text(const struct pr_summary *summary,
                           struct pr_buf *buf);
/* The title as a heading, one list item a sentence. */
void pr_write_summary_markdown(const struct pr_summary *summary,
                               precis_str title, struct pr_buf *buf);

/* The fields of one JSON object, without its braces; with all, every
 * candidate with its verdict in "sentences". */
void pr_write_summary_json(const struct pr_summary *summary, bool all,
                           struct pr_json *json);

/* The word for a reason, "redundant". */
const char *pr_reason_name(enum pr_reason reason);

#endif
