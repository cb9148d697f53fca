/* feed.c - the bytes of a file in pieces, its first ones known beforehand. */
/* SPDX-License-Identifier: MIT */
#include "exchange/feed.h"

#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much is read at once, in bytes. */
enum { STEP = 1 << 20 };

enum precis_status pr_feed_open(struct pr_feed *feed, const char *path,
                                struct precis_error *error)
{
    *feed = (struct pr_feed){.descriptor = STDIN_FILENO};
    if (!strcmp(path, "-"))
        return PRECIS_OK;
    feed->descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (feed->descriptor < 0)
        return pr_fail_system(error, errno);
    feed->owned = true;
    struct stat status;
    if (fstat(feed->descriptor, &status))
        return pr_fail_system(error, errno);
    if (S_ISDIR(status.st_mode) || S_ISBLK(status.st_mode))
        return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                       "is a %s (expected a file)",
                       S_ISDIR(status.st_mode) ? "directory" : "device");
    return PRECIS_OK;
}

void pr_feed_memory(struct pr_feed *feed, precis_str bytes)
{
    *feed = (struct pr_feed){.descriptor = -1, .memory = bytes};
}

void pr_feed_close(struct pr_feed *feed)
{
    if (feed->owned && feed->descriptor >= 0)
        close(feed->descriptor);
    *feed = (struct pr_feed){.descriptor = -1, .ended = true};
}

static enum precis_status read_some(struct pr_feed *feed, char *bytes,
                                    size_t room, size_t *got,
                                    struct precis_error *error)
{
    *got = 0;
    while (!feed->ended) {
        ssize_t n = read(feed->descriptor, bytes, room);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return pr_fail_system(error, errno);
        feed->ended = n == 0;
        *got = (size_t)n;
        return PRECIS_OK;
    }
    return PRECIS_OK;
}

enum precis_status pr_feed_peek(struct pr_feed *feed, precis_str *first,
                                struct precis_error *error)
{
    size_t got = 1;
    if (feed->descriptor < 0) {
        size_t size = feed->memory.size;
        *first = pr_str(feed->memory.bytes,
                        size < PR_FEED_PEEK ? size : PR_FEED_PEEK);
        return PRECIS_OK;
    }
    while (got && feed->peek_size < PR_FEED_PEEK) {
        enum precis_status status =
            read_some(feed, feed->peeked + feed->peek_size,
                      PR_FEED_PEEK - feed->peek_size, &got, error);
        if (status)
            return status;
        feed->peek_size += got;
    }
    *first = pr_str(feed->peeked, feed->peek_size);
    return PRECIS_OK;
}

enum precis_status pr_feed_read(struct pr_feed *feed, char *bytes, size_t room,
                                size_t *got, struct precis_error *error)
{
    size_t peeked = feed->peek_size - feed->peek_taken;
    precis_str ready = feed->descriptor < 0
                           ? feed->memory
                           : pr_str(feed->peeked + feed->peek_taken, peeked);
    if (!ready.size && feed->descriptor >= 0)
        return read_some(feed, bytes, room, got, error);
    *got = ready.size < room ? ready.size : room;
    if (*got)
        memcpy(bytes, ready.bytes, *got);
    if (feed->descriptor < 0)
        feed->memory = pr_str_slice(feed->memory, *got, feed->memory.size);
    else
        feed->peek_taken += *got;
    return PRECIS_OK;
}

enum precis_status pr_feed_all(struct pr_feed *feed, size_t limit,
                               struct pr_buf *all, struct precis_error *error)
{
    size_t got = 1;
    while (got) {
        char *room = pr_buf_reserve(all, STEP);
        enum precis_status status =
            room ? pr_feed_read(feed, room, STEP, &got, error)
                 : pr_fail_memory(error);
        if (status)
            return status;
        all->size += got;
        if (all->size > limit)
            return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                           "is larger than %zu bytes", limit);
    }
    return PRECIS_OK;
}
