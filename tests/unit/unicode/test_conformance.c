/* test_conformance.c - Unicode's own tests of normal forms and word breaks. */
/* SPDX-License-Identifier: MIT */
#include "../unit.h"

#include "base/buf.h"
#include "base/str.h"
#include "unicode/breaks.h"
#include "unicode/fold.h"

#include <stdio.h>
#include <stdlib.h>

/* Where Debian's unicode-data lies; tests are skipped where it is not. */
#define FOLDER "/usr/share/unicode/"

/* Read hexadecimal code points until a byte that belongs to none. */
static const char *read_points(const char *at, struct pr_buf *buf)
{
    char *end;
    pr_buf_clear(buf);
    for (;;) {
        unsigned long point = strtoul(at, &end, 16);
        if (end == at)
            return at;
        pr_buf_point(buf, (uint32_t)point);
        at = end;
    }
}

static void check_form(const char *line)
{
    struct pr_buf column[3] = {{0}, {0}, {0}}, form = {0};
    const char *at = line;
    for (size_t c = 0; c < 3; c++)
        at = read_points(at, &column[c]) + 1;
    for (size_t c = 0; c < 3; c++) { /* NFC of c1, c2 and c3 is c2 */
        precis_str text = pr_buf_view(&column[c]);
        pr_buf_clear(&form);
        pr_nfc(text, &form);
        if (!pr_str_equal(pr_buf_view(&form), pr_buf_view(&column[1])))
            fail_msg("NFC of column %zu: %s", c + 1, line);
        if (pr_nfc_quick(text) && !pr_str_equal(text, pr_buf_view(&column[1])))
            fail_msg("quick check of column %zu: %s", c + 1, line);
    }
    for (size_t c = 0; c < 3; c++)
        pr_buf_done(&column[c]);
    pr_buf_done(&form);
}

static void test_normal_forms(void **state)
{
    (void)state;
    char line[4096];
    size_t count = 0;
    FILE *file =
        popen("bzcat " FOLDER "NormalizationTest.txt.bz2 2>/dev/null", "r");
    if (!file)
        skip();
    while (fgets(line, sizeof line, file))
        if (line[0] != '#' && line[0] != '@' && line[0] != '\n') {
            check_form(line);
            count++;
        }
    pclose(file);
    if (!count)
        skip();
    assert_true(count > 10000);
}

/* "÷ 0061 × 0300 ÷ # …": ÷ is a boundary. */
static void check_breaks(struct pr_breaks *breaks, const char *line)
{
    struct pr_buf text = {0}, point = {0};
    size_t expected[64], count = 0;
    for (const char *at = line; *at && *at != '#';) {
        if (pr_str_starts(pr_str_from(at), PR_STR("÷"))) {
            expected[count++] = text.size;
            at += 2;
        } else if (pr_str_starts(pr_str_from(at), PR_STR("×"))) {
            at += 2;
        } else {
            const char *after = read_points(at, &point);
            pr_buf_str(&text, pr_buf_view(&point));
            at = after > at ? after : at + 1;
        }
    }
    assert_true(pr_breaks_set(breaks, pr_buf_view(&text)));
    size_t at = 0;
    for (size_t b = 1; b < count; b++) {
        at = pr_breaks_next(breaks, at);
        if (at != expected[b])
            fail_msg("boundary at %zu, expected %zu: %s", at, expected[b],
                     line);
    }
    pr_buf_done(&text);
    pr_buf_done(&point);
}

static void test_word_breaks(void **state)
{
    (void)state;
    char line[4096];
    struct pr_breaks breaks = {0};
    FILE *file = fopen(FOLDER "auxiliary/WordBreakTest.txt", "r");
    if (!file)
        skip();
    while (fgets(line, sizeof line, file))
        /* Lone surrogates have no UTF-8; since CLDR 42 ICU parts words at a
         * colon, where the standard's default does not. */
        if (line[0] != '#' && line[0] != '\n' && !strstr(line, " D800 ") &&
            !strstr(line, " 003A "))
            check_breaks(&breaks, line);
    fclose(file);
    pr_breaks_done(&breaks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_normal_forms),
        cmocka_unit_test(test_word_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
