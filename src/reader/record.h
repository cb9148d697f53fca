/* record.h - one line of JSONL as articles to work on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_RECORD_H
#define PR_READER_RECORD_H

#include "base/buf.h"
#include "base/str.h"

/* Longer lines are refused, in bytes. */
#define PR_RECORD_MAX ((size_t)1 << 30)
/* Documents of one record. */
#define PR_RECORD_DOCUMENTS_MAX ((size_t)4096)

/* The names of fields; NULL = "text", "title", "id". */
struct pr_record_fields {
    const char *text, *title, *id;
};

/* One article of a record; views borrowed from it. */
struct pr_record_text {
    precis_str title, text;
};

struct json_t;

/* A parsed line. {0} is empty. */
struct pr_record {
    precis_str id;                /* as JSON; empty when there is none */
    precis_str name;              /* the same; a string without quotes */
    struct pr_record_text *texts; /* [count] */
    size_t count;
    /* What the views above are of, beside the line. */
    struct pr_record_text one;
    struct json_t *root;    /* when the library read the line    */
    struct pr_buf resolved; /* strings whose escapes are resolved */
    char *written;          /* the id                             */
    char *joined;           /* texts given as lists of sentences  */
};

/*
 * Parse a line, which must stay as long as the record. A record has "text" (with "title"), or "docs": a list of
 * objects with "title" and "text" or "sents" (a list of sentences, which are
 * parted by a line break). PRECIS_E_FORMAT with the byte of the line where it
 * went wrong. The record's id is set as soon as it is known, also when the
 * rest fails. done is needed after a failure too.
 */
enum precis_status pr_record_parse(precis_str line,
                                   const struct pr_record_fields *fields,
                                   struct pr_record *record,
                                   struct precis_error *error);
/* Empty it for another line, keeping its room. */
void pr_record_clear(struct pr_record *record);
void pr_record_done(struct pr_record *record);

#endif
