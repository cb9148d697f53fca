/* alternates.h - other spellings and forms that should find a headword. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_ALTERNATES_H
#define PR_EXCHANGE_ALTERNATES_H

#include "base/buf.h"
#include "base/str.h"

struct pr_lexicon;

/*
 * Append the forms under which a person may look up a French headword, each
 * with a zero byte behind it, none twice and none the headword itself: lower
 * case, without accents, oe for œ, both apostrophes, elided (l'…, d'…), and
 * where lexicon (may be NULL) knows them of it, plural and feminine.
 */
void pr_alternates(precis_str head, const struct pr_lexicon *lexicon,
                   struct pr_buf *buf);

#endif
