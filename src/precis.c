/* precis.c - the front door of the library: from an article to a result. */
/* SPDX-License-Identifier: MIT */
#include "precis/base.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

const char *precis_version(void)
{
    return PACKAGE_VERSION;
}
