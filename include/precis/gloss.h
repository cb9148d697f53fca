/* gloss.h - the English of the words and terms of an article. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_GLOSS_H
#define PRECIS_GLOSS_H

#include "precis/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Add a glossary of yours (canonical TSV or compiled) to an engine before it
 * parses its first document. It is weaker than those before it and than the
 * dictionary that comes with precis. */
enum precis_status precis_engine_add_glossary(struct precis_engine *engine,
                                              const char *path,
                                              struct precis_error *error);

/* The glosses of a document, which they borrow. */
struct precis_gloss;
enum precis_status precis_gloss_make(struct precis_document *document,
                                     struct precis_gloss **gloss,
                                     struct precis_error *error);
void precis_gloss_free(struct precis_gloss *gloss);

/* One entry, or one word that has none (english is then empty). Borrowed. */
struct precis_entry {
    precis_str french;        /* citation form                   */
    precis_str english;       /* best first, separated by |      */
    size_t count;             /* places in the text              */
    struct precis_span first; /* the first of them         */
};
size_t precis_gloss_count(const struct precis_gloss *gloss);
/* Entry i, by first place in the text; i < precis_gloss_count. */
struct precis_entry precis_gloss_entry(const struct precis_gloss *gloss,
                                       size_t i);

/* Write them as tab-separated text, Markdown or JSON. */
enum precis_status precis_gloss_write(const struct precis_gloss *gloss,
                                      enum precis_format format,
                                      struct precis_sink sink);

#ifdef __cplusplus
}
#endif
#endif
