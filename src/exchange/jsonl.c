/* jsonl.c - glossaries as JSON, one object a line. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/json.h"
#include "exchange/line_rows.h"

#include <jansson.h>

/* What the field "schema" of each object holds. */
#define SCHEMA "precis.glossary/1"

/* Rows of these columns are lists of texts. */
static bool is_list(enum pr_column column)
{
    return column == PR_COLUMN_EN;
}

static unsigned look(precis_str first)
{
    bool object = first.size && first.bytes[0] == '{';
    if (object && pr_str_find(first, PR_STR(SCHEMA), 0) < first.size)
        return 100;
    return object && pr_str_find(first, PR_STR("\"fr\""), 0) < first.size ? 50
                                                                          : 0;
}

static void add_text(struct pr_row *row, enum pr_column column,
                     const json_t *value)
{
    precis_str text =
        pr_str(json_string_value(value), json_string_length(value));
    bool closed = pr_column_word(column, 0) != NULL;
    if (!closed)
        pr_row_add(row, column, text);
    else if (!pr_row_label(row, column, text))
        pr_row_keep(row, pr_column_name(column), text);
}

/* Keep a key that is none of ours with its value as JSON. */
static void keep(struct pr_row *row, const char *key, const json_t *value)
{
    if (json_is_string(value)) {
        pr_row_keep(
            row, key,
            pr_str(json_string_value(value), json_string_length(value)));
        return;
    }
    char *text =
        json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_SORT_KEYS);
    pr_row_keep(row, key, pr_str_from(text));
    free(text);
}

static size_t column_of(const char *key)
{
    size_t c = 0;
    while (c < PR_COLUMNS && strcmp(key, pr_column_name((enum pr_column)c)))
        c++;
    return c;
}

static void fill(struct pr_row *row, json_t *object)
{
    const char *key;
    json_t *value, *item;
    size_t i;
    json_object_foreach(object, key, value)
    {
        size_t column = column_of(key);
        if (!strcmp(key, "schema"))
            continue;
        if (column == PR_COLUMNS)
            keep(row, key, value);
        else if (json_is_string(value))
            add_text(row, (enum pr_column)column, value);
        else if (json_is_array(value))
            json_array_foreach(value, i, item) if (json_is_string(item))
                add_text(row, (enum pr_column)column, item);
    }
}

static enum precis_status take(struct pr_row *row,
                               const struct pr_line_reader *lines,
                               precis_str line, struct precis_error *error)
{
    json_error_t fault;
    json_t *object =
        json_loadb(line.bytes, line.size, JSON_REJECT_DUPLICATES, &fault);
    if (!object)
        return pr_fail(error, PRECIS_E_FORMAT,
                       pr_line_place(lines, line,
                                     (size_t)fault.position < line.size
                                         ? (size_t)fault.position
                                         : line.size),
                       "expected JSON: %s", fault.text);
    if (json_is_object(object))
        fill(row, object);
    json_decref(object);
    return PRECIS_OK;
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    return pr_line_rows_read(import, take, NULL,
                             "an object with \"fr\" and \"en\"", error);
}

static void write_list(struct pr_json *json, const char *key, precis_str list)
{
    struct pr_buf plain = {0};
    precis_str part;
    pr_json_open(json, key, '[');
    while (pr_str_split(&list, '|', &part)) {
        pr_buf_clear(&plain);
        pr_field_unescape(&plain, part);
        pr_json_str(json, NULL, pr_buf_view(&plain));
    }
    pr_json_close(json, ']');
    json->buf->failed |= plain.failed;
    pr_buf_done(&plain);
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_export *out = context;
    struct pr_json json = {.buf = &out->buf};
    struct pr_buf plain = {0};
    (void)error;
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "schema", SCHEMA);
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        enum pr_column column = (enum pr_column)c;
        if (!entry->field[c].size)
            continue;
        if (is_list(column)) {
            write_list(&json, pr_column_name(column), entry->field[c]);
            continue;
        }
        pr_buf_clear(&plain);
        pr_field_unescape(&plain, entry->field[c]);
        pr_json_str(&json, pr_column_name(column), pr_buf_view(&plain));
    }
    pr_json_close(&json, '}');
    pr_buf_char(&out->buf, '\n');
    out->buf.failed |= plain.failed;
    pr_buf_done(&plain);
    return PRECIS_OK;
}

const struct pr_exchange pr_exchange_jsonl = {
    .name = "jsonl",
    .purpose = "JSON, one object a line (schema " SCHEMA ")",
    .endings = "jsonl ndjson",
    .look = look,
    .read = read,
    .order = PR_ORDER_FRENCH,
    .entry = entry,
    .drafts = true,
};
