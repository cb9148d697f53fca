/* figure.h - numbers, amounts and dates as values of no language. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_FIGURE_H
#define PR_BASE_FIGURE_H

#include "precis/base.h"

/* What a figure in a text is. */
enum pr_figure_kind {
    PR_FIGURE_NUMBER,   /* 300 000; 1,2 million; douze               */
    PR_FIGURE_PERCENT,  /* 3,5 %                                     */
    PR_FIGURE_POINTS,   /* 0,3 point de pourcentage; 25 points de base */
    PR_FIGURE_AMOUNT,   /* 7 milliards de dollars                    */
    PR_FIGURE_QUANTITY, /* 12 km, 10 gigawatts                       */
    PR_FIGURE_ORDINAL,  /* 3e, troisième                             */
    PR_FIGURE_DATE,     /* mardi 4 mars 2025; mars 2025; 2025        */
    PR_FIGURE_TIME,     /* 14 h 30                                   */
    PR_FIGURE_DURATION, /* trois ans                                 */
    PR_FIGURE_KINDS
};

/*
 * A decimal number, exact: digits × 10^-scale × 10^(multiplier). The digits
 * are those of the text, so "3,50" keeps its zero and nothing is rounded.
 */
struct pr_decimal {
    char digits[40];  /* ASCII digits of the mantissa, no separators   */
    uint8_t count;    /* how many digits                               */
    uint8_t scale;    /* how many of them stand after the decimal mark */
    uint8_t exponent; /* 0, 3, 6, 9, 12: written as a word or letter   */
    bool negative, signed_plus;
};

/* Parts of a date that the text gives; 0 = not given. */
struct pr_date {
    int16_t year;
    uint8_t month, day, weekday; /* weekday 1 = Monday … 7 = Sunday */
    uint8_t quarter, half;       /* 1…4, 1…2 */
    bool relative;               /* the year, month or day was inferred  */
    bool decade, century;        /* années 1990; XXIe siècle in year/100 */
};

/* How sure the writer is of the figure. */
enum pr_figure_bound {
    PR_BOUND_EXACT,
    PR_BOUND_ABOUT,    /* environ, quelque, près de a crowd          */
    PR_BOUND_NEARLY,   /* près de, presque                           */
    PR_BOUND_OVER,     /* plus de                                    */
    PR_BOUND_UNDER,    /* moins de                                   */
    PR_BOUND_AT_LEAST, /* au moins                                   */
    PR_BOUND_AT_MOST,  /* au plus, jusqu'à                           */
    PR_BOUND_DOZENS    /* des dizaines de: value is 10, "dozens of"  */
};

/* One figure found in a text. */
struct pr_figure {
    enum pr_figure_kind kind;
    uint32_t start, end;      /* bytes into the text, half open            */
    struct pr_decimal value;  /* number, percent, amount, …; a range's low */
    struct pr_decimal upper;  /* a range's high end                        */
    bool range;               /* value to upper, or date to until          */
    struct pr_date date;      /* dates                                     */
    struct pr_date until;     /* the end of a range of dates               */
    uint8_t hour, minute;     /* times; minute 255 = not given             */
    char currency[4];         /* ISO 4217, amounts                         */
    char unit[24];            /* ICU unit id or a plain key, quantities    */
    enum pr_figure_bound bound;
    uint32_t bound_start;     /* where its bound's words begin; == start
                                 when there are none                       */
};

#endif
