/* srx.h - a user's rules for the ends of sentences (SRX 2.0). */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_SRX_H
#define PR_DOCUMENT_SRX_H

#include "base/str.h"
#include "base/token.h"

/* Rules of a file, and steps of ICU's matcher that one rule may take on one
 * paragraph (about a millisecond each). */
#define PR_SRX_RULES_MAX ((size_t)4096)
#define PR_SRX_STEPS_MAX 2000

struct pr_srx;

/*
 * Read the rules for French out of an SRX 2.0 file: those of every
 * languagemap whose languagepattern matches "fr" or "fr_FR", in the order of
 * the maps, all of them when header/cascade is "yes", else the first map's.
 * Patterns are ICU regular expressions, which is what SRX asks for. A file
 * that is no SRX, or a pattern that is none, is PRECIS_E_FORMAT with the place.
 */
enum precis_status pr_srx_parse(precis_str bytes, struct pr_srx **srx,
                                struct precis_error *error);
void pr_srx_free(struct pr_srx *srx);

/*
 * Apply the rules to the tokens from first on, which lie in text[start, end)
 * and have our own marks: where a rule matches between two tokens, the first
 * that does decides whether a sentence begins; elsewhere our mark stays.
 * PRECIS_E_MEMORY; PRECIS_E_LIMIT when a pattern takes too long.
 */
enum precis_status pr_srx_mark(const struct pr_srx *srx, precis_str text,
                               size_t start, size_t end,
                               struct pr_tokens *tokens, size_t first);

#endif
