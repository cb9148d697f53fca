/* error.c - fill a struct precis_error in one call. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *precis_status_text(enum precis_status status)
{
    static const char *const texts[] = {
        [PRECIS_OK] = "done",
        [PRECIS_E_MEMORY] = "out of memory",
        [PRECIS_E_IO] = "input or output error",
        [PRECIS_E_FORMAT] = "malformed input",
        [PRECIS_E_ENCODING] = "undecodable text",
        [PRECIS_E_EMPTY] = "nothing to work on",
        [PRECIS_E_LIMIT] = "limit exceeded",
        [PRECIS_E_ARGUMENT] = "invalid argument",
        [PRECIS_E_MISSING] = "not found",
        [PRECIS_E_SUPPORT] = "not supported",
    };
    if ((size_t)status >= sizeof texts / sizeof texts[0])
        return "unknown status";
    return texts[status];
}

/* Remove a UTF-8 sequence that a cut left incomplete at the end. */
static void mend_end(char *message)
{
    size_t size = strlen(message), back = 0;
    while (back < size && back < 3 &&
           ((unsigned char)message[size - 1 - back] & 0xC0) == 0x80)
        back++;
    if (back == size)
        return;
    unsigned char lead = (unsigned char)message[size - 1 - back];
    size_t need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (need > back)
        message[size - 1 - back] = '\0';
}

enum precis_status pr_fail(struct precis_error *error,
                           enum precis_status status, struct pr_place place,
                           const char *format, ...)
{
    if (!error)
        return status;
    error->status = status;
    error->offset = place.offset;
    error->line = place.line;
    error->column = place.column;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(error->message, sizeof error->message, format,
                           arguments);
    va_end(arguments);
    if (length < 0)
        error->message[0] = '\0';
    else if ((size_t)length >= sizeof error->message)
        mend_end(error->message);
    for (char *c = error->message; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            *c = ' ';
    return status;
}

enum precis_status pr_fail_memory(struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_MEMORY, PR_NOWHERE, "out of memory");
}

struct pr_place pr_place_of(const char *bytes, size_t size, size_t offset)
{
    struct pr_place place = {offset, 1, 1};
    if (offset > size)
        offset = size;
    for (size_t i = 0; i < offset; i++) {
        if (bytes[i] == '\n') {
            place.line++;
            place.column = 1;
        } else if (((unsigned char)bytes[i] & 0xC0) != 0x80) {
            place.column++;
        }
    }
    return place;
}
