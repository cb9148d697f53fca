/*
 * batch.c - a stream of records in, a stream of results out, in order.
 *
 * The caller's thread reads blocks of whole lines into a ring and writes the
 * results of finished blocks, in order; the workers take the oldest block
 * that nobody works on. A block's result depends on its lines alone.
 */
/* SPDX-License-Identifier: MIT */
#include "batch/batch.h"

#include "base/error.h"
#include "base/sink.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 1 << 18, READ = 1 << 16 };

enum stage { FREE, FILLED, TAKEN, DONE };

/* Some whole lines and what came of them. */
struct block {
    struct pr_buf lines, out;
    size_t offset; /* of its first byte in the stream */
    struct pr_told told;
    struct pr_batch_count count;
    enum stage stage;
};

struct stream {
    int descriptor;
    size_t offset;       /* of the next block */
    struct pr_buf spare; /* read, but after the last whole line */
    bool ended;
};

struct ring {
    const struct pr_batch_job *job;
    bool learns;          /* what is told is wanted */
    struct block *blocks; /* [size] */
    size_t size;
    size_t filled, taken, written; /* block numbers, ever growing */
    bool closed, broken;
    pthread_mutex_t lock;
    pthread_cond_t work, result;
};

/* ---- reading */

/* Append some bytes; *got is 0 at the end. */
static enum precis_status read_some(struct stream *stream, struct pr_buf *buf,
                                    size_t *got, struct precis_error *error)
{
    char *room = pr_buf_reserve(buf, READ);
    if (!room)
        return pr_fail_memory(error);
    ssize_t size;
    do {
        size = read(stream->descriptor, room, READ);
    } while (size < 0 && errno == EINTR);
    if (size < 0)
        return pr_fail_system(error, errno);
    *got = (size_t)size;
    buf->size += *got;
    return PRECIS_OK;
}

/* Where the last line break of bytes stands, + 1; 0 when there is none. */
static size_t after_last_line(const struct pr_buf *buf, size_t from)
{
    for (size_t i = buf->size; i > from; i--)
        if (buf->bytes[i - 1] == '\n')
            return i;
    return 0;
}

/* Fill a block with whole lines; empty at the end of the stream. */
static enum precis_status fill(struct stream *stream, struct block *block,
                               struct precis_error *error)
{
    pr_buf_clear(&block->lines);
    pr_buf_clear(&block->out);
    block->count = (struct pr_batch_count){0};
    pr_buf_str(&block->lines, pr_buf_view(&stream->spare));
    pr_buf_clear(&stream->spare);
    size_t end = 0, seen = 0;
    while (!stream->ended && (!end || block->lines.size < BLOCK)) {
        size_t got = 0;
        enum precis_status status =
            read_some(stream, &block->lines, &got, error);
        if (status)
            return status;
        if (block->lines.size > PR_RECORD_MAX + BLOCK)
            return pr_fail(error, PRECIS_E_LIMIT,
                           (struct pr_place){stream->offset, 0, 0},
                           "a line is longer than %zu bytes", PR_RECORD_MAX);
        stream->ended = !got;
        size_t last = after_last_line(&block->lines, seen);
        end = last ? last : end;
        seen = block->lines.size;
    }
    if (stream->ended)
        end = block->lines.size;
    pr_buf_append(&stream->spare, block->lines.bytes + end,
                  block->lines.size - end);
    block->lines.size = end;
    block->offset = stream->offset;
    stream->offset += end;
    return block->lines.failed || stream->spare.failed ? pr_fail_memory(error)
                                                       : PRECIS_OK;
}

/* ---- working */

static void work_on(struct pr_batch_worker *worker, bool learns,
                    struct block *block)
{
    struct pr_told *told = learns ? &block->told : NULL;
    precis_str rest = pr_buf_view(&block->lines), line;
    const char *begin = rest.bytes;
    while (pr_str_split(&rest, '\n', &line)) {
        size_t offset = block->offset + (size_t)(line.bytes - begin);
        if (!pr_str_trim(line).size)
            continue;
        block->count.records++;
        if (!pr_batch_line(worker, line, offset, told, &block->out))
            block->count.failed++;
    }
    block->count.bytes = block->lines.size;
}

static void *work(void *context)
{
    struct ring *ring = context;
    struct pr_batch_worker *worker = NULL;
    bool good = !pr_batch_worker_new(ring->job, &worker);
    pthread_mutex_lock(&ring->lock);
    ring->broken |= !good;
    for (;;) {
        while (good && ring->taken == ring->filled && !ring->closed)
            pthread_cond_wait(&ring->work, &ring->lock);
        if (!good || ring->taken == ring->filled)
            break;
        struct block *block = &ring->blocks[ring->taken++ % ring->size];
        block->stage = TAKEN;
        pthread_mutex_unlock(&ring->lock);
        work_on(worker, ring->learns, block);
        pthread_mutex_lock(&ring->lock);
        block->stage = DONE;
        pthread_cond_signal(&ring->result);
    }
    pthread_cond_signal(&ring->result);
    pthread_mutex_unlock(&ring->lock);
    pr_batch_worker_free(worker);
    return NULL;
}

/* ---- writing */

