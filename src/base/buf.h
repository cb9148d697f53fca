/* buf.h - a growing run of bytes that remembers a failed append. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_BUF_H
#define PR_BASE_BUF_H

#include "precis/base.h"

#include <string.h>

/* {0} is an empty buffer. Appends after a failure do nothing: check failed
 * once, at the end. */
struct pr_buf {
    char *bytes;
    size_t size, capacity;
    bool failed;
};

void pr_buf_done(struct pr_buf *buf);
void pr_buf_str(struct pr_buf *buf, precis_str s);
void pr_buf_text(struct pr_buf *buf, const char *terminated);
/* One code point as UTF-8; surrogates and beyond U+10FFFF as U+FFFD. */
void pr_buf_point(struct pr_buf *buf, uint32_t point);
void pr_buf_format(struct pr_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* A number in decimal digits. */
void pr_buf_number(struct pr_buf *buf, uint64_t number);
/* Make room for size more bytes; NULL and failed when memory is out. The
 * caller writes there and adds to buf->size. */
char *pr_buf_reserve(struct pr_buf *buf, size_t size);

static inline void pr_buf_append(struct pr_buf *buf, const char *bytes,
                                 size_t size)
{
    char *room = size ? pr_buf_reserve(buf, size) : NULL;
    if (!room)
        return;
    memcpy(room, bytes, size);
    buf->size += size;
}

static inline void pr_buf_char(struct pr_buf *buf, char c)
{
    if (buf->size < buf->capacity && !buf->failed)
        buf->bytes[buf->size++] = c;
    else
        pr_buf_append(buf, &c, 1);
}

static inline void pr_buf_clear(struct pr_buf *buf)
{
    buf->size = 0;
}

static inline precis_str pr_buf_view(const struct pr_buf *buf)
{
    return (precis_str){buf->bytes ? buf->bytes : "", buf->size};
}

/* Append a word, little endian, whatever the machine. */
void pr_buf_word32(struct pr_buf *buf, uint32_t word);
void pr_buf_word64(struct pr_buf *buf, uint64_t word);

/* A sink that appends to buf, which must outlive it. */
struct precis_sink pr_buf_sink(struct pr_buf *buf);

#endif
