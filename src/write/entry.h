/* entry.h - entries of a glossary for people and programs. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_ENTRY_H
#define PR_WRITE_ENTRY_H

#include "base/buf.h"
#include "gloss/lookup.h"

/* One line a sense: French, English, part of speech and gender, domain, note
 * or definition, source; separated by tabs. */
void pr_write_found_text(const struct pr_glossary *glossary,
                         const struct pr_found_list *found, struct pr_buf *buf);
void pr_write_found_markdown(const struct pr_glossary *glossary,
                             const struct pr_found_list *found,
                             struct pr_buf *buf);
void pr_write_found_json(const struct pr_glossary *glossary, precis_str word,
                         const struct pr_found_list *found, struct pr_buf *buf);

/* All that is known of each sense, a line a field; a blank line between. */
void pr_write_found_full(const struct pr_glossary *glossary,
                         const struct pr_found_list *found, struct pr_buf *buf);

/* The headwords (reverse: the English) of near misses, each once, separated by
 * commas. */
void pr_write_near(const struct pr_glossary *glossary,
                   const struct pr_found_list *found, bool reverse,
                   struct pr_buf *buf);

#endif
