/* feed.h - the bytes of a file in pieces, its first ones known beforehand. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_FEED_H
#define PR_EXCHANGE_FEED_H

#include "base/buf.h"

/* How many bytes a feed shows before they are read. */
enum { PR_FEED_PEEK = 4096 };

/* A file, standard input or memory. Only its own calls touch it. */
struct pr_feed {
    int descriptor; /* -1 = memory alone */
    bool owned;
    bool ended;
    precis_str memory;         /* what is left of it              */
    char peeked[PR_FEED_PEEK]; /* the first bytes of a descriptor */
    size_t peek_size, peek_taken;
};

/* "-" is standard input. A folder or a device is PRECIS_E_IO. */
enum precis_status pr_feed_open(struct pr_feed *feed, const char *path,
                                struct precis_error *error);
/* bytes are borrowed until the feed is closed. */
void pr_feed_memory(struct pr_feed *feed, precis_str bytes);
void pr_feed_close(struct pr_feed *feed);

/* The first bytes, PR_FEED_PEEK where there are so many; call it before the
 * first read. */
enum precis_status pr_feed_peek(struct pr_feed *feed, precis_str *first,
                                struct precis_error *error);

/* Write at most room bytes to bytes; *got = 0 is the end. */
enum precis_status pr_feed_read(struct pr_feed *feed, char *bytes, size_t room,
                                size_t *got, struct precis_error *error);

/* Append all that is left to all; more than limit bytes is PRECIS_E_LIMIT. */
enum precis_status pr_feed_all(struct pr_feed *feed, size_t limit,
                               struct pr_buf *all, struct precis_error *error);

#endif
