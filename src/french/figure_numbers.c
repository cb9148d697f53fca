/* figure_numbers.c - numbers with what they count, and ranges of them. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

static bool is_one(const struct pr_decimal *value)
{
    return value->spelled && value->count == 1 && value->digits[0] == '1' &&
           !value->exponent;
}

/* neuf is a number only where a noun's adjective cannot stand. */
static bool is_new(const struct pr_finder *f, size_t i)
{
    if (!pr_atom_is(f, i, "neuf"))
        return false;
    unsigned after = pr_atom_class(f, i + 1), before = pr_atom_class(f, i - 1);
    bool numeral = after == PR_ATOM_THOUSAND || after == PR_ATOM_HUNDRED ||
                   after == PR_ATOM_POWER;
    return !numeral && before != PR_ATOM_END && before != PR_ATOM_MARK &&
           !pr_atom_in(f, i - 1,
                       "les des ces ses nos leurs aux de d' à et ou plus "
                       "moins après pendant depuis entre en sur sous dans "
                       "tous environ quelque ont avec pour par il y a "
                       "que fait compte dont les");
}

/* A fraction after its numerator: tiers, quarts, cinquièmes, /4. */
static pr_reach read_fraction(const struct pr_finder *f, size_t at,
                              struct pr_decimal *value)
{
    const struct pr_atom *atom = pr_atom_at(f, at);
    size_t slash = at;
    if (pr_atom_mark(f, at, '-') && pr_atom_glued(f, at))
        atom = pr_atom_at(f, ++at); /* deux-tiers */
    bool ordinal = atom->class == PR_ATOM_ORDINAL && atom->value >= 5;
    bool of = pr_atom_in(f, at + 1, "de d' du des");
    if (!value->spelled && pr_atom_mark(f, slash, '/') &&
        pr_atom_class(f, slash + 1) == PR_ATOM_DIGITS &&
        pr_atom_glued(f, slash) && pr_atom_glued(f, slash + 1) &&
        pr_atom_at(f, slash + 1)->value <= 10 && value->count == 1 &&
        pr_atom_at(f, slash + 1)->value > value->digits[0] - '0') {
        value->divisor = (uint8_t)pr_atom_at(f, slash + 1)->value;
        return slash + 2;
    }
    if (value->scale || value->exponent || value->count > 2)
        return 0;
    if ((atom->class != PR_ATOM_FRACTION && !ordinal) ||
        (!of && (is_one(value) || ordinal)))
        return 0;
    bool finals = pr_atom_in(f, at + 2, "finale finales");
    if (finals)
        return 0;
    value->divisor = (uint8_t)(atom->value > 255 ? 0 : atom->value);
    value->spelled = true;
    return value->divisor ? at + 1 : 0;
}

/* deux douzaines, trois centaines: the number times the crowd. */
static pr_reach read_times(const struct pr_finder *f, size_t at,
                           struct pr_decimal *value)
{
    const struct pr_atom *crowd = pr_atom_at(f, at);
    if (crowd->class != PR_ATOM_CROWD || value->scale || value->exponent ||
        value->count > 6 || is_one(value))
        return at;
    const bool negative = value->negative, plus = value->signed_plus;
    value->negative = false;
    double product = pr_decimal_value(value) * crowd->value;
    pr_decimal_set(value, (uint64_t)product);
    value->negative = negative;
    value->signed_plus = plus;
    return at + 1;
}

/* et demi, et quart: a part of what the number counts comes on top. */
static pr_reach read_half(const struct pr_finder *f, size_t at,
                          struct pr_decimal *value)
{
    bool half = pr_atom_class(f, at + 1) == PR_ATOM_DEMI;
    bool quarter = pr_atom_is(f, at + 1, "quart");
    if (!pr_atom_is(f, at, "et") || !(half || quarter) || value->scale ||
        value->exponent || value->divisor ||
        value->count + 2 > PR_DECIMAL_DIGITS)
        return at;
    memcpy(value->digits + value->count, half ? "5" : "25", half ? 1 : 2);
    value->scale = half ? 1 : 2;
    value->count = (uint8_t)(value->count + value->scale);
    value->spelled = false;
    return at + 2;
}

/* 12 euros 50 */
static pr_reach read_cents(const struct pr_finder *f, size_t at,
                           struct pr_figure *figure)
{
    struct pr_decimal *value = &figure->value;
    const struct pr_atom *atom = pr_atom_at(f, at);
    if (figure->kind != PR_FIGURE_AMOUNT || value->scale || value->exponent ||
        value->spelled || atom->class != PR_ATOM_DIGITS ||
        atom->end - atom->start != 2 || atom->gap > 3 ||
        value->count + 2 > PR_DECIMAL_DIGITS ||
        !(pr_atom_class(f, at + 1) >= PR_ATOM_MARK &&
          pr_atom_class(f, at + 1) <= PR_ATOM_END))
        return at;
    memcpy(value->digits + value->count, f->text.bytes + atom->start, 2);
    value->count = (uint8_t)(value->count + 2);
    value->scale = 2;
    return at + 1;
}

