/* record_scan.h - the usual record of JSONL, read without building its tree. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_RECORD_SCAN_H
#define PR_READER_RECORD_SCAN_H

#include "reader/record.h"

/*
 * Read a line that is an object with a string for its text and no docs. True
 * when it is, and jansson would read it, too, and find the same in it; false
 * leaves the record as it was, and the library decides what is wrong. What
 * it says of a line is a subset of the library's yes: keys and ids with
 * escapes, ids that are reals, more than 64 fields and deep nesting are left
 * to it. Linear but for the keys of an object, which are compared.
 */
bool pr_record_scan(precis_str line, const struct pr_record_fields *fields,
                    struct pr_record *record);

#endif
