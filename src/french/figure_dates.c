/* figure_dates.c - days: mardi 4 mars 2025, 4/03/2025, du 3 au 5 mai. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

static bool short_digits(const struct pr_finder *f, size_t i, int32_t most)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return atom->class == PR_ATOM_DIGITS && atom->end - atom->start <= 2 &&
           atom->value >= 1 && atom->value <= most;
}

int pr_year_at(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_DIGITS || atom->end - atom->start != 4 ||
        atom->value < 1000 || atom->value > 2999)
        return 0;
    bool tail = pr_atom_glued(f, i + 1) &&
                (pr_atom_class(f, i + 1) != PR_ATOM_MARK ||
                 (pr_atom_mark(f, i + 1, ',') && pr_atom_glued(f, i + 2) &&
                  pr_atom_class(f, i + 2) == PR_ATOM_DIGITS));
    return tail ? 0 : atom->value;
}

/* The month at atom i, "sept." too. */
static uint8_t month_at(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class == PR_ATOM_MONTH)
        return (uint8_t)atom->value;
    bool stop = atom->class == PR_ATOM_UNIT && atom->value == 7 &&
                f->text.bytes[atom->end - 1] == '.';
    return stop ? 9 : 0;
}

/* 4/03/2025, 04.03.2025, 2025-03-04 */
static pr_reach read_numeric(const struct pr_finder *f, size_t i,
                             struct pr_date *date)
{
    for (size_t k = 1; k < 5; k++)
        if (!pr_atom_glued(f, i + k))
            return 0;
    const struct pr_atom *a = pr_atom_at(f, i), *b = pr_atom_at(f, i + 2),
                         *c = pr_atom_at(f, i + 4);
    int32_t mark = pr_atom_at(f, i + 1)->value;
    bool marks = pr_atom_class(f, i + 1) == PR_ATOM_MARK &&
                 pr_atom_mark(f, i + 3, (uint32_t)mark) &&
                 (mark == '/' || mark == '.' || mark == '-');
    if (!marks || !short_digits(f, i + 2, 12) || c->class != PR_ATOM_DIGITS)
        return 0;
    date->month = (uint8_t)b->value;
    if (mark == '-' && pr_year_at(f, i) == 0 && a->value >= 1000 &&
        a->value <= 2999 && short_digits(f, i + 4, 31)) {
        date->year = (int16_t)a->value;
        date->day = (uint8_t)c->value;
        return i + 5;
    }
    if (mark == '-' && a->value >= 1000 && a->value <= 2999 &&
        short_digits(f, i + 4, 31)) {
        date->year = (int16_t)a->value;
        date->day = (uint8_t)c->value;
        return i + 5;
    }
    if (!short_digits(f, i, 31) || !pr_year_at(f, i + 4))
        return 0;
    date->day = (uint8_t)a->value;
    date->year = (int16_t)c->value;
    return i + 5;
}

/* The day of the month at atom i: 4, 1er, premier. */
static pr_reach read_day(const struct pr_finder *f, size_t i,
                         struct pr_date *date)
{
    if (pr_atom_is(f, i, "premier") && month_at(f, i + 1)) {
        date->day = 1;
        return i + 1;
    }
    if (!short_digits(f, i, 31))
        return 0;
    date->day = (uint8_t)pr_atom_at(f, i)->value;
    bool first = pr_atom_glued(f, i + 1) && pr_atom_in(f, i + 1, "er ᵉʳ");
    return first ? i + 2 : i + 1;
}

/* One day from atom i: weekday, day, month and year as far as they stand. */
static pr_reach read_point(const struct pr_finder *f, size_t i,
                           struct pr_date *date)
{
    *date = (struct pr_date){0};
    size_t at = i;
    if (pr_atom_class(f, at) == PR_ATOM_WEEKDAY)
        date->weekday = (uint8_t)pr_atom_at(f, at++)->value;
    pr_reach end = read_numeric(f, at, date);
    if (end)
        return end;
    end = read_day(f, at, date);
    if (!end)
        return 0;
    at = end;
    date->month = month_at(f, at);
    if (!date->month)
        return at;
    at++;
    if (pr_year_at(f, at))
        date->year = (int16_t)pr_atom_at(f, at++)->value;
    return at;
}

static bool is_day(const struct pr_date *date)
{
    return date->day && date->month;
}

/* What joins two days at atom at, and where the second begins. */
static enum pr_figure_range connector(const struct pr_finder *f, size_t first,
                                      size_t at, size_t *next)
{
    *next = at + 1;
    bool between =
        pr_atom_is(f, first - 1, "entre") ||
        (pr_atom_is(f, first - 1, "le") && pr_atom_is(f, first - 2, "entre"));
    if (pr_atom_is(f, at, "au") || pr_atom_dash(f, at))
        return PR_RANGE_TO;
    bool et = pr_atom_is(f, at, "et"), ou = pr_atom_is(f, at, "ou");
    if (!et && !ou)
        return PR_RANGE_NONE;
    if (pr_atom_is(f, *next, "le") || pr_atom_is(f, *next, "du"))
        ++*next;
    return ou ? PR_RANGE_OR : between ? PR_RANGE_BETWEEN : PR_RANGE_AND;
}

/* The first day takes from the second what it leaves out. */
static void share(struct pr_date *low, const struct pr_date *high)
{
    if (!low->month)
        low->month = high->month;
    if (!low->year)
        low->year = high->year;
}

static bool counts(const struct pr_finder *f, pr_reach at)
{
    struct pr_figure figure = {0};
    return pr_count_read(f, at, &figure) != 0;
}

pr_reach pr_find_date(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first)
{
    struct pr_date low, high;
    pr_reach at = read_point(f, i, &low);
    if (!at || pr_atom_in(f, i - 1, "article articles page"))
        return 0;
    size_t next;
    enum pr_figure_range range = connector(f, i, at, &next);
    pr_reach end = range ? read_point(f, next, &high) : 0;
    bool whole = low.year && range > PR_RANGE_BETWEEN;
    bool joined = end && is_day(&high) && !whole &&
                  (low.month || high.day > low.day || range == PR_RANGE_AND) &&
                  (low.month || !counts(f, at));
    figure->kind = PR_FIGURE_DATE;
    if (joined) {
        share(&low, &high);
        figure->date = low;
        figure->until = high;
        figure->range = range;
        if (range == PR_RANGE_BETWEEN)
            *first = pr_atom_is(f, i - 1, "entre") ? i - 1 : i - 2;
        return end;
    }
    figure->date = low;
    struct pr_decimal number; /* jeudi 1,5 million: the day would be a part */
    size_t day = low.weekday ? i + 1 : i;
    bool whole_number = pr_decimal_read(f, day, &number) <= at;
    if (is_day(&low) || (low.weekday && whole_number && !counts(f, at)))
        return at;
    return 0;
}
