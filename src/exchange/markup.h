/* markup.h - the plain lines of an article that is marked up. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_MARKUP_H
#define PR_EXCHANGE_MARKUP_H

#include "base/buf.h"
#include "base/str.h"

/* Append HTML (or the like) as lines: tags that end a line do, others go,
 * characters by name or number are themselves, italics that begin a line
 * become a label <…>. Never fails on bad markup. */
void pr_html_lines(precis_str html, struct pr_buf *buf);

/* The same for DSL: ~ is head, labels [p]…[/p] become <…>, examples and
 * remarks for the editor go. */
void pr_dsl_lines(precis_str dsl, precis_str head, struct pr_buf *buf);

#endif