/* 3,158 personnes is written the English way: three decimals before a plural
 * noun, or three zeros, are a group. */
static void regroup(const struct pr_finder *f, size_t at,
                    struct pr_decimal *value)
{
    size_t whole = (size_t)(value->count - value->scale);
    if (value->scale != 3 || whole > 3 || value->digits[0] == '0' ||
        value->exponent)
        return;
    const struct pr_atom *atom = pr_atom_at(f, at);
    bool plural = atom->class == PR_ATOM_WORD && !atom->capital &&
                  atom->end - atom->start > 3 &&
                  f->text.bytes[atom->end - 1] == 's';
    if (plural || !memcmp(value->digits + whole, "000", 3))
        value->scale = 0;
}

/* Is the number, which counts nothing that we know, a figure at all? */
static bool stands_alone(const struct pr_finder *f, pr_reach at,
                         const struct pr_figure *figure)
{
    if (is_one(&figure->value))
        return false;
    if (figure->value.spelled)
        return true;
    bool letters = pr_atom_glued(f, at) && pr_atom_class(f, at) != PR_ATOM_MARK;
    bool code =
        pr_atom_glued(f, at) &&
        (pr_atom_mark(f, at, '/') ||
         (pr_atom_dash(f, at) && pr_atom_class(f, at + 1) != PR_ATOM_DIGITS)) &&
        pr_atom_glued(f, at + 1);
    return !letters && !code;
}

/* un jour is some day; un point and un an are looked at by their unit. */
static bool one_of_unit(const struct pr_figure *figure)
{
    return !(figure->kind == PR_FIGURE_POINTS && !figure->unit[0]) &&
           strncmp(figure->currency, "XX", 2) != 0 &&
           strcmp(figure->currency, "FRF") != 0 &&
           strcmp(figure->unit, "day") != 0 &&
           strcmp(figure->unit, "night") != 0 &&
           strcmp(figure->unit, "times") != 0 &&
           strcmp(figure->unit, "second") != 0 &&
           strcmp(figure->unit, "degree") != 0 &&
           strcmp(figure->unit, "foot") != 0;
}

/* dix dernières années, trois prochains mois: a span beside today. */
static pr_reach read_turned(const struct pr_finder *f, size_t at,
                            struct pr_figure *figure)
{
    bool last = pr_atom_in(f, at, "derniers dernières");
    if (!last && !pr_atom_in(f, at, "prochains prochaines"))
        return 0;
    pr_reach end = pr_count_read(f, at + 1, figure);
    if (end && figure->kind == PR_FIGURE_DURATION) {
        figure->date.offset = last ? -1 : 1;
        return end;
    }
    struct pr_decimal value = figure->value;
    *figure = (struct pr_figure){.value = value};
    return 0;
}

/* One number with what it counts. */
static pr_reach read_counted(const struct pr_finder *f, size_t i,
                             struct pr_figure *figure)
{
    pr_reach money = pr_count_before(f, i, figure);
    pr_reach at = pr_decimal_read(f, money ? money : i, &figure->value);
    bool rate =
        (pr_atom_is(f, i - 1, "pour") && pr_atom_in(f, i, "cent mille")) ||
        (pr_atom_is(f, i - 1, "le") && pr_atom_is(f, i, "mille"));
    if (!at || rate || is_new(f, i))
        return 0;
    pr_reach fraction = read_fraction(f, at, &figure->value);
    if (fraction)
        at = fraction;
    else if (pr_atom_class(f, at) == PR_ATOM_FRACTION && is_one(&figure->value))
        return 0;
    if (!fraction)
        at = read_times(f, at, &figure->value);
    at = read_half(f, at, &figure->value);
    if (money)
        return at;
    pr_reach counted = pr_count_read(f, at, figure);
    if (!counted ||
        !memcmp(figure->value.digits + figure->value.count - 2, "00", 2))
        regroup(f, at, &figure->value);
    if (!counted && (counted = read_turned(f, at, figure)) != 0)
        return counted;
    if (!counted)
        return fraction || stands_alone(f, at, figure) ? at : 0;
    bool spell_year = pr_atom_is(f, counted - 1, "année");
    if (is_one(&figure->value) && (spell_year || !one_of_unit(figure)))
        return 0;
    counted = read_half(f, counted, &figure->value);
    return read_cents(f, counted, figure);
}

