/* stardict_write.c - dictionaries of StarDict, GoldenDict and sdcv, written. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "exchange/dictzip.h"
#include "exchange/heads.h"
#include "exchange/stardict.h"

#include <stdlib.h>
#include <time.h>

#define MAIN ".ifo"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The order of an index: without regard to the case of ASCII letters, then by
 * bytes (g_ascii_strcasecmp, then strcmp). */
static int compare_words(precis_str a, precis_str b)
{
    size_t size = a.size < b.size ? a.size : b.size;
    for (size_t i = 0; i < size; i++) {
        unsigned char x = (unsigned char)lower(a.bytes[i]);
        unsigned char y = (unsigned char)lower(b.bytes[i]);
        if (x != y)
            return x < y ? -1 : 1;
    }
    if (a.size != b.size)
        return a.size < b.size ? -1 : 1;
    return pr_str_compare(a, b);
}

static int compare_keys(const void *left, const void *right, void *context)
{
    const struct pr_key *a = left, *b = right;
    int order =
        compare_words(pr_heads_key(context, a), pr_heads_key(context, b));
    return order ? order : a->head < b->head ? -1 : a->head > b->head;
}

static void put32(struct pr_buf *buf, uint32_t number)
{
    char bytes[4] = {(char)(number >> 24), (char)(number >> 16 & 0xFF),
                     (char)(number >> 8 & 0xFF), (char)(number & 0xFF)};
    pr_buf_append(buf, bytes, sizeof bytes);
}

static void put_word(struct pr_buf *buf, const struct pr_heads *heads,
                     const struct pr_key *key)
{
    pr_buf_str(buf, pr_heads_key(heads, key));
    pr_buf_char(buf, '\0');
}

/* The index of words; place[head] becomes the number of its word. */
static void make_idx(const struct pr_heads *heads, uint32_t *place,
                     struct pr_buf *idx)
{
    for (size_t k = 0; k < heads->main_count; k++) {
        const struct pr_key *key = &heads->main[k];
        place[key->head] = (uint32_t)k;
        put_word(idx, heads, key);
        put32(idx, (uint32_t)heads->starts[key->head]);
        put32(idx, (uint32_t)(heads->starts[key->head + 1] -
                              heads->starts[key->head]));
    }
}

static void make_syn(const struct pr_heads *heads, const uint32_t *place,
                     struct pr_buf *syn)
{
    for (size_t k = 0; k < heads->more_count; k++) {
        put_word(syn, heads, &heads->more[k]);
        put32(syn, place[heads->more[k].head]);
    }
}

static void make_ifo(const struct pr_export *out, const struct pr_heads *heads,
                     size_t idx_size, struct pr_buf *ifo)
{
    precis_str title = out->title.size ? out->title : PR_STR("Glossary");
    pr_buf_text(ifo, PR_STARDICT_MAGIC "\nversion=3.0.0\nbookname=");
    for (size_t i = 0; i < title.size; i++)
        pr_buf_char(ifo, (unsigned char)title.bytes[i] < 0x20 ? ' '
                                                              : title.bytes[i]);
    pr_buf_format(ifo, "\nwordcount=%zu\n", heads->main_count);
    if (heads->more_count)
        pr_buf_format(ifo, "synwordcount=%zu\n", heads->more_count);
    pr_buf_format(ifo, "idxfilesize=%zu\nsametypesequence=m\n", idx_size);
    struct tm day;
    time_t date = (time_t)out->date;
    if (out->date && gmtime_r(&date, &day))
        pr_buf_format(ifo, "date=%04d.%02d.%02d\n", day.tm_year + 1900,
                      day.tm_mon + 1, day.tm_mday);
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)sorter;
    return pr_heads_begin(out, MAIN, error);
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    return pr_heads_add(context, entry, PR_STARDICT_WORD_MAX, false, error);
}

/* The files beside the main one. */
static enum precis_status write_files(const struct pr_export *out,
                                      const struct pr_heads *heads,
                                      const struct pr_buf *idx,
                                      const struct pr_buf *syn,
                                      struct precis_error *error)
{
    struct pr_buf packed = {0};
    enum precis_status status =
        pr_dictzip(pr_buf_view(&heads->articles), out->date, &packed, error);
    if (!status)
        status =
            pr_heads_file(out, MAIN, ".dict.dz", pr_buf_view(&packed), error);
    if (!status)
        status = pr_heads_file(out, MAIN, ".syn", pr_buf_view(syn), error);
    if (!status)
        status = pr_heads_file(out, MAIN, ".idx", pr_buf_view(idx), error);
    pr_buf_done(&packed);
    return status;
}

static enum precis_status end(struct pr_export *out, struct precis_error *error)
{
    struct pr_heads *heads = out->state;
    struct pr_buf idx = {0}, syn = {0}, ifo = {0};
    if (!heads->count)
        return pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                       "expected entries to write, found none");
    uint32_t *place = calloc(heads->count, sizeof *place);
    if (!place)
        return pr_fail_memory(error);
    qsort_r(heads->main, heads->main_count, sizeof *heads->main, compare_keys,
            heads);
    if (heads->more_count)
        qsort_r(heads->more, heads->more_count, sizeof *heads->more,
                compare_keys, heads);
    make_idx(heads, place, &idx);
    make_syn(heads, place, &syn);
    make_ifo(out, heads, idx.size, &ifo);
    enum precis_status status =
        idx.failed || syn.failed || ifo.failed
            ? pr_fail_memory(error)
            : write_files(out, heads, &idx, &syn, error);
    if (!status)
        status = pr_sink_buf(out->sink, &ifo);
    free(place);
    pr_buf_done(&idx);
    pr_buf_done(&syn);
    pr_buf_done(&ifo);
    return status;
}

const struct pr_exchange pr_exchange_stardict = {
    .name = "stardict",
    .purpose = "StarDict: .ifo, .idx, .dict.dz, .syn (read in a tar, too)",
    .endings = "ifo tar tar.gz tar.bz2 tar.xz tgz",
    .look = pr_stardict_look,
    .read = pr_stardict_read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
    .end = end,
    .files = true,
};
