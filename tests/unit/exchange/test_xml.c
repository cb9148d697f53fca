/* test_xml.c - elements of XML, in pieces, with limits and places. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "exchange/extra.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

enum { ROOT, UNIT, TEXT, CODE };
static const char *const names[] = {"root", "unit", "text", "code", NULL};

/* All that was heard, a bar behind each. */
static enum precis_status open_tag(struct pr_xml *xml, int name)
{
    if (name == UNIT) {
        pr_xml_unit(xml);
        return pr_xml_id(xml, pr_xml_attribute(xml, "id"));
    }
    if (name == TEXT)
        pr_xml_listen(xml);
    if (name == CODE)
        pr_xml_mute(xml, 1);
    return PRECIS_OK;
}

static enum precis_status close_tag(struct pr_xml *xml, int name)
{
    struct pr_buf *heard = pr_xml_context(xml);
    if (name == CODE)
        pr_xml_mute(xml, -1);
    if (name == TEXT) {
        precis_str text = pr_xml_heard(xml);
        if (!text.size)
            return pr_xml_fault(xml, "expected text");
        pr_buf_str(heard, text);
    }
    if (name == UNIT && pr_xml_unit_good(xml))
        pr_buf_char(heard, '|');
    return PRECIS_OK;
}

static enum precis_status read_all(precis_str bytes, bool lenient,
                                   struct pr_buf *heard, size_t *skipped,
                                   struct precis_error *error)
{
    static const struct pr_xml_form form = {
        .names = names, .roots = 1, .open = open_tag, .close = close_tag};
    struct pr_feed feed;
    struct pr_import import = {.feed = &feed, .lenient = lenient};
    pr_feed_memory(&feed, bytes);
    pr_buf_clear(heard);
    *error = (struct precis_error){0};
    enum precis_status status = pr_xml_read(&form, &import, heard, error);
    *skipped = import.skipped;
    return status;
}

static void test_texts(void **state)
{
    static const struct {
        const char *xml;
        bool lenient;
        enum precis_status status;
        const char *heard;
        size_t skipped;
        unsigned line, column;
    } cases[] = {
        {"<root><unit><text>é&amp;<x>b</x></text></unit></root>",       false,
         PRECIS_OK,                                                                              "é&b|",      0, 0, 0 },
        {"<root><unit><text>a<code>z<x/>z</code>b<![CDATA[<&]]></text></unit>"
         "</root>",                                             false, PRECIS_OK,       "ab<&|",      0, 0, 0 },
        {"<root>\n <unit><text/></unit></root>",                         false, PRECIS_E_FORMAT, "",           0,
         2,                                                                                                          2 },
        {"<root>\n <unit\n a='é'><text/></unit></root>",                false, PRECIS_E_FORMAT,
         "",                                                                                                   0, 2, 2 },
        {"<root><unit><text/></unit><unit><text>b</text></unit></root>", true,
         PRECIS_OK,                                                                              "b|",         1, 0, 0 },
        {"<root><unit><text>a & b &eacute; &#1;</text></unit></root>",   true,
         PRECIS_OK,                                                                              "a & b é |", 0, 0, 0 },
        {"<root><unit><text>a & b</text></unit></root>",                 false, PRECIS_E_FORMAT,
         "",                                                                                                   0, 1, 22},
        {"<root><unit><text><![CDATA[a & b]]></text></unit></root>",     true,
         PRECIS_OK,                                                                              "a & b|",     0, 0, 0 },
        {"<root><unit id='x'/><unit id='x'/></root>",                    false, PRECIS_E_FORMAT,
         "|",                                                                                                  0, 1, 21},
        {"<root><unit><text>a</text></unit>",                            false, PRECIS_E_FORMAT, "a|",         0,
         1,                                                                                                          34},
        {"<other/>",                                                     false, PRECIS_E_FORMAT, "",           0, 1, 1 },
        {"<!DOCTYPE root [<!ENTITY a 'b'>]><root/>",                     false, PRECIS_E_FORMAT, "",
         0,                                                                                                       1, 31},
        {"<!DOCTYPE root SYSTEM 'none.dtd'><root><unit><text>&a;</text></unit>"
         "</root>",                                             false, PRECIS_E_FORMAT, "",           0, 1, 55},
        {"<?xml version='1.0' encoding='iso-8859-15'?><root><unit><text>\xA4"
         "</text></unit></root>",                               false, PRECIS_OK,       "€|",       0, 0, 0 },
        {"<?xml version='1.0' encoding='nonsense'?><root/>",             false,
         PRECIS_E_SUPPORT,                                                                       "",           0, 1, 1 },
        {"\xEF\xBB\xBF<root><unit><text>a</text></unit></root>",         false,
         PRECIS_OK,                                                                              "a|",         0, 0, 0 },
        {"<root><unit><text>\xE9</text></unit></root>",                  false,
         PRECIS_E_ENCODING,                                                                      "",           0, 1, 19},
        {"<root><unit><text>\xE9</text></unit><unit/></root>",           true,  PRECIS_OK,
         "\xEF\xBF\xBD|",                                                                                      1, 0, 0 },
    };
    struct pr_buf heard = {0};
    (void)state;
    for (size_t c = 0; c < PR_LENGTH(cases); c++) {
        struct precis_error error;
        size_t skipped;
        enum precis_status status =
            read_all(pr_str_from(cases[c].xml), cases[c].lenient, &heard,
                     &skipped, &error);
        if (status != cases[c].status || skipped != cases[c].skipped ||
            error.line != cases[c].line || error.column != cases[c].column ||
            !pr_str_is(pr_buf_view(&heard), cases[c].heard))
            fail_msg("%s: status %d, heard '%.*s', skipped %zu, %u:%u %s",
                     cases[c].xml, (int)status, PR_ARG(pr_buf_view(&heard)),
                     skipped, error.line, error.column, error.message);
    }
    pr_buf_done(&heard);
}

