/* precis.c - the front door of the library: engines and documents. */
/* SPDX-License-Identifier: MIT */
#include "precis.h"

#include "base/error.h"
#include "base/file.h"
#include "engine.h"
#include "reader/reader.h"

#include <stdlib.h>

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

const char *precis_version(void)
{
    return PACKAGE_VERSION;
}

static enum precis_status write_stream(void *context, const char *bytes,
                                       size_t size)
{
    return fwrite(bytes, 1, size, context) == size ? PRECIS_OK : PRECIS_E_IO;
}

struct precis_sink precis_stream_sink(FILE *stream)
{
    return (struct precis_sink){write_stream, stream};
}

/* ---- engines */

void precis_engine_free(struct precis_engine *engine)
{
    if (!engine)
        return;
    pr_matcher_free(engine->matcher);
    pr_glossary_free(engine->glossary);
    if (engine->vocabulary.stemmer)
        pr_vocabulary_done(&engine->vocabulary);
    pr_lexicon_close(engine->lexicon);
    free(engine);
}

/* Open the data in folder. */
static enum precis_status open_data(struct precis_engine *engine,
                                    const char *folder,
                                    struct precis_error *error)
{
    struct pr_buf path = {0};
    pr_buf_format(&path, "%s/french.lexicon%c", folder, 0);
    size_t second = path.size;
    pr_buf_format(&path, "%s/french-english.glossary%c", folder, 0);
    enum precis_status status = PRECIS_E_MEMORY;
    if (!path.failed)
        status = pr_lexicon_open(path.bytes, &engine->lexicon, error);
    if (!status)
        status = pr_vocabulary_init(&engine->vocabulary, engine->lexicon);
    if (!status)
        status = pr_glossary_new(&engine->glossary);
    if (!status)
        status = pr_glossary_add(engine->glossary, path.bytes + second,
                                 &engine->vocabulary, error);
    pr_buf_done(&path);
    if (status == PRECIS_E_MEMORY)
        return pr_fail_memory(error);
    if (status == PRECIS_E_IO)
        return pr_fail(error, PRECIS_E_MISSING, PR_NOWHERE,
                       "no dictionaries in %s", folder);
    return status;
}

enum precis_status precis_engine_new(const char *folder,
                                     struct precis_engine **engine,
                                     struct precis_error *error)
{
    *engine = calloc(1, sizeof **engine);
    if (!*engine)
        return pr_fail_memory(error);
    enum precis_status status =
        open_data(*engine, folder ? folder : PRECIS_DATA_FOLDER, error);
    if (status) {
        precis_engine_free(*engine);
        *engine = NULL;
    }
    return status;
}

enum precis_status precis_engine_add_glossary(struct precis_engine *engine,
                                              const char *path,
                                              struct precis_error *error)
{
    if (engine->matcher)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "glossaries come before the first document");
    return pr_glossary_add(engine->glossary, path, &engine->vocabulary, error);
}

/* ---- documents */

struct reading {
    struct precis_document *document;
    bool taken;
};

static enum precis_status take_first(void *context, struct pr_article *article)
{
    struct reading *reading = context;
    if (reading->taken)
        return PRECIS_OK;
    reading->taken = true;
    return pr_article_copy(article, &reading->document->article)
               ? PRECIS_OK
               : PRECIS_E_MEMORY;
}

static enum precis_status
read_into(struct precis_document *document, precis_str bytes,
          const struct precis_document_options *options,
          struct precis_error *error)
{
    struct pr_read_options how = {.type = options->type,
                                  .encoding = options->encoding,
                                  .name = options->name};
    struct reading reading = {.document = document};
    enum precis_status status =
        pr_read(bytes, &how, take_first, &reading, error);
    if (!status && !reading.taken)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "no article (expected a French text)");
    if (status)
        return status == PRECIS_E_MEMORY ? pr_fail_memory(error) : status;
    struct pr_article *article = &document->article;
    const char *name = options->name ? options->name : "document";
    document->name = pr_arena_str(&article->arena, pr_str_from(name));
    if (options->title)
        article->title =
            pr_arena_str(&article->arena, pr_str_from(options->title));
    if (!document->name.bytes || (options->title && !article->title.bytes))
        return pr_fail_memory(error);
    return pr_document_init(&document->analysed, article,
                            &document->engine->vocabulary, NULL, error);
}

enum precis_status precis_document_parse(
    struct precis_engine *engine, const char *bytes, size_t size,
    const struct precis_document_options *options,
    struct precis_document **document, struct precis_error *error)
{
    static const struct precis_document_options defaults;
    *document = calloc(1, sizeof **document);
    if (!*document)
        return pr_fail_memory(error);
    (*document)->engine = engine;
    enum precis_status status = PRECIS_OK;
    if (!engine->matcher)
        status = pr_matcher_new(engine->glossary, &engine->vocabulary,
                                &engine->matcher);
    if (status)
        pr_fail_memory(error);
    else if (size == 0)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "is empty (expected a French text)");
    else
        status = read_into(*document, pr_str(bytes, size),
                           options ? options : &defaults, error);
    if (status) {
        precis_document_free(*document);
        *document = NULL;
    }
    return status;
}

enum precis_status
precis_document_load(struct precis_engine *engine, const char *path,
                     const struct precis_document_options *options,
                     struct precis_document **document,
                     struct precis_error *error)
{
    struct precis_document_options named =
        options ? *options : (struct precis_document_options){0};
    struct pr_buf bytes = {0};
    if (!named.name)
        named.name = path;
    *document = NULL;
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &bytes, error);
    if (!status)
        status = precis_document_parse(engine, bytes.bytes, bytes.size, &named,
                                       document, error);
    pr_buf_done(&bytes);
    return status;
}

void precis_document_free(struct precis_document *document)
{
    if (!document)
        return;
    pr_document_done(&document->analysed);
    pr_article_done(&document->article);
    free(document);
}

precis_str precis_document_title(const struct precis_document *document)
{
    return pr_document_title(&document->analysed);
}

precis_str precis_document_text(const struct precis_document *document)
{
    return document->article.text;
}

size_t precis_document_sentences(const struct precis_document *document)
{
    return document->analysed.S;
}

struct precis_span
precis_document_sentence(const struct precis_document *document, size_t s)
{
    const struct pr_sentence *sentence = &document->analysed.sentences[s];
    return pr_article_span(&document->article, sentence->start, sentence->end);
}

size_t precis_document_warnings(const struct precis_document *document)
{
    return document->article.W;
}

struct precis_warning
precis_document_warning(const struct precis_document *document, size_t w)
{
    const struct pr_warning *warning = &document->article.warnings[w];
    return (struct precis_warning){warning->code, warning->message};
}
