/* dates.c - say days, periods and times in English. */
/* SPDX-License-Identifier: MIT */
#include "english/dates.h"

#include "english/numbers.h"

static const char *const months[] = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};
static const char *const weekdays[] = {"",          "Monday",   "Tuesday",
                                       "Wednesday", "Thursday", "Friday",
                                       "Saturday",  "Sunday"};
static const char *const seasons[] = {"", "spring", "summer", "autumn",
                                      "winter"};
static const char *const quarters[] = {"", "first", "second", "third",
                                       "fourth"};
static const char *const parts[] = {"", "early ", "mid-", "late "};
static const char *const day_parts[] = {"", " morning", " afternoon",
                                        " evening", " night"};
static const char *const turns[] = {"last ", "this ", "next "};

/* A day without its month: the 13th. */
static void put_alone(unsigned day, struct pr_buf *out)
{
    struct pr_decimal ordinal = {0};
    if (day >= 10)
        ordinal.digits[ordinal.count++] = (char)('0' + day / 10 % 10);
    ordinal.digits[ordinal.count++] = (char)('0' + day % 10);
    pr_buf_text(out, "the ");
    pr_ordinal_english(&ordinal, out);
}

/* A day and month as far as they are given, without year. */
static void put_day(const struct pr_date *date,
                    const struct pr_english_style *style, struct pr_buf *out)
{
    const char *month = months[date->month % 13];
    if (!date->day)
        pr_buf_text(out, month);
    else if (!date->month)
        put_alone(date->day, out);
    else if (style->american)
        pr_buf_format(out, "%s %u", month, date->day);
    else
        pr_buf_format(out, "%u %s", date->day, month);
}

/* The year after a day or month. */
static void put_year(const struct pr_date *date,
                     const struct pr_english_style *style, struct pr_buf *out)
{
    if (!date->year)
        return;
    bool comma = style->american && date->day;
    pr_buf_format(out, comma ? ", %d" : " %d", date->year);
}

static const char *turn(const struct pr_date *date)
{
    return turns[date->offset < 0 ? 0 : date->offset > 0 ? 2 : 1];
}

/* A part of a year and what year it is of. */
static void put_period(const struct pr_date *date,
                       const struct pr_english_style *style, struct pr_buf *out)
{
    if (date->season) {
        if (date->unit)
            pr_buf_text(out, turn(date));
        pr_buf_text(out, style->american && date->season == 3
                             ? "fall"
                             : seasons[date->season % 5]);
        if (date->year)
            pr_buf_format(out, " %d", date->year);
        return;
    }
    pr_buf_text(out,
                quarters[(date->quarter ? date->quarter : date->half) % 5]);
    pr_buf_text(out, date->quarter ? " quarter" : " half");
    if (date->year)
        pr_buf_format(out, " of %d", date->year);
}

static void put_era(const struct pr_date *date, struct pr_buf *out)
{
    if (date->decade) {
        pr_buf_format(out, "%ds", date->year);
        return;
    }
    struct pr_decimal ordinal = {0};
    if (date->year >= 10)
        ordinal.digits[ordinal.count++] = (char)('0' + date->year / 10 % 10);
    ordinal.digits[ordinal.count++] = (char)('0' + date->year % 10);
    pr_ordinal_english(&ordinal, out);
    pr_buf_text(out, " century");
}

static const char *day_word(int offset)
{
    static const char *const words[] = {"the day before yesterday", "yesterday",
                                        "today", "tomorrow",
                                        "the day after tomorrow"};
    return words[offset < -2 || offset > 2 ? 2 : offset + 2];
}

/* hier, mardi dernier, la semaine prochaine */
static void put_relative(const struct pr_date *date,
                         const struct pr_english_style *style,
                         struct pr_buf *out)
{
    static const char *const units[PR_DATE_UNITS] = {
        [PR_DATE_WEEK] = "week",
        [PR_DATE_MONTH] = "month",
        [PR_DATE_QUARTER] = "quarter",
        [PR_DATE_YEAR] = "year",
    };
    switch (date->unit) {
    case PR_DATE_DAY:
        pr_buf_text(out, date->offset == 0 && date->day_part
                             ? "this"
                             : day_word(date->offset));
        break;
    case PR_DATE_WEEKDAY:
        if (date->offset)
            pr_buf_text(out, turn(date));
        pr_buf_text(out, weekdays[date->weekday % 8]);
        break;
    case PR_DATE_SEASON:
        put_period(date, style, out);
        break;
    default:
        pr_buf_text(out, turn(date));
        pr_buf_text(out, date->month ? months[date->month % 13]
                                     : units[date->unit % PR_DATE_UNITS]);
        break;
    }
    pr_buf_text(out, day_parts[date->day_part % 5]);
}

