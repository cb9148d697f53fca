/* tbx.h - what the reader and the writers of TBX share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TBX_H
#define PR_EXCHANGE_TBX_H

#include "exchange/format.h"

/* Terms of one concept at most. */
enum { PR_TBX_FRENCH_MAX = 64, PR_TBX_ENGLISH_MAX = 256 };

/*
 * In the column extra, what TBX says beyond our columns is
 *
 *     tbx.WHERE/+ELEMENT:TYPE>TARGET=text
 *
 * WHERE is concept, fr, en (a language), term (this French one), en:TERM (that
 * English one, itself escaped); a plus says: in one group with the item
 * before; TYPE and TARGET may be missing. tbx.en:TERM/term= names an English
 * term that the row does not offer, because it is not to be used.
 */
#define PR_TBX_EXTRA "tbx."

/* A data category of TBX-Basic. */
struct pr_tbx_category {
    const char *type;      /* "partOfSpeech"                    */
    const char *element;   /* that carries it: "termNote"       */
    const char *prefix;    /* of its module in DCT style: "min" */
    enum pr_column column; /* where we keep it; PR_COLUMNS = nowhere */
};

/* The category of that type, or NULL. */
const struct pr_tbx_category *pr_tbx_category(precis_str type);

enum precis_status pr_tbx_read(struct pr_import *import,
                               struct precis_error *error);

/* The word of TBX for a word of ours in a column (pos, gender, type, status);
 * the nearest one where it has none. */
const char *pr_tbx_word(enum pr_column column, precis_str word);

#endif
