/* figures.c - say numbers, amounts and quantities in English. */
/* SPDX-License-Identifier: MIT */
#include "english/figures.h"

#include "base/table.h"
#include "english/dates.h"
#include "english/numbers.h"

static const char *const unit_rows[] = {
#include "src/english/units.inc"
};
static const char *const currency_rows[] = {
#include "src/english/currencies.inc"
};
static const struct pr_table units = {unit_rows, PR_LENGTH(unit_rows)};
static const struct pr_table currencies = {currency_rows,
                                           PR_LENGTH(currency_rows)};

/* The words of a bound before a thing that is measured. */
static const char *const bounds[PR_BOUNDS] = {
    [PR_BOUND_ABOUT] = "about ",           [PR_BOUND_NEARLY] = "nearly ",
    [PR_BOUND_OVER] = "more than ",        [PR_BOUND_UNDER] = "less than ",
    [PR_BOUND_AT_LEAST] = "at least ",     [PR_BOUND_AT_MOST] = "at most ",
    [PR_BOUND_WELL_OVER] = "well over ",   [PR_BOUND_JUST_OVER] = "just over ",
    [PR_BOUND_JUST_UNDER] = "just under ", [PR_BOUND_UP_TO] = "up to ",
    [PR_BOUND_BARELY] = "barely ",
};

/* Exactly one of something takes the singular. */
static bool is_one(const struct pr_decimal *value)
{
    return value->count == 1 && value->digits[0] == '1' && !value->exponent &&
           !value->divisor;
}

static bool is_two(const struct pr_figure *figure)
{
    const struct pr_decimal *value = &figure->value;
    return !figure->range && value->count == 1 && value->digits[0] == '2' &&
           !value->exponent && !value->divisor;
}

/* The name of what a figure counts, as a field of its row. */
static precis_str unit_name(const struct pr_figure *figure,
                            const struct pr_english_style *style, bool plural)
{
    precis_str key = pr_str_from(figure->unit);
    precis_str row = pr_table_find(&units, key);
    if (!row.bytes)
        return key;
    precis_str name = pr_table_field(row, (style->american ? 2u : 0u) + plural);
    return name.size ? name : pr_table_field(row, plural);
}

static precis_str points_name(const struct pr_figure *figure, bool plural)
{
    const struct pr_decimal *last =
        figure->range ? &figure->upper : &figure->value;
    bool small = last->scale && last->count - last->scale <= 2 &&
                 !(last->count - last->scale == 2 && last->digits[0] > '1');
    if (!strcmp(figure->unit, "basis"))
        return plural ? PR_STR("basis points") : PR_STR("basis point");
    if (!strcmp(figure->unit, "percentage") || small)
        return plural ? PR_STR("percentage points")
                      : PR_STR("percentage point");
    return plural ? PR_STR("points") : PR_STR("point");
}

/* The currency's sign, empty when its name is written. */
static precis_str currency_sign(const struct pr_figure *figure)
{
    if (figure->kind != PR_FIGURE_AMOUNT)
        return pr_str("", 0);
    precis_str row = pr_table_find(&currencies, pr_str_from(figure->currency));
    return row.bytes ? pr_table_field(row, 0) : pr_str("", 0);
}

static precis_str currency_name(const struct pr_figure *figure, bool plural)
{
    precis_str key = pr_str_from(figure->currency);
    precis_str row = pr_table_find(&currencies, key);
    return row.bytes ? pr_table_field(row, 1 + plural) : key;
}

/* What stands after a number: its noun; empty for plain numbers. */
static precis_str noun(const struct pr_figure *figure,
                       const struct pr_english_style *style, bool plural)
{
    switch (figure->kind) {
    case PR_FIGURE_AMOUNT:
        return currency_name(figure, plural);
    case PR_FIGURE_POINTS:
        return points_name(figure, plural);
    case PR_FIGURE_QUANTITY:
    case PR_FIGURE_DURATION:
    case PR_FIGURE_DATE: /* il y a trois ans */
        return unit_name(figure, style, plural);
    case PR_FIGURE_PERCENT:
        return PR_STR("%");
    default:
        return pr_str("", 0);
    }
}

