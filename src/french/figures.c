/* figures.c - find numbers, amounts, dates and times in French sentences. */
/* SPDX-License-Identifier: MIT */
#include "french/figures.h"

#include "french/figure_anchor.h"
#include "french/figure_finder.h"
#include "french/gazetteer.h"

/* Which rules may begin at an atom of a class, the strongest first. */
enum { RULES_MAX = 7, CLASSES = PR_ATOM_NOON + 1 };
static const pr_figure_rule rules[CLASSES][RULES_MAX] = {
    [PR_ATOM_DIGITS] = {pr_find_share,    pr_find_date, pr_find_time,
                        pr_find_period, pr_find_ordinal, pr_find_number},
    [PR_ATOM_WORD] = {pr_find_period,    pr_find_ordinal},
    [PR_ATOM_MARK] = {pr_find_number},
    [PR_ATOM_UNIT] = {pr_find_share,                pr_find_time, pr_find_number},
    [PR_ATOM_TEN] = {pr_find_share,pr_find_time, pr_find_number},
    [PR_ATOM_HUNDRED] = {pr_find_share,   pr_find_number},
    [PR_ATOM_THOUSAND] = {pr_find_share,    pr_find_number},
    [PR_ATOM_POWER] = {pr_find_crowd },
    [PR_ATOM_CROWD] = {pr_find_crowd   },
    [PR_ATOM_FRACTION] = {pr_find_crowd },
    [PR_ATOM_HALF] = {pr_find_crowd   },
    [PR_ATOM_DEMI] = {pr_find_half               },
    [PR_ATOM_ORDINAL] = {pr_find_date,pr_find_period, pr_find_ordinal},
    [PR_ATOM_MONTH] = {pr_find_period   },
    [PR_ATOM_WEEKDAY] = {pr_find_date,    pr_find_relative},
    [PR_ATOM_SEASON] = {pr_find_period   },
    [PR_ATOM_DAY] = {pr_find_relative   },
    [PR_ATOM_PERIOD] = {pr_find_relative    },
    [PR_ATOM_DECADE] = {pr_find_period    },
    [PR_ATOM_NOON] = {pr_find_time},
};

/* Only some signs can begin a number, and only some letters a Roman numeral,
 * T3 or S1. */
static bool may_begin(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class == PR_ATOM_WORD)
        return atom->capital && strchr("IVXTS", f->text.bytes[atom->start]);
    if (atom->class != PR_ATOM_MARK)
        return true;
    return (atom->value == '+' || atom->value == '-' || atom->value == '$' ||
            atom->value >= 0x80) &&
           pr_atom_class(f, i + 1) == PR_ATOM_DIGITS;
}

/* il y a trois ans, dans deux jours: a span becomes a date. */
static void read_ago(const struct pr_finder *f, struct pr_figure *figure,
                     size_t *first)
{
    if (figure->kind != PR_FIGURE_DURATION || figure->range)
        return;
    size_t at = *first;
    bool ago = pr_atom_is(f, at - 1, "a") && pr_atom_is(f, at - 2, "y") &&
               pr_atom_is(f, at - 3, "il");
    bool ahead = pr_atom_is(f, at - 1, "dans");
    if (!ago && !ahead)
        return;
    figure->kind = PR_FIGURE_DATE;
    figure->date.unit = PR_DATE_AGO;
    figure->date.offset = ago ? -1 : 1;
    *first = ago ? at - 3 : at - 1;
}

static bool has_value(const struct pr_figure *figure)
{
    return figure->kind <= PR_FIGURE_QUANTITY ||
           figure->kind == PR_FIGURE_DURATION;
}

/* un écrivain de 83 ans, un jeune Breton de 20 ans: a person at atom i? */
static bool is_function(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_WORD)
        return false;
    if (pr_atom_in(f, i - 1, "jeune jeunes"))
        return true;
    precis_str word = pr_str_slice(f->text, atom->start, atom->end);
    return (pr_gazetteer_word(word, word) & PR_WORD_FUNCTION) != 0;
}

/* âgé de 42 ans; Paul, 42 ans,; les 18-25 ans, les plus de 50 ans */
static void read_age(const struct pr_finder *f, struct pr_figure *figure,
                     size_t *first, size_t end)
{
    if (figure->kind != PR_FIGURE_DURATION || strcmp(figure->unit, "year"))
        return;
    bool of = !figure->range && pr_atom_is(f, *first - 1, "de") &&
              pr_atom_in(f, *first - 2, "âgé âgée âgés âgées");
    bool person =
        !figure->range && figure->bound == PR_BOUND_EXACT &&
        pr_atom_is(f, *first - 1, "de") &&
        pr_atom_in(f, *first - 2,
                   "homme femme enfant garçon fille fillette adolescent "
                   "adolescente bébé jeune retraité retraitée étudiant "
                   "étudiante lycéen lycéenne élève conducteur conductrice "
                   "motard pêcheur octogénaire frère soeur sœur fils mère père "
                   "enfants garçons filles adolescents jeunes femmes "
                   "hommes pilote joueur joueuse suspect victime");
    of |= !figure->range && pr_atom_in(f, *first - 1, "de d'") &&
          pr_atom_is(f, *first - 2, "âge"); /* à l'âge de 88 ans */
    bool old = !figure->range && figure->bound == PR_BOUND_EXACT &&
               pr_atom_in(f, *first - 1, "à dès") &&
               pr_atom_mark(f, end, ','); /* À 14 ans, il … */
    bool aside = !figure->range && pr_atom_mark(f, *first - 1, ',') &&
                 (pr_atom_mark(f, end, ',') || pr_atom_mark(f, end, '.')) &&
                 pr_atom_at(f, *first - 2)->capital &&
                 figure->bound == PR_BOUND_EXACT;
    bool people = figure->range == PR_RANGE_TO ||
                  figure->bound == PR_BOUND_OVER ||
                  figure->bound == PR_BOUND_UNDER;
    bool group = people && pr_atom_in(f, *first - 1, "les des aux") &&
                 !pr_atom_in(f, end, "de d'");
    person |= !figure->range && figure->bound == PR_BOUND_EXACT &&
              pr_atom_is(f, *first - 1, "de") && is_function(f, *first - 2);
    if (of || aside || person || old)
        memcpy(figure->unit, "age", sizeof "age");
    if (group)
        memcpy(figure->unit, "age-group", sizeof "age-group");
    if (of && !pr_atom_is(f, *first - 2, "âge"))
        *first -= 2;
}

