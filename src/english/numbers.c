/* numbers.c - English numerals of exact decimals. */
/* SPDX-License-Identifier: MIT */
#include "english/numbers.h"

#include "base/str.h"

/* The last word is below ten: British and American press spell those. */
static const char *const small[] = {"zero", "one", "two",   "three", "four",
                                    "five", "six", "seven", "eight", "nine"};

static const char *const ordinals[] = {
    "",        "first",      "second",     "third",     "fourth",   "fifth",
    "sixth",   "seventh",    "eighth",     "ninth",     "tenth",    "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"};

const char *pr_power_english(unsigned exponent)
{
    switch (exponent) {
    case 6:
        return "million";
    case 9:
        return "billion"; /* milliard */
    case 12:
        return "trillion"; /* billion */
    case 15:
        return "quadrillion";
    case 18:
        return "quintillion";
    default:
        return "";
    }
}

/* Digits whole to the left of the mark, grouped by three. */
static void put_grouped(const char *digits, size_t whole, struct pr_buf *out)
{
    for (size_t d = 0; d < whole; d++) {
        if (d && (whole - d) % 3 == 0)
            pr_buf_char(out, ',');
        pr_buf_char(out, digits[d]);
    }
}

/* A thousand millions are a billion, and so on; zeros that come after its mark only
 * because it moved are not written. */
static void lift(struct pr_decimal *value)
{
    if ((value->exponent != 9 && value->exponent != 6) ||
        value->count - value->scale < 4)
        return;
    size_t scale = value->scale;
    value->exponent = (uint8_t)(value->exponent + 3);
    value->scale = (uint8_t)(scale + 3);
    for (int zeros = 0;
         zeros < 3 && !scale && value->digits[value->count - 1] == '0';
         zeros++) {
        value->count--;
        value->scale--;
    }
}

/* Write out a power that has no word: 300 mille. */
static void spread(struct pr_decimal *value)
{
    while (value->exponent && !*pr_power_english(value->exponent)) {
        if (value->scale)
            value->scale--;
        else if (value->count < PR_DECIMAL_DIGITS)
            value->digits[value->count++] = '0';
        value->exponent--;
    }
    while (value->count > value->scale + 1 && value->digits[0] == '0') {
        memmove(value->digits, value->digits + 1, value->count - 1u);
        value->count--;
    }
}

void pr_number_english(const struct pr_decimal *given, bool digits, bool power,
                       struct pr_buf *out)
{
    struct pr_decimal value = *given;
    if (value.spelled && !digits && value.count == 1 && !value.scale &&
        !value.exponent) {
        pr_buf_text(out, small[value.digits[0] - '0']);
        return;
    }
    lift(&value);
    spread(&value);
    size_t whole = (size_t)(value.count - value.scale);
    put_grouped(value.digits, whole, out);
    if (value.scale) {
        pr_buf_char(out, '.');
        pr_buf_append(out, value.digits + whole, value.scale);
    }
    if (power && value.exponent)
        pr_buf_format(out, " %s", pr_power_english(value.exponent));
}

static unsigned whole_value(const struct pr_decimal *value)
{
    unsigned number = 0;
    for (size_t d = 0; d < value->count && d < 9; d++)
        number = number * 10 + (unsigned)(value->digits[d] - '0');
    return number;
}

/* 3rd, 21st, 12th */
static void put_ordinal(unsigned n, struct pr_buf *out)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    unsigned last = n % 10, teen = n / 10 % 10 == 1;
    pr_buf_format(out, "%u%s", n, endings[teen || last > 3 ? 0 : last]);
}

void pr_ordinal_english(const struct pr_decimal *value, struct pr_buf *out)
{
    unsigned n = whole_value(value);
    if (value->spelled && n && n < PR_LENGTH(ordinals))
        pr_buf_text(out, ordinals[n]);
    else
        put_ordinal(n, out);
}

void pr_number_fraction(const struct pr_decimal *value, struct pr_buf *out)
{
    unsigned n = whole_value(value), divisor = value->divisor;
    if (divisor == 2 && n == 1) {
        pr_buf_text(out, "half");
        return;
    }
    if (n == 1)
        pr_buf_text(out, "a ");
    else if (n < 10)
        pr_buf_format(out, "%s ", small[n]);
    else
        pr_buf_format(out, "%u ", n);
    if (divisor == 4)
        pr_buf_text(out, "quarter");
    else if (divisor < PR_LENGTH(ordinals))
        pr_buf_text(out, ordinals[divisor]);
    else
        put_ordinal(divisor, out);
    if (n != 1)
        pr_buf_char(out, 's');
}

/* hundred, thousand: the noun of a crowd and its power. */
static const char *crowd_word(const struct pr_decimal *value)
{
    if (value->count == 3)
        return "hundred";
    if (value->count == 2)
        return value->exponent           ? "ten"
               : value->digits[0] == '1' ? "dozen"
                                         : "score";
    return value->exponent == 3 ? "thousand"
                                : pr_power_english(value->exponent);
}

bool pr_number_crowd(const struct pr_decimal *value, enum pr_figure_bound bound,
                     struct pr_buf *out)
{
    const char *power = value->count == 1 ? ""
                        : value->exponent == 3
                            ? "thousand"
                            : pr_power_english(value->exponent);
    bool some = bound == PR_BOUND_SOME, tens = value->count == 2 && *power;
    if (!some)
        pr_buf_text(out, bound == PR_BOUND_FEW ? "a few " : "several ");
    pr_buf_text(out, crowd_word(value));
    if (some || tens)
        pr_buf_char(out, 's');
    if (*power) {
        pr_buf_format(out, some || tens ? " of %ss" : " %s", power);
    }
    return some || tens;
}

const char *pr_range_english(enum pr_figure_range range)
{
    switch (range) {
    case PR_RANGE_BETWEEN:
    case PR_RANGE_AND:
        return " and ";
    case PR_RANGE_OR:
        return " or ";
    case PR_RANGE_OF:
        return " in ";
    default:
        return " to ";
    }
}
