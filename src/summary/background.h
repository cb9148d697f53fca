/* background.h - in how many other texts a word stands. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_BACKGROUND_H
#define PR_SUMMARY_BACKGROUND_H

#include "base/buf.h"
#include "base/intern.h"
#include "document/document.h"

/* A larger file is refused, in bytes. */
#define PR_BACKGROUND_MAX ((size_t)1 << 30)

/* Document frequencies by lemma key. {0} is empty. Read-only once loaded, so
 * threads share it. */
struct pr_background {
    struct pr_intern words;
    uint64_t *held; /* [words.count] documents that hold the word */
    size_t capacity;
    uint64_t documents;
};
void pr_background_done(struct pr_background *background);

/* Count a document: each content word of its sentences once. */
bool pr_background_add(struct pr_background *background,
                       const struct pr_document *document);

/*
 * Parse "precis-df 1<tab>DOCUMENTS" and below it "WORD<tab>COUNT" lines, and
 * add them to what is there: tables are sums. PRECIS_E_FORMAT with the place.
 */
enum precis_status pr_background_parse(precis_str text,
                                       struct pr_background *background,
                                       struct precis_error *error);

/* The same file again, words by their bytes. False when memory is out. */
bool pr_background_write(const struct pr_background *background,
                         struct pr_buf *buf);

/* How many documents hold a word, 0 for a new one. */
uint64_t pr_background_held(const struct pr_background *background,
                            precis_str word);

#endif
