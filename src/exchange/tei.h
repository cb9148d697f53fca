/* tei.h - what the reader and the writer of TEI share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TEI_H
#define PR_EXCHANGE_TEI_H

#include "exchange/format.h"

/* In corresp of a sense, before the id of its concept. */
#define PR_TEI_CONCEPT "concept:"
/* In the column extra: "tei.usg:register=…". */
#define PR_TEI_EXTRA "tei."

enum precis_status pr_tei_read(struct pr_import *import,
                               struct precis_error *error);

#endif
