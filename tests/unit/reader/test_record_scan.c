/* test_record_scan.c - the scanner of records reads what jansson reads. */
/* SPDX-License-Identifier: MIT */
#include "../unit.h"

#include "reader/record_scan.h"

#include <jansson.h>

static const struct pr_record_fields fields;

/* Scan line; whenever that succeeds, jansson has to find the same. */
static bool agrees(precis_str line)
{
    struct pr_record record = {0};
    bool scanned = pr_record_scan(line, &fields, &record);
    json_t *root = json_loadb(line.bytes, line.size,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
    if (scanned) {
        assert_non_null(root);
        const json_t *text = json_object_get(root, "text");
        const json_t *title = json_object_get(root, "title");
        const json_t *id = json_object_get(root, "id");
        assert_true(pr_str_equal(
            record.texts[0].text,
            pr_str(json_string_value(text), json_string_length(text))));
        if (json_is_string(title))
            assert_true(pr_str_equal(
                record.texts[0].title,
                pr_str(json_string_value(title), json_string_length(title))));
        else
            assert_int_equal(record.texts[0].title.size, 0);
        char *written =
            id ? json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT) : NULL;
        assert_true(pr_str_equal(record.id, pr_str_from(written)));
        if (json_is_string(id))
            assert_true(pr_str_is(record.name, json_string_value(id)));
        free(written);
    }
    json_decref(root);
    pr_record_done(&record);
    return scanned;
}

static void reads_the_usual(void **state)
{
    (void)state;
    assert_true(agrees(PR_STR("{\"id\":\"a-1\",\"text\":\"Il pleut.\"}")));
    assert_true(agrees(PR_STR(" { \"text\" : \"a\\n\\u00e9\\ud83d\\ude00\\/\" ,"
                              "\"id\":12,\"title\":\"\\\"Été\\\"\"}\r")));
    assert_true(agrees(PR_STR("{\"text\":\"\\u0000\",\"id\":null,\"x\":"
                              "[1,-2.5,true,{\"y\":[],\"z\":{}}]}")));
}

static void leaves_the_rest(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "",
        "{}",
        "[]",
        "{\"text\":3}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"id\":1e5}",
        "{\"text\":\"a\",\"id\":\"\\u0041\"}",
        "{\"text\":\"a\",\"docs\":[]}",
        "{\"text\":\"a\"} x",
        "{\"text\":\"a\",}",
        "{\"text\":\"\\ud83d\"}",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"a\",\"o\":{\"k\":1,\"k\":2}}",
        "{\"text\":\"a\",\"n\":01}",
        "{\"text\":\"\xC3\"}",
        "{\"text\":\"a\x01\"}",
        "{\"text\":\"a",
        "{\"text\":\"a\\",
        "{\"te\\u0078t\":\"a\"}",
    };
    for (size_t i = 0; i < PR_LENGTH(lines); i++)
        assert_false(agrees(pr_str_from(lines[i])));
}

/* Lines that mutations of a good one make: what is accepted is right. */
static void never_contradicts(void **state)
{
    (void)state;
    static const char seed[] =
        "{\"id\": \"n-7\", \"title\": \"L’été\", \"text\": \"Un \\\"mot\\\""
        "\\u00e9\\ud83d\\ude00 œuvre.\\n\\nDeux\", \"k\": [1, -0.5, {\"a\": "
        "\"\\t\", \"b\": null}], \"t\": true, \"n\": 1200}";
    static const char spare[] = "{}[]\",:\\un0eE-.19 \xC3\xA9\x01tfadDdC";
    uint64_t random = 42;
    size_t accepted = 0;
    for (unsigned round = 0; round < 60000; round++) {
        char line[sizeof seed + 8];
        size_t size = sizeof seed - 1;
        memcpy(line, seed, size);
        for (unsigned edit = 0; edit <= round % 3; edit++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t at = (size_t)(random >> 33) % size;
            char byte = spare[(random >> 20) % (sizeof spare - 1)];
            if (random >> 62 == 0 && size > 1)
                memmove(line + at, line + at + 1, --size - at);
            else if (random >> 62 == 1 && size < sizeof line) {
                memmove(line + at + 1, line + at, size++ - at);
                line[at] = byte;
            } else {
                line[at] = byte;
            }
        }
        accepted += agrees(pr_str(line, size));
    }
    assert_true(accepted > 5000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_usual),
        cmocka_unit_test(leaves_the_rest),
        cmocka_unit_test(never_contradicts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
