/* collect.c - the documents of all inputs, held together. */
/* SPDX-License-Identifier: MIT */
#include "cli/collect.h"

#include "base/error.h"
#include "cli/inputs.h"
#include "cli/resources.h"

#include <stdlib.h>

/* A document and the article it borrows. */
struct holding {
    struct pr_document document;
    struct pr_article article;
};

static void drop(struct holding *holding)
{
    pr_document_done(&holding->document);
    pr_article_done(&holding->article);
    free(holding);
}

static enum precis_status take(struct pr_cli *cli, void *context,
                               const char *shown, struct pr_article *article,
                               struct precis_error *error)
{
    struct pr_collection *collection = context;
    struct pr_vocabulary *vocabulary = pr_cli_vocabulary(cli);
    struct holding *holding = calloc(1, sizeof *holding);
    precis_str name = pr_arena_str(&collection->arena, pr_str_from(shown));
    if (!vocabulary || !holding || !name.bytes ||
        !pr_grow(&collection->documents, &collection->capacity,
                 collection->count, sizeof *collection->documents) ||
        !pr_grow(&collection->shown, &collection->names_capacity,
                 collection->count, sizeof *collection->shown) ||
        !pr_article_copy(article, &holding->article)) {
        if (holding)
            drop(holding);
        return pr_fail_memory(error);
    }
    holding->document.srx = cli->srx;
    enum precis_status status =
        pr_document_init(&holding->document, &holding->article, vocabulary,
                         cli->abbreviations, error);
    if (status) {
        drop(holding);
        return status;
    }
    collection->shown[collection->count] = name.bytes;
    collection->documents[collection->count++] = &holding->document;
    return PRECIS_OK;
}

int pr_collect(struct pr_cli *cli, int count, char **files,
               struct pr_collection *collection)
{
    return pr_inputs_each(cli, count, files, take, collection);
}

void pr_collection_done(struct pr_collection *collection)
{
    for (size_t i = 0; i < collection->count; i++)
        drop((struct holding *)(void *)collection->documents[i]);
    free(collection->documents);
    free(collection->shown);
    pr_arena_done(&collection->arena);
    *collection = (struct pr_collection){0};
}
