/* xml_library.c - libxml2, loaded when first asked for. */
/* SPDX-License-Identifier: MIT */
#include "base/xml_library.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#define PR_LIBRARY pr_xml_library
#define PR_LIBRARY_FILE PR_XML_LIBRARY
#define PR_LIBRARY_LIST "base/xml_library.def"
#include "base/lazy_library.h"
