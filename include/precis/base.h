/* base.h - the small types every part of the library speaks in. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_BASE_H
#define PRECIS_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a call ended. */
enum precis_status {
    PRECIS_OK = 0,
    PRECIS_E_MEMORY,   /* an allocation failed                            */
    PRECIS_E_IO,       /* the system refused a read or a write            */
    PRECIS_E_FORMAT,   /* the input is not of the form it should have     */
    PRECIS_E_ENCODING, /* bytes that are no text                          */
    PRECIS_E_EMPTY,    /* there is nothing to work on                     */
    PRECIS_E_LIMIT,    /* a documented limit would be passed              */
    PRECIS_E_ARGUMENT, /* an option or argument has no meaning            */
    PRECIS_E_MISSING,  /* what was asked for is not there                 */
    PRECIS_E_SUPPORT   /* this build or system cannot do it               */
};

/* A view of text: valid UTF-8, not terminated, borrowed. */
typedef struct precis_str {
    const char *bytes;
    size_t size; /* bytes */
} precis_str;

/* What went wrong and where. */
struct precis_error {
    enum precis_status status;
    size_t offset;         /* bytes into the input, from 0           */
    unsigned line, column; /* characters, from 1; 0 = not from a file */
    char message[160];     /* lower case, no final stop, no newline  */
};

/* Where output goes. write returns PRECIS_OK or the first failure. */
struct precis_sink {
    enum precis_status (*write)(void *context, const char *bytes, size_t size);
    void *context;
};

/* The forms a result is written in. */
enum precis_format {
    PRECIS_FORMAT_TEXT,
    PRECIS_FORMAT_MARKDOWN,
    PRECIS_FORMAT_JSON,
    PRECIS_FORMAT_HTML /* briefs alone; else PRECIS_E_SUPPORT */
};

/* A half-open span of the decoded source, in bytes and in code points. */
struct precis_span {
    size_t byte_start, byte_end;
    size_t start, end;
};

/* A sink on a C stream, which is not closed. */
struct precis_sink precis_stream_sink(FILE *stream);

/* A short English word for a status, such as "out of memory". */
const char *precis_status_text(enum precis_status status);

/* The version of the library, such as "0.1.0". */
const char *precis_version(void);

#ifdef __cplusplus
}
#endif
#endif
