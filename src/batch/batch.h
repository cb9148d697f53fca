/* batch.h - a stream of records in, a stream of results out, in order. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BATCH_BATCH_H
#define PR_BATCH_BATCH_H

#include "batch/worker.h"

/* The most threads. */
enum { PR_BATCH_JOBS_MAX = 256 };

/* Counts of a finished or running stream. */
struct pr_batch_count {
    size_t records, failed; /* lines that are not blank; error records */
    size_t bytes;           /* read so far                             */
};

/* Is called now and then with what is done so far. */
typedef void (*pr_batch_progress)(void *context,
                                  const struct pr_batch_count *count);

struct pr_batch_options {
    size_t jobs;                /* threads, 1 … PR_BATCH_JOBS_MAX */
    pr_batch_progress progress; /* or NULL */
    void *context;
    struct pr_told *told; /* grows by what the records tell, or NULL */
};

/*
 * Read lines from descriptor until its end and write a result for each to
 * sink, in their order, the same bytes for any number of threads. Blank lines
 * give nothing. Memory does not grow with the stream: at most two blocks of
 * lines a thread are held, and the longest line. Fails when reading or
 * writing does; a bad record is counted, and the stream goes on.
 */
enum precis_status pr_batch_run(const struct pr_batch_job *job,
                                const struct pr_batch_options *options,
                                int descriptor, struct precis_sink sink,
                                struct pr_batch_count *count,
                                struct precis_error *error);

#endif