/* What joins two numbers into a range at atom at; NONE for nothing. */
static enum pr_figure_range connector(const struct pr_finder *f, size_t first,
                                      size_t at)
{
    if (pr_atom_is(f, at, "à"))
        return PR_RANGE_TO;
    if (pr_atom_is(f, at, "ou"))
        return PR_RANGE_OR;
    if (pr_atom_is(f, at, "et") && pr_atom_is(f, first - 1, "entre"))
        return PR_RANGE_BETWEEN;
    return pr_atom_dash(f, at) &&
                   (pr_atom_glued(f, at) == pr_atom_glued(f, at + 1))
               ? PR_RANGE_TO
               : PR_RANGE_NONE;
}

/* Do the ends of a range count the same thing? */
static bool same_count(const struct pr_figure *low,
                       const struct pr_figure *high)
{
    if (low->kind == PR_FIGURE_NUMBER)
        return true;
    return low->kind == high->kind && !strcmp(low->unit, high->unit) &&
           !strcmp(low->currency, high->currency);
}

/* 10 et 12 millions: the low end takes the high end's power. */
static void share_power(struct pr_decimal *low, const struct pr_decimal *high)
{
    if (!low->exponent && high->exponent && low->count - low->scale <= 3)
        low->exponent = high->exponent;
}

/* Does a verb of change stand before the de at atom i? passe de 3 à 5 */
static bool changing(const struct pr_finder *f, size_t i)
{
    static const char *const stems[] = {
        "pass",     "port",   "ramen", "rédui", "rel",    "augment", "baiss",
        "grimp",    "chut",   "tomb",  "mont",  "bond",   "recul",   "descend",
        "progress", "abaiss", "doubl", "évolu", "diminu", "hiss"};
    enum { NEAR = 8 };
    for (size_t back = 1; back <= NEAR; back++) {
        const struct pr_atom *atom = pr_atom_at(f, i - back);
        if (pr_atom_mark(f, i - back, '\'') ||
            pr_atom_mark(f, i - back, 0x2019))
            continue;
        if (atom->class != PR_ATOM_WORD)
            return false;
        unsigned pos = f->tokens[atom->token].pos;
        precis_str word = pr_str_slice(f->text, atom->start, atom->end);
        for (size_t s = 0; pos == PR_POS_VERB && s < PR_LENGTH(stems); s++)
            if (pr_str_starts(word, pr_str_from(stems[s])))
                return true;
    }
    return false;
}

/* Extend a number that ends at atom at to a range. */
static pr_reach read_range(const struct pr_finder *f, size_t first, size_t at,
                           struct pr_figure *figure)
{
    enum pr_figure_range range = connector(f, first, at);
    bool change = range == PR_RANGE_TO && figure->kind == PR_FIGURE_POINTS;
    if (range == PR_RANGE_NONE || figure->value.divisor || change)
        return at; /* gagne 7 points à 2 190 points */
    struct pr_figure high = {0};
    pr_reach end = read_counted(f, at + 1, &high);
    if (!end || high.value.divisor || high.value.signed_plus ||
        !same_count(figure, &high) || is_one(&high.value))
        return at;
    struct pr_decimal low = figure->value;
    share_power(&low, &high.value);
    bool rising = pr_decimal_value(&low) < pr_decimal_value(&high.value);
    bool from = pr_atom_in(f, first - 1, "de d'");
    bool dash = pr_atom_dash(f, at);
    if ((!rising && !(from && range == PR_RANGE_TO)) ||
        (dash && high.kind == PR_FIGURE_NUMBER && !high.value.exponent &&
         low.count < 4))
        return at;
    low.spelled = high.value.spelled = low.spelled && high.value.spelled;
    bool changes = range == PR_RANGE_TO && !dash && from &&
                   (!rising || changing(f, first - 1));
    high.range = changes ? PR_RANGE_FROM : range;
    high.upper = high.value;
    high.value = low;
    high.bound = figure->bound;
    *figure = high;
    return end;
}

pr_reach pr_find_number(const struct pr_finder *f, size_t i,
                        struct pr_figure *figure, size_t *first)
{
    pr_reach at = read_counted(f, i, figure);
    bool alone =
        !at && pr_atom_in(f, i, "un une") && pr_atom_in(f, i + 1, "à ou et");
    if (alone) { /* un ou deux ans, though un alone is no figure */
        *figure = (struct pr_figure){0};
        at = pr_decimal_words(f, i, &figure->value);
    }
    if (!at)
        return 0;
    if (pr_atom_mark(f, i, '$') && pr_atom_is(f, i - 1, "us"))
        --*first;
    pr_reach end = read_range(f, i, at, figure);
    if (figure->range == PR_RANGE_BETWEEN || figure->range == PR_RANGE_FROM)
        --*first;
    bool code = !figure->range && figure->kind == PR_FIGURE_NUMBER &&
                pr_atom_dash(f, at) && pr_atom_glued(f, at) &&
                pr_atom_glued(f, at + 1);
    return code || (alone && !figure->range) ? 0 : end;
}
