/* dictd.h - the two halves of the format of the DICT server. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_DICTD_H
#define PR_EXCHANGE_DICTD_H

#include "exchange/format.h"

/* How the name of the main file ends. */
#define PR_DICTD_MAIN ".index"

/* Numbers of an index: base 64 without padding, the highest digit first. */
#define PR_DICTD_DIGITS                                                        \
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
/* Digits of the largest one, and one more. */
enum { PR_DICTD_NUMBER = 11 };

unsigned pr_dictd_look(precis_str first);

/* A line of the index that is wrong, or leads out of the .dict, is
 * PRECIS_E_FORMAT with its line and column. */
enum precis_status pr_dictd_read(struct pr_import *import,
                                 struct precis_error *error);

#endif
