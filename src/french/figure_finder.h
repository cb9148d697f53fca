/* figure_finder.h - what the files that find figures share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_FIGURE_FINDER_H
#define PR_FRENCH_FIGURE_FINDER_H

#include "french/figures.h"

/* What an atom is; the words' classes are those of dictionaries/fr/figures.txt
 * and their value is its third column. */
enum pr_atom_class {
    PR_ATOM_WORD,   /* of no class                             */
    PR_ATOM_DIGITS, /* a run of 0-9; value = the number when it has at most
                       nine digits, else -1                    */
    PR_ATOM_MARK,   /* one sign; value = its code point        */
    PR_ATOM_OPAQUE, /* an address: nothing is looked for in it */
    PR_ATOM_END,    /* beyond either end of the sentence       */
    PR_ATOM_UNIT,   /* zéro … seize                            */
    PR_ATOM_TEN,    /* vingt … nonante                         */
    PR_ATOM_HUNDRED,
    PR_ATOM_THOUSAND,
    PR_ATOM_POWER,    /* million, milliard: value = exponent     */
    PR_ATOM_CROWD,    /* dizaine, millier: value = the number    */
    PR_ATOM_FRACTION, /* tiers, quart: value = the divisor       */
    PR_ATOM_HALF,     /* moitié                                  */
    PR_ATOM_DEMI,
    PR_ATOM_ORDINAL,
    PR_ATOM_MONTH,
    PR_ATOM_WEEKDAY,
    PR_ATOM_SEASON,
    PR_ATOM_DAY,    /* hier: value = days from today            */
    PR_ATOM_PART,   /* matin: value = enum pr_day_part          */
    PR_ATOM_PERIOD, /* semaine: value = enum pr_date_unit; semestre is the
                       negative of a quarter                    */
    PR_ATOM_DECADE,
    PR_ATOM_CENTURY,
    PR_ATOM_NOON /* midi, minuit: value = the hour */
};

/* A piece of a token that a figure may begin or end at. */
struct pr_atom {
    uint32_t start, end; /* bytes into the text            */
    uint32_t token;      /* index of the token it lies in  */
    int32_t value;
    uint8_t class; /* enum pr_atom_class             */
    uint8_t gap;   /* bytes of white space before it */
    bool capital;  /* begins with a capital          */
};

/* The sentence that is being searched. */
struct pr_finder {
    precis_str text;
    struct pr_atom *atoms; /* [count + 1], END last */
    size_t count;
    const struct pr_token *tokens;         /* those the atoms lie in */
    const struct pr_figure_anchor *anchor; /* or NULL */
};

/* Where a rule stopped reading; 0 stands for "not found", as no rule ends at
 * the first atom. */
typedef size_t pr_reach;

/* ---- figure_atoms.c */

/* Cut tokens[0, count) into atoms; false when memory is out. */
bool pr_atoms_cut(struct pr_finder *f, const struct pr_token tokens[],
                  size_t count, struct pr_arena *scratch);

/* Atom i, or an END atom beyond the sentence; i may be (size_t)-1. */
const struct pr_atom *pr_atom_at(const struct pr_finder *f, size_t i);

static inline unsigned pr_atom_class(const struct pr_finder *f, size_t i)
{
    return pr_atom_at(f, i)->class;
}

/* Is atom i the word (in small letters, straight apostrophe)? */
bool pr_atom_is(const struct pr_finder *f, size_t i, const char *word);
/* One of the words, parted by single spaces? */
bool pr_atom_in(const struct pr_finder *f, size_t i, const char *words);
/* The sign? */
bool pr_atom_mark(const struct pr_finder *f, size_t i, uint32_t point);
/* A hyphen or dash of any width? */
bool pr_atom_dash(const struct pr_finder *f, size_t i);
/* Nothing but white space stands before atom i. */
static inline bool pr_atom_glued(const struct pr_finder *f, size_t i)
{
    return pr_atom_at(f, i)->gap == 0 && pr_atom_class(f, i) != PR_ATOM_END;
}
static inline size_t pr_atom_size(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return atom->end - atom->start;
}

/* ---- figure_decimal.c, figure_words.c: numerals */

/* A numeral in digits with groups, decimals and sign at atom i. */
pr_reach pr_decimal_digits(const struct pr_finder *f, size_t i,
                           struct pr_decimal *decimal);
/* A numeral in words; un and une alone are read, too. */
pr_reach pr_decimal_words(const struct pr_finder *f, size_t i,
                          struct pr_decimal *decimal);
/* Either, with its million or milliard, and what follows that. */
pr_reach pr_decimal_read(const struct pr_finder *f, size_t i,
                         struct pr_decimal *decimal);
/* Set decimal to a whole number. */
void pr_decimal_set(struct pr_decimal *decimal, uint64_t value);
/* Its value, for comparisons alone. */
double pr_decimal_value(const struct pr_decimal *decimal);

/* ---- figure_counts.c: what a number counts */

/* A sign, currency, unit or span of time that follows a number at atom i;
 * sets kind, currency and unit of the figure. 0 when there is none. */
pr_reach pr_count_read(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure);
/* A sign of money at atom i before a number: $7, US$ 7. */
pr_reach pr_count_before(const struct pr_finder *f, size_t i,
                         struct pr_figure *figure);

/* ---- figure_bounds.c */

/* Words before atom first and after atom end that bound the figure: sets its
 * bound and moves *first and *end. */
void pr_bound_read(const struct pr_finder *f, struct pr_figure *figure,
                   size_t *first, size_t *end);

/*
 * Each of these reads one figure at atom i, whose bound is still to be read.
 * *first is where it begins, which may be before i (à la semaine dernière).
 */
typedef pr_reach (*pr_figure_rule)(const struct pr_finder *f, size_t i,
                                   struct pr_figure *figure, size_t *first);
pr_reach pr_find_date(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first);
pr_reach pr_find_period(const struct pr_finder *f, size_t i,
                        struct pr_figure *figure, size_t *first);
pr_reach pr_find_relative(const struct pr_finder *f, size_t i,
                          struct pr_figure *figure, size_t *first);
pr_reach pr_find_time(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first);
pr_reach pr_find_ordinal(const struct pr_finder *f, size_t i,
                         struct pr_figure *figure, size_t *first);
pr_reach pr_find_crowd(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure, size_t *first);
pr_reach pr_find_half(const struct pr_finder *f, size_t i,
                      struct pr_figure *figure, size_t *first);
/* un élève sur trois, with atom i the trois: *first is the un. */
pr_reach pr_find_share(const struct pr_finder *f, size_t i,
                       struct pr_figure *figure, size_t *first);
pr_reach pr_find_number(const struct pr_finder *f, size_t i,
                        struct pr_figure *figure, size_t *first);

/* ---- figure_skips.c */

/* The end of what begins at atom i and is no figure though it has digits:
 * scores, telephone numbers, codes; 0 for none. */
pr_reach pr_skip_codes(const struct pr_finder *f, size_t i);
/* The same for numbers that are names, even those that look like dates:
 * article 12, n° 2024. */
pr_reach pr_skip_named(const struct pr_finder *f, size_t i);

/* ---- figure_periods.c, figure_ordinals.c: parts of dates */

/* A year of four digits at atom i, 0 for none. */
int pr_year_at(const struct pr_finder *f, size_t i);
/* An ordinal (3e, XVIe, troisième) at atom i. */
pr_reach pr_ordinal_at(const struct pr_finder *f, size_t i, int *value,
                       bool *spelled);

#endif