static void put_noun(precis_str name, struct pr_buf *out)
{
    if (!name.size)
        return;
    bool tight = name.bytes[0] == '%' || (unsigned char)name.bytes[0] == 0xE2 ||
                 !strncmp(name.bytes, "°", 2);
    if (!tight)
        pr_buf_char(out, ' ');
    pr_buf_str(out, name);
}

/* des dizaines de milliers d'euros: tens of thousands of euros */
static void put_crowd(const struct pr_figure *figure,
                      const struct pr_english_style *style, struct pr_buf *out)
{
    precis_str name = noun(figure, style, true);
    if (!strcmp(figure->unit, "year") && figure->value.count == 2 &&
        figure->value.digits[0] == '1' && !figure->value.exponent) {
        pr_buf_text(out, figure->bound == PR_BOUND_SOME      ? "decades"
                         : figure->bound == PR_BOUND_SEVERAL ? "several decades"
                                                             : "a few decades");
        return; /* des dizaines d'années */
    }
    bool of = pr_number_crowd(&figure->value, figure->bound, out);
    if (!name.size)
        return;
    pr_buf_text(out, of ? " of " : " ");
    pr_buf_str(out, name);
}

/* trois quarts d'heure; un demi-million d'euros, une demi-heure */
static void put_fraction(const struct pr_figure *figure,
                         const struct pr_english_style *style,
                         struct pr_buf *out)
{
    bool power = figure->value.exponent != 0;
    precis_str name = figure->unit[0] ? unit_name(figure, style, false)
                                      : noun(figure, style, power);
    pr_number_fraction(&figure->value, out);
    if (power)
        pr_buf_format(out, " a %s", pr_power_english(figure->value.exponent));
    if (!name.size)
        return;
    if (!power) {
        bool half = figure->value.divisor == 2;
        pr_buf_text(out, half ? " a" : " of a");
        if (pr_str_is(name, "hour"))
            pr_buf_char(out, 'n');
    }
    pr_buf_char(out, ' ');
    pr_buf_str(out, name);
}

static void put_value(const struct pr_decimal *value, precis_str sign,
                      bool digits, bool power, struct pr_buf *out)
{
    if (value->negative)
        pr_buf_char(out, '-');
    if (value->signed_plus)
        pr_buf_char(out, '+');
    pr_buf_str(out, sign);
    pr_number_english(value, digits || sign.size, power, out);
}

/* one in three, 1 in 1,000; but 51 out of 57 */
static bool small_share(const struct pr_decimal *whole)
{
    bool ten = whole->digits[0] == '1';
    for (size_t d = 1; d < whole->count; d++)
        ten &= whole->digits[d] == '0';
    return whole->exponent || whole->count == 1 || ten;
}

/* The two ends of a range or the one value, with signs and noun. */
static void put_values(const struct pr_figure *figure,
                       const struct pr_english_style *style, struct pr_buf *out)
{
    precis_str sign = currency_sign(figure);
    bool percent = figure->kind == PR_FIGURE_PERCENT;
    bool digits = percent || figure->kind == PR_FIGURE_POINTS ||
                  figure->kind == PR_FIGURE_AMOUNT ||
                  (figure->range == PR_RANGE_OF && figure->upper.count > 1);
    const struct pr_decimal *low = &figure->value, *last = low;
    if (figure->range) {
        bool full = sign.size || low->exponent != figure->upper.exponent;
        last = &figure->upper;
        put_value(low, sign, digits, full, out);
        if (percent)
            pr_buf_char(out, '%');
        bool great = figure->range == PR_RANGE_OF && !small_share(last);
        pr_buf_text(out, great ? " out of " : pr_range_english(figure->range));
    }
    put_value(last, sign, digits, true, out);
    if (!sign.size)
        put_noun(noun(figure, style, !is_one(last)), out);
}

/* 2 h 30 */
static void put_hours(const struct pr_figure *figure, struct pr_buf *out)
{
    unsigned h = figure->hour, m = figure->minute;
    pr_buf_format(out, "%u hour%s %u minute%s", h, h == 1 ? "" : "s", m,
                  m == 1 ? "" : "s");
}

