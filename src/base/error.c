/* error.c - fill a struct precis_error in one call. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <errno.h>
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

/* Bytes of the well-formed UTF-8 sequence at text, 0 when there is none
 * (Unicode 15, table 3-7). */
static size_t sequence(const unsigned char *text)
{
    unsigned char lead = text[0], low = 0x80, high = 0xBF;
    size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    if (lead == 0xE0 || lead == 0xF0)
        low = lead == 0xE0 ? 0xA0 : 0x90;
    if (lead == 0xED || lead == 0xF4)
        high = lead == 0xED ? 0x9F : 0x8F;
    for (size_t i = 1; i <= more; i++, low = 0x80, high = 0xBF)
        if (text[i] < low || text[i] > high)
            return 0;
    return more + 1;
}

/* Make a message one line of UTF-8, whatever was quoted in it and wherever it
 * was cut. */
static void mend(char *message, bool cut)
{
    for (char *c = message; *c;) {
        size_t size = sequence((const unsigned char *)c);
        if (!size && cut && strlen(c) < 4) {
            *c = '\0';
            return;
        }
        if (!size)
            *c = '?';
        else if ((unsigned char)*c < 0x20 || *c == 0x7F)
            *c = ' ';
        c += size ? size : 1;
    }
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
    int length =
        vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (length < 0)
        error->message[0] = '\0';
    mend(error->message,
         length >= 0 && (size_t)length >= sizeof error->message);
    return status;
}

enum precis_status pr_fail_memory(struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_MEMORY, PR_NOWHERE, "out of memory");
}

enum precis_status pr_fail_system(struct precis_error *error, int number)
{
    char text[96];
    if (number == ENOMEM)
        return pr_fail_memory(error);
    /* GNU and POSIX strerror_r differ; strerror is safe here: the message is
     * copied at once and the library's threads do not report system errors
     * concurrently with different numbers in the same thread. */
    snprintf(text, sizeof text, "%s", strerror(number));
    if (text[0] >= 'A' && text[0] <= 'Z')
        text[0] = (char)(text[0] - 'A' + 'a');
    return pr_fail(error, PRECIS_E_IO, PR_NOWHERE, "%s", text);
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