/* A text of size bytes in one unit. */
static enum precis_status read_long(size_t size)
{
    struct pr_buf xml = {0}, heard = {0};
    struct precis_error error;
    size_t skipped;
    pr_buf_text(&xml, "<root><unit><text>");
    for (size_t i = 0; i < size; i++)
        pr_buf_char(&xml, 'x');
    pr_buf_text(&xml, "</text></unit></root>");
    enum precis_status status =
        read_all(pr_buf_view(&xml), false, &heard, &skipped, &error);
    assert_int_equal(status == PRECIS_OK, heard.size == size + 1);
    pr_buf_done(&xml);
    pr_buf_done(&heard);
    return status;
}

static void test_limits(void **state)
{
    (void)state;
    assert_int_equal(read_long(PR_XML_TEXT_MAX), PRECIS_OK);
    assert_int_equal(read_long(PR_XML_TEXT_MAX + 1), PRECIS_E_LIMIT);
}

static void test_names(void **state)
{
    static const char *const ids[][2] = {
        {"c1",      "c1"           },
        {"42",      "_x0034_2"     },
        {"a b",     "a_x0020_b"    },
        {"é-1.x",  "é-1.x"       },
        {"_x0041_", "_x005F_x0041_"},
        {"a/b",     "a_x002F_b"    },
        {"-",       "_x002D_"      },
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(ids); i++) {
        struct pr_buf name = {0}, id = {0};
        pr_xml_name(&name, pr_str_from(ids[i][0]));
        assert_true(pr_str_is(pr_buf_view(&name), ids[i][1]));
        pr_xml_unname(&id, pr_buf_view(&name));
        assert_true(pr_str_is(pr_buf_view(&id), ids[i][0]));
        pr_buf_done(&name);
        pr_buf_done(&id);
    }
}

static void test_languages(void **state)
{
    (void)state;
    assert_int_equal(pr_xml_language_of(PR_STR("FR-ca")), PR_XML_FRENCH);
    assert_int_equal(pr_xml_language_of(PR_STR("en_GB")), PR_XML_ENGLISH);
    assert_int_equal(pr_xml_language_of(PR_STR("eng")), PR_XML_ENGLISH);
    assert_int_equal(pr_xml_language_of(PR_STR("frp")), PR_XML_OTHER);
    assert_int_equal(pr_xml_language_of(PR_STR("")), PR_XML_OTHER);
    assert_true(pr_xml_look(PR_STR("<?xml?>\n<tmx version"), "<tmx"));
    assert_true(pr_xml_look(PR_STR("\xFF\xFE<\0t\0m\0x\0>\0<\0"), "<tmx"));
    assert_false(pr_xml_look(PR_STR("<tmxx >"), "<tmx"));
}

static void test_extra(void **state)
{
    struct pr_row row = {0};
    struct pr_buf plain = {0};
    precis_str name, value;
    (void)state;
    pr_row_keep(&row, "a=b;c", PR_STR("50 %; x=y"));
    pr_row_keep(&row, "d", PR_STR("%3B"));
    precis_str rest = pr_buf_view(&row.field[PR_COLUMN_EXTRA]);
    assert_true(pr_str_is(rest, "a%3Db%3Bc=50 %25%3B x=y; d=%253B"));
    assert_true(pr_extra_next(&rest, &name, &value));
    pr_extra_decode(&plain, name);
    assert_true(pr_str_is(pr_buf_view(&plain), "a=b;c"));
    pr_buf_clear(&plain);
    pr_extra_decode(&plain, value);
    assert_true(pr_str_is(pr_buf_view(&plain), "50 %; x=y"));
    assert_true(pr_extra_next(&rest, &name, &value));
    pr_buf_clear(&plain);
    pr_extra_decode(&plain, value);
    assert_true(pr_str_is(pr_buf_view(&plain), "%3B"));
    assert_false(pr_extra_next(&rest, &name, &value));
    pr_buf_done(&plain);
    pr_row_done(&row);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts), cmocka_unit_test(test_limits),
        cmocka_unit_test(test_names), cmocka_unit_test(test_languages),
        cmocka_unit_test(test_extra),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
