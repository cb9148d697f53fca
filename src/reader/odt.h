/* odt.h - text files of OpenDocument (ISO/IEC 26300). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_ODT_H
#define PR_READER_ODT_H

#include "reader/reader.h"

extern const struct pr_reader pr_odt_reader;

#endif
