/* deepl.c - glossaries of DeepL and Google: pairs without a header. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/pairs.h"

#include <stdlib.h>

/* DeepL's limits, in bytes. */
enum { TEXT_MAX = 1024, FILE_MAX = 10 << 20 };

/* The French of the row written last: rows are sorted by it, so a source
 * stands once. */
struct last {
    size_t total;
    size_t size;
    char bytes[TEXT_MAX];
};

static enum precis_status read_tsv(struct pr_import *import,
                                   struct precis_error *error)
{
    return pr_pairs_read(import, '\t', false, 0, error);
}

static enum precis_status read_csv(struct pr_import *import,
                                   struct precis_error *error)
{
    return pr_pairs_read(import, ',', true, 0, error);
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)sorter;
    out->state = calloc(1, sizeof(struct last));
    return out->state ? PRECIS_OK : pr_fail_memory(error);
}

static enum precis_status entry(struct pr_export *out,
                                const struct pr_entry *entry, char separator)
{
    struct last *last = out->state;
    precis_str fr = entry->field[PR_COLUMN_FR];
    precis_str rest = entry->field[PR_COLUMN_EN], en = rest;
    precis_str status = entry->field[PR_COLUMN_STATUS];
    pr_str_split(&rest, '|', &en);
    if (fr.size > TEXT_MAX || en.size > TEXT_MAX)
        return pr_export_leave(out, "longer than 1024 bytes");
    if (pr_str_is(status, "forbidden") || pr_str_is(status, "deprecated"))
        return pr_export_leave(out, "not to be used");
    if (pr_str_equal(fr, pr_str(last->bytes, last->size)) && last->total)
        return pr_export_leave(out, "a second sense of its French");
    size_t before = out->buf.size;
    precis_str fields[] = {fr, en};
    for (size_t f = 0; f < 2; f++) {
        struct pr_buf plain = {0};
        pr_plain_field(&plain, fields[f]);
        if (separator == ',')
            pr_csv_field(&out->buf, pr_buf_view(&plain), ',');
        else
            pr_buf_str(&out->buf, pr_buf_view(&plain));
        out->buf.failed |= plain.failed;
        pr_buf_done(&plain);
        pr_buf_char(&out->buf, f ? '\n' : separator);
    }
    if (last->total + (out->buf.size - before) > FILE_MAX) {
        out->buf.size = before;
        return pr_export_leave(out, "beyond the 10 MiB of a file");
    }
    last->total += out->buf.size - before;
    last->size = fr.size;
    memcpy(last->bytes, fr.bytes, fr.size);
    return PRECIS_OK;
}

static enum precis_status entry_tsv(void *context, const struct pr_entry *row,
                                    struct precis_error *error)
{
    (void)error;
    return entry(context, row, '\t');
}

static enum precis_status entry_csv(void *context, const struct pr_entry *row,
                                    struct precis_error *error)
{
    (void)error;
    return entry(context, row, ',');
}

const struct pr_exchange pr_exchange_deepl = {
    .name = "deepl",
    .purpose = "DeepL and Google, tab-separated: one English a French",
    .endings = "",
    .read = read_tsv,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry_tsv,
};

const struct pr_exchange pr_exchange_deepl_csv = {
    .name = "deepl-csv",
    .purpose = "DeepL and Google, comma-separated",
    .endings = "",
    .read = read_csv,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry_csv,
};
