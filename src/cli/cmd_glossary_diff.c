/* cmd_glossary_diff.c - precis glossary diff: what changed between two. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/glossary_files.h"
#include "cli/options.h"
#include "cli/say.h"
#include "concept/merge.h"

#include <stdlib.h>

static bool same(const struct pr_entry *a, const struct pr_entry *b)
{
    for (size_t c = 0; c < PR_COLUMNS; c++)
        if (!pr_str_equal(a->field[c], b->field[c]))
            return false;
    return true;
}

/* One side of a difference: the sign, a tab, the row. */
static void write_side(struct pr_buf *buf, const char *sign,
                       const struct pr_entry *entry)
{
    pr_buf_format(buf, "%s\t", sign);
    pr_entry_write(entry, PR_COLUMNS, buf);
}

/* Write all differences; how many. */
static size_t compare(const struct pr_store *const versions[3],
                      const struct pr_triple triples[], size_t count,
                      struct pr_buf *buf)
{
    size_t differences = 0;
    for (size_t t = 0; t < count; t++) {
        uint32_t a = triples[t].entry[0], b = triples[t].entry[1];
        const struct pr_entry *old =
            a == PR_NO_ENTRY ? NULL : &versions[0]->items[a].entry;
        const struct pr_entry *new =
            b == PR_NO_ENTRY ? NULL : &versions[1]->items[b].entry;
        if (old && new &&same(old, new))
            continue;
        differences++;
        if (old)
            write_side(buf, "-", old);
        if (new)
            write_side(buf, "+", new);
    }
    return differences;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_store stores[2] = {{.count = 0}, {.count = 0}};
    const struct pr_store *const versions[3] = {&stores[0], &stores[1], NULL};
    struct pr_triple *triples = NULL;
    struct pr_buf buf = {0};
    size_t aligned = 0, differences = 0;
    if (count != 2)
        return pr_say_usage(cli, "two files are needed, found %d", count);
    bool good = pr_glossary_file(cli, files[0], &stores[0]) &&
                pr_glossary_file(cli, files[1], &stores[1]);
    if (good && pr_align_versions(versions, &triples, &aligned)) {
        pr_say(NULL, "out of memory");
        good = false;
    }
    if (good) {
        differences = compare(versions, triples, aligned, &buf);
        good = !pr_sink_buf(cli->out, &buf);
    }
    free(triples);
    pr_buf_done(&buf);
    pr_store_done(&stores[0]);
    pr_store_done(&stores[1]);
    return good && !differences ? PR_EXIT_DONE : PR_EXIT_FAILED;
}

static const struct pr_option *const options[] = {
    &pr_option_from, &pr_option_lenient, &pr_option_output, &pr_option_quiet,
    NULL};

const struct pr_command pr_cmd_glossary_diff = {
    "glossary diff",
    "the entries that two glossaries don't share",
    "OLD NEW",
    options,
    run,
    NULL};
