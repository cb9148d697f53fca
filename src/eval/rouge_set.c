/* rouge_set.c - score the summaries of a file against its references. */
/* SPDX-License-Identifier: MIT */
#include "eval/rouge_set.h"

#include "base/error.h"
#include "unicode/utf8.h"

#include <stdlib.h>

/* One line of a file of records. */
struct record {
    json_t *root;
    char *id; /* its JSON */
    unsigned line;
};

static enum precis_status wrong(const struct record *record,
                                struct precis_error *error, const char *what)
{
    return pr_fail(error, PRECIS_E_FORMAT,
                   (struct pr_place){0, record->line, 1}, "%s", what);
}

static void drop(struct record *record)
{
    json_decref(record->root);
    free(record->id);
    record->root = NULL;
    record->id = NULL;
}

/* Parse a line; drop is needed after a failure too. */
static enum precis_status parse(precis_str line, struct record *record,
                                struct precis_error *error)
{
    json_error_t fault;
    record->root = json_loadb(line.bytes, line.size, JSON_ALLOW_NUL, &fault);
    record->id = NULL;
    if (!record->root)
        return pr_fail(
            error, PRECIS_E_FORMAT,
            (struct pr_place){0, record->line,
                              (unsigned)(fault.column > 0 ? fault.column : 1)},
            "JSON: %s", fault.text);
    const json_t *id = json_object_get(record->root, "id");
    if (!json_is_string(id) && !json_is_integer(id))
        return wrong(record, error, "expected an \"id\"");
    record->id = json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT);
    return record->id ? PRECIS_OK : pr_fail_memory(error);
}

/* The next line that is not blank. */
static bool next_line(precis_str *rest, precis_str *line, unsigned *number)
{
    while (pr_str_split(rest, '\n', line)) {
        ++*number;
        if (pr_str_trim(*line).size)
            return true;
    }
    return false;
}

static precis_str string_of(const json_t *value)
{
    return pr_str(json_string_value(value), json_string_length(value));
}

/* ---- references */

static enum precis_status read_references(struct pr_rouge_set *set,
                                          const struct record *record,
                                          struct pr_rouge_item *item,
                                          struct precis_error *error)
{
    const json_t *list = json_object_get(record->root, "summaries");
    size_t count = json_array_size(list);
    if (!count)
        return wrong(record, error,
                     "expected \"summaries\": a list of reference texts");
    item->references = calloc(count, sizeof *item->references);
    if (!item->references)
        return pr_fail_memory(error);
    for (size_t r = 0; r < count; r++) {
        const json_t *text = json_array_get(list, r);
        if (!json_is_string(text))
            return wrong(record, error, "summaries: expected strings");
        item->count++;
        if (!pr_rouge_read(&set->words, string_of(text), SIZE_MAX,
                           &item->references[r]))
            return pr_fail_memory(error);
    }
    return PRECIS_OK;
}

static enum precis_status add_item(struct pr_rouge_set *set,
                                   struct record *record,
                                   struct precis_error *error)
{
    size_t before = set->ids.count;
    uint32_t id = pr_intern_add(&set->ids, pr_str_from(record->id));
    if (id == PR_NO_ID ||
        !pr_grow(&set->item_of, &set->id_capacity, id, sizeof *set->item_of) ||
        !pr_grow(&set->items, &set->capacity, set->count, sizeof *set->items))
        return pr_fail_memory(error);
    if (set->ids.count == before)
        return wrong(record, error, "an id stands twice");
    set->item_of[id] = (uint32_t)set->count;
    struct pr_rouge_item *item = &set->items[set->count++];
    *item = (struct pr_rouge_item){.id = pr_intern_str(&set->ids, id).bytes,
                                   .record = json_incref(record->root)};
    return read_references(set, record, item, error);
}

enum precis_status pr_rouge_set_load(struct pr_rouge_set *set, precis_str lines,
                                     struct precis_error *error)
{
    precis_str rest = lines, line;
    enum precis_status status = PRECIS_OK;
    struct record record = {0};
    while (!status && next_line(&rest, &line, &record.line)) {
        status = parse(line, &record, error);
        if (!status)
            status = add_item(set, &record, error);
        drop(&record);
    }
    if (!status && !set->count)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "no records (expected lines of JSON)");
    return status;
}

