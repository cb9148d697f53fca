/* figure_periods.c - years, decades, centuries, quarters, seasons, months. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* The most years between two that form a span without a word for years. */
enum { SPAN_MAX = 120 };

/* Words after which four digits are a year. */
static bool leads_to_year(const struct pr_finder *f, size_t i)
{
    return pr_atom_in(f, i,
                      "en depuis dès fin début mi milieu courant année années "
                      "horizon avant après an exercice saison période "
                      "septembre octobre millésime") ||
           pr_atom_mark(f, i, '(') || pr_atom_class(f, i) == PR_ATOM_MONTH ||
           pr_atom_class(f, i) == PR_ATOM_SEASON;
}

/* A plural noun that a number may count: 2000 habitants. */
static bool counts_noun(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_WORD || atom->capital ||
        atom->end - atom->start < 4)
        return false;
    char last = f->text.bytes[atom->end - 1];
    return (last == 's' || last == 'x') &&
           !pr_atom_in(f, i,
                       "dans mais sous vers sans plus puis alors après très "
                       "depuis moins nous vous leurs elles mieux deux");
}

/* de 1829 à 1837; (1829-1837): the other end of a span is near and later. */
static bool spans_years(const struct pr_finder *f, size_t i, int year)
{
    bool from = pr_atom_is(f, i + 1, "à") && pr_atom_in(f, i - 1, "de d'");
    bool between = pr_atom_is(f, i + 1, "et") && pr_atom_is(f, i - 1, "entre");
    int other = from || between ? pr_year_at(f, i + 2) : 0;
    struct pr_figure figure = {0};
    return other > year && other - year <= SPAN_MAX &&
           pr_atom_class(f, i + 3) != PR_ATOM_POWER && !counts_noun(f, i + 3) &&
           !pr_count_read(f, i + 3, &figure);
}

/* Does a word before show that a year stands at atom i? */
static bool is_year(const struct pr_finder *f, size_t i)
{
    int year = pr_year_at(f, i);
    const struct pr_atom *next = pr_atom_at(f, i + 1);
    struct pr_figure figure = {0};
    bool grouped = next->class == PR_ATOM_DIGITS && next->gap == 1 &&
                   next->end - next->start == 3;
    if (!year || grouped || next->class == PR_ATOM_POWER ||
        pr_atom_mark(f, i - 1, '+') || pr_atom_mark(f, i - 1, '/') ||
        (pr_atom_glued(f, i) && pr_atom_class(f, i - 1) != PR_ATOM_MARK) ||
        pr_count_before(f, i - 1, &figure) || pr_count_read(f, i + 1, &figure))
        return false;
    if (leads_to_year(f, i - 1) || spans_years(f, i, year))
        return true;
    return year >= 1900 && year <= 2100 && !counts_noun(f, i + 1);
}

/* The second year of 2019-2021, 2019-20, de 2019 à 2021; where it ends. */
static pr_reach year_range(const struct pr_finder *f, size_t i,
                           struct pr_figure *figure)
{
    size_t at = i + 1;
    bool glued = pr_atom_glued(f, at) && pr_atom_glued(f, at + 1);
    bool dash = pr_atom_dash(f, at) || pr_atom_mark(f, at, '/');
    bool from = pr_atom_is(f, at, "à") && pr_atom_in(f, i - 1, "de d'");
    bool between = pr_atom_is(f, at, "et") && pr_atom_is(f, i - 1, "entre");
    if (!(dash && glued) && !from && !between)
        return at;
    int year = pr_year_at(f, at + 1), low = figure->date.year;
    if (!year && dash && pr_atom_class(f, at + 1) == PR_ATOM_DIGITS &&
        pr_atom_size(f, at + 1) == 2 &&
        pr_atom_at(f, at + 1)->value == low % 100 + 1)
        year = low + 1;
    if (year <= low)
        return at;
    figure->until = (struct pr_date){.year = (int16_t)year};
    figure->range = between ? PR_RANGE_BETWEEN : PR_RANGE_TO;
    return at + 2;
}

