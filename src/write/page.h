/* page.h - the frame of every page of HTML that the program writes. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_PAGE_H
#define PR_WRITE_PAGE_H

#include "base/buf.h"
#include "base/str.h"

/* From the document type to the open body, with the looks that all pages
 * share and more of a page's own, and a link that skips to #summary. Nothing
 * is fetched from outside: the page forbids it to itself. */
void pr_html_open(struct pr_buf *buf, const char *kind, precis_str title,
                  const char *style);

/* Close the body, with a script when it is not empty. */
void pr_html_close(struct pr_buf *buf, const char *script);

#endif
