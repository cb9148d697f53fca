/* heads.c - headwords, their articles and what else leads to them, to write. */
/* SPDX-License-Identifier: MIT */
#include "exchange/heads.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/file.h"
#include "exchange/alternates.h"
#include "exchange/article.h"

#include <stdlib.h>

/* Places of keys and articles are 32 bits, in StarDict's files, too. */
#define BYTES_MAX ((size_t)UINT32_MAX)

static void drop(void *state)
{
    struct pr_heads *heads = state;
    pr_buf_done(&heads->articles);
    pr_buf_done(&heads->keys);
    pr_buf_done(&heads->spare);
    free(heads->starts);
    free(heads->main);
    free(heads->more);
}

enum precis_status pr_heads_begin(struct pr_export *out, const char *ending,
                                  struct precis_error *error)
{
    if (!out->path || !pr_str_ends(pr_str_from(out->path), pr_str_from(ending)))
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "expected a file name that ends in %s: the other files "
                       "are written beside it",
                       ending);
    struct pr_heads *heads = calloc(1, sizeof *heads);
    if (!heads)
        return pr_fail_memory(error);
    heads->lexicon = out->lexicon;
    out->state = heads;
    out->drop = drop;
    return PRECIS_OK;
}

precis_str pr_heads_key(const struct pr_heads *heads, const struct pr_key *key)
{
    return pr_str(heads->keys.bytes + key->at, key->size);
}

bool pr_heads_append(struct pr_heads *heads, struct pr_key **keys,
                     size_t *count, size_t *capacity, precis_str text,
                     uint32_t head)
{
    if (!pr_grow(keys, capacity, *count, sizeof **keys))
        return false;
    (*keys)[(*count)++] =
        (struct pr_key){(uint32_t)heads->keys.size, (uint32_t)text.size, head};
    pr_buf_str(&heads->keys, text);
    return !heads->keys.failed;
}

/* Begin the article of a headword that was not met before. */
static bool add_head(struct pr_heads *heads, precis_str fr, bool with_head,
                     size_t limit)
{
    uint32_t head = (uint32_t)heads->count;
    if (!pr_grow(&heads->starts, &heads->capacity, heads->count + 1,
                 sizeof *heads->starts) ||
        !pr_heads_append(heads, &heads->main, &heads->main_count,
                         &heads->main_capacity, fr, head))
        return false;
    heads->starts[heads->count++] = heads->articles.size;
    if (with_head) {
        pr_buf_str(&heads->articles, fr);
        pr_buf_char(&heads->articles, '\n');
    }
    pr_buf_clear(&heads->spare);
    pr_alternates(fr, heads->lexicon, &heads->spare);
    precis_str rest = pr_buf_view(&heads->spare), form;
    while (pr_str_split(&rest, '\0', &form))
        if (form.size && form.size <= limit &&
            !pr_heads_append(heads, &heads->more, &heads->more_count,
                             &heads->more_capacity, form, head))
            return false;
    return !heads->spare.failed;
}

enum precis_status pr_heads_add(struct pr_export *out,
                                const struct pr_entry *entry, size_t limit,
                                bool with_head, struct precis_error *error)
{
    struct pr_heads *heads = out->state;
    struct pr_buf fr = {0};
    if (heads->articles.size > BYTES_MAX - 2 * PR_ENTRY_MAX ||
        heads->keys.size > BYTES_MAX - 2 * PR_ENTRY_MAX)
        return pr_export_leave(out, "beyond the 4 GB of a dictionary");
    pr_field_unescape(&fr, entry->field[PR_COLUMN_FR]);
    for (size_t i = 0; i < fr.size; i++)
        if ((unsigned char)fr.bytes[i] < 0x20)
            fr.bytes[i] = ' ';
    precis_str head = pr_buf_view(&fr);
    bool good = !fr.failed, fits = head.size <= limit;
    if (good && fits &&
        (!heads->main_count ||
         !pr_str_equal(pr_heads_key(heads, &heads->main[heads->main_count - 1]),
                       head)))
        good = add_head(heads, head, with_head, limit);
    if (good && fits)
        pr_article_write(entry, &heads->articles);
    good = good && !heads->articles.failed;
    if (good && fits)
        heads->starts[heads->count] = heads->articles.size;
    pr_buf_done(&fr);
    return !good  ? pr_fail_memory(error)
           : fits ? PRECIS_OK
                  : pr_export_leave(out, "a headword that is too long");
}

enum precis_status pr_heads_file(const struct pr_export *out, const char *main,
                                 const char *ending, precis_str bytes,
                                 struct precis_error *error)
{
    struct pr_buf path = {0};
    struct pr_output file;
    pr_buf_append(&path, out->path, strlen(out->path) - strlen(main));
    pr_buf_text(&path, ending);
    pr_buf_char(&path, '\0');
    enum precis_status status = path.failed
                                    ? pr_fail_memory(error)
                                    : pr_output_open(&file, path.bytes, error);
    if (!status) {
        struct precis_sink sink = pr_output_sink(&file);
        status = sink.write(sink.context, bytes.bytes, bytes.size);
        if (status)
            pr_output_abandon(&file);
        else
            status = pr_output_commit(&file, error);
    }
    pr_buf_done(&path);
    return status;
}
