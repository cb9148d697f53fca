/* test_dates.c - English dates and times are those of ICU. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "english/dates.h"

#include <stdio.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

enum { TEXT_MAX = 96, DAYS = 36525 };

static const UChar utc[] = {'U', 'T', 'C', 0};

/* What ICU writes for a day or a time. */
static void icu(UDateFormat *format, double milliseconds, char text[TEXT_MAX])
{
    UErrorCode error = U_ZERO_ERROR;
    UChar wide[TEXT_MAX];
    udat_format(format, milliseconds, wide, TEXT_MAX, NULL, &error);
    u_strToUTF8(text, TEXT_MAX, NULL, wide, -1, &error);
    assert_true(U_SUCCESS(error));
}

static void check(const struct pr_figure *figure, bool american,
                  const char *expected)
{
    struct pr_buf buf = {0};
    struct pr_english_style style = {.american = american};
    pr_figure_english(figure, &style, &buf);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, expected);
    pr_buf_done(&buf);
}

/* Every day from 1950 to 2049 in the full style of a locale. */
static void each_day(const char *locale, bool american)
{
    UErrorCode error = U_ZERO_ERROR;
    UDateFormat *full =
        udat_open(UDAT_NONE, UDAT_FULL, locale, utc, -1, NULL, 0, &error);
    UCalendar *calendar = ucal_open(utc, -1, locale, UCAL_GREGORIAN, &error);
    ucal_setDateTime(calendar, 1950, UCAL_JANUARY, 1, 0, 0, 0, &error);
    assert_true(U_SUCCESS(error));
    for (int day = 0; day < DAYS; day++) {
        struct pr_figure figure = {.kind = PR_FIGURE_DATE};
        int weekday = ucal_get(calendar, UCAL_DAY_OF_WEEK, &error);
        figure.date.weekday = (uint8_t)((weekday + 5) % 7 + 1);
        figure.date.day = (uint8_t)ucal_get(calendar, UCAL_DATE, &error);
        figure.date.month =
            (uint8_t)(ucal_get(calendar, UCAL_MONTH, &error) + 1);
        figure.date.year = (int16_t)ucal_get(calendar, UCAL_YEAR, &error);
        char expected[TEXT_MAX];
        icu(full, ucal_getMillis(calendar, &error), expected);
        check(&figure, american, expected);
        ucal_add(calendar, UCAL_DATE, 1, &error);
    }
    ucal_close(calendar);
    udat_close(full);
}

static void writes_days_as_icu(void **state)
{
    (void)state;
    each_day("en_GB", false);
    each_day("en_US", true);
}

static void writes_times_as_icu(void **state)
{
    (void)state;
    UErrorCode error = U_ZERO_ERROR;
    UDateFormat *format =
        udat_open(UDAT_SHORT, UDAT_NONE, "en_GB", utc, -1, NULL, 0, &error);
    assert_true(U_SUCCESS(error));
    for (unsigned minute = 0; minute < 24 * 60; minute++) {
        struct pr_figure figure = {.kind = PR_FIGURE_TIME,
                                   .hour = (uint8_t)(minute / 60),
                                   .minute = (uint8_t)(minute % 60)};
        char expected[TEXT_MAX];
        icu(format, minute * 60000.0, expected);
        check(&figure, false, expected);
    }
    udat_close(format);
}

static void writes_months_as_icu(void **state)
{
    (void)state;
    UErrorCode error = U_ZERO_ERROR;
    static const UChar pattern[] = {'M', 'M', 'M', 'M', ' ', 'y', 0};
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, "en_GB", utc,
                                    -1, pattern, -1, &error);
    assert_true(U_SUCCESS(error));
    for (int month = 0; month < 12; month++) {
        struct pr_figure figure = {.kind = PR_FIGURE_DATE};
        figure.date.year = 1970;
        figure.date.month = (uint8_t)(month + 1);
        char expected[TEXT_MAX];
        icu(format, (month * 30.4 + 15) * 86400000.0, expected);
        check(&figure, false, expected);
    }
    udat_close(format);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_days_as_icu),
        cmocka_unit_test(writes_times_as_icu),
        cmocka_unit_test(writes_months_as_icu),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
