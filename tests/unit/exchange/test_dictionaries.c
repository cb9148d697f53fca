/* test_dictionaries.c - StarDict and dictd: what is written is read; cut or
 * damaged files are refused or harmless, never more. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/file.h"
#include "concept/store.h"
#include "exchange/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder of a test, in memory where the system has that: thousands of
 * small files are written. */
static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "%s/precis-dictionaries-XXXXXX",
             access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    char command[128];
    (void)state;
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
}

static const char *path_of(const char *name, char path[128])
{
    snprintf(path, 128, "%s/%s", folder, name);
    return path;
}

static void put_file(const char *name, precis_str bytes)
{
    char path[128];
    FILE *file = fopen(path_of(name, path), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.bytes, 1, bytes.size, file), bytes.size);
    fclose(file);
}

static void get_file(const char *name, struct pr_buf *bytes)
{
    char path[128];
    pr_buf_clear(bytes);
    assert_int_equal(
        pr_file_read(path_of(name, path), PR_FILE_MAX, bytes, NULL), PRECIS_OK);
}

static enum precis_status read_file(const char *name, struct pr_store *store,
                                    struct precis_error *error)
{
    char path[128];
    struct pr_import import = {.handler = pr_store_add, .context = store};
    return pr_import_read(&import, path_of(name, path), NULL, error);
}

#define ROWS                                                                   \
    "fr\ten\tpos\tgender\tdomain\tnote\texample_fr\texample_en\n"              \
    "cœur\theart|core\tnoun\tm\thealth\t\tSon cœur bat.\tIt beats.\n"        \
    "livre\tbook\tnoun\tm\tculture\t\t\t\n"                                    \
    "livre\tpound; quid\tnoun\tf\tfinance\tcurrency\t\t\n"                     \
    "l'un\tone: of two\t\t\t\t\t\t\n"                                          \
    "État\tstate\tnoun\tm\tpolitics\ta \\\\ sign\t\t\n"

/* Write ROWS as format; the main file goes to name. */
static void write_rows(const char *format, const char *name,
                       struct pr_store *store)
{
    char path[128];
    const struct pr_exchange *to = pr_exchange_named(format);
    struct pr_sorter *sorter;
    struct pr_buf main = {0};
    struct pr_export out = {.sink = pr_buf_sink(&main),
                            .path = path_of(name, path),
                            .title = PR_STR("Essai")};
    assert_non_null(to);
    assert_int_equal(
        pr_entries_read(pr_str_from(ROWS), NULL, pr_store_add, store, NULL),
        PRECIS_OK);
    assert_int_equal(pr_sorter_new(to->order, &sorter), PRECIS_OK);
    for (size_t i = 0; i < store->count; i++)
        assert_int_equal(pr_sorter_add(sorter, &store->items[i].entry, NULL),
                         PRECIS_OK);
    assert_int_equal(pr_export_write(&out, to, sorter, NULL), PRECIS_OK);
    assert_int_equal(out.written, store->count);
    put_file(name, pr_buf_view(&main));
    pr_export_done(&out);
    pr_sorter_free(sorter);
    pr_buf_done(&main);
}

static void gives_back(const char *format, const char *name)
{
    struct pr_store written = {0}, found = {0};
    write_rows(format, name, &written);
    assert_int_equal(read_file(name, &found, NULL), PRECIS_OK);
    /* One English with a semicolon comes back as two: see FORMATS.md. */
    assert_int_equal(found.count, written.count);
    for (size_t f = 0; f < found.count; f++) {
        size_t same = 0;
        for (size_t w = 0; w < written.count; w++) {
            size_t columns = 0;
            for (size_t c = 0; c < PR_COLUMNS; c++)
                columns +=
                    pr_str_equal(found.items[f].entry.field[c],
                                 written.items[w].entry.field[c]) ||
                    (pr_str_is(found.items[f].entry.field[c], "pound|quid") &&
                     pr_str_is(written.items[w].entry.field[c], "pound; quid"));
            same += columns == PR_COLUMNS;
        }
        assert_int_equal(same, 1);
    }
    pr_store_done(&written);
    pr_store_done(&found);
}

