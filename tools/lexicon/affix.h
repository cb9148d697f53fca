/* affix.h - expand the entries of a hunspell dictionary into word forms. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_LEXICON_AFFIX_H
#define PR_TOOLS_LEXICON_AFFIX_H

#include "base/arena.h"
#include "base/buf.h"

/* The rules of one affix file; its texts live in the arena. */
struct affixes {
    struct pr_arena arena;
    struct affix *items;
    size_t count, capacity;
    uint16_t need_affix, forbidden; /* flags, 0 = none */
    struct flag_aliases {
        precis_str *items;
        size_t count, capacity;
    } aliases;
};

/*
 * Read the bytes of an affix file: SFX and PFX rules, AF aliases, NEEDAFFIX
 * and FORBIDDENWORD; flags are two bytes (FLAG long). PRECIS_E_FORMAT with its
 * line for a rule that can't be read.
 */
enum precis_status affixes_read(struct affixes *affixes, precis_str bytes,
                                struct precis_error *error);
void affixes_done(struct affixes *affixes);

/* Called with each form of an entry: its lemma as the entry has it, and the
 * morphological fields of the entry and of the rules, separated by spaces. */
typedef bool affix_visit(void *context, precis_str form, precis_str lemma,
                         precis_str fields);

/*
 * Give all forms of the dictionary in bytes (whose first line counts its
 * entries) to visit. Prefixes that stand before an apostrophe (l', d', qu')
 * are left out: the tokenizer cuts there. visit returns false to stop:
 * PRECIS_E_MEMORY.
 */
enum precis_status affixes_expand(const struct affixes *affixes,
                                  precis_str bytes, affix_visit *visit,
                                  void *context, struct precis_error *error);

#endif
