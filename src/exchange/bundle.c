/* bundle.c - the files of one dictionary: beside each other, or archived. */
/* SPDX-License-Identifier: MIT */
#include "exchange/bundle.h"

#include "base/error.h"
#include "base/file.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

bool pr_looks_packed(precis_str first)
{
    static const precis_str magics[] = {
        {"\x1F\x8B\x08",  3},
        {"BZh",           3},
        {"\xFD"
         "7zXZ", 5},
        {"PK\x03\x04",    4}
    };
    for (size_t m = 0; m < PR_LENGTH(magics); m++)
        if (pr_str_starts(first, magics[m]))
            return true;
    /* A tar file says so behind the name and numbers of its first member. */
    return first.size >= 262 && !memcmp(first.bytes + 257, "ustar", 5);
}

enum precis_status pr_bundle_fail(struct precis_error *error, size_t offset,
                                  const char *name, const char *format, ...)
{
    char text[128];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return pr_fail(error, PRECIS_E_FORMAT, (struct pr_place){offset, 0, 0},
                   "%s, byte %zu: %s", name, offset, text);
}

void pr_bundle_done(struct pr_bundle *bundle)
{
    pr_archive_done(&bundle->archive);
    for (size_t p = 0; p < bundle->count; p++)
        pr_buf_done(&bundle->part[p]);
    pr_buf_done(&bundle->stem);
    *bundle = (struct pr_bundle){0};
}

/* Every member of the archive that a dictionary may consist of. */
static const char *const wanted[] = {".ifo",    ".idx",     ".idx.gz",
                                     ".dict",   ".dict.dz", ".syn",
                                     ".syn.dz", ".index",   NULL};

static enum precis_status open_archive(struct pr_bundle *bundle,
                                       precis_str packed, const char *main,
                                       precis_str *bytes,
                                       struct precis_error *error)
{
    enum precis_status status =
        pr_tar_read(packed, wanted, &bundle->archive, error);
    bundle->archived = true;
    for (size_t m = 0; !status && m < bundle->archive.count; m++) {
        const struct pr_member *member = &bundle->archive.members[m];
        precis_str ending = pr_str_from(main);
        if (!pr_str_ends(member->name, ending))
            continue;
        pr_buf_append(&bundle->stem, member->name.bytes,
                      member->name.size - ending.size);
        *bytes = pr_buf_view(&member->bytes);
        return bundle->stem.failed ? pr_fail_memory(error) : PRECIS_OK;
    }
    return status ? status
                  : pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                            "expected a file *%s in the archive", main);
}

enum precis_status pr_bundle_open(struct pr_bundle *bundle,
                                  const struct pr_import *import,
                                  const char *main, precis_str *bytes,
                                  struct precis_error *error)
{
    struct pr_buf *whole = &bundle->part[bundle->count++];
    enum precis_status status =
        pr_feed_all(import->feed, PR_FILE_MAX, whole, error);
    *bytes = pr_buf_view(whole);
    if (status)
        return status;
    if (pr_looks_packed(*bytes))
        return open_archive(bundle, *bytes, main, bytes, error);
    precis_str path = pr_str_from(import->path), ending = pr_str_from(main);
    if (!pr_str_ends(path, ending))
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "expected a file name that ends in %s: the other files "
                       "lie beside it",
                       main);
    pr_buf_append(&bundle->stem, path.bytes, path.size - ending.size);
    return bundle->stem.failed ? pr_fail_memory(error) : PRECIS_OK;
}

/* The bytes of the file with ending as they are stored; NULL = none. */
static enum precis_status fetch(struct pr_bundle *bundle, const char *ending,
                                struct pr_buf *into, precis_str *bytes,
                                struct precis_error *error)
{
    struct pr_buf path = {0};
    *bytes = pr_str(NULL, 0);
    pr_buf_str(&path, pr_buf_view(&bundle->stem));
    pr_buf_text(&path, ending);
    if (bundle->archived)
        *bytes = pr_archive_find(&bundle->archive, pr_buf_view(&path));
    pr_buf_char(&path, '\0');
    enum precis_status status = path.failed ? pr_fail_memory(error) : PRECIS_OK;
    if (!status && !bundle->archived && !access(path.bytes, F_OK)) {
        status = pr_file_read(path.bytes, PR_FILE_MAX, into, error);
        *bytes = pr_buf_view(into);
    }
    pr_buf_done(&path);
    return status;
}

enum precis_status pr_bundle_part(struct pr_bundle *bundle,
                                  const char *const endings[],
                                  precis_str *bytes, struct precis_error *error)
{
    *bytes = pr_str(NULL, 0);
    for (size_t e = 0; endings[e] && bundle->count + 2 <= PR_BUNDLE_PARTS;
         e++) {
        enum precis_status status = fetch(
            bundle, endings[e], &bundle->part[bundle->count], bytes, error);
        if (!status && !bytes->bytes)
            continue;
        bundle->count++;
        if (status || !pr_is_gzip(*bytes))
            return status;
        struct pr_buf *plain = &bundle->part[bundle->count++];
        status = pr_gunzip(*bytes, plain, error);
        *bytes = pr_buf_view(plain);
        return status;
    }
    return PRECIS_OK;
}
