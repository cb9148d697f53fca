/* test_entry.c - rows are read whole, and each fault has its place. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "concept/entry.h"

struct found {
    size_t rows;
    struct pr_entry last;
};

static enum precis_status count(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct found *found = context;
    (void)error;
    found->rows++;
    found->last = *entry;
    return PRECIS_OK;
}

static void reads_rows(void **state)
{
    (void)state;
    struct found found = {0};
    precis_str file = PR_STR("# comment\n"
                             "fr\ten\tpos\tgender\tnote\n"
                             "livre\tbook\tnoun\tm\t\r\n"
                             "livre\tpound|quid\tnoun\tf\tmoney\\tor mass");
    assert_int_equal(pr_entries_read(file, NULL, count, &found, NULL),
                     PRECIS_OK);
    assert_int_equal(found.rows, 2);
    assert_int_equal(found.last.line, 4);
    assert_true(pr_str_is(found.last.field[PR_COLUMN_FR], "livre"));
    assert_true(pr_str_is(found.last.field[PR_COLUMN_EN], "pound|quid"));
    assert_true(pr_str_is(found.last.field[PR_COLUMN_NOTE], "money\\tor mass"));
    assert_int_equal(found.last.field[PR_COLUMN_DOMAIN].size, 0);
}

static enum precis_status comment(void *context, precis_str line,
                                  struct precis_error *error)
{
    struct found *found = context;
    (void)error;
    found->rows += 100;
    return pr_str_starts(line, PR_STR("#")) ? PRECIS_OK : PRECIS_E_FORMAT;
}

static void reads_drafts(void **state)
{
    (void)state;
    struct found found = {0};
    precis_str file = PR_STR("# one\nfr\ten\n# two\nmot\t\nlivre\tbook\n# end");
    assert_int_equal(pr_drafts_read(file, NULL, count, comment, &found, NULL),
                     PRECIS_OK);
    assert_int_equal(found.rows, 302);
    assert_int_equal(pr_drafts_read(PR_STR("fr\ten\n\tx\n"), NULL, count, NULL,
                                    &found, NULL),
                     PRECIS_E_FORMAT);
}

static const struct fault {
    const char *file;
    unsigned line, column;
    const char *message;
} faults[] = {
    {"mot\tword\n",                   1, 1,
     "expected the name of a column, in order, found 'mot'"                                       },
    {"en\tfr\n",                      1, 4,  "expected the name of a column, in order, found 'fr'"},
    {"fr\tpos\n",                     1, 1,
     "expected a header with the columns fr and en, found 'fr pos'"                               },
    {"fr\ten\nmot\n",                 2, 4,  "expected 2 columns, found 1"                        },
    {"fr\ten\nmot\tword\tx\n",        2, 11, "expected 2 columns, found 3"                        },
    {"fr\ten\n\tword\n",              2, 1,  "expected French, found an empty field"              },
    {"fr\ten\nété\t\n",             2, 5,  "expected English, found an empty field"             },
    {"fr\ten\nété\ta||b\n",         2, 7,
     "expected English between bars, found an empty field"                                        },
    {"fr\ten\nété \tsummer\n",      2, 1,
     "expected no white space at the ends of a field, found 'été '"                             },
    {"fr\ten\ne\xCC\x81t\tx\n",       2, 1,
     "expected text in NFC, found 'e\xCC\x81t'"                                                   },
    {"fr\ten\nété\tx\ry\n",         2, 6,
     "expected text, found control character 0x0D"                                                },
    {"fr\ten\na\\q\tx\n",             2, 2,  "expected \\t, \\n or \\\\, found '\\q'"             },
    {"fr\ten\tgender\nété\tx\tn\n", 2, 7,
     "expected m, f, mf, mpl, fpl or mfpl, found 'n'"                                             },
    {"fr\ten\tgeo\nété\tx\tfr\n",   2, 7,
     "expected country codes such as FR, found 'fr'"                                              },
    {"fr\ten\n\xC3\xA9t\xE9\tx\n",    2, 3,  "expected UTF-8, found byte 0xE9"                    },
};

static void places_faults(void **state)
{
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(faults); i++) {
        struct found found = {0};
        struct precis_error error = {0};
        assert_int_not_equal(pr_entries_read(pr_str_from(faults[i].file), NULL,
                                             count, &found, &error),
                             PRECIS_OK);
        assert_string_equal(error.message, faults[i].message);
        assert_int_equal(error.line, faults[i].line);
        assert_int_equal(error.column, faults[i].column);
    }
}

static void skips_when_lenient(void **state)
{
    (void)state;
    struct found found = {0};
    size_t skipped = 0;
    precis_str file = PR_STR("fr\ten\nmot\nété\tsummer\n\t\nan\tyear\n");
    assert_int_equal(pr_entries_read(file, &skipped, count, &found, NULL),
                     PRECIS_OK);
    assert_int_equal(found.rows, 2);
    assert_int_equal(skipped, 2);
}

static void names_columns_and_words(void **state)
{
    (void)state;
    assert_string_equal(pr_column_name(PR_COLUMN_SOURCE), "source");
    assert_int_equal(pr_column_find(PR_COLUMN_POS, PR_STR("prefix")),
                     PR_ENTRY_PREFIX);
    assert_int_equal(pr_column_find(PR_COLUMN_GENDER, PR_STR("mfpl")),
                     PR_ENTRY_MFPL);
    assert_int_equal(pr_column_find(PR_COLUMN_POS, PR_STR("")), PR_NO_WORD);
    assert_string_equal(pr_column_word(PR_COLUMN_POS, PR_ENTRY_NAME), "name");
    assert_null(pr_column_word(PR_COLUMN_POS, PR_ENTRY_POS_NONE));
    assert_null(pr_column_word(PR_COLUMN_FR, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_rows),
        cmocka_unit_test(reads_drafts),
        cmocka_unit_test(places_faults),
        cmocka_unit_test(skips_when_lenient),
        cmocka_unit_test(names_columns_and_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
