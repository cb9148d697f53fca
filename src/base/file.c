/* file.c - read a file whole, map it, or replace it whole or not at all. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_STEP = 1 << 16, WRITE_STEP = 1 << 16 };

/* Behind the path in the name of a temporary, and how many are tried. */
#define SUFFIX ".XXXXXX"
enum { NAMES_MAX = 100 };

/* Refuse what can't be read as a document. A device that gives anything at all
 * may be endless. */
static enum precis_status check_kind(int descriptor, size_t limit,
                                     size_t *expected, bool *endless,
                                     struct precis_error *error)
{
    struct stat status;
    if (fstat(descriptor, &status))
        return pr_fail_system(error, errno);
    *expected = 0;
    *endless = S_ISCHR(status.st_mode) && !isatty(descriptor);
    if (S_ISDIR(status.st_mode))
        return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                       "is a directory (expected a file)");
    if (S_ISBLK(status.st_mode))
        return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                       "is a device (expected a file)");
    if (S_ISREG(status.st_mode)) {
        if ((uintmax_t)status.st_size > limit)
            return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                           "is larger than %zu bytes", limit);
        *expected = (size_t)status.st_size;
    }
    return PRECIS_OK;
}

static enum precis_status read_all(int descriptor, size_t limit,
                                   struct pr_buf *buf,
                                   struct precis_error *error)
{
    size_t expected, start = buf->size;
    bool endless;
    enum precis_status status =
        check_kind(descriptor, limit, &expected, &endless, error);
    if (status)
        return status;
    for (;;) {
        size_t step = expected > buf->size - start
                          ? expected - (buf->size - start) + 1
                          : READ_STEP;
        char *room = pr_buf_reserve(buf, step);
        if (!room)
            return pr_fail_memory(error);
        ssize_t got = read(descriptor, room, step);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return pr_fail_system(error, errno);
        if (got == 0)
            return PRECIS_OK;
        if (endless)
            return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                           "is a device (expected a file)");
        buf->size += (size_t)got;
        if (buf->size - start > limit)
            return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                           "is larger than %zu bytes", limit);
    }
}

enum precis_status pr_file_read(const char *path, size_t limit,
                                struct pr_buf *buf, struct precis_error *error)
{
    if (!strcmp(path, "-"))
        return read_all(STDIN_FILENO, limit, buf, error);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return pr_fail_system(error, errno);
    enum precis_status status = read_all(descriptor, limit, buf, error);
    close(descriptor);
    return status;
}

enum precis_status pr_file_map(const char *path, struct pr_mapped *mapped,
                               struct precis_error *error)
{
    *mapped = (struct pr_mapped){0};
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return pr_fail_system(error, errno);
    size_t size;
    bool endless;
    enum precis_status status =
        check_kind(descriptor, SIZE_MAX, &size, &endless, error);
    if (!status && !size)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE, "is empty");
    if (!status) {
        void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (bytes == MAP_FAILED)
            status = pr_fail_system(error, errno);
        else
            *mapped = (struct pr_mapped){bytes, size};
    }
    close(descriptor);
    return status;
}

void pr_file_unmap(struct pr_mapped *mapped)
{
    if (!mapped->bytes)
        return;
    void *bytes;
    memcpy(&bytes, &mapped->bytes, sizeof bytes);
    munmap(bytes, mapped->size);
    *mapped = (struct pr_mapped){0};
}

static int write_all(int descriptor, const char *bytes, size_t size)
{
    while (size) {
        ssize_t put = write(descriptor, bytes, size);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        bytes += put;
        size -= (size_t)put;
    }
    return 0;
}

/* Append to pending and pass whole steps on; 0 or an errno. */
static int pass_on(int descriptor, struct pr_buf *pending, const char *bytes,
                   size_t size)
{
    if (pending->size + size < WRITE_STEP) {
        pr_buf_append(pending, bytes, size);
        return pending->failed ? ENOMEM : 0;
    }
    int failure = write_all(descriptor, pending->bytes, pending->size);
    pr_buf_clear(pending);
    return failure ? failure : write_all(descriptor, bytes, size);
}

/* A device or pipe is written to as it is: it must not be replaced. */
static enum precis_status open_special(struct pr_output *output,
                                       const char *path,
                                       struct precis_error *error)
{
    output->descriptor = open(path, O_WRONLY | O_CLOEXEC);
    return output->descriptor < 0 ? pr_fail_system(error, errno) : PRECIS_OK;
}

/* Open a file in the folder of the path, which has length bytes: without a
 * name, or else with that of the temporary. 0 or an errno. */
