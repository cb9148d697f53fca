/* line_reader.c - the lines of a feed, as UTF-8, each with its number. */
/* SPDX-License-Identifier: MIT */
#include "exchange/line_reader.h"

#include "unicode/transcode.h"
#include "unicode/utf8.h"

enum { STEP = 1 << 16 };

void pr_line_reader_done(struct pr_line_reader *lines)
{
    pr_transcoder_free(lines->transcoder);
    pr_buf_done(&lines->window);
    *lines = (struct pr_line_reader){0};
}

/* Look for a byte-order mark. */
static enum precis_status start(struct pr_line_reader *lines,
                                struct precis_error *error)
{
    precis_str first;
    enum precis_status status = pr_feed_peek(lines->feed, &first, error);
    lines->started = true;
    if (status)
        return status;
    const char *encoding = pr_str_starts(first, PR_STR("\xFF\xFE")) ? "UTF-16LE"
                           : pr_str_starts(first, PR_STR("\xFE\xFF"))
                               ? "UTF-16BE"
                               : NULL;
    char mark[3];
    size_t got, size = encoding                                       ? 2
                       : pr_str_starts(first, PR_STR("\xEF\xBB\xBF")) ? 3
                                                                      : 0;
    if (size)
        status = pr_feed_read(lines->feed, mark, size, &got, error);
    if (!status && encoding)
        status = pr_transcoder_new(encoding, &lines->transcoder);
    return status;
}

/* Read on; what was given is dropped from the window first. */
static enum precis_status fill(struct pr_line_reader *lines,
                               struct precis_error *error)
{
    struct pr_buf *window = &lines->window;
    if (lines->taken) {
        memmove(window->bytes, window->bytes + lines->taken,
                window->size - lines->taken);
        window->size -= lines->taken;
        lines->taken = 0;
    }
    char raw[STEP];
    char *room = lines->transcoder ? raw : pr_buf_reserve(window, STEP);
    size_t got = 0;
    if (!room)
        return pr_fail_memory(error);
    enum precis_status status =
        pr_feed_read(lines->feed, room, STEP, &got, error);
    if (status)
        return status;
    lines->ended = got == 0;
    if (lines->transcoder)
        return pr_transcode(lines->transcoder, raw, got, lines->ended, window);
    window->size += got;
    return PRECIS_OK;
}

/* The bytes up to the next line feed, or all when the feed ended. */
static enum precis_status find(struct pr_line_reader *lines, size_t *size,
                               size_t *used, struct precis_error *error)
{
    size_t searched = 0;
    for (;;) {
        const char *bytes = pr_buf_view(&lines->window).bytes + lines->taken;
        size_t have = lines->window.size - lines->taken;
        const char *end = have > searched
                              ? memchr(bytes + searched, '\n', have - searched)
                              : NULL;
        *size = end ? (size_t)(end - bytes) : have;
        *used = *size + (end ? 1 : 0);
        if (*size > PR_LINE_MAX)
            return pr_fail(error, PRECIS_E_LIMIT,
                           (struct pr_place){lines->offset, lines->number, 1},
                           "expected a line of at most %zu bytes", PR_LINE_MAX);
        if (end || lines->ended)
            return PRECIS_OK;
        searched = have;
        enum precis_status status = fill(lines, error);
        if (status)
            return status;
    }
}

struct pr_place pr_line_place(const struct pr_line_reader *lines,
                              precis_str line, size_t byte)
{
    struct pr_place place = pr_place_of(line.bytes, line.size, byte);
    place.offset += lines->offset;
    place.line = lines->number;
    return place;
}

enum precis_status pr_line_next(struct pr_line_reader *lines, precis_str *line,
                                struct precis_error *error)
{
    size_t size, used = 0;
    *line = pr_str(NULL, 0);
    enum precis_status status =
        lines->started ? PRECIS_OK : start(lines, error);
    lines->number++;
    lines->offset = lines->next;
    if (!status)
        status = find(lines, &size, &used, error);
    if (status || !used)
        return status;
    const char *bytes = lines->window.bytes + lines->taken;
    lines->taken += used;
    lines->next += used;
    if (size && bytes[size - 1] == '\r')
        size--;
    *line = pr_str(bytes, size);
    size_t valid = pr_utf8_valid(bytes, size);
    if (valid == size)
        return PRECIS_OK;
    return pr_fail(error, PRECIS_E_ENCODING, pr_line_place(lines, *line, valid),
                   "expected UTF-8, found byte 0x%02X",
                   (unsigned char)bytes[valid]);
}
