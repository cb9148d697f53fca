/* figure_times.c - 14 h 30, 9 heures du matin, midi. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

enum { NOT_GIVEN = 255 };

/* Minutes of two digits at atom i. */
static bool minutes_at(const struct pr_finder *f, size_t i, uint8_t *minute)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_DIGITS || atom->end - atom->start != 2 ||
        atom->value > 59 || atom->gap > 3)
        return false;
    *minute = (uint8_t)atom->value;
    return true;
}

/* A word before an hour that makes it a time of day. */
static bool leads_to_time(const struct pr_finder *f, size_t i)
{
    return pr_atom_in(f, i, "à vers dès avant depuis jusqu'à entre");
}

/* 06 h 30, 06H30: a zero in front, which no span has; à partir de 10 h. */
static bool is_time_of_day(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    bool zero = atom->class == PR_ATOM_DIGITS && atom->end - atom->start == 2 &&
                f->text.bytes[atom->start] == '0';
    bool since = pr_atom_in(f, i - 1, "de des") &&
                 pr_atom_is(f, i - 2, "partir") && pr_atom_is(f, i - 3, "à");
    return zero || (i >= 3 && since);
}

/* A word before hours that makes them a span. */
static bool leads_to_span(const struct pr_finder *f, size_t i)
{
    return pr_atom_in(f, i,
                      "pendant durant en dure duré durée moins plus "
                      "environ des les par");
}

/* du matin, du soir, de l'après-midi after a time: twelve hours more or
 * none. */
static pr_reach half_of_day(const struct pr_finder *f, size_t at, uint8_t *hour)
{
    size_t word = at;
    if (pr_atom_in(f, at, "du") || pr_atom_in(f, at, "de"))
        word++;
    if (pr_atom_in(f, word, "l' la"))
        word++;
    const struct pr_atom *part = pr_atom_at(f, word);
    if (word == at || part->class != PR_ATOM_PART ||
        part->value == PR_DAY_NIGHT || *hour > 12)
        return at;
    if (part->value != PR_DAY_MORNING && *hour < 12)
        *hour = (uint8_t)(*hour + 12);
    return word + 1;
}

/* How an hour is written at atom i: its value and where its unit stands. */
static pr_reach read_hour(const struct pr_finder *f, size_t i, uint8_t *hour)
{
    struct pr_decimal value;
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class == PR_ATOM_DIGITS) {
        if (atom->end - atom->start > 2 || atom->value > 24)
            return 0;
        *hour = (uint8_t)atom->value;
        return i + 1;
    }
    pr_reach at = pr_decimal_words(f, i, &value);
    if (!at || pr_decimal_value(&value) > 24 ||
        !pr_atom_in(f, at, "heure heures"))
        return 0;
    *hour = (uint8_t)pr_decimal_value(&value);
    bool night = pr_atom_is(f, at + 1, "du"); /* une heure du matin */
    return *hour == 1 && !night ? 0 : at;
}

/* One time of day at atom i. *sure when nothing but a time can be meant. */
static pr_reach read_time(const struct pr_finder *f, size_t i, uint8_t *hour,
                          uint8_t *minute, bool *sure)
{
    *minute = NOT_GIVEN;
    if (pr_atom_class(f, i) == PR_ATOM_NOON && !pr_atom_at(f, i)->capital) {
        *hour = (uint8_t)pr_atom_at(f, i)->value;
        *sure = true;
        return i + 1;
    }
    pr_reach at = read_hour(f, i, hour);
    if (!at)
        return 0;
    if (pr_atom_mark(f, at, ':')) {
        *sure = pr_atom_glued(f, at) && pr_atom_glued(f, at + 1) &&
                minutes_at(f, at + 1, minute);
        bool more = pr_atom_glued(f, at + 2) && pr_atom_glued(f, at + 3) &&
                    pr_atom_class(f, at + 3) == PR_ATOM_DIGITS;
        return *sure && !more ? at + 2 : 0; /* not 3:32.77 */
    }
    if (pr_atom_mark(f, at, '.') && pr_atom_glued(f, at) &&
        pr_atom_glued(f, at + 1) && minutes_at(f, at + 1, minute) &&
        pr_atom_in(f, at + 2, "heure heures h")) {
        *sure = true;
        return at + 3;
    }
    bool word = pr_atom_in(f, at, "heure heures");
    if (!word && !pr_atom_is(f, at, "h"))
        return 0;
    at++;
    bool exact = minutes_at(f, at, minute);
    if (exact)
        at++;
    else if (pr_atom_is(f, at, "et") &&
             pr_atom_class(f, at + 1) == PR_ATOM_DEMI) {
        *minute = 30;
        at += 2;
    }
    pr_reach half = half_of_day(f, at, hour);
    *sure = exact || half > at;
    return half;
}

