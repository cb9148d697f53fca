/* test_numbers.c - English numerals are those of ICU. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "english/numbers.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

enum { ROUNDS = 20000, TEXT_MAX = 96 };

/* A small generator, so that every run tries the same numbers. */
static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* count digits, scale of them decimals. */
static struct pr_decimal random_decimal(uint32_t *seed)
{
    struct pr_decimal value = {0};
    value.count = (uint8_t)(1 + next_random(seed) % 15);
    value.scale = (uint8_t)(next_random(seed) % value.count);
    for (size_t d = 0; d < value.count; d++)
        value.digits[d] = (char)('0' + next_random(seed) % 10);
    if (value.digits[0] == '0' && value.count - value.scale > 1)
        value.digits[0] = '7';
    return value;
}

/* The number as plain text: 1234.50. */
static void plain(const struct pr_decimal *value, char text[TEXT_MAX])
{
    int whole = value->count - value->scale;
    int size = snprintf(text, TEXT_MAX, "%.*s", whole, value->digits);
    if (value->scale)
        snprintf(text + size, (size_t)(TEXT_MAX - size), ".%.*s", value->scale,
                 value->digits + whole);
}

static void check(const struct pr_decimal *value, const char *expected)
{
    struct pr_buf buf = {0};
    pr_number_english(value, true, true, &buf);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, expected);
    pr_buf_done(&buf);
}

static void groups_digits_as_icu(void **state)
{
    (void)state;
    UErrorCode error = U_ZERO_ERROR;
    UNumberFormat *format =
        unum_open(UNUM_DECIMAL, NULL, 0, "en_GB", NULL, &error);
    assert_true(U_SUCCESS(error));
    uint32_t seed = 1;
    for (int round = 0; round < ROUNDS; round++) {
        struct pr_decimal value = random_decimal(&seed);
        char text[TEXT_MAX], expected[TEXT_MAX];
        UChar wide[TEXT_MAX];
        plain(&value, text);
        unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, value.scale);
        unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, value.scale);
        unum_formatDecimal(format, text, -1, wide, TEXT_MAX, NULL, &error);
        u_strToUTF8(expected, TEXT_MAX, NULL, wide, -1, &error);
        assert_true(U_SUCCESS(error));
        check(&value, expected);
    }
    unum_close(format);
}

/* Our exponents and ICU's long compact form name the same powers. */
static void names_powers_as_icu(void **state)
{
    (void)state;
    UErrorCode error = U_ZERO_ERROR;
    static const char skeleton[] = "compact-long .########";
    UChar wide[TEXT_MAX];
    u_uastrcpy(wide, skeleton);
    UNumberFormatter *format =
        unumf_openForSkeletonAndLocale(wide, -1, "en_GB", &error);
    UFormattedNumber *result = unumf_openResult(&error);
    assert_true(U_SUCCESS(error));
    uint32_t seed = 2;
    for (int round = 0; round < ROUNDS / 10; round++) {
        struct pr_decimal value = {.count = 4};
        value.scale = (uint8_t)(1 + next_random(&seed) % 3);
        value.exponent = (uint8_t)(6 + 3 * (next_random(&seed) % 3));
        for (size_t d = 0; d < value.count; d++)
            value.digits[d] = (char)('1' + next_random(&seed) % 9);
        char text[TEXT_MAX], expected[TEXT_MAX];
        plain(&value, text);
        snprintf(text + strlen(text), TEXT_MAX - strlen(text), "E%u",
                 value.exponent);
        unumf_formatDecimal(format, text, -1, result, &error);
        unumf_resultToString(result, wide, TEXT_MAX, &error);
        u_strToUTF8(expected, TEXT_MAX, NULL, wide, -1, &error);
        assert_true(U_SUCCESS(error));
        check(&value, expected);
    }
    unumf_closeResult(result);
    unumf_close(format);
}

/* A decimal of digits, as the finder makes it. */
static struct pr_decimal decimal(const char *digits, unsigned scale,
                                 unsigned exponent)
{
    struct pr_decimal value = {.count = (uint8_t)strlen(digits),
                               .scale = (uint8_t)scale,
                               .exponent = (uint8_t)exponent};
    memcpy(value.digits, digits, value.count);
    return value;
}

static void lifts_thousands_of_billions(void **state)
{
    (void)state;
    struct pr_decimal value = decimal("3000", 0, 9);
    check(&value, "3 trillion");
    value = decimal("31012", 1, 9);
    check(&value, "3.1012 trillion");
    value = decimal("25", 1, 3);
    check(&value, "2,500");
    value = decimal("005", 2, 3);
    check(&value, "50");
}

static void spells_small_numbers_and_ordinals(void **state)
{
    (void)state;
    struct pr_buf buf = {0};
    struct pr_decimal value = decimal("9", 0, 0);
    value.spelled = true;
    pr_number_english(&value, false, true, &buf);
    pr_buf_char(&buf, ' ');
    pr_ordinal_english(&value, &buf);
    value = decimal("113", 0, 0);
    pr_buf_char(&buf, ' ');
    pr_ordinal_english(&value, &buf);
    pr_buf_char(&buf, '\0');
    assert_string_equal(buf.bytes, "nine ninth 113th");
    pr_buf_done(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_digits_as_icu),
        cmocka_unit_test(names_powers_as_icu),
        cmocka_unit_test(lifts_thousands_of_billions),
        cmocka_unit_test(spells_small_numbers_and_ordinals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
