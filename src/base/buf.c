/* buf.c - a growing run of bytes that remembers a failed append. */
/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void pr_buf_done(struct pr_buf *buf)
{
    free(buf->bytes);
    *buf = (struct pr_buf){0};
}

char *pr_buf_reserve(struct pr_buf *buf, size_t size)
{
    if (buf->failed)
        return NULL;
    if (buf->capacity - buf->size >= size && buf->bytes)
        return buf->bytes + buf->size;
    size_t capacity = buf->capacity ? buf->capacity : 256;
    while (capacity - buf->size < size) {
        if (capacity > SIZE_MAX / 2) {
            buf->failed = true;
            return NULL;
        }
        capacity *= 2;
    }
    char *bytes = realloc(buf->bytes, capacity);
    if (!bytes) {
        buf->failed = true;
        return NULL;
    }
    buf->bytes = bytes;
    buf->capacity = capacity;
    return bytes + buf->size;
}

void pr_buf_str(struct pr_buf *buf, precis_str s)
{
    pr_buf_append(buf, s.bytes, s.size);
}

void pr_buf_text(struct pr_buf *buf, const char *terminated)
{
    pr_buf_append(buf, terminated, strlen(terminated));
}

void pr_buf_point(struct pr_buf *buf, uint32_t point)
{
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        point = 0xFFFD;
    char bytes[4];
    size_t size;
    if (point < 0x80) {
        bytes[0] = (char)point;
        size = 1;
    } else if (point < 0x800) {
        bytes[0] = (char)(0xC0 | point >> 6);
        bytes[1] = (char)(0x80 | (point & 0x3F));
        size = 2;
    } else if (point < 0x10000) {
        bytes[0] = (char)(0xE0 | point >> 12);
        bytes[1] = (char)(0x80 | (point >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (point & 0x3F));
        size = 3;
    } else {
        bytes[0] = (char)(0xF0 | point >> 18);
        bytes[1] = (char)(0x80 | (point >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (point >> 6 & 0x3F));
        bytes[3] = (char)(0x80 | (point & 0x3F));
        size = 4;
    }
    pr_buf_append(buf, bytes, size);
}

void pr_buf_format(struct pr_buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char small[256];
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(small, sizeof small, format, arguments);
    if (length < 0) {
        buf->failed = true;
    } else if ((size_t)length < sizeof small) {
        pr_buf_append(buf, small, (size_t)length);
    } else {
        char *room = pr_buf_reserve(buf, (size_t)length + 1);
        if (room) {
            vsnprintf(room, (size_t)length + 1, format, again);
            buf->size += (size_t)length;
        }
    }
    va_end(again);
    va_end(arguments);
}

void pr_buf_number(struct pr_buf *buf, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    pr_buf_append(buf, digits + at, sizeof digits - at);
}

void pr_buf_word32(struct pr_buf *buf, uint32_t word)
{
    char bytes[4] = {(char)word, (char)(word >> 8), (char)(word >> 16),
                     (char)(word >> 24)};
    pr_buf_append(buf, bytes, sizeof bytes);
}

void pr_buf_word64(struct pr_buf *buf, uint64_t word)
{
    pr_buf_word32(buf, (uint32_t)word);
    pr_buf_word32(buf, (uint32_t)(word >> 32));
}

static enum precis_status append(void *context, const char *bytes, size_t size)
{
    struct pr_buf *buf = context;
    pr_buf_append(buf, bytes, size);
    return buf->failed ? PRECIS_E_MEMORY : PRECIS_OK;
}

struct precis_sink pr_buf_sink(struct pr_buf *buf)
{
    return (struct precis_sink){append, buf};
}