static int open_beside(struct pr_output *output, size_t length)
{
    size_t end = length;
    while (end && output->path[end - 1] != '/')
        end--;
    char *folder = output->temporary;
    memcpy(folder, ".", sizeof ".");
    if (end) {
        memcpy(folder, output->path, end);
        folder[end] = '\0';
    }
    output->descriptor = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    memcpy(output->temporary, output->path, length);
    memcpy(output->temporary + length, SUFFIX, sizeof SUFFIX);
    if (output->descriptor >= 0)
        return 0;
    output->descriptor = mkstemp(output->temporary);
    output->named = output->descriptor >= 0;
    return output->named ? 0 : errno;
}

/* Give the file without a name the path, or, when there is one already, the
 * name of the temporary. 0 or an errno. */
static int give_name(struct pr_output *output)
{
    char self[64];
    snprintf(self, sizeof self, "/proc/self/fd/%d", output->descriptor);
    if (!linkat(AT_FDCWD, self, AT_FDCWD, output->path, AT_SYMLINK_FOLLOW))
        return 0;
    size_t number = strlen(output->temporary) - sizeof SUFFIX + 2;
    for (unsigned i = 0; errno == EEXIST && i < NAMES_MAX; i++) {
        snprintf(output->temporary + number, sizeof SUFFIX - 1, "%06u",
                 ((unsigned)getpid() + i) % 1000000);
        output->named = !linkat(AT_FDCWD, self, AT_FDCWD, output->temporary,
                                AT_SYMLINK_FOLLOW);
        if (output->named)
            return 0;
    }
    return errno;
}

enum precis_status pr_output_open(struct pr_output *output, const char *path,
                                  struct precis_error *error)
{
    *output = (struct pr_output){.descriptor = -1};
    struct stat kind;
    if (!stat(path, &kind) && !S_ISREG(kind.st_mode))
        return open_special(output, path, error);
    size_t length = strlen(path);
    output->path = malloc(length + 1);
    output->temporary = malloc(length + sizeof SUFFIX);
    if (!output->path || !output->temporary) {
        pr_output_abandon(output);
        return pr_fail_memory(error);
    }
    memcpy(output->path, path, length + 1);
    int number = open_beside(output, length);
    if (number) {
        pr_output_abandon(output);
        return pr_fail_system(error, number);
    }
    /* It is 0600 so far: give what a plain creation would, or what the file
     * that is replaced had. */
    struct stat old;
    mode_t mask = umask(0);
    umask(mask);
    mode_t mode = stat(path, &old) ? 0666 & ~mask : old.st_mode & 07777;
    (void)!fchmod(output->descriptor, mode);
    return PRECIS_OK;
}

static enum precis_status output_write(void *context, const char *bytes,
                                       size_t size)
{
    struct pr_output *output = context;
    output->written |= size > 0;
    if (!output->failure)
        output->failure =
            pass_on(output->descriptor, &output->pending, bytes, size);
    return output->failure ? PRECIS_E_IO : PRECIS_OK;
}

struct precis_sink pr_output_sink(struct pr_output *output)
{
    return (struct precis_sink){output_write, output};
}

enum precis_status pr_output_commit(struct pr_output *output,
                                    struct precis_error *error)
{
    int number = output->failure;
    if (!number)
        number = write_all(output->descriptor, output->pending.bytes,
                           output->pending.size);
    if (!number && fsync(output->descriptor) && errno != EINVAL)
        number = errno;
    if (!number && output->temporary && !output->named)
        number = give_name(output);
    if (close(output->descriptor) && !number)
        number = errno;
    output->descriptor = -1;
    if (!number && output->named && rename(output->temporary, output->path))
        number = errno;
    if (!number)
        output->named = false;
    pr_output_abandon(output);
    return number ? pr_fail_system(error, number) : PRECIS_OK;
}

void pr_output_abandon(struct pr_output *output)
{
    if (output->descriptor >= 0)
        close(output->descriptor);
    if (output->named)
        unlink(output->temporary);
    free(output->temporary);
    free(output->path);
    pr_buf_done(&output->pending);
    *output = (struct pr_output){.descriptor = -1};
}

static enum precis_status stream_write(void *context, const char *bytes,
                                       size_t size)
{
    struct pr_stream *stream = context;
    if (!stream->failure)
        stream->failure =
            pass_on(stream->descriptor, &stream->pending, bytes, size);
    return stream->failure ? PRECIS_E_IO : PRECIS_OK;
}

struct precis_sink pr_stream_sink(struct pr_stream *stream)
{
    return (struct precis_sink){stream_write, stream};
}

enum precis_status pr_stream_flush(struct pr_stream *stream)
{
    if (!stream->failure)
        stream->failure = write_all(stream->descriptor, stream->pending.bytes,
                                    stream->pending.size);
    pr_buf_clear(&stream->pending);
    return stream->failure ? PRECIS_E_IO : PRECIS_OK;
}
