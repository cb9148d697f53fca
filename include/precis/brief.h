/* brief.h - the English brief of a French article. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_BRIEF_H
#define PRECIS_BRIEF_H

#include "precis/summary.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a brief may be. Zero is the default of each field. */
struct precis_brief_options {
    struct precis_summary_options summary; /* the French sentences in it   */
    const char *style;                     /* "en-GB" (NULL) or "en-US"    */
};

/* A brief; it borrows nothing. */
struct precis_brief;

/* The brief of count documents of one engine together. options may be NULL.
 * Fails as precis_summary_make does. */
enum precis_status precis_brief_make(struct precis_document *const documents[],
                                     size_t count,
                                     const struct precis_brief_options *options,
                                     struct precis_brief **brief,
                                     struct precis_error *error);
void precis_brief_free(struct precis_brief *brief);

/* Write it as text of 80 columns, Markdown, JSON or a page of HTML. */
enum precis_status precis_brief_write(const struct precis_brief *brief,
                                      enum precis_format format,
                                      struct precis_sink sink);

#ifdef __cplusplus
}
#endif
#endif
