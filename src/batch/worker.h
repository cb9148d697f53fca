/* worker.h - summarize the records of a stream, one thread's share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BATCH_WORKER_H
#define PR_BATCH_WORKER_H

#include "reader/record.h"
#include "summary/told.h"
#include "write/summary.h"

/* What all workers share, read-only. */
struct pr_batch_job {
    struct pr_record_fields fields;
    struct pr_summary_options summary;
    const struct pr_lexicon *lexicon;             /* or NULL */
    const struct pr_abbreviations *abbreviations; /* or NULL */
    const struct pr_srx *srx;                     /* or NULL */
    bool all;        /* every sentence with its verdict */
    bool keep_lines; /* a line break ends a paragraph   */
};

/* Not shared between threads. */
struct pr_batch_worker;

enum precis_status pr_batch_worker_new(const struct pr_batch_job *job,
                                       struct pr_batch_worker **worker);
void pr_batch_worker_free(struct pr_batch_worker *worker);

/*
 * Summarize one line, which begins at offset of the stream, and append its
 * result to out: {"id", "summary": […]} or {"id", "error": {"code",
 * "message", "offset"}} and a line break; where all was told before, the
 * summary is empty. What the line tells is added to told, unless it is NULL.
 * False for an error record; when memory is out, out->failed is set. The
 * output depends on the line alone.
 */
bool pr_batch_line(struct pr_batch_worker *worker, precis_str line,
                   size_t offset, struct pr_told *told, struct pr_buf *out);

#endif
