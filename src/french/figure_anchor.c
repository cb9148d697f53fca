/* figure_anchor.c - work out relative dates from the day of publication. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_anchor.h"

#include <string.h>

/*
 * Days from 1 March of year 0, Gregorian, and back.
 *   H. Hinnant, "chrono-compatible low-level date algorithms", 2013.
 */
static long days_of(int year, int month, int day)
{
    year -= month <= 2;
    int era = year / 400, in_era = year % 400;
    int in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097L + in_era * 365L + in_era / 4 - in_era / 100 + in_year;
}

static void set_day(struct pr_date *date, long days)
{
    long era = days / 146097, rest = days % 146097;
    long y = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    long in_year = rest - (365 * y + y / 4 - y / 100);
    long m = (5 * in_year + 2) / 153;
    date->resolved.day = (uint8_t)(in_year - (153 * m + 2) / 5 + 1);
    date->resolved.month = (uint8_t)(m < 10 ? m + 3 : m - 9);
    date->resolved.year =
        (int16_t)(y + era * 400 + (date->resolved.month <= 2));
    date->anchored = true;
}

/* 1 March of year 0 is a Wednesday. */
static int weekday_of(long days)
{
    return (int)((days + 2) % 7) + 1;
}

static void set_month(struct pr_date *date, long months)
{
    date->resolved.year = (int16_t)(months / 12);
    date->resolved.month = (uint8_t)(months % 12 + 1);
    date->anchored = true;
}

static void set_year(struct pr_date *date, long year)
{
    date->resolved.year = (int16_t)year;
    date->anchored = true;
}

/* The day a weekday stands for: the last one up to today, or the next. */
static long weekday_from(long today, bool future, const struct pr_date *date)
{
    int back = (weekday_of(today) - date->weekday + 7) % 7;
    if (date->offset > 0 || (future && date->offset == 0 && back))
        return today - back + 7;
    return back == 0 && date->offset < 0 ? today - 7 : today - back;
}

/* The named month of this year, or of the one before or after. */
static void set_named_month(const struct pr_figure_anchor *a,
                            struct pr_date *date)
{
    int year = a->year;
    if (date->offset < 0 && date->month >= a->month)
        year--;
    if (date->offset > 0 && date->month <= a->month)
        year++;
    set_month(date, year * 12L + date->month - 1);
}

static bool is_unit(const struct pr_figure *figure, const char *unit)
{
    return !strcmp(figure->unit, unit);
}

/* A count of whole units; -1 when it is none, or out of reach. */
static long whole(const struct pr_decimal *value)
{
    if (value->scale || value->exponent || value->divisor || value->count > 4)
        return -1;
    long number = 0;
    for (size_t d = 0; d < value->count; d++)
        number = number * 10 + (value->digits[d] - '0');
    return number;
}

static void anchor_ago(const struct pr_figure_anchor *a,
                       struct pr_figure *figure)
{
    long count = whole(&figure->value), months = a->year * 12L + a->month - 1;
    if (count < 0 || figure->bound != PR_BOUND_EXACT)
        return;
    struct pr_date *date = &figure->date;
    count *= date->offset;
    if (is_unit(figure, "day"))
        count = a->day ? days_of(a->year, a->month, a->day) + count : -1;
    else if (is_unit(figure, "month"))
        count = a->month ? months + count : -1;
    else if (is_unit(figure, "year"))
        count = a->year + count;
    else
        return;
    if (count <= 0)
        return;
    if (is_unit(figure, "day"))
        set_day(date, count);
    else if (is_unit(figure, "month"))
        set_month(date, count);
    else
        set_year(date, count);
}

struct pr_figure_anchor pr_anchor_day(precis_str date)
{
    struct pr_figure_anchor anchor = {0};
    int parts[3] = {0};
    size_t part = 0, digits = 0;
    for (size_t i = 0; i < date.size && part < 3; i++) {
        char c = date.bytes[i];
        if (c >= '0' && c <= '9' && digits++ < 4)
            parts[part] = 10 * parts[part] + (c - '0');
        else if (c == '-' && digits)
            part++, digits = 0;
        else
            break;
    }
    if (parts[0] < 1000 || parts[1] < 1 || parts[1] > 12)
        return anchor;
    anchor.year = (int16_t)parts[0];
    anchor.month = (uint8_t)parts[1];
    anchor.day = parts[2] >= 1 && parts[2] <= 31 ? (uint8_t)parts[2] : 0;
    return anchor;
}

void pr_anchor_date(const struct pr_figure_anchor *anchor, bool future,
                    struct pr_figure *figure)
{
    if (!anchor || !anchor->year || figure->kind != PR_FIGURE_DATE)
        return;
    struct pr_date *date = &figure->date;
    long today = anchor->month && anchor->day
                     ? days_of(anchor->year, anchor->month, anchor->day)
                     : 0;
    long month = anchor->year * 12L + anchor->month - 1 + date->offset;
    switch (date->unit) {
    case PR_DATE_DAY:
        if (today)
            set_day(date, today + date->offset);
        break;
    case PR_DATE_WEEKDAY:
        if (today)
            set_day(date, weekday_from(today, future, date));
        break;
    case PR_DATE_MONTH:
        if (anchor->month && date->month)
            set_named_month(anchor, date);
        else if (anchor->month)
            set_month(date, month);
        break;
    case PR_DATE_YEAR:
        set_year(date, anchor->year + date->offset);
        break;
    case PR_DATE_AGO:
        anchor_ago(anchor, figure);
        break;
    default:
        break;
    }
}