/* The other end of a range of times: de 14 h à 18 h, 14h-18h. */
static pr_reach read_until(const struct pr_finder *f, size_t first, size_t at,
                           struct pr_figure *figure)
{
    bool between = pr_atom_is(f, at, "et") && pr_atom_is(f, first - 1, "entre");
    if (!between && !pr_atom_is(f, at, "à") && !pr_atom_dash(f, at))
        return at;
    bool sure;
    pr_reach end =
        read_time(f, at + 1, &figure->until_hour, &figure->until_minute, &sure);
    if (!end)
        return at;
    figure->range = between ? PR_RANGE_BETWEEN : PR_RANGE_TO;
    return end;
}

static pr_reach find_noon(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->capital ||
        !(leads_to_time(f, i - 1) || pr_atom_in(f, i - 1, "de après et") ||
          pr_atom_class(f, i - 1) == PR_ATOM_WEEKDAY))
        return 0;
    figure->kind = PR_FIGURE_TIME;
    figure->hour = (uint8_t)atom->value;
    figure->minute = NOT_GIVEN;
    if (pr_atom_is(f, i + 1, "et") && pr_atom_class(f, i + 2) == PR_ATOM_DEMI) {
        figure->minute = 30;
        return i + 3;
    }
    pr_reach end = read_until(f, i, i + 1, figure);
    if (figure->range == PR_RANGE_BETWEEN)
        *first = i - 1;
    return end;
}

/* GMT, TU or heure locale after a time: the figure's unit. */
static pr_reach read_zone(const struct pr_finder *f, size_t at,
                          struct pr_figure *figure)
{
    const struct pr_atom *atom = pr_atom_at(f, at);
    size_t word = at + pr_atom_mark(f, at, ',');
    bool local = pr_atom_in(f, word, "heure heures") &&
                 pr_atom_in(f, word + 1, "locale locales");
    const char *zone = local                         ? "local time"
                       : !atom->capital              ? NULL
                       : pr_atom_in(f, at, "gmt tu") ? "GMT"
                       : pr_atom_is(f, at, "utc")    ? "UTC"
                                                     : NULL;
    if (!zone)
        return at;
    memcpy(figure->unit, zone, strlen(zone) + 1);
    return local ? word + 2 : at + 1;
}

/* 2 h 30 as a span of time. */
static pr_reach as_span(struct pr_figure *figure, pr_reach at)
{
    if (figure->minute == NOT_GIVEN)
        return 0;
    figure->kind = PR_FIGURE_DURATION;
    memcpy(figure->unit, "hour-minute", sizeof "hour-minute");
    pr_decimal_set(&figure->value, figure->hour * 60u + figure->minute);
    return at;
}

static pr_reach find_time(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first)
{
    if (pr_atom_class(f, i) == PR_ATOM_NOON)
        return find_noon(f, i, figure, first);
    /* 10 h and 10 to 12 h: the first hour may leave out its unit. */
    bool sure = false;
    pr_reach at = read_time(f, i, &figure->hour, &figure->minute, &sure);
    if (!at)
        return 0;
    figure->kind = PR_FIGURE_TIME;
    pr_reach end = read_until(f, i, at, figure);
    if (figure->range) {
        if (figure->range == PR_RANGE_BETWEEN)
            *first = i - 1;
        return end;
    }
    bool from = pr_atom_is(f, i - 1, "de");
    if (is_time_of_day(f, i))
        return at;
    if (figure->minute != NOT_GIVEN &&
        pr_atom_in(f, at, "minutes minute min mn"))
        return as_span(figure, at + 1);
    if (pr_atom_in(f, at, "de d'") && !pr_atom_is(f, at - 1, "h") && !sure)
        return 0; /* à deux heures de Paris */
    if (leads_to_time(f, i - 1) && !(from && !sure))
        return at;
    if (pr_atom_class(f, i - 1) == PR_ATOM_WEEKDAY)
        return at; /* depuis dimanche 18 heures */
    if (leads_to_span(f, i - 1) || pr_atom_is(f, i - 2, "plus") ||
        pr_atom_is(f, i - 2, "moins"))
        return as_span(figure, at);
    if (sure)
        return at;
    bool letter = pr_atom_is(f, at - 1, "h");
    return letter && !from && figure->hour > 4 &&
                   !pr_atom_in(f, at, "de par d' / sur")
               ? at
               : 0;
}

pr_reach pr_find_time(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first)
{
    pr_reach end = find_time(f, i, figure, first);
    return end && figure->kind == PR_FIGURE_TIME ? read_zone(f, end, figure)
                                                 : end;
}
