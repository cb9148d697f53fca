/* transcode.c - a stream of bytes in another encoding, made UTF-8 by ICU. */
/* SPDX-License-Identifier: MIT */
#include "unicode/transcode.h"

#include "unicode/icu.h"

#include <stdlib.h>

/* Code units between the two converters. */
enum { PIVOT = 4096, STEP = 8192 };

struct pr_transcoder {
    UConverter *from, *to;
    UChar pivot[PIVOT];
    UChar *source, *target; /* what of the pivot is in use */
    bool started;
};

enum precis_status pr_transcoder_new(const char *encoding,
                                     struct pr_transcoder **transcoder)
{
    UErrorCode code = U_ZERO_ERROR;
    *transcoder = NULL;
    if (!pr_icu())
        return PRECIS_E_SUPPORT;
    struct pr_transcoder *t = calloc(1, sizeof *t);
    *transcoder = t;
    if (!t)
        return PRECIS_E_MEMORY;
    t->from = pr_icu()->ucnv_open(encoding, &code);
    t->to = U_SUCCESS(code) ? pr_icu()->ucnv_open("UTF-8", &code) : NULL;
    t->source = t->target = t->pivot;
    if (U_SUCCESS(code))
        return PRECIS_OK;
    pr_transcoder_free(t);
    *transcoder = NULL;
    return code == U_MEMORY_ALLOCATION_ERROR ? PRECIS_E_MEMORY
                                             : PRECIS_E_SUPPORT;
}

void pr_transcoder_free(struct pr_transcoder *transcoder)
{
    if (!transcoder)
        return;
    if (transcoder->from)
        pr_icu()->ucnv_close(transcoder->from);
    if (transcoder->to)
        pr_icu()->ucnv_close(transcoder->to);
    free(transcoder);
}

enum precis_status pr_transcode(struct pr_transcoder *t, const char *bytes,
                                size_t size, bool last, struct pr_buf *out)
{
    const char *end = size ? bytes + size : bytes;
    UErrorCode code;
    do {
        char *room = pr_buf_reserve(out, STEP);
        if (!room)
            return PRECIS_E_MEMORY;
        char *put = room;
        code = U_ZERO_ERROR;
        pr_icu()->ucnv_convertEx(t->to, t->from, &put, room + STEP, &bytes, end,
                                 t->pivot, &t->source, &t->target,
                                 t->pivot + PIVOT, !t->started, last, &code);
        t->started = true;
        out->size += (size_t)(put - room);
    } while (code == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(code) || code == U_TRUNCATED_CHAR_FOUND ? PRECIS_OK
                                                             : PRECIS_E_MEMORY;
}
