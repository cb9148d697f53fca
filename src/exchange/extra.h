/* extra.h - what other formats say and we have no column for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_EXTRA_H
#define PR_EXCHANGE_EXTRA_H

#include "base/buf.h"
#include "base/str.h"

/*
 * The column extra holds items "name=value" with "; " between them. A
 * semicolon, an equals sign of a name and a per cent sign are written %3B, %3D
 * and %25, so that any value comes back as it was.
 */
void pr_extra_encode(struct pr_buf *buf, precis_str text, bool name);
void pr_extra_decode(struct pr_buf *buf, precis_str text);

/* Take the next item off *rest; false at the end. Name and value are still
 * encoded; value is empty when the item has no equals sign. */
bool pr_extra_next(precis_str *rest, precis_str *name, precis_str *value);

#endif
