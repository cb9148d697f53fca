/* file.h - read a file whole, map it, or replace it whole or not at all. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_FILE_H
#define PR_BASE_FILE_H

#include "base/buf.h"

/* The largest input that is read whole, in bytes. */
#define PR_FILE_MAX ((size_t)1 << 31)

/*
 * Append the whole of the file at path ("-" = standard input) to buf. Only
 * regular files, pipes, FIFOs and terminals are read: a directory or a device
 * that never ends is PRECIS_E_IO. More than limit bytes: PRECIS_E_LIMIT.
 */
enum precis_status pr_file_read(const char *path, size_t limit,
                                struct pr_buf *buf, struct precis_error *error);

/* A file mapped into memory, read-only. {0} is none. */
struct pr_mapped {
    const char *bytes;
    size_t size;
};

/* Map a regular file. An empty one is PRECIS_E_EMPTY. */
enum precis_status pr_file_map(const char *path, struct pr_mapped *mapped,
                               struct precis_error *error);
void pr_file_unmap(struct pr_mapped *mapped);

/*
 * A file being written: bytes go to a file beside path that takes its name
 * only in commit, so path holds the old contents or the new ones, whole. Until
 * then it has no name, so that a program that is stopped leaves nothing
 * behind; where the file system has no such files, it has one of its own. What
 * is there and is no regular file, such as a device or a pipe, is written to
 * directly.
 */
struct pr_output {
    char *path, *temporary; /* NULL, NULL: written to directly */
    bool named;             /* temporary exists */
    int descriptor;
    struct pr_buf pending;
    int failure;  /* errno of the first failed write, 0 = none */
    bool written; /* at least one byte */
};

enum precis_status pr_output_open(struct pr_output *output, const char *path,
                                  struct precis_error *error);
struct precis_sink pr_output_sink(struct pr_output *output);
/* Write out, sync and rename. On failure, also an earlier one of the sink, the
 * temporary is removed. */
enum precis_status pr_output_commit(struct pr_output *output,
                                    struct precis_error *error);
/* Drop what was written. Harmless after commit. */
void pr_output_abandon(struct pr_output *output);

/* A sink on a file descriptor, buffered; flush before closing it. */
struct pr_stream {
    int descriptor;
    int failure; /* errno of the first failed write, 0 = none */
    struct pr_buf pending;
};
struct precis_sink pr_stream_sink(struct pr_stream *stream);
enum precis_status pr_stream_flush(struct pr_stream *stream);

#endif
