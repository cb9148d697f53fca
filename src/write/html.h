/* html.h - text inside HTML. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_HTML_H
#define PR_WRITE_HTML_H

#include "base/buf.h"
#include "base/str.h"

/* Append s as text or as a value between double quotes: & < > " ' are
 * escaped, control characters become U+FFFD. */
void pr_html_str(struct pr_buf *buf, precis_str s);

/* An element with text alone, <tag attributes>s</tag>; attributes may be empty
 * and are written as they are; nothing is written for an empty s. */
void pr_html_element(struct pr_buf *buf, const char *tag,
                     const char *attributes, precis_str s);

#endif
