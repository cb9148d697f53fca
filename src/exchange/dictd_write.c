/* dictd_write.c - databases of the DICT server (RFC 2229), written. */
/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "base/error.h"
#include "base/sink.h"
#include "exchange/dictd.h"
#include "exchange/dictzip.h"
#include "exchange/heads.h"
#include "unicode/fold.h"

#include <stdlib.h>

/* The longest word that is written, in bytes: dictd reads no longer ones. */
enum { WORD_MAX_SIZE = 255 };

static void put_number(struct pr_buf *buf, uint64_t number)
{
    char text[PR_DICTD_NUMBER];
    size_t at = sizeof text;
    do {
        text[--at] = PR_DICTD_DIGITS[number & 63];
        number >>= 6;
    } while (number);
    pr_buf_append(buf, text + at, sizeof text - at);
}

/* What is said of the database itself, and the words that lead there. */
static bool add_about(struct pr_export *out, struct pr_heads *heads)
{
    precis_str title = out->title.size ? out->title : PR_STR("Glossary");
    static const char *const flags[] = {"00-database-utf8",
                                        "00-database-allchars"};
    struct pr_buf text = {0};
    bool good = true;
    for (size_t i = 0; i < title.size; i++)
        pr_buf_char(
            &text, (unsigned char)title.bytes[i] < 0x20 ? ' ' : title.bytes[i]);
    pr_buf_char(&text, '\n');
    for (size_t f = 0; good && f < PR_LENGTH(flags) + 2; f++) {
        const char *name = f < 2    ? flags[f]
                           : f == 2 ? "00-database-short"
                                    : "00-database-info";
        good = pr_grow(&heads->starts, &heads->capacity, heads->count + 1,
                       sizeof *heads->starts) &&
               pr_heads_append(heads, &heads->main, &heads->main_count,
                               &heads->main_capacity, pr_str_from(name),
                               (uint32_t)heads->count);
        pr_buf_text(&heads->articles, name);
        pr_buf_char(&heads->articles, '\n');
        if (f >= PR_LENGTH(flags)) {
            pr_buf_text(&heads->articles, "     ");
            pr_buf_str(&heads->articles, pr_buf_view(&text));
        }
        if (good)
            heads->starts[++heads->count] = heads->articles.size;
    }
    good = good && !text.failed && !heads->articles.failed;
    pr_buf_done(&text);
    return good;
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)sorter;
    enum precis_status status = pr_heads_begin(out, PR_DICTD_MAIN, error);
    if (status)
        return status;
    struct pr_heads *heads = out->state;
    if (!pr_grow(&heads->starts, &heads->capacity, 0, sizeof *heads->starts))
        return pr_fail_memory(error);
    heads->starts[0] = 0;
    return add_about(out, heads) ? PRECIS_OK : pr_fail_memory(error);
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    return pr_heads_add(context, entry, WORD_MAX_SIZE, true, error);
}

static int compare_keys(const void *left, const void *right, void *context)
{
    const struct pr_key *a = left, *b = right;
    int order =
        pr_str_compare(pr_heads_key(context, a), pr_heads_key(context, b));
    return order ? order : a->head < b->head ? -1 : a->head > b->head;
}

/* All keys in lower case, as the server folds what it is asked for. */
static bool fold_keys(struct pr_heads *heads)
{
    struct pr_buf folded = {0};
    bool good = true;
    size_t count = heads->more_count;
    for (size_t k = 0; good && k < heads->main_count + count; k++) {
        const struct pr_key *key = k < heads->main_count
                                       ? &heads->main[k]
                                       : &heads->more[k - heads->main_count];
        struct pr_key *into;
        pr_buf_clear(&folded);
        pr_fold(pr_heads_key(heads, key), PR_FOLD_CASE, &folded);
        good = !folded.failed;
        if (good && k >= heads->main_count) {
            into = &heads->more[k - heads->main_count];
            into->at = (uint32_t)heads->keys.size;
            into->size = (uint32_t)folded.size;
            pr_buf_str(&heads->keys, pr_buf_view(&folded));
        } else if (good) {
            good = pr_heads_append(heads, &heads->more, &heads->more_count,
                                   &heads->more_capacity, pr_buf_view(&folded),
                                   key->head);
        }
    }
    good = good && !heads->keys.failed;
    pr_buf_done(&folded);
    return good;
}

static void make_index(const struct pr_heads *heads, struct pr_buf *index)
{
    const struct pr_key *last = NULL;
    for (size_t k = 0; k < heads->more_count; k++) {
        const struct pr_key *key = &heads->more[k];
        precis_str word = pr_heads_key(heads, key);
        if (last && last->head == key->head &&
            pr_str_equal(pr_heads_key(heads, last), word))
            continue;
        last = key;
        pr_buf_str(index, word);
        pr_buf_char(index, '\t');
        put_number(index, heads->starts[key->head]);
        pr_buf_char(index, '\t');
        put_number(index,
                   heads->starts[key->head + 1] - heads->starts[key->head]);
        pr_buf_char(index, '\n');
    }
}

static enum precis_status end(struct pr_export *out, struct precis_error *error)
{
    struct pr_heads *heads = out->state;
    struct pr_buf index = {0}, packed = {0};
    if (!fold_keys(heads))
        return pr_fail_memory(error);
    qsort_r(heads->more, heads->more_count, sizeof *heads->more, compare_keys,
            heads);
    make_index(heads, &index);
    enum precis_status status =
        pr_dictzip(pr_buf_view(&heads->articles), out->date, &packed, error);
    if (!status)
        status = pr_heads_file(out, PR_DICTD_MAIN, ".dict.dz",
                               pr_buf_view(&packed), error);
    if (!status)
        status = pr_sink_buf(out->sink, &index);
    pr_buf_done(&index);
    pr_buf_done(&packed);
    return status;
}

const struct pr_exchange pr_exchange_dictd = {
    .name = "dictd",
    .purpose = "databases of the DICT server: .index, .dict.dz",
    .endings = "index",
    .look = pr_dictd_look,
    .read = pr_dictd_read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
    .end = end,
    .files = true,
};