static void put_bound(const struct pr_figure *figure, struct pr_buf *out)
{
    if (figure->range == PR_RANGE_BETWEEN)
        pr_buf_text(out, "between ");
    else if (figure->range == PR_RANGE_FROM)
        pr_buf_text(out, "from ");
    else if (figure->bound == PR_BOUND_UNDER &&
             figure->kind == PR_FIGURE_NUMBER && !figure->value.divisor)
        pr_buf_text(out, "fewer than ");
    else if (bounds[figure->bound])
        pr_buf_text(out, bounds[figure->bound]);
}

/* A figure that has a value. */
static void put_measure(const struct pr_figure *figure,
                        const struct pr_english_style *style,
                        struct pr_buf *out)
{
    if (figure->kind == PR_FIGURE_DURATION && figure->date.offset)
        pr_buf_text(out, figure->date.offset < 0 ? "last " : "next ");
    put_bound(figure, out);
    if (figure->bound >= PR_BOUND_SOME)
        put_crowd(figure, style, out);
    else if (figure->value.divisor)
        put_fraction(figure, style, out);
    else if (!strcmp(figure->unit, "hour-minute"))
        put_hours(figure, out);
    else if (!strcmp(figure->unit, "times") && is_two(figure))
        pr_buf_text(out, "twice");
    else
        put_values(figure, style, out);
}

static void put_age(const struct pr_figure *figure, struct pr_buf *out)
{
    pr_buf_text(out, "aged ");
    put_bound(figure, out);
    pr_number_english(&figure->value, true, true, out);
}

/* les 18-25 ans: 18- to 25-year-olds; les plus de 50 ans: over-50s */
static void put_age_group(const struct pr_figure *figure, struct pr_buf *out)
{
    if (!figure->range)
        pr_buf_text(out, figure->bound == PR_BOUND_OVER ? "over-" : "under-");
    pr_number_english(&figure->value, true, true, out);
    if (figure->range) {
        pr_buf_text(out, "- to ");
        pr_number_english(&figure->upper, true, true, out);
        pr_buf_text(out, "-year-olds");
    } else {
        pr_buf_char(out, 's');
    }
}

/* il y a trois ans, dans deux jours */
static void put_ago(const struct pr_figure *figure,
                    const struct pr_english_style *style, struct pr_buf *out)
{
    if (figure->date.offset > 0)
        pr_buf_text(out, "in ");
    put_measure(figure, style, out);
    if (figure->date.offset < 0)
        pr_buf_text(out, " ago");
    if (style->resolve)
        pr_date_resolved(&figure->date, style, out);
}

bool pr_english_style_parse(const char *name, struct pr_english_style *style)
{
    bool american = !strcmp(name, "en-US");
    if (!american && strcmp(name, "en-GB") != 0)
        return false;
    style->american = american;
    return true;
}

void pr_figure_english(const struct pr_figure *figure,
                       const struct pr_english_style *style, struct pr_buf *out)
{
    if (figure->kind == PR_FIGURE_DATE && figure->date.unit == PR_DATE_AGO)
        put_ago(figure, style, out);
    else if (figure->kind == PR_FIGURE_DATE)
        pr_date_english(figure, style, out);
    else if (figure->kind == PR_FIGURE_TIME)
        pr_time_english(figure, style, out);
    else if (figure->kind == PR_FIGURE_ORDINAL)
        pr_ordinal_english(&figure->value, out);
    else if (!strcmp(figure->unit, "age"))
        put_age(figure, out);
    else if (!strcmp(figure->unit, "age-group"))
        put_age_group(figure, out);
    else
        put_measure(figure, style, out);
}

const char *pr_figure_kind_name(enum pr_figure_kind kind)
{
    static const char *const names[PR_FIGURE_KINDS] = {
        "number",  "percent", "points", "amount",  "quantity",
        "ordinal", "date",    "time",   "duration"};
    return kind < PR_FIGURE_KINDS ? names[kind] : "number";
}
