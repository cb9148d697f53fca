/* record.c - one line of JSONL as articles to work on. */
/* SPDX-License-Identifier: MIT */
#include "reader/record.h"

#include "base/buf.h"
#include "base/error.h"

#include <stdlib.h>

static precis_str string_of(const json_t *value)
{
    return json_is_string(value) ? pr_str(json_string_value(value),
                                          json_string_length(value))
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

enum precis_status pr_record_parse(precis_str line,
                                   const struct pr_record_fields *fields,
                                   struct pr_record *record,
                                   struct precis_error *error)
{
    if (line.size > PR_RECORD_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "record is longer than %zu bytes", PR_RECORD_MAX);
    json_error_t fault;
    record->root = json_loadb(line.bytes, line.size,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL,
                              &fault);
    if (!record->root)
        return pr_fail(error, PRECIS_E_FORMAT,
                       (struct pr_place){(size_t)(fault.position > 0
                                                      ? fault.position
                                                      : 0),
                                         0, 0},
                       "JSON: %s", fault.text);
    if (!json_is_object(record->root))
        return wrong(error, "expected a JSON object a line");
    record->id =
        json_object_get(record->root, fields->id ? fields->id : "id");
    const json_t *docs = json_object_get(record->root, "docs");
    if (json_is_array(docs))
        return read_docs(docs, record, error);
    const char *field = fields->text ? fields->text : "text";
    const json_t *text = json_object_get(record->root, field);
    if (!json_is_string(text))
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "field \"%s\": expected a string, found %s", field,
                       text ? "another type" : "none");
    record->texts = calloc(1, sizeof *record->texts);
    if (!record->texts)
        return pr_fail_memory(error);
    record->count = 1;
    record->texts[0].text = string_of(text);
    record->texts[0].title = string_of(json_object_get(
        record->root, fields->title ? fields->title : "title"));
    return PRECIS_OK;
}

void pr_record_done(struct pr_record *record)
{
    json_decref(record->root);
    free(record->texts);
    free(record->joined);
    *record = (struct pr_record){0};
}
