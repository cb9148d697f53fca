/* summary.h - a summary as text, Markdown, JSON, HTML or annotations. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_SUMMARY_H
#define PR_WRITE_SUMMARY_H

#include "base/json.h"
#include "summary/summary.h"

/* A summary to be written. */
struct pr_summary_page {
    const struct pr_summary *summary;
    const char *const *names; /* [D] of the documents, or NULL      */
    const uint32_t *numbers;  /* [D] to show for them, NULL = 0, 1, 2 … */
    precis_str title;         /* or empty                           */
    bool all;                 /* JSON: every candidate, with features */
};

/* One sentence a line, or as its layout says, of several documents with its
 * source. Where dangling sentences are to be marked, […] stands before one as
 * long as the budget has room. */
void pr_write_summary_text(const struct pr_summary_page *page,
                           struct pr_buf *buf);
/* The title as a heading, one list item a sentence, of several documents with
 * its source. */
void pr_write_summary_markdown(const struct pr_summary_page *page,
                               struct pr_buf *buf);

/* The fields of one JSON object, without its braces; with all, every
 * candidate with its verdict in "sentences". */
void pr_write_summary_json(const struct pr_summary_page *page,
                           struct pr_json *json);

/* A page that needs nothing from outside: the articles, whole, with the chosen
 * sentences as highlights. */
void pr_write_summary_html(const struct pr_summary_page *page,
                           struct pr_buf *buf);

/* The chosen sentences as a W3C annotation page (JSON-LD): each highlights
 * its place by position and by quotation.
 *   Web Annotation Data Model, W3C Recommendation 2017, sections 4.2.4-4.2.5.
 */
void pr_write_summary_annotations(const struct pr_summary_page *page,
                                  struct pr_buf *buf);

/* One row a candidate: number, verdict, rank, score, words, text. */
void pr_write_explain_list(const struct pr_summary *summary,
                           struct pr_buf *buf);
/* Why the unit is in the summary or not, at length. */
void pr_write_explain(const struct pr_summary *summary, size_t unit,
                      struct pr_buf *buf);

/* The word for a reason, "redundant". */
const char *pr_reason_name(enum pr_reason reason);
/* What a sentence leans by, "pronoun"; NULL for none. */
const char *pr_lean_name(unsigned lean);
/* The name of a feature of sentences, "title words"; NULL beyond the last. */
const char *pr_unit_feature_name(size_t feature);

/* The name of document d, never NULL. */
const char *pr_page_name(const struct pr_summary_page *page, size_t d);
/* The number to show for it. */
size_t pr_page_number(const struct pr_summary_page *page, size_t d);

#endif
