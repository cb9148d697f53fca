/* summary.h - the sentences of an article that tell most. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_SUMMARY_H
#define PRECIS_SUMMARY_H

#include "precis/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a summary may be. Zero is the default of each field. */
struct precis_summary_options {
    const char *budget; /* "5" sentences, "120w" words, "280c" characters,
                           "10%", "30s"; NULL = "5". Never exceeded.      */
    const char *method; /* NULL = the default one                         */
};

/* A summary; it borrows its document. */
struct precis_summary;

/* options may be NULL. PRECIS_E_ARGUMENT for a budget or method without
 * meaning, or when not even a word fits the budget. */
enum precis_status
precis_summary_make(const struct precis_document *document,
                    const struct precis_summary_options *options,
                    struct precis_summary **summary,
                    struct precis_error *error);
void precis_summary_free(struct precis_summary *summary);

/* One chosen sentence. Borrowed. */
struct precis_unit {
    precis_str text;         /* on one line                               */
    struct precis_span span; /* in the source                             */
    size_t sentence;         /* its number in the document, from 0        */
    size_t rank;             /* 1 = the best                              */
    bool truncated;          /* cut at a word, because nothing else fits  */
};
size_t precis_summary_count(const struct precis_summary *summary);
/* Unit k, in the order of the text; k < precis_summary_count. */
struct precis_unit precis_summary_unit(const struct precis_summary *summary,
                                       size_t k);

/* Write it as text (one sentence a line), Markdown, JSON, or a page of HTML
 * that shows the article with its summary highlighted. */
enum precis_status precis_summary_write(const struct precis_summary *summary,
                                        enum precis_format format,
                                        struct precis_sink sink);

#ifdef __cplusplus
}
#endif
#endif
