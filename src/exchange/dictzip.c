/* dictzip.c - gzip files that a reader can enter at any chunk. */
/* SPDX-License-Identifier: MIT */
#include "exchange/dictzip.h"

#include "base/error.h"
#include "base/str.h"

#include <zlib.h>

enum {
    CHUNK = 58315,      /* plain bytes of a chunk, as dictzip cuts them     */
    CHUNKS_MAX = 32760, /* what the extra field has room for                */
    EXTRA_FIXED = 10    /* R A, size, version, chunk size, number of chunks */
};

static void put16(struct pr_buf *buf, size_t number)
{
    pr_buf_char(buf, (char)(number & 0xFF));
    pr_buf_char(buf, (char)(number >> 8 & 0xFF));
}

static void put32(struct pr_buf *buf, size_t number)
{
    put16(buf, number & 0xFFFF);
    put16(buf, number >> 16 & 0xFFFF);
}

/* The header with room for the sizes of chunks; where they go. */
static size_t put_header(struct pr_buf *out, size_t chunks, int64_t date)
{
    pr_buf_append(out, "\x1F\x8B\x08\x04", 4); /* deflate; FEXTRA */
    put32(out, date > 0 && date <= UINT32_MAX ? (size_t)date : 0);
    pr_buf_append(out, "\x02\x03", 2); /* best compression; Unix */
    put16(out, EXTRA_FIXED + 2 * chunks);
    pr_buf_append(out, "RA", 2);
    put16(out, EXTRA_FIXED - 4 + 2 * chunks);
    put16(out, 1);
    put16(out, CHUNK);
    put16(out, chunks);
    size_t sizes = out->size;
    for (size_t c = 0; c < chunks; c++)
        put16(out, 0);
    return sizes;
}

/* Deflate all that stream->next_in holds. */
static bool deflate_all(z_stream *stream, int flush, struct pr_buf *out)
{
    do {
        char *room = pr_buf_reserve(out, CHUNK);
        if (!room)
            return false;
        stream->next_out = (Bytef *)room;
        stream->avail_out = CHUNK;
        if (deflate(stream, flush) == Z_STREAM_ERROR)
            return false;
        out->size += CHUNK - stream->avail_out;
    } while (stream->avail_out == 0);
    return true;
}

static bool put_chunks(z_stream *stream, precis_str plain, size_t sizes,
                       struct pr_buf *out)
{
    bool good = true;
    Bytef piece[CHUNK];
    for (size_t at = 0, c = 0; good && at < plain.size; at += CHUNK, c++) {
        size_t left = plain.size - at, before = out->size;
        size_t size = left < CHUNK ? left : CHUNK;
        memcpy(piece, plain.bytes + at, size);
        stream->next_in = piece;
        stream->avail_in = (uInt)size;
        good = deflate_all(stream, Z_FULL_FLUSH, out);
        size_t packed = out->size - before;
        if (!good)
            break;
        out->bytes[sizes + 2 * c] = (char)(packed & 0xFF);
        out->bytes[sizes + 2 * c + 1] = (char)(packed >> 8 & 0xFF);
    }
    stream->avail_in = 0;
    return good && deflate_all(stream, Z_FINISH, out);
}

enum precis_status pr_dictzip(precis_str plain, int64_t date,
                              struct pr_buf *out, struct precis_error *error)
{
    size_t chunks = (plain.size + CHUNK - 1) / CHUNK;
    if (chunks > CHUNKS_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "expected at most %zu bytes of articles, found %zu",
                       (size_t)CHUNK * CHUNKS_MAX, plain.size);
    size_t sizes = put_header(out, chunks, date);
    z_stream stream = {0};
    if (out->failed ||
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS,
                     MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return pr_fail_memory(error);
    bool good = put_chunks(&stream, plain, sizes, out);
    deflateEnd(&stream);
    uLong sum = crc32_z(0, Z_NULL, 0);
    sum = crc32_z(sum, (const Bytef *)plain.bytes, plain.size);
    put32(out, sum);
    put32(out, plain.size & 0xFFFFFFFFu);
    return good && !out->failed ? PRECIS_OK : pr_fail_memory(error);
}
