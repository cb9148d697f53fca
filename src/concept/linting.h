/* linting.h - what the files that look over a glossary share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CONCEPT_LINTING_H
#define PR_CONCEPT_LINTING_H

#include "concept/lint.h"

/* The most bytes of a field that a message quotes. */
enum { PR_LINT_QUOTED = 60 };

/* The place of a field. */
static inline struct pr_finding pr_lint_at(const struct pr_stored *item,
                                           enum pr_column column)
{
    return (struct pr_finding){.file = item->file,
                               .line = item->entry.line,
                               .column = item->column[column]};
}

/* The two arguments of a view for "%.*s", cut at a character. */
static inline precis_str pr_lint_quoted(precis_str s)
{
    size_t size = s.size < PR_LINT_QUOTED ? s.size : PR_LINT_QUOTED;
    while (size < s.size && size > 0 &&
           ((unsigned char)s.bytes[size] & 0xC0) == 0x80)
        size--;
    return pr_str(s.bytes, size);
}

static inline bool pr_lint_field_is(const struct pr_stored *item,
                                    enum pr_column column, const char *word)
{
    return pr_str_is(item->entry.field[column], word);
}

static inline precis_str pr_lint_english(const struct pr_stored *item)
{
    precis_str rest = item->entry.field[PR_COLUMN_EN], first = rest;
    pr_str_split(&rest, '|', &first);
    return first;
}

/* Apply the rules that need nothing but one entry. O(its size). */
void pr_lint_entry(struct pr_lint *lint, const struct pr_stored *item);

#endif
