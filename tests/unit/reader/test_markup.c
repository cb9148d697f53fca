/* test_markup.c - every byte is in one piece; tags, attributes, entities. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "reader/markup.h"

#include <stdlib.h>

static void pieces_make_the_source(void **state)
{
    (void)state;
    static const char alphabet[] = "<>/!-=\"' abp[]?&;\n";
    srand(3);
    for (int round = 0; round < 20000; round++) {
        char text[40];
        size_t size = (size_t)rand() % sizeof text;
        for (size_t i = 0; i < size; i++)
            text[i] = alphabet[(size_t)rand() % (sizeof alphabet - 1)];
        struct pr_markup m = {
            .source = {text, size},
              .xml = round % 2
        };
        size_t at = 0;
        while (pr_markup_next(&m)) {
            assert_int_equal(m.start, at);
            assert_true(m.end > m.start && m.end <= size);
            at = m.end;
        }
        assert_int_equal(at, size);
    }
}

static void reads_tags(void **state)
{
    (void)state;
    struct pr_markup m = {
        .source = PR_STR("<A HREF='x>y' b=c d>t<br/><script>a<b</script>")};
    precis_str value;
    assert_true(pr_markup_next(&m));
    precis_str tag = pr_str_slice(m.source, m.start, m.end);
    assert_true(pr_markup_attribute(tag, "href", &value));
    assert_true(pr_str_is(value, "x>y"));
    assert_true(pr_markup_attribute(tag, "b", &value));
    assert_true(pr_str_is(value, "c"));
    assert_true(pr_markup_attribute(tag, "d", &value));
    assert_false(pr_markup_attribute(tag, "e", &value));
    assert_true(pr_markup_next(&m) && m.kind == PR_MARKUP_TEXT);
    assert_true(pr_markup_next(&m) && m.empty);
    assert_true(pr_markup_next(&m) && m.kind == PR_MARKUP_OPEN);
    assert_true(pr_markup_next(&m) && m.kind == PR_MARKUP_LITERAL);
    assert_true(pr_markup_next(&m) && m.kind == PR_MARKUP_CLOSE);
    assert_false(pr_markup_next(&m));
}

static void check_text(const char *from, bool xml, const char *to)
{
    struct pr_buf buf = {0};
    pr_markup_unescape(pr_str_from(from), xml, &buf);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, to);
    pr_buf_done(&buf);
}

static void resolves_entities(void **state)
{
    (void)state;
    check_text("&eacute;&#233;&#xE9;&#146;&amp;amp;", false, "ééé’&amp;");
    check_text("A&B &bogus; &", false, "A&B &bogus; &");
    check_text("&eacute;&lt;", true, "&eacute;<");
    check_text("&#0;&#xD800;&#99999999;", false, "\uFFFD\uFFFD\uFFFD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_make_the_source),
        cmocka_unit_test(reads_tags),
        cmocka_unit_test(resolves_entities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
