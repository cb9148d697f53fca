/* tsv.c - our own form of a glossary: canonical tab-separated rows. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/format.h"

/* The largest file read, in bytes. */
#define TSV_MAX ((size_t)1 << 31)

/* How sure the header makes it, the first line that is no comment. */
static unsigned look_at_text(precis_str first)
{
    precis_str line;
    while (pr_str_split(&first, '\n', &line)) {
        if (!line.size || line.bytes[0] == '#')
            continue;
        precis_str word;
        bool fr = false, en = false, other = false;
        while (pr_str_split(&line, '\t', &word)) {
            fr |= pr_str_is(word, "fr");
            en |= pr_str_is(word, "en");
            other |= pr_str_is(word, "pos") || pr_str_is(word, "concept");
        }
        return fr && en ? (other ? 100 : 80) : 0;
    }
    return 0;
}

/* A header in UTF-16 is one of ours as well: the reader then tells what is
 * wrong, where another format would take the header for a row. */
static unsigned look(precis_str first)
{
    char line[256];
    size_t size = 0;
    if (!pr_str_starts(first, PR_STR("\xFF\xFE")) &&
        !pr_str_starts(first, PR_STR("\xFE\xFF")))
        return look_at_text(first);
    for (size_t i = 2; i < first.size && size < sizeof line; i++)
        if (first.bytes[i])
            line[size++] = first.bytes[i];
    return look_at_text(pr_str(line, size));
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    struct pr_buf all = {0};
    enum precis_status status = pr_feed_all(import->feed, TSV_MAX, &all, error);
    precis_str bytes = pr_buf_view(&all);
    if (pr_str_starts(bytes, PR_STR("\xEF\xBB\xBF")))
        bytes = pr_str_slice(bytes, 3, bytes.size);
    size_t *skipped = import->lenient ? &import->skipped : NULL;
    if (!status)
        status = import->drafts
                     ? pr_drafts_read(bytes, skipped, import->handler,
                                      import->comment, import->context, error)
                     : pr_entries_read(bytes, skipped, import->handler,
                                       import->context, error);
    pr_buf_done(&all);
    return status;
}

/* Extra is a column only where an entry has it. */
static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    size_t columns =
        pr_sorter_has(sorter, PR_COLUMN_EXTRA) ? PR_COLUMNS : PR_COLUMN_EXTRA;
    (void)error;
    out->columns = columns;
    for (size_t c = 0; c < columns; c++)
        pr_buf_format(&out->buf, "%s%c", pr_column_name((enum pr_column)c),
                      c + 1 < columns ? '\t' : '\n');
    return PRECIS_OK;
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_export *out = context;
    (void)error;
    pr_entry_write(entry, out->columns, &out->buf);
    return PRECIS_OK;
}

const struct pr_exchange pr_exchange_tsv = {
    .name = "tsv",
    .purpose = "our own rows, all columns",
    .endings = "tsv",
    .look = look,
    .read = read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
    .drafts = true,
};
