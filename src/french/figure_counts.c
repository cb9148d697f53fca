/* figure_counts.c - what a French number counts: per cent, money, units. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

#include "base/table.h"
#include "french/words.h"

static const char *const rows[] = {
#include "src/french/units.inc"
};
static const struct pr_table units = {rows, PR_LENGTH(rows)};

/* The most atoms a unit has: kilomètre à l' heure. */
enum { UNIT_ATOMS = 4, NAME_MAX = 64 };

/* The name of a unit while it is put together from atoms. */
struct name {
    char bytes[NAME_MAX];
    size_t size;
};

/* Add an atom's bytes; small letters and no plural ending on request. */
static bool extend(const struct pr_finder *f, size_t i, bool folded,
                   bool singular, struct name *name)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    precis_str bytes = pr_str_slice(f->text, atom->start, atom->end);
    char key[PR_WORD_MAX];
    if (folded)
        bytes = pr_str(key, pr_word_key(bytes, key));
    if (bytes.size > 1 && bytes.bytes[bytes.size - 1] == '.')
        bytes.size--; /* an abbreviation that ends its sentence */
    if (singular && bytes.size > 2 && bytes.bytes[bytes.size - 1] == 's')
        bytes.size--;
    if (!bytes.size || name->size + bytes.size + 1 > NAME_MAX)
        return false;
    if (name->size && atom->gap)
        name->bytes[name->size++] = ' ';
    memcpy(name->bytes + name->size, bytes.bytes, bytes.size);
    name->size += bytes.size;
    return true;
}

/* The row of the longest unit at atom i and where it ends. */
static precis_str find_unit(const struct pr_finder *f, size_t i, pr_reach *end)
{
    static const struct {
        bool folded, singular;
    } ways[] = {
        {false, false},
        {true,  false},
        {true,  true }
    };
    precis_str best = {NULL, 0};
    *end = 0;
    for (size_t w = 0; w < PR_LENGTH(ways); w++) {
        struct name name = {.size = 0};
        for (size_t n = 0; n < UNIT_ATOMS; n++) {
            if (pr_atom_class(f, i + n) == PR_ATOM_END ||
                !extend(f, i + n, ways[w].folded, ways[w].singular, &name))
                break;
            precis_str row =
                pr_table_find(&units, pr_str(name.bytes, name.size));
            bool symbol = ways[w].folded && name.size < 3 &&
                          !pr_str_is(pr_str(name.bytes, name.size), "an");
            if (row.bytes && !symbol && i + n + 1 > *end) {
                best = row;
                *end = i + n + 1;
            }
        }
    }
    return best;
}

static void set_unit(struct pr_figure *figure, precis_str key)
{
    size_t size =
        key.size < sizeof figure->unit ? key.size : sizeof figure->unit - 1;
    memcpy(figure->unit, key.bytes, size);
    figure->unit[size] = '\0';
}

static void set_currency(struct pr_figure *figure, precis_str key)
{
    figure->kind = PR_FIGURE_AMOUNT;
    memcpy(figure->currency, key.bytes, key.size < 3 ? key.size : 3);
}

static const struct {
    const char *name;
    enum pr_figure_kind kind;
} kinds[] = {
    {"currency", PR_FIGURE_AMOUNT  },
    {"duration", PR_FIGURE_DURATION},
    {"percent",  PR_FIGURE_PERCENT },
    {"permille", PR_FIGURE_QUANTITY},
    {"points",   PR_FIGURE_POINTS  },
    {"unit",     PR_FIGURE_QUANTITY},
};

static void set_kind(struct pr_figure *figure, precis_str row)
{
    precis_str name = pr_table_field(row, 0), key = pr_table_field(row, 1);
    for (size_t k = 0; k < PR_LENGTH(kinds); k++)
        if (pr_str_is(name, kinds[k].name))
            figure->kind = kinds[k].kind;
    if (figure->kind == PR_FIGURE_AMOUNT)
        set_currency(figure, key);
    else
        set_unit(figure, key);
}

/* k€, M€, Md€, Mds €: the exponent of the letters at atom i before a sign of
 * money, 0 when there are none. */
static uint8_t money_prefix(const struct pr_finder *f, size_t i)
{
    static const struct {
        const char *letters;
        uint8_t exponent;
    } prefixes[] = {
        {"k",    3},
        {"K",    3},
        {"M",    6},
        {"Md",   9},
        {"Mds",  9},
        {"Mrd",  9},
        {"MM",   9},
        {"G",    9}, /* Quebec */
        {"Mrds", 9}
    };
    const struct pr_atom *atom = pr_atom_at(f, i);
    precis_str bytes = pr_str_slice(f->text, atom->start, atom->end);
    const struct pr_atom *sign = pr_atom_at(f, i + 1);
    bool money = sign->class == PR_ATOM_MARK &&
                 (sign->value == 0x20AC || sign->value == '$' ||
                  sign->value == 0xA3 || sign->value == 0xA5);
    if (!money && !pr_atom_in(f, i + 1, "eur euro euros"))
        return 0;
    for (size_t p = 0; p < PR_LENGTH(prefixes); p++)
        if (pr_str_is(bytes, prefixes[p].letters))
            return prefixes[p].exponent;
    return 0;
}

/* Symbols that are words or letters too: a figure with these counts them
 * only when the number is in digits and no word goes on from there. */
static bool too_short(const struct pr_finder *f, size_t i, pr_reach end,
                      const struct pr_figure *figure)
{
    bool symbol = end == i + 1 && pr_atom_size(f, i) <= 2 &&
                  pr_atom_class(f, i) != PR_ATOM_MARK &&
                  !pr_atom_is(f, i, "an");
    bool elided = pr_atom_mark(f, end, '\'') || pr_atom_mark(f, end, 0x2019);
    return symbol && (figure->value.spelled || figure->value.exponent ||
                      elided || pr_atom_mark(f, end, '-'));
}

pr_reach pr_count_read(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure)
{
    uint8_t prefix = money_prefix(f, i);
    if (prefix && !figure->value.exponent && !figure->value.spelled) {
        figure->value.exponent = prefix;
        i++;
    }
    size_t at = i;
    bool of = pr_atom_in(f, at, "de d'");
    if (of)
        at++;
    bool round = figure->value.exponent >= 6 || figure->value.divisor ||
                 figure->bound >= PR_BOUND_SOME ||
                 (figure->value.exponent == 3 && figure->value.spelled);
    if (of && !round && figure->bound != PR_BOUND_ABOUT)
        return 0;
    pr_reach end;
    precis_str row = find_unit(f, at, &end);
    if (!row.bytes || too_short(f, at, end, figure))
        return 0;
    set_kind(figure, row);
    return end;
}

pr_reach pr_count_before(const struct pr_finder *f, size_t i,
                         struct pr_figure *figure)
{
    static const struct {
        uint32_t sign;
        const char *code;
    } signs[] = {
        {'$',    "USD"},
        {0x20AC, "EUR"},
        {0xA3,   "GBP"},
        {0xA5,   "JPY"}
    };
    size_t at = i;
    if (pr_atom_is(f, at, "us") && pr_atom_mark(f, at + 1, '$'))
        at++;
    for (size_t s = 0; s < PR_LENGTH(signs); s++) {
        if (!pr_atom_mark(f, at, signs[s].sign) ||
            pr_atom_class(f, at + 1) != PR_ATOM_DIGITS)
            continue;
        set_currency(figure, pr_str_from(signs[s].code));
        return at + 1;
    }
    return 0;
}
