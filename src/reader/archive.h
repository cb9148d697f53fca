/* archive.h - the members of a zip file and the inside of a gzip file. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_ARCHIVE_H
#define PR_READER_ARCHIVE_H

#include "base/buf.h"
#include "base/str.h"

/* What comes out of one archive or gzip file is at most so much, in bytes, and,
 * beyond PR_UNPACKED_SMALL, so many times what goes in: more is a bomb. */
#define PR_UNPACKED_MAX ((size_t)1 << 30)
#define PR_UNPACKED_SMALL ((size_t)8 << 20)
#define PR_UNPACKED_RATIO ((size_t)100)
/* Members of an archive that are looked at. */
#define PR_MEMBERS_MAX ((size_t)65536)

struct pr_member {
    precis_str name; /* as the archive spells it: never used as a path */
    struct pr_buf bytes;
};

/* {0} is empty. Nothing is ever written to disk. */
struct pr_archive {
    struct pr_member *members; /* [count] heap */
    size_t count, capacity;
};

/*
 * Unpack the members of a zip file whose names end in one of endings, a list
 * ended by NULL, in the order of the archive. PRECIS_E_FORMAT when the archive
 * is damaged or cut off before the end, PRECIS_E_LIMIT for a bomb.
 */
enum precis_status pr_archive_read(precis_str zip, const char *const endings[],
                                   struct pr_archive *archive,
                                   struct precis_error *error);
/* The same for a tar file, compressed by gzip, bzip2 or xz or not at all, and
 * for a zip file. */
enum precis_status pr_tar_read(precis_str tar, const char *const endings[],
                               struct pr_archive *archive,
                               struct precis_error *error);
void pr_archive_done(struct pr_archive *archive);

/* The bytes of a member; bytes is NULL when there is none of that name. */
precis_str pr_archive_find(const struct pr_archive *archive, precis_str name);

/* Append what a gzip file of one member or several holds to buf. */
enum precis_status pr_gunzip(precis_str gzip, struct pr_buf *buf,
                             struct precis_error *error);

/* Is it a gzip file? */
static inline bool pr_is_gzip(precis_str bytes)
{
    return pr_str_starts(bytes, PR_STR("\x1F\x8B\x08"));
}

/* Is it a zip file? */
static inline bool pr_is_zip(precis_str bytes)
{
    return pr_str_starts(bytes, PR_STR("PK\x03\x04"));
}

#endif
