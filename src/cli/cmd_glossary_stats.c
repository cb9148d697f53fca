/* cmd_glossary_stats.c - precis glossary stats: what a glossary holds. */
/* SPDX-License-Identifier: MIT */
#include "base/intern.h"
#include "base/json.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/glossary_files.h"
#include "cli/options.h"

enum { WORDS_MAX = 32 };

/* What was counted. */
struct counts {
    size_t entries, headwords, phrases, translations;
    size_t filled[PR_COLUMNS];
    size_t word[PR_COLUMNS][WORDS_MAX]; /* of closed lists */
};

static bool count_entries(const struct pr_store *store, struct counts *counts)
{
    struct pr_intern heads = {0};
    bool good = true;
    for (size_t i = 0; good && i < store->count; i++) {
        const struct pr_entry *entry = &store->items[i].entry;
        precis_str fr = entry->field[PR_COLUMN_FR];
        precis_str rest = entry->field[PR_COLUMN_EN], part;
        counts->entries++;
        size_t known = heads.count;
        good = pr_intern_add(&heads, fr) != PR_NO_ID;
        counts->phrases +=
            heads.count > known && pr_str_find(fr, PR_STR(" "), 0) < fr.size;
        while (pr_str_split(&rest, '|', &part))
            counts->translations++;
        for (size_t c = 0; c < PR_COLUMNS; c++) {
            enum pr_column column = (enum pr_column)c;
            size_t word = pr_column_find(column, entry->field[c]);
            counts->filled[c] += entry->field[c].size > 0;
            if (word < WORDS_MAX)
                counts->word[c][word]++;
        }
    }
    counts->headwords = heads.count;
    pr_intern_done(&heads);
    return good;
}

static void write_text(const struct counts *counts, struct pr_buf *buf)
{
    pr_buf_format(buf,
                  "entries\t%zu\nheadwords\t%zu\nphrases\t%zu\n"
                  "translations\t%zu\n",
                  counts->entries, counts->headwords, counts->phrases,
                  counts->translations);
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        enum pr_column column = (enum pr_column)c;
        if (c == PR_COLUMN_FR || c == PR_COLUMN_EN || !counts->filled[c])
            continue;
        pr_buf_format(buf, "with %s\t%zu\n", pr_column_name(column),
                      counts->filled[c]);
        for (size_t w = 0; pr_column_word(column, w); w++)
            if (counts->word[c][w])
                pr_buf_format(buf, "%s %s\t%zu\n", pr_column_name(column),
                              pr_column_word(column, w), counts->word[c][w]);
    }
}

static void write_json(const struct counts *counts, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_size(&json, "entries", counts->entries);
    pr_json_size(&json, "headwords", counts->headwords);
    pr_json_size(&json, "phrases", counts->phrases);
    pr_json_size(&json, "translations", counts->translations);
    pr_json_open(&json, "filled", '{');
    for (size_t c = 0; c < PR_COLUMNS; c++)
        pr_json_size(&json, pr_column_name((enum pr_column)c),
                     counts->filled[c]);
    pr_json_close(&json, '}');
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        enum pr_column column = (enum pr_column)c;
        if (!pr_column_word(column, 0))
            continue;
        pr_json_open(&json, pr_column_name(column), '{');
        for (size_t w = 0; pr_column_word(column, w); w++)
            if (counts->word[c][w])
                pr_json_size(&json, pr_column_word(column, w),
                             counts->word[c][w]);
        pr_json_close(&json, '}');
    }
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_store store = {0};
    struct counts counts = {0};
    struct pr_buf buf = {0};
    enum pr_format form;
    char *standard[] = {"-"};
    if (!pr_options_format(cli, false, &form))
        return PR_EXIT_USAGE;
    bool good = true;
    for (int f = 0; f < (count ? count : 1); f++)
        good &= pr_glossary_file(cli, (count ? files : standard)[f], &store);
    good = good && count_entries(&store, &counts);
    if (good && form == PR_FORMAT_JSON)
        write_json(&counts, &buf);
    else if (good)
        write_text(&counts, &buf);
    good = good && !pr_sink_buf(cli->out, &buf);
    pr_buf_done(&buf);
    pr_store_done(&store);
    return good ? PR_EXIT_DONE : PR_EXIT_FAILED;
}

static const struct pr_option *const options[] = {
    &pr_option_from, &pr_option_lenient, PR_OPTIONS_OUTPUT, &pr_option_quiet,
    NULL};

const struct pr_command pr_cmd_glossary_stats = {
    "glossary stats",
    "how much of what glossaries hold",
    "[FILE…]",
    options,
    run,
    "text, markdown, json"};
