/* compile_file.c - compile a glossary file of any format that is read. */
/* SPDX-License-Identifier: MIT */
#include "gloss/compile.h"

#include "exchange/format.h"

/* Where entries go, and whether those that can't be looked up are passed
 * over: an encyclopedia may have some. */
struct gathering {
    struct pr_compiler *compiler;
    bool foreign;
};

static enum precis_status add(void *context, const struct pr_entry *entry,
                              struct precis_error *error)
{
    struct gathering *gathering = context;
    if (!entry->field[PR_COLUMN_EN].size)
        return PRECIS_OK; /* a draft's row that is still to be filled in */
    enum precis_status status =
        pr_compiler_add(gathering->compiler, entry, error);
    return status == PRECIS_E_LIMIT && gathering->foreign ? PRECIS_OK : status;
}

enum precis_status pr_compile_file(const char *path,
                                   struct pr_compiler *compiler,
                                   struct precis_error *error)
{
    struct gathering gathering = {compiler, false};
    struct pr_import import = {
        .handler = add, .context = &gathering, .drafts = true};
    precis_str name = pr_str_from(path);
    gathering.foreign = !pr_str_ends(name, PR_STR(".tsv"));
    return pr_import_read(&import, path, NULL, error);
}
