/* figure.h - numbers, amounts and dates as values of no language. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_FIGURE_H
#define PR_BASE_FIGURE_H

#include "base/arena.h"
#include "base/date.h"

#include <stdlib.h>

/* What a figure in a text is. */
enum pr_figure_kind {
    PR_FIGURE_NUMBER,   /* 300 000; 1,2 million; douze; deux tiers     */
    PR_FIGURE_PERCENT,  /* 3,5 %                                       */
    PR_FIGURE_POINTS,   /* 0,3 point de pourcentage; 25 points de base */
    PR_FIGURE_AMOUNT,   /* 7 milliards de dollars                      */
    PR_FIGURE_QUANTITY, /* 12 km, 10 gigawatts                         */
    PR_FIGURE_ORDINAL,  /* 3e, troisième                               */
    PR_FIGURE_DATE,     /* mardi 4 mars 2025; mars 2025; 2025; hier    */
    PR_FIGURE_TIME,     /* 14 h 30                                     */
    PR_FIGURE_DURATION, /* trois ans                                   */
    PR_FIGURE_KINDS
};

/* The longest mantissa; a longer run of digits is no figure. */
#define PR_DECIMAL_DIGITS 40

/*
 * A decimal number, exact: digits × 10^-scale × 10^exponent, divided by
 * divisor when that is not 0. The digits are those of the text, so "3,50"
 * keeps its zero and nothing is rounded.
 */
struct pr_decimal {
    char digits[PR_DECIMAL_DIGITS]; /* ASCII, no separators, not terminated */
    uint8_t count;    /* how many digits                                */
    uint8_t scale;    /* how many of them stand after the decimal mark  */
    uint8_t exponent; /* 0, 3, 6, 9, 12 …: written as a word or letter  */
    uint8_t divisor;  /* fractions: deux tiers is 2 with divisor 3      */
    bool negative, signed_plus;
    bool spelled; /* in words in the text: douze */
};

/* How sure the writer is of the figure. */
enum pr_figure_bound {
    PR_BOUND_EXACT,
    PR_BOUND_ABOUT,      /* environ, quelque, une vingtaine              */
    PR_BOUND_NEARLY,     /* près de, presque                             */
    PR_BOUND_OVER,       /* plus de                                      */
    PR_BOUND_WELL_OVER,  /* bien plus de */
    PR_BOUND_JUST_OVER,  /* un peu plus de */
    PR_BOUND_JUST_UNDER, /* un peu moins de */
    PR_BOUND_UNDER,      /* moins de                                     */
    PR_BOUND_AT_LEAST,   /* au moins                                     */
    PR_BOUND_AT_MOST,    /* au plus                                      */
    PR_BOUND_UP_TO,      /* jusqu'à                                      */
    PR_BOUND_BARELY,     /* à peine                                      */
    PR_BOUND_SOME,       /* des dizaines de milliers: value 10, exponent 3 */
    PR_BOUND_SEVERAL,    /* plusieurs centaines: value 100               */
    PR_BOUND_FEW,        /* quelques milliers: value 1, exponent 3       */
    PR_BOUNDS
};

/* How the two ends of a range stand together. */
enum pr_figure_range {
    PR_RANGE_NONE,
    PR_RANGE_TO,      /* 3 à 5 %, 2019-2021, du 3 au 5 mai */
    PR_RANGE_BETWEEN, /* entre 10 et 12 millions           */
    PR_RANGE_OR,      /* deux ou trois ans                 */
    PR_RANGE_AND,     /* les 3 et 4 mai                    */
    PR_RANGE_FROM,    /* passer de 3 à 5 millions          */
    PR_RANGE_OF       /* un élève sur trois: the shares    */
};

/*
 * One figure found in a text. What its English wording stands for is
 * text[start, end); the words of its bound (plus de, environ, entre) lie
 * inside. The bare figure is text[bare, end). The thing that a share counts
 * lies inside, too, but first and last are those of sur trois alone.
 */
struct pr_figure {
    enum pr_figure_kind kind;
    enum pr_figure_bound bound;
    enum pr_figure_range range;
    uint32_t start, end;     /* bytes into the text, half open                */
    uint32_t bare;           /* where the figure begins after its bound       */
    uint32_t first, last;    /* tokens it touches, half open, counted as the
                             finder's tokens were                         */
    struct pr_decimal value; /* number, percent, amount, …; a range's low */
    struct pr_decimal upper; /* a range's high end                        */
    struct pr_date date;  /* of a span, offset alone: the last (-1) or the next
                            (1) ten years                                 */
    struct pr_date until; /* the end of a range of dates                  */
    uint8_t hour, minute; /* times; minute 255 = not given                */
    uint8_t until_hour, until_minute; /* a range of times                 */
    char currency[4]; /* ISO 4217, amounts                            */
    char unit[24];    /* key of a unit: kilometer, km, year, week     */
};

/* A growing heap array of figures; {0} is empty. */
struct pr_figures {
    struct pr_figure *items;
    size_t count, capacity;
};

/* One more figure, zeroed; NULL when memory is out. */
static inline struct pr_figure *pr_figures_add(struct pr_figures *figures)
{
    if (!pr_grow(&figures->items, &figures->capacity, figures->count,
                 sizeof *figures->items))
        return NULL;
    struct pr_figure *figure = &figures->items[figures->count++];
    *figure = (struct pr_figure){0};
    return figure;
}

static inline void pr_figures_done(struct pr_figures *figures)
{
    free(figures->items);
    *figures = (struct pr_figures){0};
}

#endif
