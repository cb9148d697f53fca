/* figure_decimal.c - read French numerals in digits, and their powers. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

#include <stdio.h>

/* A white space that may divide groups of digits stands before atom i. */
static bool group_gap(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    const char *gap = f->text.bytes + atom->start - atom->gap;
    switch (atom->gap) {
    case 1:
        return *gap == ' ';
    case 2:
        return !memcmp(gap, "\xC2\xA0", 2);
    case 3:
        return !memcmp(gap, "\xE2\x80\xAF", 3) ||
               !memcmp(gap, "\xE2\x80\x89", 3);
    default:
        return false;
    }
}

static bool three_digits(const struct pr_finder *f, size_t i)
{
    return pr_atom_class(f, i) == PR_ATOM_DIGITS && pr_atom_size(f, i) == 3;
}

/* Does a letter or a sign of a code hang on atom i's end? 3D, 5G, but not
 * units, which are looked for elsewhere. */
static bool append(const struct pr_finder *f, size_t i,
                   struct pr_decimal *decimal)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    size_t size = atom->end - atom->start;
    if (decimal->count + size > PR_DECIMAL_DIGITS)
        return false;
    memcpy(decimal->digits + decimal->count, f->text.bytes + atom->start, size);
    decimal->count = (uint8_t)(decimal->count + size);
    return true;
}

/* Marks that divide groups without white space: 1.200.000, 10'000. */
static bool group_mark(const struct pr_finder *f, size_t i)
{
    return pr_atom_glued(f, i) && pr_atom_glued(f, i + 1) &&
           three_digits(f, i + 1) &&
           (pr_atom_mark(f, i, '.') || pr_atom_mark(f, i, '\'') ||
            pr_atom_mark(f, i, 0x2019));
}

/* The groups of three after atom i, the first; where they end. */
static pr_reach read_groups(const struct pr_finder *f, size_t i,
                            struct pr_decimal *decimal)
{
    const struct pr_atom *first = pr_atom_at(f, i);
    size_t at = i + 1;
    if (pr_atom_size(f, i) > 3 || f->text.bytes[first->start] == '0')
        return at;
    while (three_digits(f, at) && group_gap(f, at)) {
        if (!append(f, at++, decimal))
            return 0;
    }
    if (at > i + 1)
        return at;
    while (group_mark(f, at)) {
        if (!append(f, at + 1, decimal))
            return 0;
        at += 2;
    }
    return at;
}

static bool is_sign(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    bool sign = pr_atom_mark(f, i, '+') || pr_atom_mark(f, i, '-') ||
                pr_atom_mark(f, i, 0x2212);
    return sign && pr_atom_glued(f, i + 1) &&
           (atom->gap || i == 0 || pr_atom_mark(f, i - 1, '('));
}

/* The decimals after a comma or point at atom at. */
static pr_reach read_decimals(const struct pr_finder *f, size_t at,
                              struct pr_decimal *decimal)
{
    bool joint = pr_atom_glued(f, at) && pr_atom_glued(f, at + 1) &&
                 pr_atom_class(f, at + 1) == PR_ATOM_DIGITS;
    if (!joint || !(pr_atom_mark(f, at, ',') || pr_atom_mark(f, at, '.')))
        return at;
    if (!append(f, at + 1, decimal))
        return 0;
    decimal->scale = (uint8_t)pr_atom_size(f, at + 1);
    return at + 2;
}

pr_reach pr_decimal_digits(const struct pr_finder *f, size_t i,
                           struct pr_decimal *decimal)
{
    *decimal = (struct pr_decimal){0};
    if (is_sign(f, i)) {
        decimal->signed_plus = pr_atom_mark(f, i, '+');
        decimal->negative = !decimal->signed_plus;
        i++;
    }
    if (pr_atom_class(f, i) != PR_ATOM_DIGITS || !append(f, i, decimal))
        return 0;
    pr_reach at = read_groups(f, i, decimal);
    if (at)
        at = read_decimals(f, at, decimal);
    bool zeros = decimal->digits[0] == '0' && decimal->count > 1 &&
                 decimal->count - decimal->scale != 1;
    return zeros ? 0 : at;
}

