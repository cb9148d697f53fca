/* format.c - choose a format, read a glossary, write one. */
/* SPDX-License-Identifier: MIT */
#include "exchange/format.h"

#include "base/error.h"
#include "base/sink.h"

#include <stdlib.h>

/* By sureness of their look, then in this order. */
const struct pr_exchange *const pr_exchanges[] = {
    &pr_exchange_tsv,        &pr_exchange_omegat,
    &pr_exchange_omegat_csv, &pr_exchange_csv,
    &pr_exchange_jsonl,      &pr_exchange_tabfile,
    &pr_exchange_deepl,      &pr_exchange_deepl_csv,
    &pr_exchange_stardict,   &pr_exchange_dictd,
    &pr_exchange_dsl,        &pr_exchange_tmx,
    &pr_exchange_tbx,        &pr_exchange_tbx3,
    &pr_exchange_tbx3_dct,   &pr_exchange_tei,
    &pr_exchange_xliff,      &pr_exchange_po,
    &pr_exchange_utx,        NULL,
};

/* What buf holds at most before it is handed out, in bytes. */
enum { FLUSH_AT = 1 << 16 };

const struct pr_exchange *pr_exchange_named(const char *name)
{
    for (size_t f = 0; pr_exchanges[f]; f++)
        if (!strcmp(pr_exchanges[f]->name, name))
            return pr_exchanges[f];
    return NULL;
}

/* True when path ends in a full stop and one of endings. */
static bool has_ending(const struct pr_exchange *format, precis_str path)
{
    precis_str endings = pr_str_from(format->endings), ending;
    while (pr_str_split(&endings, ' ', &ending))
        if (ending.size && path.size > ending.size &&
            pr_str_ends(path, ending) &&
            path.bytes[path.size - ending.size - 1] == '.')
            return true;
    return false;
}

const struct pr_exchange *pr_exchange_of_path(const char *path)
{
    for (size_t f = 0; pr_exchanges[f]; f++)
        if (pr_exchanges[f]->entry &&
            has_ending(pr_exchanges[f], pr_str_from(path)))
            return pr_exchanges[f];
    return NULL;
}

/* The format for a file that begins like this; the name of the file decides
 * between equals. */
static const struct pr_exchange *choose(precis_str first, const char *path)
{
    const struct pr_exchange *best = NULL;
    unsigned most = 0;
    for (size_t f = 0; pr_exchanges[f]; f++) {
        const struct pr_exchange *format = pr_exchanges[f];
        unsigned sure = format->look && format->read ? format->look(first) : 0;
        if (format->read && has_ending(format, pr_str_from(path)))
            sure += sure || !format->look ? 40 : 5;
        if (sure > most) {
            most = sure;
            best = format;
        }
    }
    return best;
}

enum precis_status pr_import_read(struct pr_import *import, const char *path,
                                  const struct pr_exchange *format,
                                  struct precis_error *error)
{
    struct pr_feed feed;
    precis_str first;
    enum precis_status status = pr_feed_open(&feed, path, error);
    if (!status)
        status = pr_feed_peek(&feed, &first, error);
    if (!status && !first.size)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "is empty (expected a glossary)");
    if (!status && !format)
        format = choose(first, path);
    if (!status && !format)
        status = pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                         "is no glossary that is known (expected one of the "
                         "formats that --help lists)");
    if (!status && !format->read)
        status = pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                         "%s is only written", format->name);
    import->feed = &feed;
    import->path = path;
    if (!status)
        status = format->read(import, error);
    pr_feed_close(&feed);
    import->feed = NULL;
    return status;
}

bool pr_import_skips(struct pr_import *import, enum precis_status status)
{
    if (!import->lenient ||
        (status != PRECIS_E_FORMAT && status != PRECIS_E_ENCODING))
        return false;
    import->skipped++;
    return true;
}

enum precis_status pr_export_leave(struct pr_export *out, const char *why)
{
    if (!out->left_out++)
        out->why = why;
    return PRECIS_OK;
}

enum precis_status pr_export_flush(struct pr_export *out)
{
    enum precis_status status = pr_sink_buf(out->sink, &out->buf);
    pr_buf_clear(&out->buf);
    return status;
}

/* The format's entry, flushing now and then. */
struct writing {
    struct pr_export *out;
    const struct pr_exchange *format;
};

static enum precis_status write_one(void *context, const struct pr_entry *entry,
                                    struct precis_error *error)
{
    struct writing *writing = context;
    struct pr_export *out = writing->out;
    size_t left = out->left_out;
    bool holds = entry->field[PR_COLUMN_EN].size || writing->format->drafts;
    enum precis_status status =
        holds ? writing->format->entry(out, entry, error)
              : pr_export_leave(out, "it has no English yet");
    out->written += out->left_out == left;
    if (!status && out->buf.size > FLUSH_AT && !writing->format->files)
        status = pr_export_flush(out);
    return status;
}

enum precis_status pr_export_write(struct pr_export *out,
                                   const struct pr_exchange *format,
                                   struct pr_sorter *sorter,
                                   struct precis_error *error)
{
    struct writing writing = {out, format};
    enum precis_status status = PRECIS_OK;
    if (!format->entry)
        return pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE, "%s is only read",
                       format->name);
    if (format->begin)
        status = format->begin(out, sorter, error);
    if (!status)
        status = pr_sorter_each(sorter, write_one, &writing, error);
    if (!status && format->end)
        status = format->end(out, error);
    if (!status && out->buf.failed)
        status = pr_fail_memory(error);
    if (!status && !format->files)
        status = pr_export_flush(out);
    return status;
}

void pr_export_done(struct pr_export *out)
{
    pr_buf_done(&out->buf);
    if (out->drop && out->state)
        out->drop(out->state);
    free(out->state);
    out->state = NULL;
}