static void stardict_gives_back(void **state)
{
    (void)state;
    gives_back("stardict", "a.ifo");
}

static void dictd_gives_back(void **state)
{
    (void)state;
    gives_back("dictd", "b.index");
}

/* Cut the file part at each byte and change each of its bytes: reading main
 * ends, and where it fails says so. */
static void survives(const char *main, const char *part, bool cut_fails)
{
    struct pr_buf good = {0}, bad = {0};
    get_file(part, &good);
    for (size_t i = 0; i < good.size; i++) {
        for (int way = 0; way < 3; way++) {
            struct pr_store store = {0};
            struct precis_error error = {0};
            pr_buf_clear(&bad);
            pr_buf_append(&bad, good.bytes, way == 0 ? i : good.size);
            if (way == 1)
                bad.bytes[i] = (char)(bad.bytes[i] ^ 0xFF);
            if (way == 2)
                bad.bytes[i] = 0;
            put_file(part, pr_buf_view(&bad));
            enum precis_status status = read_file(main, &store, &error);
            if (way == 0 && cut_fails)
                assert_int_not_equal(status, PRECIS_OK);
            if (status)
                assert_true(error.message[0] != '\0');
            pr_store_done(&store);
        }
    }
    put_file(part, pr_buf_view(&good));
    pr_buf_done(&good);
    pr_buf_done(&bad);
}

static void stardict_survives(void **state)
{
    (void)state;
    survives("a.ifo", "a.idx", true);
    survives("a.ifo", "a.syn", false);
    survives("a.ifo", "a.dict.dz", true);
    survives("a.ifo", "a.ifo", false);
}

static void dictd_survives(void **state)
{
    (void)state;
    survives("b.index", "b.index", false);
    survives("b.index", "b.dict.dz", true);
}

#define IFO(words, size, more)                                                 \
    "StarDict's dict ifo file\nversion=2.4.2\nbookname=X\nwordcount=" words    \
    "\nidxfilesize=" size "\n" more
#define IDX "chat\0\0\0\0\0\0\0\0\3"

/* Read a StarDict dictionary made of these parts and expect a message. */
static void refuses(const char *ifo, precis_str idx, precis_str dict,
                    const char *message)
{
    struct pr_store store = {0};
    struct precis_error error = {0};
    put_file("c.ifo", pr_str_from(ifo));
    put_file("c.idx", idx);
    put_file("c.dict", dict);
    assert_int_not_equal(read_file("c.ifo", &store, &error), PRECIS_OK);
    assert_string_equal(error.message, message);
    pr_store_done(&store);
}

static void stardict_checks_sizes(void **state)
{
    (void)state;
    precis_str idx = PR_STR(IDX), cat = PR_STR("cat");
    struct pr_store store = {0};
    char wide[400];
    put_file("c.ifo", PR_STR(IFO("1", "13", "sametypesequence=m\n")));
    put_file("c.idx", idx);
    put_file("c.dict", cat);
    assert_int_equal(read_file("c.ifo", &store, NULL), PRECIS_OK);
    assert_int_equal(store.count, 1);
    assert_true(pr_str_is(store.items[0].entry.field[PR_COLUMN_EN], "cat"));
    pr_store_done(&store);

    refuses(IFO("1", "14", "sametypesequence=m\n"), idx, cat,
            ".idx, byte 13: expected 14 bytes (idxfilesize), found 13");
    refuses(IFO("2", "13", "sametypesequence=m\n"), idx, cat,
            ".idx, byte 13: expected 2 words (wordcount), found 1");
    refuses(IFO("1", "13", "sametypesequence=m\n"), idx, PR_STR("ca"),
            ".idx, byte 0: expected an article within the 2 bytes of .dict, "
            "found 3 at 0");
    refuses(IFO("x", "13", ""), idx, cat, "expected a number, found 'x'");
    refuses(IFO("1", "13", "idxoffsetbits=16\n"), idx, cat,
            "expected 32 or 64, found '16'");
    refuses("StarDict's dict ifo file\nversion=9\n", idx, cat,
            "expected version 2.4.2 or 3.0.0, found '9'");
    refuses("StarDict's dict ifo file\nversion=3.0.0\nwordcount=1\n", idx, cat,
            "expected a line idxfilesize=…, found the end");
    memset(wide, 'a', sizeof wide);
    memset(wide + 300, 0, 9);
    refuses(IFO("1", "309", "sametypesequence=m\n"), pr_str(wide, 309), cat,
            ".idx, byte 0: expected a word of at most 255 bytes, found 300");
    refuses(IFO("1", "5", "sametypesequence=m\n"), PR_STR("chat\0"), cat,
            ".idx, byte 0: expected a word, a zero byte and 8 bytes more, "
            "found the end");
    refuses(IFO("1", "13", "sametypesequence=m\n"),
            PR_STR("ch\xFFt\0\0\0\0\0\0\0\0\3"), cat,
            ".idx, byte 2: expected UTF-8, found byte 0xFF");
}

