/* html.h - web pages: the main article of a page. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_HTML_H
#define PR_READER_HTML_H

#include "reader/reader.h"

extern const struct pr_reader pr_html_reader;

/* Make article, whose source is set, of the page in its source: text, blocks,
 * metadata and the warnings "paywall", "live-blog", "list-page". False when
 * memory is out. */
bool pr_html_read(struct pr_article *article);

/* The encoding that a page declares in its first bytes, or empty. */
precis_str pr_html_declared(precis_str bytes);

#endif
