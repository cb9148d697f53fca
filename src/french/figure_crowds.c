/* figure_crowds.c - une vingtaine, des milliers, la moitié: vague numbers. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* The word before a crowd. */
static const struct {
    const char *words;
    enum pr_figure_bound bound;
    bool inside; /* the word is part of the figure */
} openers[] = {
    {"un une",                      PR_BOUND_ABOUT,   true },
    {"la le",                       PR_BOUND_ABOUT,   false},
    {"des",                         PR_BOUND_SOME,    true },
    {"les ces ses leurs de d' par", PR_BOUND_SOME,    false},
    {"plusieurs",                   PR_BOUND_SEVERAL, true },
    {"quelques",                    PR_BOUND_FEW,     true },
};

static bool is_plural(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return f->text.bytes[atom->end - 1] == 's';
}

static bool read_opener(const struct pr_finder *f, size_t i,
                        struct pr_figure *figure, size_t *first)
{
    size_t at = i - 1;
    if (pr_atom_in(f, at, "bonne petite grosse bon petit gros"))
        at--;
    if (pr_atom_class(f, at) == PR_ATOM_MARK && is_plural(f, i)) {
        figure->bound = PR_BOUND_SOME; /* « dizaines de milliers » */
        *first = i;
        return true;
    }
    for (size_t o = 0; o < PR_LENGTH(openers); o++) {
        if (!pr_atom_in(f, at, openers[o].words))
            continue;
        if (openers[o].bound == PR_BOUND_ABOUT && !openers[o].inside &&
            !pr_atom_in(f, i + 1, "de d'"))
            return false; /* la quarantaine */
        figure->bound = openers[o].bound;
        *first = openers[o].inside ? at : i;
        return true;
    }
    return false;
}

/* A crowd's value: millier is 1 with exponent 3 where no number stands. */
static void set_value(struct pr_figure *figure, int32_t value)
{
    bool vague = figure->bound >= PR_BOUND_SOME;
    bool thousand = value == 1000 && vague;
    pr_decimal_set(&figure->value, thousand ? 1 : (uint64_t)value);
    figure->value.exponent = thousand ? 3 : 0;
    figure->value.spelled = true;
}

/* de milliers, de millions after a crowd. */
static pr_reach read_power(const struct pr_finder *f, size_t at,
                           struct pr_figure *figure)
{
    const struct pr_atom *power = pr_atom_at(f, at + 1);
    if (!pr_atom_in(f, at, "de d'") || figure->value.exponent)
        return at;
    if (power->class == PR_ATOM_POWER)
        figure->value.exponent = (uint8_t)power->value;
    else if (power->class == PR_ATOM_CROWD && power->value == 1000)
        figure->value.exponent = 3;
    else
        return at;
    return at + 2;
}

/* la moitié, le tiers, le quart */
static pr_reach find_part(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    bool of = pr_atom_in(f, i + 1, "de d' du des");
    bool half = atom->class == PR_ATOM_HALF && pr_atom_in(f, i - 1, "la une");
    bool part = atom->class == PR_ATOM_FRACTION && of &&
                pr_atom_in(f, i - 1, "le du au") &&
                !pr_atom_in(f, i + 2, "finale finales heure");
    if (!half && !part)
        return 0;
    pr_decimal_set(&figure->value, 1);
    figure->value.divisor = (uint8_t)atom->value;
    figure->value.spelled = true;
    *first = pr_atom_in(f, i - 1, "la une le") ? i - 1 : i;
    return i + 1;
}

/* une demi-heure, un demi-million d'euros, une demi-douzaine */
pr_reach pr_find_half(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first)
{
    const struct pr_atom *next = pr_atom_at(f, i + 2);
    if (!pr_atom_mark(f, i + 1, '-') || !pr_atom_glued(f, i + 1) ||
        !pr_atom_in(f, i - 1, "un une"))
        return 0;
    pr_decimal_set(&figure->value, 1);
    figure->value.divisor = 2;
    figure->value.spelled = true;
    *first = i - 1;
    pr_reach at = i + 3;
    if (next->class == PR_ATOM_CROWD && next->value == 12)
        memcpy(figure->unit, "dozen", sizeof "dozen");
    else if (next->class == PR_ATOM_POWER)
        figure->value.exponent = (uint8_t)next->value;
    else
        at = i + 2;
    pr_reach counted = pr_count_read(f, at, figure);
    if (at == i + 2 && figure->kind != PR_FIGURE_DURATION)
        return 0;
    return counted ? counted : at;
}

pr_reach pr_find_crowd(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure, size_t *first)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class == PR_ATOM_HALF || atom->class == PR_ATOM_FRACTION)
        return find_part(f, i, figure, first);
    if ((atom->class != PR_ATOM_CROWD && atom->class != PR_ATOM_POWER) ||
        i == 0 || !read_opener(f, i, figure, first))
        return 0;
    if (is_plural(f, i) != (figure->bound >= PR_BOUND_SOME))
        return 0;
    if (atom->value == 40 && !pr_atom_in(f, i + 1, "de d'"))
        return 0; /* une quarantaine for travellers */
    pr_reach at = i + 1;
    if (atom->class == PR_ATOM_POWER) {
        pr_decimal_set(&figure->value, 1);
        figure->value.exponent = (uint8_t)atom->value;
        if (figure->bound == PR_BOUND_ABOUT)
            figure->bound = PR_BOUND_EXACT;
    } else {
        set_value(figure, atom->value);
        at = read_power(f, at, figure);
    }
    pr_reach counted = pr_count_read(f, at, figure);
    return counted ? counted : at;
}
