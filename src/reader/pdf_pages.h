/* pdf_pages.h - the running text of pages: no running heads, no page numbers. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_PDF_PAGES_H
#define PR_READER_PDF_PAGES_H

#include "base/buf.h"
#include "unicode/map.h"

/*
 * Append to buf the pages in source (UTF-8, each ended by a form feed) without
 * what stands at the top or foot of many of them and without page numbers; a
 * paragraph that goes on over the end of a page is whole again. map leads from
 * buf, which is empty, to source. False when memory is out. Linear.
 */
bool pr_pdf_join_pages(precis_str source, struct pr_buf *buf,
                       struct pr_map *map);

#endif
