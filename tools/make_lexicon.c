/* make_lexicon.c - compile the French lexicon from hunspell's dictionary. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/file.h"
#include "tools/lexicon/affix.h"
#include "tools/lexicon/pack.h"
#include "tools/lexicon/readings.h"

#include <stdio.h>

static const char usage[] =
    "usage: make_lexicon [--list] AFF DIC WORDS TABLE [COUNTS] > LEXICON\n"
    "AFF and DIC are hunspell's French dictionary, WORDS more entries of its\n"
    "kind, TABLE the words that we describe ourselves, COUNTS how often forms\n"
    "are what. --list writes form, lemma, class, features and cost of each\n"
    "reading instead of the lexicon.\n";

static int complain(const char *path, const struct precis_error *error)
{
    fprintf(stderr, "make_lexicon: %s", path);
    if (error->line)
        fprintf(stderr, ":%u", error->line);
    fprintf(stderr, ": %s\n", error->message);
    return 1;
}

static int read_all(char **paths, struct readings *readings)
{
    enum { AFF, DIC, WORDS, TABLE, FILES };
    struct precis_error error = {0};
    struct pr_buf file[FILES] = {{0}};
    struct affixes affixes = {0};
    enum precis_status status = PRECIS_OK;
    int f = AFF;
    for (; !status && f < FILES; f++)
        status = pr_file_read(paths[f], PR_FILE_MAX, &file[f], &error);
    for (f = AFF; !status && f < FILES; f++) {
        precis_str bytes = pr_buf_view(&file[f]);
        if (f == AFF)
            status = affixes_read(&affixes, bytes, &error);
        else if (f == TABLE)
            status = readings_read_table(readings, bytes, &error);
        else
            status = affixes_expand(&affixes, bytes, readings_add_fields,
                                    readings, &error);
    }
    for (int i = AFF; i < FILES; i++)
        pr_buf_done(&file[i]);
    affixes_done(&affixes);
    return status ? complain(paths[f - 1], &error) : 0;
}

static int read_counts(const char *path, struct readings *readings)
{
    struct pr_buf file = {0};
    struct precis_error error = {0};
    enum precis_status status = pr_file_read(path, PR_FILE_MAX, &file, &error);
    if (!status)
        status = readings_count(readings, pr_buf_view(&file), &error);
    pr_buf_done(&file);
    return status ? complain(path, &error) : 0;
}

static void list(const struct readings *readings)
{
    for (size_t r = 0; r < readings->count; r++) {
        const struct reading *reading = &readings->items[r];
        printf("%.*s\t%.*s\t%.*s\t%d%d%d%d\t%d\n", PR_ARG(reading->form),
               PR_ARG(reading->lemma), PR_ARG(pr_tag_name(reading->tag)),
               reading->gender, reading->number, reading->tense,
               reading->persons, reading->cost);
    }
}

int main(int argc, char **argv)
{
    bool listing = argc > 1 && !strcmp(argv[1], "--list");
    char **paths = argv + 1 + listing;
    bool counted = argc == 6 + listing;
    if (argc != 5 + listing && !counted) {
        fputs(usage, stderr);
        return 2;
    }
    struct readings readings = {0};
    struct pr_buf out = {0};
    struct precis_error error = {0};
    int code = read_all(paths, &readings);
    if (!code && !readings_settle(&readings)) {
        pr_fail_memory(&error);
        code = complain(paths[1], &error);
    }
    if (!code && counted)
        code = read_counts(paths[4], &readings);
    if (!code && listing)
        list(&readings);
    else if (!code && lexicon_pack(&readings, &out, &error))
        code = complain(paths[1], &error);
    if (out.size && fwrite(out.bytes, 1, out.size, stdout) != out.size)
        code = 1;
    if (fflush(stdout))
        code = 1;
    pr_buf_done(&out);
    readings_done(&readings);
    return code;
}
