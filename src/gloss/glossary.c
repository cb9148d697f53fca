/* glossary.c - layers of French-English entries, the strongest first. */
/* SPDX-License-Identifier: MIT */
#include "gloss/glossary.h"

#include "base/error.h"
#include "gloss/compile.h"
#include "gloss/layers.h"

#include <stdlib.h>

enum precis_status pr_glossary_new(struct pr_glossary **glossary)
{
    *glossary = calloc(1, sizeof **glossary);
    return *glossary ? PRECIS_OK : PRECIS_E_MEMORY;
}

void pr_glossary_free(struct pr_glossary *glossary)
{
    if (!glossary)
        return;
    for (size_t l = 0; l < glossary->count; l++) {
        pr_compiled_close(&glossary->layers[l].compiled);
        free(glossary->layers[l].name);
    }
    free(glossary);
}

/* The file's name without folder and extension. */
static char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return strndup(name,
                   dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

/* Read a file of any format and compile it in memory. */
static enum precis_status add_file(const char *path,
                                   struct pr_vocabulary *vocabulary,
                                   struct pr_compiled *compiled,
                                   struct precis_error *error)
{
    struct pr_compiler *compiler;
    struct pr_buf bytes = {0};
    if (pr_compiler_new(vocabulary, &compiler))
        return pr_fail_memory(error);
    enum precis_status status = pr_compile_file(path, compiler, error);
    if (!status)
        status = pr_compiler_finish(compiler, &bytes, error);
    if (!status)
        status = pr_compiled_take(&bytes, compiled, error);
    pr_compiler_free(compiler);
    pr_buf_done(&bytes);
    return status;
}

enum precis_status pr_glossary_add(struct pr_glossary *glossary,
                                   const char *path,
                                   struct pr_vocabulary *vocabulary,
                                   struct precis_error *error)
{
    if (glossary->count == PR_GLOSSARY_LAYERS)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "expected at most %d glossaries", PR_GLOSSARY_LAYERS);
    struct pr_layer layer = {.name = name_of(path)};
    if (!layer.name)
        return pr_fail_memory(error);
    struct pr_mapped mapped = {0};
    bool compiled = !pr_file_map(path, &mapped, NULL) &&
                    pr_compiled_looks(pr_str(mapped.bytes, mapped.size));
    pr_file_unmap(&mapped);
    enum precis_status status =
        compiled ? pr_compiled_open(path, &layer.compiled, error)
                 : add_file(path, vocabulary, &layer.compiled, error);
    if (status) {
        free(layer.name);
        return status;
    }
    glossary->layers[glossary->count++] = layer;
    return PRECIS_OK;
}

size_t pr_glossary_layers(const struct pr_glossary *glossary)
{
    return glossary->count;
}

precis_str pr_glossary_name(const struct pr_glossary *glossary, size_t layer)
{
    return pr_str_from(layer < glossary->count ? glossary->layers[layer].name
                                               : NULL);
}

void pr_glossary_sense(const struct pr_glossary *glossary,
                       struct pr_sense_id id, struct pr_sense *sense)
{
    static const struct pr_compiled none = {.section = {0}};
    pr_compiled_sense(id.layer < glossary->count
                          ? &glossary->layers[id.layer].compiled
                          : &none,
                      id.sense, sense);
}

precis_str pr_english_first(precis_str en)
{
    precis_str rest = en, first = pr_str("", 0);
    pr_str_split(&rest, '|', &first);
    return first;
}
