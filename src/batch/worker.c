/* worker.c - summarize the records of a stream, one thread's share. */
/* SPDX-License-Identifier: MIT */
#include "batch/worker.h"

#include "base/error.h"
#include "reader/text.h"

#include <stdlib.h>

/* A vocabulary with more forms is begun anew, so that a stream of any length
 * needs only so much memory. Results do not depend on it. */
enum { FORMS_MAX = 100000 };

/* A document of a record, with the article that it borrows. */
struct holding {
    struct pr_document document;
    struct pr_article article;
};

struct pr_batch_worker {
    const struct pr_batch_job *job;
    struct pr_vocabulary vocabulary;
    bool ready; /* the vocabulary is */
    struct pr_summary summary;
    struct pr_document document; /* its room is used again */
    struct holding *holdings;    /* [held] of a record with several */
    uint32_t *numbers;           /* [held] their places in the record */
    size_t held;
    /* the record at hand */
    struct pr_record record;
    size_t at; /* which of its texts */
    struct pr_told *told;
    struct pr_buf *out;
    struct precis_error *error;
};

enum precis_status pr_batch_worker_new(const struct pr_batch_job *job,
                                       struct pr_batch_worker **worker)
{
    *worker = calloc(1, sizeof **worker);
    if (!*worker)
        return PRECIS_E_MEMORY;
    (*worker)->job = job;
    return PRECIS_OK;
}

void pr_batch_worker_free(struct pr_batch_worker *worker)
{
    if (!worker)
        return;
    pr_summary_done(&worker->summary);
    pr_record_done(&worker->record);
    pr_document_done(&worker->document);
    pr_vocabulary_done(&worker->vocabulary);
    free(worker);
}

/* A vocabulary to work with, begun anew when it has grown too large. */
static enum precis_status refresh(struct pr_batch_worker *worker)
{
    if (worker->ready && worker->vocabulary.forms.count < FORMS_MAX)
        return PRECIS_OK;
    pr_document_done(&worker->document);
    pr_vocabulary_done(&worker->vocabulary);
    worker->ready = false;
    enum precis_status status =
        pr_vocabulary_init(&worker->vocabulary, worker->job->lexicon);
    worker->ready = !status;
    return status;
}

static void write_id(struct pr_json *json, precis_str id)
{
    pr_buf_text(json->buf, "\"id\":");
    pr_buf_str(json->buf, id.size ? id : PR_STR("null"));
    json->comma = true;
}

static enum precis_status write_summary(struct pr_batch_worker *worker,
                                        struct pr_document *const documents[],
                                        size_t count)
{
    enum precis_status status =
        pr_summarize(&worker->summary, documents, count, &worker->job->summary,
                     worker->error);
    bool old = status == PRECIS_E_EMPTY && worker->summary.pool.S > 0 &&
               worker->summary.old;
    if (!status && worker->told)
        status = pr_told_learn(worker->told, &worker->summary, worker->error);
    if (status && !old)
        return status;
    struct pr_json json = {.buf = worker->out};
    pr_buf_char(worker->out, '{');
    write_id(&json, worker->record.id);
    const struct pr_summary_page page = {.summary = &worker->summary,
                                         .numbers = worker->numbers,
                                         .all = worker->job->all};
    pr_write_summary_json(&page, &json);
    pr_buf_text(worker->out, "}\n");
    return PRECIS_OK;
}

/* The one text of a record: nothing is copied. */
static enum precis_status take_one(void *context, struct pr_article *article)
{
    struct pr_batch_worker *worker = context;
    article->title = worker->record.texts[0].title;
    struct pr_document *document = &worker->document;
    document->srx = worker->job->srx;
    enum precis_status status =
        pr_document_init(document, article, &worker->vocabulary,
                         worker->job->abbreviations, worker->error);
    if (!status)
        status = write_summary(worker, &document, 1);
    pr_document_reset(document);
    return status;
}

