/* jsonl.c - glossaries as JSON, one object a line. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/json.h"
#include "exchange/format.h"
#include "exchange/line_reader.h"
#include "exchange/row.h"

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

static enum precis_status take(struct pr_import *import, struct pr_row *row,
                               const struct pr_line_reader *lines,
                               precis_str line, struct precis_error *error)
{
    json_error_t fault;
    struct pr_entry entry;
    json_t *object =
        json_loadb(line.bytes, line.size, JSON_REJECT_DUPLICATES, &fault);
    if (!object)
        return pr_fail(error, PRECIS_E_FORMAT,
                       pr_line_place(lines, line,
                                     (size_t)fault.position < line.size
                                         ? (size_t)fault.position
                                         : line.size),
                       "expected JSON: %s", fault.text);
    pr_row_clear(row);
    bool good = json_is_object(object);
    if (good)
        fill(row, object);
    json_decref(object);
    if (!good || pr_row_lacks(row, PR_COLUMN_FR) ||
        pr_row_lacks(row, PR_COLUMN_EN))
        return pr_fail(error, PRECIS_E_FORMAT, pr_line_place(lines, line, 0),
                       "expected an object with \"fr\" and \"en\"");
    if (!pr_row_entry(row, lines->number, &entry))
        return pr_fail_memory(error);
    return import->handler(import->context, &entry, error);
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    struct pr_line_reader lines = {.feed = import->feed};
    struct pr_row row = {0};
    precis_str line;
    enum precis_status status = PRECIS_OK;
    while (!status) {
        status = pr_line_next(&lines, &line, error);
        if (!status && !line.bytes)
            break;
        if (!status && pr_str_trim(line).size)
            status = take(import, &row, &lines, line, error);
        if (status && pr_import_skips(import, status))
            status = PRECIS_OK;
    }
    pr_line_reader_done(&lines);
    pr_row_done(&row);
    return status;
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)out;
    (void)sorter;
    (void)error;
    return PRECIS_OK;
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
    .begin = begin,
    .entry = entry,
};
