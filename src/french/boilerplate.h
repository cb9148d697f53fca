/* boilerplate.h - French phrases that stand beside articles on web pages. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_BOILERPLATE_H
#define PR_FRENCH_BOILERPLATE_H

#include "base/buf.h"
#include "base/str.h"

/* What a short text may be, as bits. */
enum pr_boilerplate {
    PR_BOILERPLATE_LINE = 1 << 0, /* "Lire aussi : …", "Publié le …"       */
    PR_BOILERPLATE_END = 1 << 1,     /* "Commentaires": so is what follows it */
    PR_BOILERPLATE_PAYWALL = 1 << 2, /* "Réservé aux abonnés"                */
    PR_BOILERPLATE_ALWAYS = 1 << 4,  /* even when it is a whole sentence     */
    PR_BOILERPLATE_DATELINE = 1 << 3 /* "AFP, 30 avril 2015 à 07:19"         */
};

/* What the beginning of a text says of it, signs and numbers before the first
 * letter left aside; 0 = nothing. scratch is cleared. Time by its size. */
unsigned pr_boilerplate(precis_str beginning, struct pr_buf *scratch);

/* Is it the title of a page that is written on as things happen ("EN DIRECT.
 * …")? */
bool pr_boilerplate_live(precis_str title);

/*
 * How French a text is, 0…1: of its commonest short words that are function
 * words of French, English, German, Spanish, Italian, Portuguese or Dutch, the
 * share of French ones. *words is how many there were. Linear.
 */
double pr_frenchness(precis_str text, size_t *words);

#endif