/* What a verb says of the time of what it tells. */
enum tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE };

/* The tense of the verb at atom i, by its ending; infinitives say nothing,
 * and what is due or planned is to come. */
static enum tense tense_at(const struct pr_finder *f, size_t i)
{
    static const char *const endings[] = {"era", "ira", "dra", "ura",
                                          "vra", "rra", "ront"};
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_WORD || atom->capital)
        return TENSE_NONE;
    uint8_t pos = f->tokens[atom->token].pos;
    precis_str word = pr_str_slice(f->text, atom->start, atom->end);
    if (pr_atom_in(f, i,
                   "prévu prévue prévus prévues attendu attendue attendus "
                   "attendues doit doivent devrait devraient va vont pourrait "
                   "pourraient prochain prochaine"))
        return TENSE_FUTURE;
    for (size_t e = 0; e < PR_LENGTH(endings); e++)
        if (pr_str_ends(word, pr_str_from(endings[e])))
            return TENSE_FUTURE;
    bool infinitive = pr_str_ends(word, PR_STR("er")) ||
                      pr_str_ends(word, PR_STR("ir")) ||
                      pr_str_ends(word, PR_STR("re"));
    bool verb = pos == PR_POS_VERB || pos == PR_POS_AUX;
    return verb && !infinitive ? TENSE_PAST : TENSE_NONE;
}

/* Is a date at atoms [first, end) still to come? The verb before it tells, or
 * without one the verb behind it: "n'ouvrira pas, a annoncé mardi le maire". */
static bool is_future(const struct pr_finder *f, size_t first, size_t end)
{
    enum tense tense = TENSE_NONE;
    for (size_t i = first; tense == TENSE_NONE && i-- > 0;)
        tense = tense_at(f, i);
    for (size_t i = end; tense == TENSE_NONE && i < f->count; i++)
        tense = tense_at(f, i);
    return tense == TENSE_FUTURE;
}

/* A share takes in the figure of its numerator: trois élèves sur quatre. Its
 * own tokens are those of sur quatre, what it counts stays outside. */
static void join_share(const struct pr_finder *f, size_t bare, size_t end,
                       struct pr_figure *figure, struct pr_figures *figures)
{
    size_t sur = end - 1;
    while (sur > bare && !pr_atom_is(f, sur, "sur"))
        sur--;
    if (figures->count) {
        const struct pr_figure *last = &figures->items[figures->count - 1];
        if (last->bare == figure->bare)
            figures->count--;
    }
    figure->first = pr_atom_at(f, sur)->token;
}

/* Fill in the figure's range and append it. */
static bool add(struct pr_finder *f, struct pr_figure *figure, size_t first,
                size_t end, struct pr_figures *figures)
{
    size_t bare = first;
    if (has_value(figure)) {
        pr_bound_read(f, figure, &first, &end);
        read_ago(f, figure, &first);
        read_age(f, figure, &first, end);
    }
    if (figure->date.unit)
        pr_anchor_date(f->anchor, f->anchor && is_future(f, first, end),
                       figure);
    const struct pr_atom *last = pr_atom_at(f, end - 1);
    figure->start = pr_atom_at(f, first)->start;
    figure->bare = pr_atom_at(f, bare)->start;
    figure->end = last->end;
    figure->first = pr_atom_at(f, first)->token;
    figure->last = last->token + 1;
    if (figure->range == PR_RANGE_OF)
        join_share(f, bare, end, figure, figures);
    struct pr_figure *put = pr_figures_add(figures);
    if (put)
        *put = *figure;
    return put != NULL;
}

/* Apply the rules of atom i; where to go on. */
static size_t try_rules(struct pr_finder *f, size_t i,
                        struct pr_figures *figures, bool *failed)
{
    const pr_figure_rule *try = rules[pr_atom_class(f, i)];
    pr_reach skip = pr_skip_named(f, i);
    for (size_t r = 0; !skip && r < RULES_MAX && try[r]; r++) {
        if (try[r] == pr_find_ordinal)
            skip = pr_skip_codes(f, i);
        if (skip)
            break;
        struct pr_figure figure = {0};
        size_t first = i;
        pr_reach end = try[r](f, i, &figure, &first);
        if (!end)
            continue;
        *failed = !add(f, &figure, first, end, figures);
        return end;
    }
    return skip ? skip : i + 1;
}

enum precis_status pr_figures_find(precis_str text,
                                   const struct pr_token tokens[], size_t count,
                                   const struct pr_figure_anchor *anchor,
                                   struct pr_arena *scratch,
                                   struct pr_figures *figures)
{
    struct pr_finder f = {.text = text, .tokens = tokens, .anchor = anchor};
    if (!pr_atoms_cut(&f, tokens, count, scratch))
        return PRECIS_E_MEMORY;
    bool failed = false;
    for (size_t i = 0; i < f.count && !failed;)
        i = may_begin(&f, i) ? try_rules(&f, i, figures, &failed) : i + 1;
    return failed ? PRECIS_E_MEMORY : PRECIS_OK;
}
