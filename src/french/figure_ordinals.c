/* figure_ordinals.c - 3e, 1re, XVIe, troisième. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

#include "unicode/utf8.h"

/* The value of a Roman numeral and, in *size, its letters; 0 for none. */
static int roman(precis_str word, size_t *size)
{
    static const char letters[] = "IVXLC";
    static const int values[] = {1, 5, 10, 50, 100};
    int total = 0, last = 0;
    size_t at = 0;
    for (; at < word.size; at++) {
        const char *found = strchr(letters, word.bytes[at]);
        if (!found || !*found)
            break;
        int value = values[found - letters];
        total += value > last ? value - 2 * last : value;
        last = value;
    }
    *size = at;
    return at && word.bytes[0] != 'C' && word.bytes[0] != 'L' ? total : 0;
}

static bool is_ending(precis_str ending)
{
    static const char *const endings[] = {"e",   "er", "re", "ère", "ème",
                                          "eme", "es", "nd", "nde", "ers",
                                          "res", "ᵉ",  "ᵉʳ", "ième"};
    for (size_t e = 0; e < PR_LENGTH(endings); e++)
        if (pr_str_is(ending, endings[e]))
            return true;
    return false;
}

pr_reach pr_ordinal_at(const struct pr_finder *f, size_t i, int *value,
                       bool *spelled)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    *spelled = atom->class == PR_ATOM_ORDINAL;
    if (*spelled) {
        *value = atom->value;
        return i + 1;
    }
    precis_str bytes = pr_str_slice(f->text, atom->start, atom->end);
    size_t size = 0;
    if (atom->class == PR_ATOM_DIGITS) {
        const struct pr_atom *ending = pr_atom_at(f, i + 1);
        if (!pr_atom_glued(f, i + 1) || atom->value < 1 || atom->value > 999 ||
            !is_ending(pr_str_slice(f->text, ending->start, ending->end)))
            return 0;
        *value = atom->value;
        return i + 2;
    }
    if (atom->class != PR_ATOM_WORD || !atom->capital)
        return 0;
    *value = roman(bytes, &size);
    precis_str ending = pr_str_slice(bytes, size, bytes.size);
    bool first = pr_str_is(ending, "er") || pr_str_is(ending, "re") ||
                 pr_str_is(ending, "ère");
    bool later = pr_str_is(ending, "e") || pr_str_is(ending, "ème") ||
                 pr_str_is(ending, "ᵉ") || pr_str_is(ending, "es");
    return (*value == 1 && first) || (*value > 1 && later) ? i + 1 : 0;
}

pr_reach pr_find_ordinal(const struct pr_finder *f, size_t i,
                         struct pr_figure *figure, size_t *first)
{
    int value;
    bool spelled;
    (void)first;
    pr_reach end = pr_ordinal_at(f, i, &value, &spelled);
    bool plain_first = spelled && value <= 2;
    bool fraction = spelled && pr_atom_in(f, i - 1, "un une") &&
                    pr_atom_in(f, i + 1, "de d' des du");
    bool finals =
        pr_atom_in(f, end, "de") && pr_atom_in(f, end + 1, "finale finales");
    if (!end || finals || (plain_first && !pr_atom_is(f, i, "deuxième")) ||
        fraction)
        return 0;
    figure->kind = PR_FIGURE_ORDINAL;
    pr_decimal_set(&figure->value, (uint64_t)value);
    figure->value.spelled =
        spelled || (value < 10 && pr_atom_is(f, end, "république"));
    return end;
}
