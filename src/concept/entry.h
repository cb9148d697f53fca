/* entry.h - one row of a glossary in our canonical form, flat. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CONCEPT_ENTRY_H
#define PR_CONCEPT_ENTRY_H

#include "base/buf.h"
#include "base/str.h"

/* The columns, in the order that a header row keeps. */
enum pr_column {
    PR_COLUMN_CONCEPT,
    PR_COLUMN_FR,
    PR_COLUMN_EN, /* English, best first, separated by | */
    PR_COLUMN_POS,
    PR_COLUMN_GENDER,
    PR_COLUMN_TYPE,
    PR_COLUMN_STATUS,
    PR_COLUMN_DOMAIN,
    PR_COLUMN_GEO,
    PR_COLUMN_DEFINITION,
    PR_COLUMN_NOTE,
    PR_COLUMN_EXAMPLE_FR,
    PR_COLUMN_EXAMPLE_EN,
    PR_COLUMN_SOURCE,
    PR_COLUMN_EXTRA, /* what another format had and we have no column for */
    PR_COLUMNS
};

/* Parts of speech of entries, in the order of the list of PR_COLUMN_POS. */
enum pr_entry_pos {
    PR_ENTRY_NOUN,
    PR_ENTRY_VERB,
    PR_ENTRY_ADJ,
    PR_ENTRY_ADV,
    PR_ENTRY_PREP,
    PR_ENTRY_CONJ,
    PR_ENTRY_PRON,
    PR_ENTRY_DET,
    PR_ENTRY_NUM,
    PR_ENTRY_INTJ,
    PR_ENTRY_NAME,
    PR_ENTRY_PHRASE,
    PR_ENTRY_PREFIX,
    PR_ENTRY_POS_NONE
};

/* Genders of entries, in the order of the list of PR_COLUMN_GENDER. */
enum pr_entry_gender {
    PR_ENTRY_M,
    PR_ENTRY_F,
    PR_ENTRY_MF,
    PR_ENTRY_MPL,
    PR_ENTRY_FPL,
    PR_ENTRY_MFPL,
    PR_ENTRY_GENDER_NONE
};

/* What a closed list has no word for. */
#define PR_NO_WORD SIZE_MAX

/* Rows longer than this are refused, in bytes. */
#define PR_ENTRY_MAX ((size_t)1 << 16)

/* One sense of one French headword; empty = not given. Borrowed: \t \n \\ are
 * still escaped as in the file. */
struct pr_entry {
    precis_str field[PR_COLUMNS];
    unsigned line; /* from 1 */
};

/* Is called for each row; what it returns, when not PRECIS_OK, ends it. */
typedef enum precis_status (*pr_entry_handler)(void *context,
                                               const struct pr_entry *entry,
                                               struct precis_error *error);

/*
 * Read the rows of a canonical TSV. Each field is checked: UTF-8, NFC, no
 * white space at its ends, a word of its closed list where it has one; French
 * and English are needed. Lines may end in CR LF. The first fault is
 * PRECIS_E_FORMAT with its line and column, or with skipped not NULL (lenient)
 * the row is left out and counted there. Linear.
 */
enum precis_status pr_entries_read(precis_str bytes, size_t *skipped,
                                   pr_entry_handler handler, void *context,
                                   struct precis_error *error);

/* Is called for each line that begins with #. */
typedef enum precis_status (*pr_comment_handler)(void *context, precis_str line,
                                                 struct precis_error *error);

/* The same of a draft: rows that still have no English are taken, too, and
 * comment, unless it is NULL, gets the comments. */
enum precis_status pr_drafts_read(precis_str bytes, size_t *skipped,
                                  pr_entry_handler handler,
                                  pr_comment_handler comment, void *context,
                                  struct precis_error *error);

/* The place of word in the closed list of a column (pos, gender, type, status,
 * domain), or PR_NO_WORD; an empty word is in none. */
size_t pr_column_find(enum pr_column column, precis_str word);

/* The word at a place of a column's closed list; NULL past its end. */
const char *pr_column_word(enum pr_column column, size_t place);

/* Bytes of an id that is made from content, its final zero included. */
enum { PR_CONCEPT_ID = 14 };

/*
 * The id of the concept of an entry that names none: "c" and 12 hexadecimal
 * digits out of its French, its part of speech, its gender and its first
 * English, so that the same sense has the same id everywhere.
 */
void pr_concept_id(const struct pr_entry *entry, char id[PR_CONCEPT_ID]);

/* Append text as a field: tab, line feed and backslash escaped, other
 * controls as spaces. */
void pr_field_escape(struct pr_buf *buf, precis_str text);
/* Append the text of a field. */
void pr_field_unescape(struct pr_buf *buf, precis_str field);

/* Append an entry as a row, the columns up to columns alone. */
void pr_entry_write(const struct pr_entry *entry, size_t columns,
                    struct pr_buf *buf);

/* The word for a column in the header row, "example_fr". */
const char *pr_column_name(enum pr_column column);

#endif
