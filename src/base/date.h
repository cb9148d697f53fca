/* date.h - dates as values of no language. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_DATE_H
#define PR_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

/* What a relative date counts in. */
enum pr_date_unit {
    PR_DATE_ABSOLUTE, /* not relative                       */
    PR_DATE_DAY,      /* hier: offset -1                    */
    PR_DATE_WEEKDAY,  /* mardi: offset 0, dernier -1, prochain +1 */
    PR_DATE_WEEK,
    PR_DATE_MONTH, /* le mois dernier: -1; with month given: mars dernier */
    PR_DATE_QUARTER,
    PR_DATE_SEASON, /* l'été prochain: +1 */
    PR_DATE_YEAR,
    PR_DATE_AGO, /* il y a trois ans, dans deux jours: figure.value counts
                    figure.unit, offset is the direction */
    PR_DATE_UNITS
};

enum pr_date_part {
    PR_PART_NONE,
    PR_PART_EARLY, /* début mars, début 2024 */
    PR_PART_MID,   /* mi-mars                */
    PR_PART_LATE   /* fin mars               */
};

enum pr_day_part {
    PR_DAY_WHOLE,
    PR_DAY_MORNING,
    PR_DAY_AFTERNOON,
    PR_DAY_EVENING,
    PR_DAY_NIGHT
};

/* Parts of a date that the text gives; 0 = not given. */
struct pr_date {
    int16_t year;                /* a century: its ordinal, 21            */
    uint8_t month, day, weekday; /* weekday 1 = Monday … 7 = Sunday       */
    uint8_t quarter, half;       /* 1…4, 1…2                              */
    uint8_t season;              /* 1 = spring … 4 = winter               */
    uint8_t part;                /* enum pr_date_part                     */
    uint8_t day_part;            /* enum pr_day_part                      */
    uint8_t unit;                /* enum pr_date_unit; not 0 = relative   */
    int8_t offset;               /* of a relative date: -1 last, +1 next  */
    bool decade, century;        /* années 1990; XXIe siècle              */
    bool anchored; /* resolved holds the day, month or year it comes to,
                      worked out from the date of publication            */
    struct {
        int16_t year;
        uint8_t month, day; /* 0 = not so fine */
    } resolved;
};

#endif
