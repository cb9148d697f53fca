/* test_fold.c - matching keys; the fast path gives what utf8proc gives. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "unicode/class.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

static void check(const char *from, unsigned what, const char *to)
{
    struct pr_buf buf = {0};
    pr_fold(pr_str_from(from), what, &buf);
    pr_buf_char(&buf, '\0');
    assert_false(buf.failed);
    assert_string_equal(buf.bytes, to);
    pr_buf_done(&buf);
}

static void folds_keys(void **state)
{
    (void)state;
    check("ÉCONOMIE", PR_FOLD_KEY, "économie");
    check("E\xCC\x81"
          "CONOMIE",
          PR_FOLD_KEY, "économie");
    check("L’Œuvre", PR_FOLD_KEY, "l'oeuvre");
    check("co\xC2\xADop\xE2\x80\x8B\xC3\xA9rer", PR_FOLD_KEY, "coopérer");
    check("Éducation nationale", PR_FOLD_KEY | PR_FOLD_ACCENTS,
          "education nationale");
    check("Straße", PR_FOLD_KEY, "strasse");
    check("", PR_FOLD_KEY, "");
}

/* The signs that the fast path knows are folded as the table of signs has
 * them, whatever stands beside them. */
static void folds_usual_signs(void **state)
{
    (void)state;
    check("L’eau’", PR_FOLD_KEY, "l'eau'");
    check("«\u00A0É\u00A0»", PR_FOLD_KEY, "« é »");
    check("«\u00A0L’É\u00A0»", PR_FOLD_CASE, "«\u00A0l’é\u00A0»");
    check("’\u0301a", PR_FOLD_KEY, "'\u0301a");
    check("x’e\u0301", PR_FOLD_KEY, "x'é");
    check("œ’Œ", PR_FOLD_KEY, "oe'oe");
    check("’", PR_FOLD_SIGNS, "'");
    check("\xE2\x80", PR_FOLD_KEY, "\uFFFD");
}

/* The oracle of the fast path: utf8proc on text without signs. */
static void fast_path_is_the_library(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        struct pr_buf text = {0}, found = {0};
        for (int i = 0; i < 6; i++) {
            seed = seed * 1664525u + 1013904223u;
            uint32_t point = seed >> 16 & 0x1FF;
            if (point >= 0x100)
                point = point < 0x180 ? 'a' + point % 26 : 0x300 + point % 3;
            bool sign = point == 0xA0 || point == 0xAD || point == 0xC6 ||
                        point == 0xE6 || point == 0;
            pr_buf_point(&text, sign ? 'x' : point);
        }
        pr_fold(pr_buf_view(&text), PR_FOLD_KEY, &found);
        utf8proc_uint8_t *want = NULL;
        utf8proc_ssize_t size = utf8proc_map(
            (const utf8proc_uint8_t *)text.bytes, (utf8proc_ssize_t)text.size,
            &want, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
        assert_true(size >= 0);
        assert_true(pr_str_equal(pr_buf_view(&found),
                                 pr_str((char *)want, (size_t)size)));
        free(want);
        pr_buf_done(&text);
        pr_buf_done(&found);
    }
}

static void quick_check_never_lies(void **state)
{
    (void)state;
    for (uint32_t point = 1; point < 0x30000; point++) {
        struct pr_buf text = {0};
        pr_buf_text(&text, "e");
        pr_buf_point(&text, point);
        utf8proc_uint8_t *nfc = NULL;
        utf8proc_ssize_t size = utf8proc_map(
            (const utf8proc_uint8_t *)text.bytes, (utf8proc_ssize_t)text.size,
            &nfc, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
        if (size >= 0 && pr_nfc_quick(pr_buf_view(&text)))
            assert_true(pr_str_equal(pr_buf_view(&text),
                                     pr_str((char *)nfc, (size_t)size)));
        free(nfc);
        pr_buf_done(&text);
    }
}

static void counts_and_validates(void **state)
{
    (void)state;
    precis_str s = PR_STR("l’été \xF0\x9F\x98\x80 12345678");
    assert_int_equal(pr_utf8_length(s.bytes, s.size), 16);
    assert_int_equal(pr_utf8_valid(s.bytes, s.size), s.size);
    assert_int_equal(pr_utf8_valid("abcdefgh\xC3", 9), 8);
    assert_int_equal(pr_utf8_valid("\xED\xA0\x80", 3), 0);
    assert_int_equal(pr_utf8_valid("\xEF\xBF\xBD", 3), 3);
    uint32_t point;
    assert_int_equal(pr_utf8_decode("\xF0\x9F\x41", 3, &point), 2);
    assert_int_equal(point, 0xFFFD);
}

static void classes_agree(void **state)
{
    (void)state;
    for (uint32_t point = 1; point < 0x3000; point++) {
        struct pr_buf buf = {0};
        size_t step;
        pr_buf_point(&buf, point);
        assert_int_equal(pr_class_at(buf.bytes, buf.size, &step),
                         pr_class_of(point));
        assert_int_equal(step, buf.size);
        pr_buf_done(&buf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folds_keys),
        cmocka_unit_test(folds_usual_signs),
        cmocka_unit_test(fast_path_is_the_library),
        cmocka_unit_test(quick_check_never_lies),
        cmocka_unit_test(counts_and_validates),
        cmocka_unit_test(classes_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