static void reads_pieces_of_all_types(void **state)
{
    (void)state;
    struct pr_store store = {0};
    put_file("c.ifo", PR_STR(IFO("1", "13", "")));
    put_file("c.idx", PR_STR("chat\0\0\0\0\0\0\0\0\x37"));
    put_file("c.dict",
             PR_STR("tʃa\0W\0\0\0\3\1\2\3h<i>noun</i><ol><li>a cat (animal)"
                    "</li></ol>"));
    assert_int_equal(read_file("c.ifo", &store, NULL), PRECIS_OK);
    assert_int_equal(store.count, 1);
    assert_true(pr_str_is(store.items[0].entry.field[PR_COLUMN_EN], "cat"));
    assert_true(pr_str_is(store.items[0].entry.field[PR_COLUMN_POS], "noun"));
    assert_true(
        pr_str_is(store.items[0].entry.field[PR_COLUMN_NOTE], "animal"));
    pr_store_done(&store);
}

static void dictd_refuses_other_digits(void **state)
{
    (void)state;
    struct pr_store store = {0};
    struct precis_error error = {0};
    put_file("d.dict", PR_STR("chat\ncat\n"));
    put_file("d.index", PR_STR("chat\tA\tJ\nchien\tA=\tJ\n"));
    assert_int_equal(read_file("d.index", &store, &error), PRECIS_E_FORMAT);
    assert_int_equal(error.line, 2);
    assert_int_equal(error.column, 7);
    assert_string_equal(
        error.message,
        "expected a word, a tab and two numbers in base 64, found 'A='");
    put_file("d.index", PR_STR("chat\tA\tJ\nchien\tB\tJ\n"));
    assert_int_equal(read_file("d.index", &store, &error), PRECIS_E_FORMAT);
    assert_string_equal(error.message,
                        "expected a place within the .dict, found 'B J'");
    pr_store_done(&store);
}

static void dsl_is_read(void **state)
{
    (void)state;
    struct pr_store store = {0};
    put_file("e.dsl", PR_STR("#NAME \"X\"\n\nchat{te}\nminet\n"
                             "\t[b]~[/b] [p]m[/p]\n"
                             "\t[m1]cat \\[animal\\], pussy[/m]\n"
                             "\t[ex]un chat[/ex]\n"));
    assert_int_equal(read_file("e.dsl", &store, NULL), PRECIS_OK);
    assert_int_equal(store.count, 2);
    const struct pr_entry *entry = &store.items[0].entry;
    assert_true(pr_str_is(entry->field[PR_COLUMN_FR], "chat"));
    assert_true(pr_str_is(entry->field[PR_COLUMN_EN], "cat|pussy"));
    assert_true(pr_str_is(entry->field[PR_COLUMN_GENDER], "m"));
    assert_true(pr_str_is(entry->field[PR_COLUMN_NOTE], "animal"));
    assert_int_equal(entry->line, 3);
    pr_store_done(&store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stardict_gives_back),
        cmocka_unit_test(dictd_gives_back),
        cmocka_unit_test(stardict_survives),
        cmocka_unit_test(dictd_survives),
        cmocka_unit_test(stardict_checks_sizes),
        cmocka_unit_test(reads_pieces_of_all_types),
        cmocka_unit_test(dictd_refuses_other_digits),
        cmocka_unit_test(dsl_is_read),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
