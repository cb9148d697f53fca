/* glossaries.c - any bytes as glossaries of each format. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include "concept/lint.h"
#include "exchange/format.h"
#include "gloss/compiled.h"
#include "gloss/lookup.h"
#include "unicode/utf8.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Every field of an entry is text. */
static enum precis_status keep(void *sorter, const struct pr_entry *entry,
                               struct precis_error *error)
{
    for (size_t c = 0; c < PR_COLUMNS; c++)
        PR_EXPECT(pr_utf8_valid(entry->field[c].bytes, entry->field[c].size) ==
                  entry->field[c].size);
    return pr_sorter_add(sorter, entry, error);
}

/* Write what was read in a format that its bytes choose. */
static void write_again(struct pr_sorter *sorter, size_t choice)
{
    const struct pr_exchange *format = NULL;
    struct pr_buf written = {0};
    size_t formats = 0;
    for (size_t f = 0; pr_exchanges[f]; f++)
        formats += pr_exchanges[f]->begin && !pr_exchanges[f]->files;
    choice %= formats;
    for (size_t f = 0; pr_exchanges[f]; f++)
        if (pr_exchanges[f]->begin && !pr_exchanges[f]->files && !choice--)
            format = pr_exchanges[f];
    struct pr_export out = {.sink = pr_buf_sink(&written),
                            .path = "fuzz",
                            .title = pr_str("fuzz", 4)};
    struct precis_error error = {0};
    PR_EXPECT(!pr_export_write(&out, format, sorter, &error));
    pr_export_done(&out);
    pr_buf_done(&written);
}

static void import(const char *path, const struct pr_exchange *format,
                   bool lenient, size_t choice)
{
    struct pr_sorter *sorter;
    struct precis_error error = {0};
    PR_EXPECT(!pr_sorter_new(choice & 1 ? PR_ORDER_CONCEPT : PR_ORDER_FRENCH,
                             &sorter));
    struct pr_import import = {
        .handler = keep, .context = sorter, .lenient = lenient};
    enum precis_status status = pr_import_read(&import, path, format, &error);
    PR_EXPECT(status == PRECIS_OK || error.message[0]);
    if (!status)
        write_again(sorter, choice);
    pr_sorter_free(sorter);
}

void pr_fuzz_exchange(precis_str bytes, const char *format)
{
    size_t sum = 0;
    for (size_t i = 0; i < bytes.size; i++)
        sum += (unsigned char)bytes.bytes[i];
    import(pr_fuzz_file(bytes), format ? pr_exchange_named(format) : NULL,
           sum & 1, sum >> 1);
}

/* ---- dictionaries of several files */

/* Write the next part of the input, parted by "\n====\n", to path + ending. */
static bool write_part(precis_str *rest, const char *stem, const char *ending)
{
    const precis_str mark = PR_STR("\n====\n");
    char path[256];
    size_t end = pr_str_find(*rest, mark, 0);
    snprintf(path, sizeof path, "%s%s", stem, ending);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    PR_EXPECT(descriptor >= 0);
    PR_EXPECT(write(descriptor, rest->bytes, end) == (ssize_t)end);
    close(descriptor);
    if (end == rest->size)
        return false;
    *rest = pr_str_slice(*rest, end + mark.size, rest->size);
    return true;
}

void pr_fuzz_bundle(precis_str bytes, const char *format)
{
    static const char *const stardict[] = {".ifo", ".idx", ".dict", ".syn"};
    static const char *const dictd[] = {".index", ".dict"};
    bool star = !strcmp(format, "stardict");
    const char *const *endings = star ? stardict : dictd;
    size_t count = star ? PR_LENGTH(stardict) : PR_LENGTH(dictd);
    char stem[64], path[256];
    snprintf(stem, sizeof stem, "/tmp/precis-fuzz-%ld", (long)getpid());
    size_t part = 0;
    for (precis_str rest = bytes; part < count; part++)
        if (!write_part(&rest, stem, endings[part]))
            break;
    snprintf(path, sizeof path, "%s%s", stem, endings[0]);
    import(path, pr_exchange_named(format), bytes.size & 1, bytes.size >> 1);
    for (part = 0; part < count; part++) {
        snprintf(path, sizeof path, "%s%s", stem, endings[part]);
        unlink(path);
    }
}

/* ---- our own forms */

void pr_fuzz_check(precis_str bytes, const char *unused)
{
    static const char *const names[] = {"fuzz"};
    struct pr_lint lint = {.names = names};
    struct pr_buf mended = {0};
    struct precis_error error = {0};
    (void)unused;
    enum precis_status status = pr_lint_rows(&lint, bytes, &mended, &error);
    PR_EXPECT(status == PRECIS_OK || error.message[0]);
    if (!status)
        PR_EXPECT(!pr_lint_run(&lint));
    pr_lint_done(&lint);
    pr_buf_done(&mended);
}

/* Everything a compiled glossary can be asked for. */
static void walk(const struct pr_compiled *compiled)
{
    struct pr_sense sense;
    uint32_t target;
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t node = pr_compiled_root(compiled, i);
        pr_compiled_child(compiled, node, i);
        uint32_t first;
        if (pr_compiled_children(compiled, i, &first))
            pr_compiled_edge_key(compiled, first);
        uint32_t heads = pr_compiled_heads(compiled, node);
        for (uint32_t h = 0; h < heads && h < 16; h++)
            pr_compiled_head(compiled, pr_compiled_head_at(compiled, node, h));
        pr_compiled_sense(compiled, i, &sense);
        pr_compiled_sense_pos(compiled, i);
        pr_compiled_sense_gender(compiled, i);
        pr_compiled_index(compiled, PR_SECTION_FRENCH, i, &target);
        pr_compiled_index(compiled, PR_SECTION_ENGLISH, i, &target);
    }
    pr_compiled_key(compiled, PR_STR("livre"));
    pr_compiled_seek(compiled, PR_SECTION_ENGLISH, PR_STR("pound"));
}

/* Look up words in a glossary that may be damaged. */
static void look_up(const char *path)
{
    static const char *const words[] = {"livre",  "livres", "lvire", "rendre",
                                        "mettre", "nation", "",      "x"};
    struct pr_vocabulary vocabulary;
    struct pr_glossary *glossary;
    struct precis_error error = {0};
    PR_EXPECT(!pr_vocabulary_init(&vocabulary, NULL));
    PR_EXPECT(!pr_glossary_new(&glossary));
    if (!pr_glossary_add(glossary, path, &vocabulary, &error))
        for (size_t w = 0; w < PR_LENGTH(words); w++) {
            struct pr_found_list found = {0};
            struct pr_sense sense;
            precis_str word = pr_str_from(words[w]);
            PR_EXPECT(!pr_lookup_french(glossary, &vocabulary, word, &found));
            PR_EXPECT(!pr_lookup_english(glossary, word, &found));
            for (size_t f = 0; f < found.count; f++)
                pr_glossary_sense(glossary, found.items[f].sense, &sense);
            free(found.items);
        }
    pr_glossary_free(glossary);
    pr_vocabulary_done(&vocabulary);
}

void pr_fuzz_glossary(precis_str bytes, const char *unused)
{
    struct pr_buf copy = {0};
    struct pr_compiled compiled;
    struct precis_error error = {0};
    (void)unused;
    pr_buf_str(&copy, bytes);
    if (!pr_compiled_take(&copy, &compiled, &error)) {
        walk(&compiled);
        pr_compiled_verify(&compiled, &error);
        pr_compiled_close(&compiled);
    }
    pr_buf_done(&copy);
    look_up(pr_fuzz_file(bytes));
}