/* One date; without its year when the second end of a range has it. */
static void put_date(const struct pr_date *date,
                     const struct pr_english_style *style, bool year,
                     struct pr_buf *out)
{
    pr_buf_text(out, parts[date->part % 4]);
    if (date->unit) {
        put_relative(date, style, out);
    } else if (date->decade || date->century) {
        put_era(date, out);
    } else if (date->season || date->quarter || date->half) {
        put_period(date, style, out);
    } else if (!date->month && !date->day) {
        pr_buf_format(out, "%d", date->year);
    } else {
        if (date->weekday)
            pr_buf_format(out, date->month ? "%s, " : "%s ",
                          weekdays[date->weekday % 8]);
        put_day(date, style, out);
        if (year)
            put_year(date, style, out);
    }
}

/* Two days of one month: 3 to 5 May 2025, May 3 to 5, 2025. */
static void put_in_month(const struct pr_figure *figure,
                         const struct pr_english_style *style,
                         struct pr_buf *out)
{
    const struct pr_date *low = &figure->date, *high = &figure->until;
    const char *joint = pr_range_english(figure->range);
    if (style->american)
        pr_buf_format(out, "%s %u%s%u", months[high->month % 13], low->day,
                      joint, high->day);
    else
        pr_buf_format(out, "%u%s%u %s", low->day, joint, high->day,
                      months[high->month % 13]);
    put_year(high, style, out);
}

static void put_range(const struct pr_figure *figure,
                      const struct pr_english_style *style, struct pr_buf *out)
{
    const struct pr_date *low = &figure->date, *high = &figure->until;
    if (figure->range == PR_RANGE_BETWEEN)
        pr_buf_text(out, "between ");
    bool same = low->day && low->month == high->month &&
                low->year == high->year && !low->weekday && !high->weekday;
    if (same) {
        put_in_month(figure, style, out);
        return;
    }
    bool years = low->year != high->year || !high->month;
    put_date(low, style, years, out);
    pr_buf_text(out, pr_range_english(figure->range));
    put_date(high, style, true, out);
}

void pr_date_resolved(const struct pr_date *date,
                      const struct pr_english_style *style, struct pr_buf *out)
{
    if (!date->anchored)
        return;
    struct pr_date day = {.year = date->resolved.year,
                          .month = date->resolved.month,
                          .day = date->resolved.day};
    pr_buf_text(out, " (");
    put_date(&day, style, true, out);
    pr_buf_char(out, ')');
}

void pr_date_english(const struct pr_figure *figure,
                     const struct pr_english_style *style, struct pr_buf *out)
{
    if (figure->range) {
        put_range(figure, style, out);
        return;
    }
    put_date(&figure->date, style, true, out);
    if (style->resolve)
        pr_date_resolved(&figure->date, style, out);
}

/* alone = not the end of a range, so that midi is noon. */
static void put_time(unsigned hour, unsigned minute, bool alone,
                     const struct pr_english_style *style, struct pr_buf *out)
{
    bool full = minute > 59;
    if (full)
        minute = 0;
    if (full && alone && hour % 12 == 0)
        pr_buf_text(out, hour == 12 ? "noon" : "midnight");
    else if (style->american)
        pr_buf_format(out, "%u:%02u %s", hour % 12 ? hour % 12 : 12, minute,
                      hour % 24 < 12 ? "a.m." : "p.m.");
    else
        pr_buf_format(out, "%02u:%02u", hour, minute);
}

void pr_time_english(const struct pr_figure *figure,
                     const struct pr_english_style *style, struct pr_buf *out)
{
    if (figure->range == PR_RANGE_BETWEEN)
        pr_buf_text(out, "between ");
    put_time(figure->hour, figure->minute, !figure->range, style, out);
    if (figure->range) {
        pr_buf_text(out, pr_range_english(figure->range));
        put_time(figure->until_hour, figure->until_minute, false, style, out);
    }
    if (figure->unit[0])
        pr_buf_format(out, " %s", figure->unit);
}
