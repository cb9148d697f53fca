/* jsonl.c - streams of JSON records, one a line. */
/* SPDX-License-Identifier: MIT */
#include "reader/jsonl.h"

#include "base/error.h"
#include "reader/record.h"
#include "reader/text.h"

/* A first line that tells the type is at most so long, in bytes. */
enum { FIRST_LINE_MAX = 1 << 20 };

/* Give one text of a record to the handler. */
static enum precis_status give(const struct pr_record *record, size_t index,
                               const struct pr_read_options *options,
                               pr_article_handler handler, void *context,
                               struct precis_error *error)
{
    static const struct pr_read_options utf8 = {.encoding = "UTF-8"};
    struct pr_article article = {0};
    enum precis_status status = pr_decode(record->texts[index].text, &utf8,
                                          pr_str("", 0), &article, error);
    if (!status && !pr_text_build(&article, options && options->keep_lines))
        status = pr_fail_memory(error);
    if (!status) {
        article.type = PR_STR("jsonl");
        article.title = record->texts[index].title;
        article.id = pr_arena_str(&article.arena, record->name);
        status = article.id.bytes ? handler(context, &article)
                                  : pr_fail_memory(error);
    }
    pr_article_done(&article);
    return status;
}

static enum precis_status read_line(precis_str line,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_record_fields fields = {0};
    struct pr_record record = {0};
    if (options)
        fields = (struct pr_record_fields){
            options->text_field, options->title_field, options->id_field};
    enum precis_status status = pr_record_parse(line, &fields, &record, error);
    for (size_t i = 0; !status && i < record.count; i++)
        status = give(&record, i, options, handler, context, error);
    pr_record_done(&record);
    return status;
}

/* Every record is read, also after one that is wrong; the first fault is the
 * file's. */
static enum precis_status read_jsonl(precis_str bytes,
                                     const struct pr_read_options *options,
                                     pr_article_handler handler, void *context,
                                     struct precis_error *error)
{
    enum precis_status first = PRECIS_OK;
    struct precis_error fault = {0};
    precis_str rest = bytes, line;
    if (pr_str_starts(rest, PR_STR("\xEF\xBB\xBF")))
        rest = pr_str_slice(rest, 3, rest.size);
    for (unsigned number = 1; pr_str_split(&rest, '\n', &line); number++) {
        if (!pr_str_trim(line).size)
            continue;
        struct precis_error own = {0};
        enum precis_status status =
            read_line(line, options, handler, context, &own);
        if (status && !own.status)
            return status; /* the handler wants no more */
        if (status && !first) {
            first = status;
            fault = own;
            fault.offset += (size_t)(line.bytes - bytes.bytes);
            fault.line = number;
            fault.column = 1;
        }
        if (status == PRECIS_E_MEMORY)
            break;
    }
    if (first && error)
        *error = fault;
    return first;
}

/* Is the first line an object that holds a text? */
static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    if (pr_str_starts(bytes, PR_STR("\xEF\xBB\xBF")))
        bytes = pr_str_slice(bytes, 3, bytes.size);
    bytes = pr_str_trim(bytes.size > FIRST_LINE_MAX
                            ? pr_str(bytes.bytes, FIRST_LINE_MAX)
                            : bytes);
    const char *end = bytes.size ? memchr(bytes.bytes, '\n', bytes.size) : NULL;
    precis_str line = pr_str_trim(
        end ? pr_str(bytes.bytes, (size_t)(end - bytes.bytes)) : bytes);
    if (!pr_str_starts(line, PR_STR("{")) || !pr_str_ends(line, PR_STR("}")))
        return 0;
    bool text = pr_str_find(line, PR_STR("\"text\""), 0) < line.size ||
                pr_str_find(line, PR_STR("\"docs\""), 0) < line.size;
    precis_str inner = pr_str_trim(pr_str_slice(line, 1, line.size));
    return text ? 90 : pr_str_starts(inner, PR_STR("\"")) ? 40 : 0;
}

const struct pr_reader pr_jsonl_reader = {
    "jsonl", "records with a \"text\", one a line", look, read_jsonl};
