/* stardict.h - the two halves of the format of StarDict. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_STARDICT_H
#define PR_EXCHANGE_STARDICT_H

#include "exchange/format.h"

#define PR_STARDICT_MAGIC "StarDict's dict ifo file"

/* The longest word of an index, in bytes. */
enum { PR_STARDICT_WORD_MAX = 255 };

unsigned pr_stardict_look(precis_str first);

/* Sizes and numbers that don't agree with the files are PRECIS_E_FORMAT with
 * their place. */
enum precis_status pr_stardict_read(struct pr_import *import,
                                    struct precis_error *error);

#endif
