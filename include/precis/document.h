/* document.h - a French article, read and analysed. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_DOCUMENT_H
#define PRECIS_DOCUMENT_H

#include "precis/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The compiled dictionaries and the words met so far. An engine and what it
 * made belong to one thread at a time; make one engine for each thread.
 */
struct precis_engine;

/*
 * Open the dictionaries in folder (NULL = where precis is installed). Without
 * the lexicon or the glossary there, this is PRECIS_E_MISSING. Cheap: the
 * files are mapped, not read.
 */
enum precis_status precis_engine_new(const char *folder,
                                     struct precis_engine **engine,
                                     struct precis_error *error);
/* Frees the engine; everything made with it is freed before. */
void precis_engine_free(struct precis_engine *engine);

/* How to read an article. Zero is the default of each field. */
struct precis_document_options {
    const char *type;     /* "text", "html" …; NULL = told from the bytes   */
    const char *encoding; /* NULL = detected                                */
    const char *name;     /* what to call it in results; NULL = "document"  */
    const char *title;    /* NULL = the one found in the article            */
};

/* One article. */
struct precis_document;

/*
 * Read and analyse the article in bytes, which may be freed afterwards. A file
 * that holds several articles gives the first. options may be NULL. Fails with
 * PRECIS_E_EMPTY when there is no text, PRECIS_E_ENCODING when bytes are not
 * text, PRECIS_E_LIMIT above 2^31 bytes. Linear.
 */
enum precis_status precis_document_parse(
    struct precis_engine *engine, const char *bytes, size_t size,
    const struct precis_document_options *options,
    struct precis_document **document, struct precis_error *error);

/* The same for the file at path; "-" is standard input. */
enum precis_status
precis_document_load(struct precis_engine *engine, const char *path,
                     const struct precis_document_options *options,
                     struct precis_document **document,
                     struct precis_error *error);
void precis_document_free(struct precis_document *document);

/* The title, empty when there is none; the article's text. Borrowed. */
precis_str precis_document_title(const struct precis_document *document);
precis_str precis_document_text(const struct precis_document *document);

/* How many sentences, headings and captions it has. */
size_t precis_document_sentences(const struct precis_document *document);
/* The place in the source of sentence s, counted from 0. */
struct precis_span
precis_document_sentence(const struct precis_document *document, size_t s);

/* A doubt about the input. Borrowed. */
struct precis_warning {
    const char *code; /* stable, such as "encoding-guessed" */
    const char *message;
};
size_t precis_document_warnings(const struct precis_document *document);
struct precis_warning
precis_document_warning(const struct precis_document *document, size_t w);

#ifdef __cplusplus
}
#endif
#endif
