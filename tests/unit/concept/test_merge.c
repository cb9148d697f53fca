/* test_merge.c - three versions of a glossary become one. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "concept/merge.h"

#include <stdlib.h>

#define HEADER "fr\ten\tpos\tnote\n"

/* A merge of three texts: rows and conflicts as text. */
struct result {
    struct pr_buf rows, conflicts;
};

static enum precis_status add(void *context, const struct pr_entry *entry,
                              struct precis_error *error)
{
    struct result *result = context;
    (void)error;
    pr_buf_str(&result->rows, entry->field[PR_COLUMN_FR]);
    pr_buf_char(&result->rows, '=');
    pr_buf_str(&result->rows, entry->field[PR_COLUMN_EN]);
    pr_buf_char(&result->rows, '/');
    pr_buf_str(&result->rows, entry->field[PR_COLUMN_NOTE]);
    pr_buf_char(&result->rows, ' ');
    return PRECIS_OK;
}

static void tell(void *context, const struct pr_conflict *conflict)
{
    struct result *result = context;
    pr_buf_format(&result->conflicts, "%s ",
                  conflict->column == PR_COLUMNS
                      ? "deleted"
                      : pr_column_name(conflict->column));
}

static void check(const char *base, const char *mine, const char *theirs,
                  const char *rows, const char *conflicts)
{
    const char *texts[3] = {base, mine, theirs};
    struct pr_store stores[3] = {{.count = 0}, {.count = 0}, {.count = 0}};
    const struct pr_store *const versions[3] = {&stores[0], &stores[1],
                                                &stores[2]};
    struct result result = {{0}, {0}};
    size_t count;
    for (size_t v = 0; v < 3; v++) {
        struct pr_buf text = {0};
        pr_buf_text(&text, HEADER);
        pr_buf_text(&text, texts[v]);
        assert_int_equal(pr_entries_read(pr_buf_view(&text), NULL, pr_store_add,
                                         &stores[v], NULL),
                         PRECIS_OK);
        pr_buf_done(&text);
    }
    assert_int_equal(pr_merge(versions, add, tell, &result, &count, NULL),
                     PRECIS_OK);
    pr_buf_char(&result.rows, '\0');
    pr_buf_char(&result.conflicts, '\0');
    assert_string_equal(result.rows.bytes, rows);
    assert_string_equal(result.conflicts.bytes, conflicts);
    assert_int_equal(count > 0, conflicts[0] != '\0');
    pr_buf_done(&result.rows);
    pr_buf_done(&result.conflicts);
    for (size_t v = 0; v < 3; v++)
        pr_store_done(&stores[v]);
}

static void takes_what_one_side_changed(void **state)
{
    (void)state;
    check("a\tx\tnoun\t\n", "a\tx\tnoun\t\n", "a\tx\tnoun\t\n", "a=x/ ", "");
    check("a\tx\tnoun\t\n", "a\ty\tnoun\t\n", "a\tx\tnoun\t\n", "a=y/ ", "");
    check("a\tx\tnoun\t\n", "a\tx\tnoun\t\n", "a\ty\tnoun\t\n", "a=y/ ", "");
    check("a\tx\tnoun\t\n", "a\ty\tnoun\t\n", "a\tx\tnoun\tn\n", "a=y/n ", "");
    check("a\tx\tnoun\t\n", "a\ty\tnoun\t\n", "a\ty\tnoun\t\n", "a=y/ ", "");
}

static void adds_and_deletes(void **state)
{
    (void)state;
    check("a\tx\tnoun\t\n", "a\tx\tnoun\t\nb\ty\tnoun\t\n",
          "a\tx\tnoun\t\nc\tz\tnoun\t\n", "a=x/ b=y/ c=z/ ", "");
    check("a\tx\tnoun\t\nb\ty\tnoun\t\n", "a\tx\tnoun\t\n",
          "a\tx\tnoun\t\nb\ty\tnoun\t\n", "a=x/ ", "");
    check("", "a\tx\tnoun\t\n", "a\tx\tnoun\t\n", "a=x/ ", "");
    /* A second sense is added on one side, the first changed on the other. */
    check("a\tx\tnoun\t\n", "a\tx\tnoun\t\na\ty\tnoun\t\n", "a\tx|w\tnoun\t\n",
          "a=x|w/ a=y/ ", "");
}

static void keeps_mine_and_tells(void **state)
{
    (void)state;
    check("a\tx\tnoun\t\n", "a\ty\tnoun\t\n", "a\tz\tnoun\tn\n", "a=y/n ",
          "en ");
    check("a\tx\tnoun\t\n", "", "a\tz\tnoun\t\n", "", "deleted ");
    check("a\tx\tnoun\t\n", "a\tz\tnoun\t\n", "", "a=z/ ", "deleted ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_one_side_changed),
        cmocka_unit_test(adds_and_deletes),
        cmocka_unit_test(keeps_mine_and_tells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
