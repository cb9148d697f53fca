/* line_reader.h - the lines of a feed, as UTF-8, each with its number. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_LINE_READER_H
#define PR_EXCHANGE_LINE_READER_H

#include "base/error.h"
#include "base/str.h"
#include "exchange/feed.h"

/* Longer lines are refused, in bytes. */
#define PR_LINE_MAX ((size_t)1 << 20)

struct pr_transcoder;

/* {.feed = …} is ready for the first line. */
struct pr_line_reader {
    struct pr_feed *feed;
    struct pr_transcoder *transcoder; /* UTF-16, else NULL               */
    struct pr_buf window;             /* read and not yet given          */
    size_t taken;                     /* of the window                   */
    size_t offset, next;              /* of the line and the one after   */
    unsigned number;                  /* of the line, from 1             */
    bool started, ended;
};
void pr_line_reader_done(struct pr_line_reader *lines);

/*
 * The next line without its LF or CR LF, valid until the next call; its bytes
 * are NULL at the end. A byte-order mark is left out; UTF-16 that has one is
 * decoded. Bytes that are no UTF-8 are PRECIS_E_ENCODING with their place, a
 * line beyond PR_LINE_MAX PRECIS_E_LIMIT.
 */
enum precis_status pr_line_next(struct pr_line_reader *lines, precis_str *line,
                                struct precis_error *error);

/* The place of a byte of the line given last. */
struct pr_place pr_line_place(const struct pr_line_reader *lines,
                              precis_str line, size_t byte);

#endif
