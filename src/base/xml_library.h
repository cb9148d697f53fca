/* xml_library.h - libxml2, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_XML_LIBRARY_H
#define PR_BASE_XML_LIBRARY_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

struct pr_xml_library {
#define PR_FUNCTION(name) __typeof__(name) *name;
#include "base/xml_library.def"
#undef PR_FUNCTION
};

/* The functions, for good; NULL when the library is missing. Threads may
 * share them. */
const struct pr_xml_library *pr_xml_library(void);

#endif
