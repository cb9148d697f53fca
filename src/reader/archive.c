/* archive.c - the members of a zip file and the inside of a gzip file. */
/* SPDX-License-Identifier: MIT */
#include "reader/archive.h"

#include "base/arena.h"
#include "base/error.h"
#include "reader/archive_library.h"

#include <stdlib.h>

enum { STEP = 1 << 16 };

/* What has come out so far, against what went in. */
struct meter {
    size_t in, out;
};

static enum precis_status damaged(struct archive *from, const char *what,
                                  struct precis_error *error)
{
    const char *reason = pr_archive_library()->archive_error_string(from);
    return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                   "is a damaged or cut %s (%s)", what,
                   reason ? reason : "unknown");
}

static enum precis_status begin(struct archive **from,
                                struct precis_error *error)
{
    const struct pr_archive_library *library = pr_archive_library();
    if (!library)
        return pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                       "needs libarchive, which is missing");
    *from = library->archive_read_new();
    return *from ? PRECIS_OK : pr_fail_memory(error);
}

/* Append the data of the current member. */
static enum precis_status read_data(struct archive *from, const char *what,
                                    struct meter *meter, struct pr_buf *buf,
                                    struct precis_error *error)
{
    for (;;) {
        char *room = pr_buf_reserve(buf, STEP);
        if (!room)
            return pr_fail_memory(error);
        la_ssize_t got =
            pr_archive_library()->archive_read_data(from, room, STEP);
        if (got < 0)
            return damaged(from, what, error);
        if (got == 0)
            return PRECIS_OK;
        buf->size += (size_t)got;
        meter->out += (size_t)got;
        if (meter->out > PR_UNPACKED_MAX ||
            (meter->out > PR_UNPACKED_SMALL &&
             meter->out / PR_UNPACKED_RATIO > meter->in))
            return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                           "unpacks to far more than its size "
                           "(expected at most %zu times)",
                           PR_UNPACKED_RATIO);
    }
}

static bool is_wanted(precis_str name, const char *const endings[])
{
    for (size_t i = 0; endings[i]; i++)
        if (pr_str_ends(name, pr_str_from(endings[i])))
            return true;
    return false;
}

static struct pr_member *add_member(struct pr_archive *archive, precis_str name)
{
    if (!pr_grow(&archive->members, &archive->capacity, archive->count,
                 sizeof *archive->members))
        return NULL;
    char *copy = malloc(name.size + 1);
    if (!copy)
        return NULL;
    memcpy(copy, name.bytes, name.size);
    struct pr_member *member = &archive->members[archive->count++];
    *member = (struct pr_member){pr_str(copy, name.size), {0}};
    return member;
}

static enum precis_status read_members(struct archive *from,
                                       const char *const endings[],
                                       struct meter *meter,
                                       struct pr_archive *archive,
                                       struct precis_error *error)
{
    struct archive_entry *entry;
    for (size_t seen = 0;; seen++) {
        int got = pr_archive_library()->archive_read_next_header(from, &entry);
        if (got == ARCHIVE_EOF)
            return PRECIS_OK;
        if (got < ARCHIVE_WARN)
            return damaged(from, "archive", error);
        if (seen == PR_MEMBERS_MAX)
            return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                           "holds more than %zu members", PR_MEMBERS_MAX);
        const char *path = pr_archive_library()->archive_entry_pathname(entry);
        precis_str name = pr_str_from(path);
        if (!path || !is_wanted(name, endings))
            continue;
        struct pr_member *member = add_member(archive, name);
        if (!member)
            return pr_fail_memory(error);
        enum precis_status status =
            read_data(from, "archive", meter, &member->bytes, error);
        if (status)
            return status;
    }
}

/* Unpack what from, told which formats to expect, finds in bytes. */
static enum precis_status unpack(struct archive *from, precis_str bytes,
                                 const char *const endings[],
                                 struct pr_archive *archive,
                                 struct precis_error *error)
{
    struct meter meter = {bytes.size, 0};
    enum precis_status status =
        pr_archive_library()->archive_read_open_memory(from, bytes.bytes,
                                                       bytes.size) == ARCHIVE_OK
            ? read_members(from, endings, &meter, archive, error)
            : damaged(from, "archive", error);
    pr_archive_library()->archive_read_free(from);
    return status;
}

enum precis_status pr_archive_read(precis_str zip, const char *const endings[],
                                   struct pr_archive *archive,
                                   struct precis_error *error)
{
    struct archive *from;
    enum precis_status status = begin(&from, error);
    if (status)
        return status;
    pr_archive_library()->archive_read_support_format_zip(from);
    return unpack(from, zip, endings, archive, error);
}

enum precis_status pr_tar_read(precis_str tar, const char *const endings[],
                               struct pr_archive *archive,
                               struct precis_error *error)
{
    struct archive *from;
    enum precis_status status = begin(&from, error);
    if (status)
        return status;
    pr_archive_library()->archive_read_support_format_tar(from);
    pr_archive_library()->archive_read_support_format_zip(from);
    pr_archive_library()->archive_read_support_filter_gzip(from);
    pr_archive_library()->archive_read_support_filter_bzip2(from);
    pr_archive_library()->archive_read_support_filter_xz(from);
    return unpack(from, tar, endings, archive, error);
}

void pr_archive_done(struct pr_archive *archive)
{
    for (size_t i = 0; i < archive->count; i++) {
        char *name;
        memcpy(&name, &archive->members[i].name.bytes, sizeof name);
        free(name);
        pr_buf_done(&archive->members[i].bytes);
    }
    free(archive->members);
    *archive = (struct pr_archive){0};
}

precis_str pr_archive_find(const struct pr_archive *archive, precis_str name)
{
    for (size_t i = 0; i < archive->count; i++)
        if (pr_str_equal(archive->members[i].name, name))
            return pr_buf_view(&archive->members[i].bytes);
    return pr_str(NULL, 0);
}

enum precis_status pr_gunzip(precis_str gzip, struct pr_buf *buf,
                             struct precis_error *error)
{
    struct meter meter = {gzip.size, 0};
    struct archive_entry *entry;
    struct archive *from;
    enum precis_status status = begin(&from, error);
    if (status)
        return status;
    pr_archive_library()->archive_read_support_filter_gzip(from);
    pr_archive_library()->archive_read_support_format_raw(from);
    if (pr_archive_library()->archive_read_open_memory(
            from, gzip.bytes, gzip.size) == ARCHIVE_OK &&
        pr_archive_library()->archive_read_next_header(from, &entry) ==
            ARCHIVE_OK)
        status = read_data(from, "gzip file", &meter, buf, error);
    else
        status = damaged(from, "gzip file", error);
    pr_archive_library()->archive_read_free(from);
    return status;
}
