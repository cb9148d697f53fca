/* tmx.h - what the reader and the writer of TMX share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TMX_H
#define PR_EXCHANGE_TMX_H

#include "exchange/format.h"

/* Properties of ours are of the type "x-" and the name of a column, with - for
 * _; the source is the type that other programs use for it. */
#define PR_TMX_SOURCE "x-document"
/* Names the unit whose row this one is a further translation of. */
#define PR_TMX_JOINS "x-joins"
/* In the column extra, a property of others: "tmx.prop:" and its type. */
#define PR_TMX_PROP "tmx.prop:"

enum precis_status pr_tmx_read(struct pr_import *import,
                               struct precis_error *error);
enum precis_status pr_tmx_begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error);
enum precis_status pr_tmx_entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error);
enum precis_status pr_tmx_end(struct pr_export *out,
                              struct precis_error *error);

#endif