static enum precis_status put(struct block *block, struct precis_sink sink,
                              const struct pr_batch_options *options,
                              struct pr_batch_count *count,
                              struct precis_error *error)
{
    count->records += block->count.records;
    count->failed += block->count.failed;
    count->bytes += block->count.bytes;
    enum precis_status status = PRECIS_OK;
    if (options->told)
        status = pr_told_append(options->told, &block->told, error);
    pr_told_done(&block->told);
    if (!status)
        status = pr_sink_buf(sink, &block->out);
    if (status && !(error && error->status))
        pr_fail(error, status, PR_NOWHERE, "%s", precis_status_text(status));
    if (!status && options->progress)
        options->progress(options->context, count);
    return status;
}

/* Wait for the oldest block and write it. */
static enum precis_status put_oldest(struct ring *ring, struct precis_sink sink,
                                     const struct pr_batch_options *options,
                                     struct pr_batch_count *count,
                                     struct precis_error *error)
{
    struct block *block = &ring->blocks[ring->written % ring->size];
    pthread_mutex_lock(&ring->lock);
    while (block->stage != DONE && !ring->broken)
        pthread_cond_wait(&ring->result, &ring->lock);
    bool broken = block->stage != DONE;
    pthread_mutex_unlock(&ring->lock);
    if (broken)
        return pr_fail_memory(error);
    ring->written++;
    block->stage = FREE;
    return put(block, sink, options, count, error);
}

static enum precis_status feed(struct ring *ring, struct stream *stream,
                               struct precis_sink sink,
                               const struct pr_batch_options *options,
                               struct pr_batch_count *count,
                               struct precis_error *error)
{
    enum precis_status status = PRECIS_OK;
    for (bool more = true; !status && more;) {
        if (ring->filled - ring->written == ring->size)
            status = put_oldest(ring, sink, options, count, error);
        struct block *block = &ring->blocks[ring->filled % ring->size];
        if (!status)
            status = fill(stream, block, error);
        more = !status && block->lines.size > 0;
        if (!more)
            break;
        pthread_mutex_lock(&ring->lock);
        block->stage = FILLED;
        ring->filled++;
        pthread_cond_signal(&ring->work);
        pthread_mutex_unlock(&ring->lock);
    }
    while (!status && ring->written < ring->filled)
        status = put_oldest(ring, sink, options, count, error);
    return status;
}

static enum precis_status run_threads(const struct pr_batch_job *job,
                                      const struct pr_batch_options *options,
                                      struct stream *stream,
                                      struct precis_sink sink,
                                      struct pr_batch_count *count,
                                      struct precis_error *error)
{
    pthread_t threads[PR_BATCH_JOBS_MAX];
    struct ring ring = {.job = job,
                        .learns = options->told != NULL,
                        .size = 2 * options->jobs,
                        .lock = PTHREAD_MUTEX_INITIALIZER,
                        .work = PTHREAD_COND_INITIALIZER,
                        .result = PTHREAD_COND_INITIALIZER};
    ring.blocks = calloc(ring.size, sizeof *ring.blocks);
    if (!ring.blocks)
        return pr_fail_memory(error);
    size_t started = 0;
    while (started < options->jobs &&
           !pthread_create(&threads[started], NULL, work, &ring))
        started++;
    enum precis_status status =
        started ? feed(&ring, stream, sink, options, count, error)
                : pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                          "can't start a thread");
    pthread_mutex_lock(&ring.lock);
    ring.closed = true;
    if (status)
        ring.taken = ring.filled; /* nobody needs the rest */
    pthread_cond_broadcast(&ring.work);
    pthread_mutex_unlock(&ring.lock);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < ring.size; i++) {
        pr_buf_done(&ring.blocks[i].lines);
        pr_buf_done(&ring.blocks[i].out);
        pr_told_done(&ring.blocks[i].told);
    }
    free(ring.blocks);
    return status;
}

static enum precis_status run_alone(const struct pr_batch_job *job,
                                    const struct pr_batch_options *options,
                                    struct stream *stream,
                                    struct precis_sink sink,
                                    struct pr_batch_count *count,
                                    struct precis_error *error)
{
    struct pr_batch_worker *worker;
    struct block block = {0};
    if (pr_batch_worker_new(job, &worker))
        return pr_fail_memory(error);
    enum precis_status status;
    while (!(status = fill(stream, &block, error)) && block.lines.size) {
        work_on(worker, options->told != NULL, &block);
        status = put(&block, sink, options, count, error);
        if (status)
            break;
    }
    pr_batch_worker_free(worker);
    pr_buf_done(&block.lines);
    pr_buf_done(&block.out);
    pr_told_done(&block.told);
    return status;
}

enum precis_status pr_batch_run(const struct pr_batch_job *job,
                                const struct pr_batch_options *options,
                                int descriptor, struct precis_sink sink,
                                struct pr_batch_count *count,
                                struct precis_error *error)
{
    struct stream stream = {.descriptor = descriptor};
    *count = (struct pr_batch_count){0};
    enum precis_status status =
        options->jobs > 1
            ? run_threads(job, options, &stream, sink, count, error)
            : run_alone(job, options, &stream, sink, count, error);
    pr_buf_done(&stream.spare);
    return status;
}
