/* figure_shares.c - un élève sur trois, 51 réacteurs sur 57. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* The most words between the numerator and sur. */
enum { WORDS_MAX = 5 };

static unsigned pos_of(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return atom->class == PR_ATOM_END ? PR_POS_X : f->tokens[atom->token].pos;
}

/* May the word stand in what is counted? un chef d'entreprise installé */
static bool counted_word(const struct pr_finder *f, size_t i)
{
    unsigned pos = pos_of(f, i);
    return pr_atom_class(f, i) == PR_ATOM_WORD &&
           (pos == PR_POS_NOUN || pos == PR_POS_PROPN || pos == PR_POS_ADJ ||
            pos == PR_POS_X || pr_atom_in(f, i, "de d' ou") ||
            pos == PR_POS_VERB); /* un enseignant, un élève inscrit */
}

/* The numerator before sur at atom i; its value. */
static pr_reach numerator(const struct pr_finder *f, size_t sur,
                          struct pr_decimal *value)
{
    size_t at = sur - 1;
    bool noun = false;
    for (size_t words = 0; words <= WORDS_MAX && at < sur; words++, at--) {
        unsigned class = pr_atom_class(f, at);
        bool numeral = class == PR_ATOM_DIGITS || class == PR_ATOM_UNIT ||
                       class == PR_ATOM_TEN || class == PR_ATOM_HUNDRED ||
                       class == PR_ATOM_THOUSAND;
        if (numeral)
            break;
        if (!counted_word(f, at))
            return 0;
        noun |= words == 0 || pos_of(f, at) == PR_POS_NOUN;
    }
    for (size_t back = 0; back < 8 && at; back++, at--) {
        unsigned class = pr_atom_class(f, at - 1);
        if (class != PR_ATOM_DIGITS && class != PR_ATOM_UNIT &&
            class != PR_ATOM_TEN && class != PR_ATOM_HUNDRED &&
            class != PR_ATOM_THOUSAND)
            break;
    }
    pr_reach end = pr_decimal_read(f, at, value);
    bool alone = at + 1 == sur && (pr_atom_class(f, at) == PR_ATOM_UNIT) &&
                 end == sur; /* soit un sur cinq */
    return end && ((end < sur && noun) || alone) ? at + 1 : 0;
}

/* Does a plural go on: un film sur deux familles? */
static bool counts_more(const struct pr_finder *f, size_t at, bool one)
{
    const struct pr_atom *atom = pr_atom_at(f, at);
    unsigned pos = pos_of(f, at);
    char last = f->text.bytes[atom->end ? atom->end - 1 : 0];
    return (pos == PR_POS_NOUN || (one && pos == PR_POS_ADJ)) &&
           (last == 's' || last == 'x');
}

/* un livre sur 1984 */
static bool is_year(const struct pr_finder *f, size_t i, size_t end)
{
    int32_t value = pr_atom_at(f, i)->value;
    return end == i + 1 && pr_atom_class(f, i) == PR_ATOM_DIGITS &&
           value > 1100 && value < 2100;
}

pr_reach pr_find_share(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure, size_t *first)
{
    struct pr_figure whole = {0}, part = {0};
    if (i < 3 || !pr_atom_is(f, i - 1, "sur"))
        return 0;
    pr_reach end = pr_decimal_read(f, i, &whole.value);
    pr_reach from = end ? numerator(f, i - 1, &part.value) : 0;
    if (!from || pr_count_read(f, end, &whole) || whole.value.scale ||
        part.value.scale || whole.value.divisor || part.value.divisor ||
        pr_decimal_value(&part.value) >= pr_decimal_value(&whole.value))
        return 0;
    bool one = part.value.count == 1 && part.value.digits[0] == '1';
    if (counts_more(f, end, one) || (one && is_year(f, i, end)))
        return 0;
    *figure = whole;
    figure->range = PR_RANGE_OF;
    figure->upper = whole.value;
    figure->value = part.value;
    *first = from - 1;
    return end;
}
