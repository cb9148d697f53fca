/* record.h - one line of JSONL as articles to work on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_RECORD_H
#define PR_READER_RECORD_H

#include "base/str.h"

#include <jansson.h>

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

/* A parsed line. {0} is empty. */
struct pr_record {
    json_t *root;
    json_t *id;                   /* as it stood, or NULL */
    struct pr_record_text *texts; /* [count] */
    size_t count;
    char *joined;                 /* texts given as lists of sentences */
};

/*
 * Parse a line. A record has "text" (with "title"), or "docs": a list of
 * objects with "title" and "text" or "sents" (a list of sentences, which are
 * parted by a line break). PRECIS_E_FORMAT with the byte of the line where it
 * went wrong. The record's id is set as soon as it is known, also when the
 * rest fails. done is needed after a failure too.
 */
enum precis_status pr_record_parse(precis_str line,
                                   const struct pr_record_fields *fields,
                                   struct pr_record *record,
                                   struct precis_error *error);
void pr_record_done(struct pr_record *record);

#endif
