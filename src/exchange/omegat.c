/* omegat.c - glossaries of OmegaT: tab-separated, and with commas. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/pairs.h"

/* Two or three fields in each of the first lines. */
static unsigned look(precis_str first)
{
    size_t good = 0, bad = 0;
    precis_str line;
    while (pr_str_split(&first, '\n', &line)) {
        size_t tabs = 0;
        if (!line.size || line.bytes[0] == '#')
            continue;
        if (!first.bytes)
            break; /* the last line may be cut */
        for (size_t i = 0; i < line.size; i++)
            tabs += line.bytes[i] == '\t';
        if (tabs == 1 || tabs == 2)
            good++;
        else
            bad++;
    }
    return good && !bad ? 30 : 0;
}

static enum precis_status read_tsv(struct pr_import *import,
                                   struct precis_error *error)
{
    return pr_pairs_read(import, '\t', false, '#', error);
}

static enum precis_status read_csv(struct pr_import *import,
                                   struct precis_error *error)
{
    return pr_pairs_read(import, ',', true, 0, error);
}

/* One row a translation. A source that begins with # would be a comment. */
static enum precis_status entry_tsv(void *context, const struct pr_entry *entry,
                                    struct precis_error *error)
{
    struct pr_export *out = context;
    precis_str en = entry->field[PR_COLUMN_EN], part;
    (void)error;
    if (entry->field[PR_COLUMN_FR].bytes[0] == '#')
        return pr_export_leave(out, "French that begins with #");
    while (pr_str_split(&en, '|', &part)) {
        pr_plain_field(&out->buf, entry->field[PR_COLUMN_FR]);
        pr_buf_char(&out->buf, '\t');
        pr_plain_field(&out->buf, part);
        size_t tab = out->buf.size;
        pr_buf_char(&out->buf, '\t');
        pr_comment(&out->buf, entry);
        if (out->buf.size == tab + 1)
            out->buf.size = tab;
        pr_buf_char(&out->buf, '\n');
    }
    return PRECIS_OK;
}

static enum precis_status entry_csv(void *context, const struct pr_entry *entry,
                                    struct precis_error *error)
{
    struct pr_export *out = context;
    precis_str en = entry->field[PR_COLUMN_EN], part;
    struct pr_buf field[3] = {{0}, {0}, {0}};
    pr_plain_field(&field[0], entry->field[PR_COLUMN_FR]);
    pr_comment(&field[2], entry);
    while (pr_str_split(&en, '|', &part)) {
        pr_buf_clear(&field[1]);
        pr_plain_field(&field[1], part);
        for (size_t f = 0; f < PR_LENGTH(field); f++) {
            pr_csv_field(&out->buf, pr_buf_view(&field[f]), ',');
            pr_buf_char(&out->buf, f < 2 ? ',' : '\n');
        }
    }
    bool failed = false;
    for (size_t f = 0; f < PR_LENGTH(field); f++) {
        failed |= field[f].failed;
        pr_buf_done(&field[f]);
    }
    return failed ? pr_fail_memory(error) : PRECIS_OK;
}

const struct pr_exchange pr_exchange_omegat = {
    .name = "omegat",
    .purpose = "OmegaT, tab-separated: French, English, comment",
    .endings = "utf8 txt tab",
    .look = look,
    .read = read_tsv,
    .order = PR_ORDER_FRENCH,
    .entry = entry_tsv,
};

const struct pr_exchange pr_exchange_omegat_csv = {
    .name = "omegat-csv",
    .purpose = "OmegaT, comma-separated, no header",
    .endings = "",
    .read = read_csv,
    .order = PR_ORDER_FRENCH,
    .entry = entry_csv,
};
