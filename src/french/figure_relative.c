/* figure_relative.c - hier, mardi dernier, l'an prochain, cette semaine. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* -1 for dernier, 1 for prochain, 0 for neither. */
static int8_t turn(const struct pr_finder *f, size_t i)
{
    if (pr_atom_in(f, i, "dernier dernière passé passée"))
        return -1;
    return pr_atom_in(f, i, "prochain prochaine") ? 1 : 0;
}

/* matin, soir after a day, at atom at. */
static pr_reach day_part(const struct pr_finder *f, size_t at,
                         struct pr_date *date)
{
    bool linked = pr_atom_is(f, at, "au") || pr_atom_is(f, at, "dans");
    if (linked && pr_atom_class(f, at + 1) == PR_ATOM_PART &&
        pr_atom_is(f, at, "au"))
        at++;
    if (pr_atom_class(f, at) != PR_ATOM_PART)
        return at;
    date->day_part = (uint8_t)pr_atom_at(f, at)->value;
    return at + 1;
}

static pr_reach find_weekday(const struct pr_finder *f, size_t i,
                             struct pr_figure *figure, size_t *first)
{
    struct pr_date *date = &figure->date;
    if (pr_atom_in(f, i + 1, "gras saint noir"))
        return 0;
    date->unit = PR_DATE_WEEKDAY;
    date->weekday = (uint8_t)pr_atom_at(f, i)->value;
    size_t at = i + 1;
    date->offset = turn(f, at);
    if (date->offset)
        at++;
    if (pr_atom_is(f, i - 1, "ce"))
        *first = i - 1;
    return day_part(f, at, date);
}

/* la semaine dernière, l'an prochain, cette année */
static pr_reach find_period(const struct pr_finder *f, size_t i,
                            struct pr_figure *figure, size_t *first)
{
    int32_t value = pr_atom_at(f, i)->value;
    struct pr_date *date = &figure->date;
    if (value < 0 || i == 0)
        return 0;
    date->unit = (uint8_t)value;
    bool definite = pr_atom_in(f, i - 1, "la le l'");
    bool this_one = pr_atom_in(f, i - 1, "cette ce cet");
    date->offset = turn(f, i + 1);
    if (!(definite && date->offset) && !(this_one && !date->offset))
        return 0;
    *first = i - 1;
    bool here = pr_atom_is(f, i + 1, "-ci");
    return date->offset || here ? i + 2 : i + 1;
}

pr_reach pr_find_relative(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    figure->kind = PR_FIGURE_DATE;
    switch (atom->class) {
    case PR_ATOM_DAY:
        figure->date.unit = PR_DATE_DAY;
        figure->date.offset = (int8_t)atom->value;
        return day_part(f, i + 1, &figure->date);
    case PR_ATOM_WEEKDAY:
        return find_weekday(f, i, figure, first);
    case PR_ATOM_PERIOD:
        return find_period(f, i, figure, first);
    default:
        return 0;
    }
}
