/* record.c - one line of JSONL as articles to work on. */
/* SPDX-License-Identifier: MIT */
#include "reader/record.h"

#include "base/error.h"
#include "reader/record_scan.h"

#include <jansson.h>
#include <stdlib.h>

/* More room than this, in bytes, is not kept for the next record. */
enum { ROOM_MAX = 1 << 20 };

static precis_str string_of(const json_t *value)
{
    return json_is_string(value)
               ? pr_str(json_string_value(value), json_string_length(value))
               : pr_str("", 0);
}

static enum precis_status wrong(struct precis_error *error, const char *what)
{
    return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE, "%s", what);
}

/* Join a list of sentences by line breaks at the end of buf. */
static bool join(const json_t *list, struct pr_buf *buf)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *item = json_array_get(list, i);
        if (!json_is_string(item))
            return false;
        pr_buf_str(buf, string_of(item));
        pr_buf_char(buf, '\n');
    }
    return !buf->failed;
}

/* The texts of docs. Joined ones are views set when the buffer is whole. */
static enum precis_status read_docs(const json_t *docs,
                                    struct pr_record *record,
                                    struct precis_error *error)
{
    size_t count = json_array_size(docs);
    if (!count || count > PR_RECORD_DOCUMENTS_MAX)
        return wrong(error, "docs: expected 1 to 4096 documents");
    record->texts = calloc(count, sizeof *record->texts);
    size_t *begin = calloc(count + 1, sizeof *begin);
    struct pr_buf buf = {0};
    enum precis_status status =
        record->texts && begin ? PRECIS_OK : PRECIS_E_MEMORY;
    for (size_t d = 0; !status && d < count; d++) {
        const json_t *doc = json_array_get(docs, d);
        const json_t *text = json_object_get(doc, "text");
        const json_t *sents = json_object_get(doc, "sents");
        record->texts[d].title = string_of(json_object_get(doc, "title"));
        begin[d] = buf.size;
        if (json_is_string(text))
            record->texts[d].text = string_of(text);
        else if (!json_is_array(sents) || !join(sents, &buf))
            status = wrong(error, "docs: expected a string \"text\" or a "
                                  "list of strings \"sents\"");
    }
    begin[count ? count : 0] = buf.size;
    record->joined = buf.bytes;
    for (size_t d = 0; !status && d < count; d++)
        if (begin[d + 1] > begin[d] && !record->texts[d].text.bytes)
            record->texts[d].text =
                pr_str(buf.bytes + begin[d], begin[d + 1] - begin[d]);
        else if (!record->texts[d].text.bytes)
            record->texts[d].text = pr_str("", 0);
    free(begin);
    record->count = count;
    return status;
}

static enum precis_status read_id(const json_t *id, struct pr_record *record,
                                  struct precis_error *error)
{
    if (!id)
        return PRECIS_OK;
    record->written = json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT);
    if (!record->written)
        return pr_fail_memory(error);
    record->id = pr_str_from(record->written);
    record->name = json_is_string(id) ? string_of(id) : record->id;
    return PRECIS_OK;
}

/* Read the line by the library. */
static enum precis_status load(precis_str line,
                               const struct pr_record_fields *fields,
                               struct pr_record *record,
                               struct precis_error *error)
{
    json_error_t fault;
    json_t *root = json_loadb(line.bytes, line.size,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &fault);
    record->root = root;
    if (!root)
        return pr_fail(
            error, PRECIS_E_FORMAT,
            (struct pr_place){(size_t)(fault.position > 0 ? fault.position : 0),
                              0, 0},
            "JSON: %s", fault.text);
    if (!json_is_object(root))
        return wrong(error, "expected a JSON object a line");
    if (read_id(json_object_get(root, fields->id ? fields->id : "id"), record,
                error))
        return PRECIS_E_MEMORY;
    const json_t *docs = json_object_get(root, "docs");
    if (json_is_array(docs))
        return read_docs(docs, record, error);
    const char *field = fields->text ? fields->text : "text";
    const json_t *text = json_object_get(root, field);
    if (!json_is_string(text))
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "field \"%s\": expected a string, found %s", field,
                       text ? "another type" : "none");
    record->texts = &record->one;
    record->count = 1;
    record->one.text = string_of(text);
    record->one.title = string_of(
        json_object_get(root, fields->title ? fields->title : "title"));
    return PRECIS_OK;
}

enum precis_status pr_record_parse(precis_str line,
                                   const struct pr_record_fields *fields,
                                   struct pr_record *record,
                                   struct precis_error *error)
{
    if (line.size > PR_RECORD_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "record is longer than %zu bytes", PR_RECORD_MAX);
    if (pr_record_scan(line, fields, record))
        return PRECIS_OK;
    return load(line, fields, record, error);
}

void pr_record_clear(struct pr_record *record)
{
    struct pr_buf resolved = {0};
    if (record->resolved.capacity <= ROOM_MAX) {
        resolved = record->resolved;
        resolved.size = 0;
        record->resolved = (struct pr_buf){0};
    }
    pr_record_done(record);
    record->resolved = resolved;
}

void pr_record_done(struct pr_record *record)
{
    if (record->root)
        json_decref(record->root);
    if (record->texts != &record->one)
        free(record->texts);
    free(record->joined);
    free(record->written);
    pr_buf_done(&record->resolved);
    *record = (struct pr_record){0};
}