void pr_rouge_set_done(struct pr_rouge_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        for (size_t r = 0; r < set->items[i].count; r++)
            free(set->items[i].references[r].ids);
        free(set->items[i].references);
        json_decref(set->items[i].record);
    }
    free(set->items);
    free(set->item_of);
    pr_intern_done(&set->ids);
    pr_rouge_done(&set->words);
    *set = (struct pr_rouge_set){0};
}

/* ---- systems */

/* The summary's sentences, a line each; false for another type. */
static bool join(const json_t *summary, struct pr_buf *buf)
{
    if (json_is_string(summary)) {
        pr_buf_str(buf, string_of(summary));
        return true;
    }
    for (size_t i = 0; i < json_array_size(summary); i++) {
        const json_t *part = json_array_get(summary, i);
        /* what précis itself writes has the text inside an object */
        if (json_is_object(part))
            part = json_object_get(part, "text");
        if (!json_is_string(part))
            return false;
        pr_buf_str(buf, string_of(part));
        pr_buf_char(buf, '\n');
    }
    return json_is_array(summary);
}

static bool is_space(uint32_t point)
{
    return point == ' ' || (point >= '\t' && point <= '\r') ||
           (point >= 0x1C && point <= 0x1F) || point == 0x85 || point == 0xA0 ||
           point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000;
}

size_t pr_split_words(precis_str text)
{
    size_t words = 0;
    bool inside = false;
    for (size_t at = 0; at < text.size;) {
        uint32_t point;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        bool space = is_space(point);
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

static enum precis_status score_text(struct pr_rouge_set *set, size_t i,
                                     precis_str summary,
                                     struct pr_rouge_result *result,
                                     struct precis_error *error)
{
    const struct pr_rouge_item *item = &set->items[i];
    struct pr_rouge_text text = {0};
    bool good =
        pr_rouge_read(&set->words, summary, set->limit ? set->limit : SIZE_MAX,
                      &text) &&
        pr_rouge_score(&text, item->references, item->count, result->scores[i]);
    free(text.ids);
    return good ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_rouge_set_add(struct pr_rouge_set *set, size_t i,
                                    precis_str summary,
                                    struct pr_rouge_result *result,
                                    struct precis_error *error)
{
    if (!result->scores) {
        result->scores = calloc(set->count + 1, sizeof *result->scores);
        result->missing = set->count;
        if (!result->scores)
            return pr_fail_memory(error);
    }
    double words = (double)pr_split_words(summary);
    result->summaries++;
    result->words += (words - result->words) / (double)result->summaries;
    result->missing--;
    return score_text(set, i, summary, result, error);
}

static enum precis_status score_line(struct pr_rouge_set *set,
                                     const struct record *record,
                                     struct pr_buf *buf, bool seen[],
                                     struct pr_rouge_result *result,
                                     struct precis_error *error)
{
    pr_buf_clear(buf);
    if (!join(json_object_get(record->root, "summary"), buf))
        return wrong(record, error,
                     "expected \"summary\": a text or a list of texts");
    result->summaries++;
    result->words += (double)pr_split_words(pr_buf_view(buf));
    uint32_t id = pr_intern_find(&set->ids, pr_str_from(record->id));
    if (id == PR_NO_ID)
        return buf->failed ? pr_fail_memory(error) : PRECIS_OK;
    size_t i = set->item_of[id];
    result->missing -= !seen[i];
    seen[i] = true;
    return buf->failed ? pr_fail_memory(error)
                       : score_text(set, i, pr_buf_view(buf), result, error);
}

enum precis_status pr_rouge_set_score(struct pr_rouge_set *set,
                                      precis_str lines,
                                      struct pr_rouge_result *result,
                                      struct precis_error *error)
{
    precis_str rest = lines, line;
    struct record record = {0};
    struct pr_buf buf = {0};
    bool *seen = calloc(set->count + 1, sizeof *seen);
    *result = (struct pr_rouge_result){.missing = set->count};
    result->scores = calloc(set->count + 1, sizeof *result->scores);
    enum precis_status status =
        seen && result->scores ? PRECIS_OK : pr_fail_memory(error);
    while (!status && next_line(&rest, &line, &record.line)) {
        status = parse(line, &record, error);
        if (!status)
            status = score_line(set, &record, &buf, seen, result, error);
        drop(&record);
    }
    if (result->summaries)
        result->words /= (double)result->summaries;
    free(seen);
    pr_buf_done(&buf);
    return status;
}

void pr_rouge_result_done(struct pr_rouge_result *result)
{
    free(result->scores);
    *result = (struct pr_rouge_result){0};
}
