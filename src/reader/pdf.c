/* pdf.c - PDF files, by way of pdftotext. */
/* SPDX-License-Identifier: MIT */
#include "reader/pdf.h"

#include "base/error.h"
#include "reader/pdf_pages.h"
#include "reader/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What pdftotext may take and give: seconds, bytes. */
enum { SECONDS_MAX = 120 };
#define OUTPUT_MAX ((size_t)256 << 20)

extern char **environ;

/* A temporary file with the bytes; its path in path. False: errno tells. */
static bool write_temporary(precis_str bytes, char *path, size_t size)
{
    const char *folder = getenv("TMPDIR");
    int length = snprintf(path, size, "%s/precis-XXXXXX",
                          folder && folder[0] ? folder : "/tmp");
    if (length < 0 || (size_t)length >= size) {
        errno = ENAMETOOLONG;
        return false;
    }
    int descriptor = mkstemp(path);
    if (descriptor < 0)
        return false;
    while (bytes.size) {
        ssize_t put = write(descriptor, bytes.bytes, bytes.size);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            break;
        bytes = pr_str_slice(bytes, (size_t)put, bytes.size);
    }
    return !close(descriptor) && !bytes.size;
}

/* Start pdftotext on path; what it writes comes out of *from. No shell sees
 * the path. */
static int start(char *path, int *from, pid_t *child)
{
    char program[] = "pdftotext", quiet[] = "-q", encoding[] = "-enc",
         utf8[] = "UTF-8", out[] = "-";
    char *arguments[] = {program, quiet, encoding, utf8, path, out, NULL};
    posix_spawn_file_actions_t actions;
    int ends[2];
    if (pipe(ends))
        return errno;
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    int failure = posix_spawn_file_actions_init(&actions);
    if (!failure) {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null",
                                         O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
                                         O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        failure =
            posix_spawnp(child, program, &actions, NULL, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    close(ends[1]);
    if (failure)
        close(ends[0]);
    else
        *from = ends[0];
    return failure;
}

/* Read until the end, the time or the room is over; false for the latter. */
static bool drain(int from, struct pr_buf *buf)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    time_t end = now.tv_sec + SECONDS_MAX;
    for (;;) {
        struct pollfd wait = {.fd = from, .events = POLLIN};
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec >= end || buf->size > OUTPUT_MAX || buf->failed)
            return false;
        int ready = poll(&wait, 1, 1000);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        char *room = pr_buf_reserve(buf, 1 << 16);
        ssize_t got = room ? read(from, room, 1 << 16) : -1;
        if (got < 0 && room && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        buf->size += (size_t)got;
    }
}

/* The text of a PDF file, pages ended by form feeds. */
static enum precis_status convert(precis_str bytes, struct pr_buf *buf,
                                  struct precis_error *error)
{
    char path[256];
    int from = -1, state = 0;
    pid_t child;
    if (!write_temporary(bytes, path, sizeof path))
        return pr_fail(error, PRECIS_E_IO, PR_NOWHERE,
                       "can't write a temporary file: %s", strerror(errno));
    int failure = start(path, &from, &child);
    if (failure) {
        unlink(path);
        return pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                       "is a PDF file, and pdftotext can't be run (install "
                       "poppler-utils)");
    }
    bool whole = drain(from, buf);
    close(from);
    if (!whole)
        kill(child, SIGKILL);
    while (waitpid(child, &state, 0) < 0 && errno == EINTR)
        continue;
    unlink(path);
    if (!whole)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "takes pdftotext more than %d s or gives more than %zu "
                       "bytes",
                       SECONDS_MAX, OUTPUT_MAX);
    if (WIFEXITED(state) && WEXITSTATUS(state) == 127)
        return pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                       "is a PDF file, and pdftotext can't be run (install "
                       "poppler-utils)");
    if (!WIFEXITED(state) || WEXITSTATUS(state))
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "is a damaged or protected PDF file");
    return PRECIS_OK;
}

static enum precis_status read_pdf(precis_str bytes,
                                   const struct pr_read_options *options,
                                   pr_article_handler handler, void *context,
                                   struct precis_error *error)
{
    static const struct pr_read_options utf8 = {.encoding = "UTF-8"};
    struct pr_article article = {0};
    struct pr_buf output = {0}, joined = {0};
    struct pr_map map = {0};
    enum precis_status status = convert(bytes, &output, error);
    if (!status)
        status = pr_decode(pr_buf_view(&output), &utf8, pr_str("", 0), &article,
                           error);
    if (!status) {
        article.type = PR_STR("pdf");
        bool lines = options && options->keep_lines;
        if (!pr_pdf_join_pages(article.source, &joined, &map) ||
            !pr_text_build_from(&article, pr_buf_view(&joined), &map, lines))
            status = pr_fail_memory(error);
        else if (!article.B)
            status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                             "holds no text (pages may be pictures: expected "
                             "text, after character recognition)");
        else
            status = handler(context, &article);
    }
    pr_article_done(&article);
    pr_map_done(&map);
    pr_buf_done(&joined);
    pr_buf_done(&output);
    return status;
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    precis_str head =
        pr_str_slice(bytes, 0, bytes.size < 1024 ? bytes.size : 1024);
    return pr_str_find(head, PR_STR("%PDF-"), 0) < head.size ? 96 : 0;
}

const struct pr_reader pr_pdf_reader = {
    "pdf", "a PDF file, by way of pdftotext", look, read_pdf};