void pr_decimal_set(struct pr_decimal *decimal, uint64_t value)
{
    char digits[24];
    int size =
        snprintf(digits, sizeof digits, "%llu", (unsigned long long)value);
    *decimal = (struct pr_decimal){.count = (uint8_t)size};
    memcpy(decimal->digits, digits, (size_t)size);
}

double pr_decimal_value(const struct pr_decimal *decimal)
{
    double value = 0;
    for (size_t d = 0; d < decimal->count; d++)
        value = value * 10 + (decimal->digits[d] - '0');
    for (int e = decimal->scale; e < decimal->exponent; e++)
        value *= 10;
    for (int e = decimal->exponent; e < decimal->scale; e++)
        value /= 10;
    if (decimal->divisor)
        value /= decimal->divisor;
    return decimal->negative ? -value : value;
}

/* Make decimal, below a million and whole, the fraction of the power before
 * it: 2 millions 300 000 is 2.3 with exponent 6. */
static void add_fraction(struct pr_decimal *decimal,
                         const struct pr_decimal *rest)
{
    size_t width = decimal->exponent;
    if (decimal->scale || rest->scale || rest->exponent ||
        rest->count > width || decimal->count + width > PR_DECIMAL_DIGITS)
        return;
    memset(decimal->digits + decimal->count, '0', width - rest->count);
    memcpy(decimal->digits + decimal->count + width - rest->count, rest->digits,
           rest->count);
    while (width && decimal->digits[decimal->count + width - 1] == '0')
        width--;
    decimal->count = (uint8_t)(decimal->count + width);
    decimal->scale = (uint8_t)width;
}

/* What follows "million" at atom at: trois cent mille, et demi, cinq. */
static pr_reach after_power(const struct pr_finder *f, size_t at,
                            struct pr_decimal *decimal)
{
    struct pr_decimal rest;
    if (pr_atom_is(f, at, "et") && pr_atom_class(f, at + 1) == PR_ATOM_DEMI) {
        pr_decimal_set(&rest, 5);
        for (int e = 1; e < decimal->exponent; e++)
            rest.digits[rest.count++] = '0';
        add_fraction(decimal, &rest);
        return at + 2;
    }
    pr_reach more = pr_decimal_words(f, at, &rest);
    if (!more)
        more = pr_decimal_digits(f, at, &rest);
    if (!more || rest.scale || rest.negative || rest.signed_plus ||
        (rest.count == 1 && rest.digits[0] == '1') ||
        (rest.count < 4 && !(rest.spelled && decimal->spelled)))
        return at; /* 320 millions un an plus tôt */
    const struct pr_atom *power = pr_atom_at(f, more);
    if (power->class == PR_ATOM_POWER && power->value < decimal->exponent) {
        for (int e = 0; e < power->value; e++)
            if (rest.count < PR_DECIMAL_DIGITS)
                rest.digits[rest.count++] = '0';
        more++;
    }
    bool one_digit = rest.count == 1 && rest.digits[0] > '1' && more == at + 1;
    if (one_digit) /* un million cinq is 1.5 million */
        while (rest.count < decimal->exponent)
            rest.digits[rest.count++] = '0';
    add_fraction(decimal, &rest);
    return more;
}

pr_reach pr_decimal_read(const struct pr_finder *f, size_t i,
                         struct pr_decimal *decimal)
{
    pr_reach at = pr_decimal_digits(f, i, decimal);
    if (!at)
        at = pr_decimal_words(f, i, decimal);
    if (!at)
        return 0;
    const struct pr_atom *power = pr_atom_at(f, at);
    bool glued_word = power->gap == 0 && !decimal->spelled;
    if (power->class == PR_ATOM_POWER && !glued_word) {
        decimal->exponent = (uint8_t)power->value;
        bool spelled = decimal->spelled && decimal->count < 2;
        at = after_power(f, at + 1, decimal);
        decimal->spelled = spelled && !decimal->scale;
    } else if (power->class == PR_ATOM_THOUSAND && !decimal->spelled &&
               power->gap &&
               !pr_atom_in(f, at + 1, "marin marins nautique nautiques")) {
        decimal->exponent = 3;
        struct pr_decimal rest; /* 5 mille 352 */
        pr_reach more = pr_decimal_digits(f, ++at, &rest);
        if (more && rest.count == 3 && !rest.scale && !decimal->scale) {
            add_fraction(decimal, &rest);
            at = more;
        }
    }
    return at;
}
