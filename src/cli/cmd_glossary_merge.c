/* cmd_glossary_merge.c - precis glossary merge: two versions of one base. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "cli/commands.h"
#include "cli/glossary_files.h"
#include "cli/options.h"
#include "cli/say.h"
#include "concept/merge.h"

enum { BASE, MINE, THEIRS, VERSIONS };

/* A merge going on. */
struct work {
    struct pr_store stores[VERSIONS];
    const struct pr_store *versions[VERSIONS];
    struct pr_sorter *sorter;
    char **files;
};

static enum precis_status add(void *context, const struct pr_entry *entry,
                              struct precis_error *error)
{
    struct work *work = context;
    return pr_sorter_add(work->sorter, entry, error);
}

/* The value of a column in one version, for a message. */
static precis_str value(const struct work *work,
                        const struct pr_conflict *conflict, size_t v)
{
    uint32_t entry = conflict->triple.entry[v];
    return entry == PR_NO_ENTRY
               ? pr_str("", 0)
               : work->stores[v].items[entry].entry.field[conflict->column];
}

static void tell(void *context, const struct pr_conflict *conflict)
{
    const struct work *work = context;
    size_t v = conflict->triple.entry[MINE] != PR_NO_ENTRY ? MINE : THEIRS;
    const struct pr_entry *entry =
        &work->stores[v].items[conflict->triple.entry[v]].entry;
    precis_str fr = entry->field[PR_COLUMN_FR];
    if (conflict->column == PR_COLUMNS) {
        pr_say(work->files[v],
               "%u: conflict: '%.*s' was changed here and "
               "deleted in %s: %s",
               entry->line, PR_ARG(fr), work->files[v == MINE ? THEIRS : MINE],
               v == MINE ? "kept" : "left out");
        return;
    }
    precis_str base = value(work, conflict, BASE);
    precis_str mine = value(work, conflict, MINE);
    precis_str theirs = value(work, conflict, THEIRS);
    pr_say(work->files[MINE],
           "%u: conflict: '%.*s', %s: base '%.*s', mine '%.*s' (kept), theirs "
           "'%.*s'",
           entry->line, PR_ARG(fr), pr_column_name(conflict->column),
           PR_ARG(base), PR_ARG(mine), PR_ARG(theirs));
}

static int merge(struct pr_cli *cli, struct work *work)
{
    struct precis_error error = {0};
    size_t conflicts = 0;
    enum precis_status status =
        pr_merge(work->versions, add, tell, work, &conflicts, &error);
    if (status) {
        pr_say_error(cli, NULL, &error);
        return PR_EXIT_FAILED;
    }
    if (!pr_glossary_write(cli, &pr_exchange_tsv, work->sorter))
        return PR_EXIT_FAILED;
    if (conflicts)
        pr_say(NULL, "%zu conflict%s: what stands in %s was kept", conflicts,
               conflicts == 1 ? "" : "s", work->files[MINE]);
    return conflicts ? PR_EXIT_FAILED : PR_EXIT_DONE;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct work work = {.files = files};
    if (count != VERSIONS)
        return pr_say_usage(cli, "three files are needed: BASE MINE THEIRS");
    bool good = !pr_sorter_new(PR_ORDER_FRENCH, &work.sorter);
    for (size_t v = 0; good && v < VERSIONS; v++) {
        work.versions[v] = &work.stores[v];
        good = pr_glossary_file(cli, files[v], &work.stores[v]);
    }
    int code = good ? merge(cli, &work) : PR_EXIT_FAILED;
    pr_sorter_free(work.sorter);
    for (size_t v = 0; v < VERSIONS; v++)
        pr_store_done(&work.stores[v]);
    return code;
}

static const struct pr_option *const options[] = {
    &pr_option_from, &pr_option_lenient, &pr_option_output, &pr_option_quiet,
    NULL};

const struct pr_command pr_cmd_glossary_merge = {
    "glossary merge",
    "what two people changed in a glossary, together",
    "BASE MINE THEIRS",
    options,
    run,
    NULL};
