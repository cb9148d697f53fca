/* figure_words.c - read French numerals in words. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* The next part of a numeral: past a hyphen, "et" or white space. */
static size_t next_part(const struct pr_finder *f, size_t i)
{
    if (pr_atom_mark(f, i, '-') && pr_atom_glued(f, i) &&
        pr_atom_glued(f, i + 1))
        i++;
    if (pr_atom_is(f, i, "et")) {
        i++;
        if (pr_atom_mark(f, i, '-'))
            i++;
    }
    return i;
}

static bool joined(const struct pr_finder *f, size_t i, bool with_et)
{
    return with_et || !pr_atom_is(f, i, "et");
}

/* What may follow a ten or a score of value: dix-sept, soixante et onze. */
static pr_reach after_ten(const struct pr_finder *f, size_t at, int *value)
{
    size_t next = next_part(f, at);
    const struct pr_atom *atom = pr_atom_at(f, next);
    bool et = pr_atom_is(f, at, "et") || pr_atom_is(f, at + 1, "et");
    int most = *value == 60 || *value == 80 ? 19 : 9;
    if (atom->class != PR_ATOM_UNIT || atom->value < 1 ||
        atom->value > (most == 19 ? 16 : 9))
        return at;
    if (et != (atom->value == 1 || atom->value == 11) && et)
        return at;
    *value += atom->value;
    if (atom->value != 10)
        return next + 1;
    size_t more = next_part(f, next + 1); /* soixante-dix-sept */
    const struct pr_atom *last = pr_atom_at(f, more);
    if (last->class == PR_ATOM_UNIT && last->value >= 7 && last->value <= 9 &&
        joined(f, next + 1, false)) {
        *value += last->value;
        return more + 1;
    }
    return next + 1;
}

/* 0 to 99. */
static pr_reach below_hundred(const struct pr_finder *f, size_t i, int *value)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class == PR_ATOM_TEN) {
        *value = atom->value;
        return after_ten(f, i + 1, value);
    }
    if (atom->class != PR_ATOM_UNIT)
        return 0;
    *value = atom->value;
    size_t next = next_part(f, i + 1);
    const struct pr_atom *after = pr_atom_at(f, next);
    if (!joined(f, i + 1, false))
        return i + 1;
    if (*value == 4 && after->class == PR_ATOM_TEN && after->value == 20) {
        *value = 80;
        return after_ten(f, next + 1, value);
    }
    if (*value == 10 && after->class == PR_ATOM_UNIT && after->value >= 7 &&
        after->value <= 9) {
        *value += after->value;
        return next + 1;
    }
    return i + 1;
}

/* 0 to 999. */
static pr_reach below_thousand(const struct pr_finder *f, size_t i, int *value)
{
    pr_reach at = i;
    int hundreds = 1;
    if (pr_atom_class(f, i) != PR_ATOM_HUNDRED) {
        at = below_hundred(f, i, &hundreds);
        if (!at)
            return 0;
        size_t next = next_part(f, at);
        if (pr_atom_class(f, next) != PR_ATOM_HUNDRED || hundreds < 2 ||
            hundreds > 19 || !joined(f, at, false)) {
            *value = hundreds;
            return at;
        }
        at = next;
    }
    *value = hundreds * 100;
    int rest;
    pr_reach more = joined(f, at + 1, false)
                        ? below_hundred(f, next_part(f, at + 1), &rest)
                        : 0;
    if (!more)
        return at + 1;
    *value += rest;
    return more;
}

pr_reach pr_decimal_words(const struct pr_finder *f, size_t i,
                          struct pr_decimal *decimal)
{
    int thousands = 1, rest = 0;
    pr_reach at = i;
    if (pr_atom_class(f, i) != PR_ATOM_THOUSAND) {
        at = below_thousand(f, i, &thousands);
        if (!at)
            return 0;
        size_t next = next_part(f, at);
        if (pr_atom_class(f, next) != PR_ATOM_THOUSAND ||
            !joined(f, at, false)) {
            pr_decimal_set(decimal, (uint64_t)thousands);
            decimal->spelled = true;
            return at;
        }
        at = next;
    }
    at++;
    pr_reach more =
        joined(f, at, false) ? below_thousand(f, next_part(f, at), &rest) : 0;
    pr_decimal_set(decimal,
                   (uint64_t)thousands * 1000 + (uint64_t)(more ? rest : 0));
    decimal->spelled = true;
    return more ? more : at;
}