/* début, mi-, fin before a month or year at atom i; moves *first to it. */
static void read_part(const struct pr_finder *f, size_t i, struct pr_date *date,
                      size_t *first)
{
    static const struct {
        const char *words;
        uint8_t part;
    } parts[] = {
        {"début", PR_PART_EARLY},
        {"mi",     PR_PART_MID  },
        {"milieu", PR_PART_MID  },
        {"fin",    PR_PART_LATE }
    };
    size_t at = i - 1;
    if (pr_atom_dash(f, at) && pr_atom_is(f, at - 1, "mi"))
        at--;
    else if (pr_atom_in(f, at, "de d'") && !pr_atom_is(f, at - 1, "mi"))
        at--; /* la fin de 2027 */
    for (size_t p = 0; p < PR_LENGTH(parts); p++) {
        if (!pr_atom_is(f, at, parts[p].words))
            continue;
        date->part = parts[p].part;
        *first = at;
    }
}

static pr_reach find_year(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first)
{
    if (!is_year(f, i))
        return 0;
    figure->date.year = (int16_t)pr_year_at(f, i);
    pr_reach end = year_range(f, i, figure);
    if (figure->range == PR_RANGE_BETWEEN)
        *first = i - 1;
    else
        read_part(f, i, &figure->date, first);
    return end;
}

/* années 1990, années 90, années soixante */
static pr_reach find_decade(const struct pr_finder *f, size_t i,
                            struct pr_figure *figure)
{
    size_t at = i + 1;
    int year = pr_year_at(f, at);
    const struct pr_atom *atom = pr_atom_at(f, at);
    pr_reach end = at + 1;
    if (!year && atom->class == PR_ATOM_DIGITS && pr_atom_size(f, at) == 2 &&
        pr_atom_class(f, at + 1) != PR_ATOM_POWER) {
        year = 1900 + atom->value;
    } else if (!year && atom->class != PR_ATOM_DIGITS) {
        struct pr_decimal tens;
        end = pr_decimal_words(f, at, &tens);
        if (!end || tens.count != 2)
            return 0;
        year = 1900 + (int)pr_decimal_value(&tens);
    }
    if (year < 1000 || year % 10)
        return 0;
    figure->date.year = (int16_t)year;
    figure->date.decade = true;
    return end;
}

/* dernier, prochain after a period; 2 when there is none. */
static int8_t turn(const struct pr_finder *f, size_t i)
{
    if (pr_atom_in(f, i, "dernier dernière passé passée"))
        return -1;
    return pr_atom_in(f, i, "prochain prochaine") ? 1 : 2;
}

/* What may follow a part of a year: its year, or dernier, prochain. */
static pr_reach read_its_year(const struct pr_finder *f, size_t at,
                              struct pr_date *date, enum pr_date_unit unit)
{
    int8_t offset = turn(f, at);
    if (offset != 2) {
        date->unit = (uint8_t)unit;
        date->offset = offset;
        return at + 1;
    }
    if (pr_year_at(f, at)) {
        date->year = (int16_t)pr_year_at(f, at);
        return at + 1;
    }
    if (!pr_atom_in(f, at, "de d'"))
        return at;
    size_t skip =
        pr_atom_is(f, at + 1, "l'") && pr_atom_is(f, at + 2, "année") ? 3 : 1;
    if (!pr_year_at(f, at + skip))
        return at;
    date->year = (int16_t)pr_year_at(f, at + skip);
    return at + skip + 1;
}

/* 3e trimestre 2024, premier semestre, XXIe siècle */
static pr_reach find_numbered(const struct pr_finder *f, size_t i,
                              struct pr_figure *figure)
{
    int value;
    bool spelled;
    pr_reach at = pr_ordinal_at(f, i, &value, &spelled);
    const struct pr_atom *period = pr_atom_at(f, at ? at : f->count);
    if (!at)
        return 0;
    if (period->class == PR_ATOM_CENTURY && value <= 30) {
        figure->date.century = true;
        figure->date.year = (int16_t)value;
        return at + 1;
    }
    if (period->class != PR_ATOM_PERIOD)
        return 0;
    if (period->value == PR_DATE_QUARTER && value <= 4)
        figure->date.quarter = (uint8_t)value;
    else if (period->value == -PR_DATE_QUARTER && value <= 2)
        figure->date.half = (uint8_t)value;
    else
        return 0;
    return read_its_year(f, at + 1, &figure->date, PR_DATE_ABSOLUTE);
}