static enum precis_status take_many(void *context, struct pr_article *article)
{
    struct pr_batch_worker *worker = context;
    struct holding *holding = &worker->holdings[worker->held];
    article->title = worker->record.texts[worker->at].title;
    if (!pr_article_copy(article, &holding->article)) {
        pr_article_done(&holding->article);
        return PRECIS_E_MEMORY;
    }
    worker->numbers[worker->held++] = (uint32_t)worker->at;
    holding->document.srx = worker->job->srx;
    return pr_document_init(&holding->document, &holding->article,
                            &worker->vocabulary, worker->job->abbreviations,
                            worker->error);
}

static enum precis_status read_text(struct pr_batch_worker *worker, size_t at,
                                    pr_article_handler handler)
{
    const struct pr_read_options options = {.type = "text",
                                            .encoding = "UTF-8",
                                            .keep_lines =
                                                worker->job->keep_lines};
    worker->at = at;
    return pr_text_reader.read(worker->record.texts[at].text, &options, handler,
                               worker, worker->error);
}

/* Several texts make one summary; empty ones among them are passed over. */
static enum precis_status summarize_many(struct pr_batch_worker *worker)
{
    size_t count = worker->record.count;
    worker->held = 0;
    worker->holdings = calloc(count, sizeof *worker->holdings);
    worker->numbers = calloc(count, sizeof *worker->numbers);
    struct pr_document **documents = calloc(count, sizeof(void *));
    enum precis_status status = PRECIS_E_MEMORY;
    if (worker->holdings && worker->numbers && documents) {
        status = PRECIS_OK;
        for (size_t d = 0; !status && d < count; d++) {
            status = read_text(worker, d, take_many);
            if (status == PRECIS_E_EMPTY)
                status = PRECIS_OK;
        }
    }
    for (size_t d = 0; d < worker->held; d++)
        documents[d] = &worker->holdings[d].document;
    if (!status)
        status = write_summary(worker, documents, worker->held);
    for (size_t d = 0; d < worker->held; d++) {
        pr_document_done(&worker->holdings[d].document);
        pr_article_done(&worker->holdings[d].article);
    }
    free(worker->holdings);
    free(worker->numbers);
    free(documents);
    worker->holdings = NULL;
    worker->numbers = NULL;
    return status;
}

static const char *code_of(enum precis_status status)
{
    switch (status) {
    case PRECIS_E_FORMAT:
        return "format";
    case PRECIS_E_EMPTY:
        return "empty";
    case PRECIS_E_LIMIT:
        return "limit";
    case PRECIS_E_ARGUMENT:
        return "budget";
    case PRECIS_E_ENCODING:
        return "encoding";
    default:
        return "internal";
    }
}

static void write_error(const struct precis_error *error, precis_str id,
                        size_t offset, struct pr_buf *out)
{
    struct pr_json json = {.buf = out};
    pr_buf_char(out, '{');
    write_id(&json, id);
    pr_json_open(&json, "error", '{');
    pr_json_text(&json, "code", code_of(error->status));
    pr_json_text(&json, "message", error->message);
    pr_json_size(&json, "offset", offset + error->offset);
    pr_json_close(&json, '}');
    pr_buf_text(out, "}\n");
}

bool pr_batch_line(struct pr_batch_worker *worker, precis_str line,
                   size_t offset, struct pr_told *told, struct pr_buf *out)
{
    struct precis_error error = {0};
    struct pr_record *record = &worker->record;
    size_t mark = out->size;
    worker->told = told;
    worker->out = out;
    worker->error = &error;
    enum precis_status status =
        pr_record_parse(line, &worker->job->fields, record, &error);
    /* A place inside a text is none of the stream. */
    size_t place = error.offset;
    if (!status)
        status = refresh(worker);
    if (!status)
        status = record->count == 1 ? read_text(worker, 0, take_one)
                                    : summarize_many(worker);
    if (status) {
        if (!out->failed)
            out->size = mark;
        if (!error.status)
            pr_fail(&error, status, PR_NOWHERE, "%s",
                    precis_status_text(status));
        error.offset = place;
        write_error(&error, record->id, offset, out);
    }
    pr_record_clear(record);
    return !status;
}