/* T3 2024, S1 2024 */
static pr_reach find_short(const struct pr_finder *f, size_t i,
                           struct pr_figure *figure)
{
    const struct pr_atom *number = pr_atom_at(f, i + 1);
    bool quarter = pr_atom_is(f, i, "t"), half = pr_atom_is(f, i, "s");
    if (!(quarter || half) || !pr_atom_at(f, i)->capital ||
        number->class != PR_ATOM_DIGITS || !pr_atom_glued(f, i + 1) ||
        number->value < 1 || number->value > (quarter ? 4 : 2) ||
        !pr_year_at(f, i + 2))
        return 0;
    if (quarter)
        figure->date.quarter = (uint8_t)number->value;
    else
        figure->date.half = (uint8_t)number->value;
    figure->date.year = (int16_t)pr_year_at(f, i + 2);
    return i + 3;
}

/* printemps 2024, l'hiver dernier, cet été */
static pr_reach find_season(const struct pr_finder *f, size_t i,
                            struct pr_figure *figure, size_t *first)
{
    struct pr_date *date = &figure->date;
    date->season = (uint8_t)pr_atom_at(f, i)->value;
    pr_reach end = read_its_year(f, i + 1, date, PR_DATE_SEASON);
    if (pr_atom_in(f, i - 1, "ce cet")) {
        date->unit = PR_DATE_SEASON;
        date->offset = 0;
        *first = i - 1;
        return end;
    }
    if (date->unit && pr_atom_in(f, i - 1, "l' le"))
        *first = i - 1;
    bool coming = pr_atom_is(f, i - 1, "au") ||
                  (pr_atom_is(f, i - 1, "l'") && pr_atom_is(f, i - 2, "à"));
    return date->unit || date->year || coming ? end : 0;
}

/* mars 2025, en mars, fin mars, mars dernier */
static pr_reach find_month(const struct pr_finder *f, size_t i,
                           struct pr_figure *figure, size_t *first)
{
    struct pr_date *date = &figure->date;
    date->month = (uint8_t)pr_atom_at(f, i)->value;
    pr_reach end = read_its_year(f, i + 1, date, PR_DATE_MONTH);
    read_part(f, i, date, first);
    size_t next = end + 1;
    bool range = !date->unit &&
                 (pr_atom_dash(f, end) ||
                  (pr_atom_is(f, end, "à") && pr_atom_in(f, i - 1, "de d'")) ||
                  (pr_atom_is(f, end, "et") && pr_atom_is(f, i - 1, "entre")));
    if (range && pr_atom_class(f, next) == PR_ATOM_MONTH) {
        figure->until.month = (uint8_t)pr_atom_at(f, next)->value;
        figure->range = PR_RANGE_TO;
        if (pr_atom_is(f, end, "et")) {
            figure->range = PR_RANGE_BETWEEN;
            *first = i - 1;
        }
        end = read_its_year(f, next + 1, &figure->until, PR_DATE_ABSOLUTE);
        if (!date->year)
            date->year = figure->until.year;
        return end;
    }
    bool led = pr_atom_in(f, i - 1,
                          "en de d' courant depuis dès jusqu'en à et avant "
                          "après pour ce vers mois entre ou");
    bool small = !pr_atom_at(f, i)->capital;
    return date->year || date->unit || (small && (date->part || led)) ? end : 0;
}

pr_reach pr_find_period(const struct pr_finder *f, size_t i,
                        struct pr_figure *figure, size_t *first)
{
    figure->kind = PR_FIGURE_DATE;
    pr_reach end = 0;
    switch (pr_atom_class(f, i)) {
    case PR_ATOM_DECADE:
        return find_decade(f, i, figure);
    case PR_ATOM_SEASON:
        return find_season(f, i, figure, first);
    case PR_ATOM_MONTH:
        return find_month(f, i, figure, first);
    case PR_ATOM_DIGITS:
        end = find_year(f, i, figure, first);
        return end ? end : find_numbered(f, i, figure);
    case PR_ATOM_WORD:
        end = find_short(f, i, figure);
        return end ? end : find_numbered(f, i, figure);
    case PR_ATOM_ORDINAL:
        return find_numbered(f, i, figure);
    default:
        return 0;
    }
}
