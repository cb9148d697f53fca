/* figure_skips.c - digits that are no figures: codes, pages, scores. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

static bool is_digits(const struct pr_finder *f, size_t i)
{
    return pr_atom_class(f, i) == PR_ATOM_DIGITS;
}

/* The end of what hangs together without white space from atom i. */
static size_t glued_end(const struct pr_finder *f, size_t i)
{
    size_t at = i + 1;
    while (pr_atom_glued(f, at) &&
           (pr_atom_class(f, at) != PR_ATOM_MARK ||
            (pr_atom_glued(f, at + 1) && !pr_atom_mark(f, at, ')') &&
             !pr_atom_mark(f, at, 0xBB))))
        at++;
    return at;
}

/* 01 23 45 67 89, +33 1 23 45 67 89 */
static pr_reach phone(const struct pr_finder *f, size_t i)
{
    size_t at = i, pairs = 0;
    bool zero = f->text.bytes[pr_atom_at(f, i)->start] == '0';
    bool abroad = pr_atom_mark(f, i - 1, '+');
    if (!zero && !abroad)
        return 0;
    while (is_digits(f, at) && pr_atom_size(f, at) <= 3) {
        pairs++;
        at++;
        if (pr_atom_mark(f, at, '.') && is_digits(f, at + 1))
            at++;
    }
    return pairs >= 4 ? at : 0;
}

/* A word that numbers follow as names: article 12, page 3, n° 7. */
static bool names_number(const struct pr_finder *f, size_t i)
{
    return pr_atom_in(f, i,
                      "article articles art art. page pages p p. pp pp. n° "
                      "nº numéro numéros chapitre chapitres alinéa alinéas "
                      "paragraphe tableau annexe section titre tome "
                      "volume vol. épisode verset directive ligne lignes "
                      "quai chambre lot canal chaîne route version "
                      "catégorie phase groupe résolution avenant § no. nos "
                      "chap. fig. rn rd av. bp cedex") ||
           (pr_atom_mark(f, i, 0xB0) && pr_atom_is(f, i - 1, "n"));
}

/* Numbers parted by commas, et, ou, à and dashes from atom i. */
static pr_reach name_list(const struct pr_finder *f, size_t i)
{
    size_t at = glued_end(f, i);
    for (;;) {
        bool joint = pr_atom_in(f, at, "et ou à") || pr_atom_mark(f, at, ',') ||
                     pr_atom_dash(f, at);
        if (!joint || !is_digits(f, at + 1) || pr_atom_size(f, at + 1) > 3)
            return at;
        at = glued_end(f, at + 1);
    }
}

/* 3-1; 6-4, 7-5; 3 à 1 */
static pr_reach score(const struct pr_finder *f, size_t i)
{
    size_t second = i + 2;
    bool short_ends = is_digits(f, second) && pr_atom_size(f, i) <= 3 &&
                      pr_atom_size(f, second) <= 3;
    if (!short_ends)
        return 0;
    struct pr_figure figure = {0};
    pr_reach counted = pr_count_read(f, second + 1, &figure);
    if (counted || pr_atom_class(f, second + 1) == PR_ATOM_POWER ||
        pr_atom_class(f, second + 1) == PR_ATOM_MONTH)
        return 0;
    bool sign = pr_atom_dash(f, i + 1) || pr_atom_mark(f, i + 1, ':');
    if (sign && pr_atom_glued(f, i + 1) && pr_atom_glued(f, second))
        return glued_end(f, i);
    bool falling = pr_atom_at(f, i)->value >= pr_atom_at(f, second)->value;
    return pr_atom_is(f, i + 1, "à") && falling && pr_atom_size(f, i) <= 2 &&
                   !pr_atom_in(f, i - 1, "de d' entre")
               ? second + 1
               : 0;
}

/* 1.2.3, 24/7, 1,2,3 */
static pr_reach dotted(const struct pr_finder *f, size_t i)
{
    bool article = pr_atom_in(f, i - 1, "le du au") &&
                   pr_atom_mark(f, i + 1, '.') && pr_atom_glued(f, i + 1) &&
                   pr_atom_glued(f, i + 2) && is_digits(f, i + 2) &&
                   pr_atom_size(f, i) == 2 && pr_atom_size(f, i + 2) == 1;
    struct pr_figure figure = {0};
    if (article && !pr_count_read(f, i + 3, &figure))
        return i + 3; /* le 49.3 */
    size_t at = i, joints = 0;
    bool grouping = true;
    struct pr_decimal number; /* 2.190,06 */
    if (pr_decimal_digits(f, i, &number) >= i + 5)
        return 0;
    while (is_digits(f, at) && pr_atom_class(f, at + 1) == PR_ATOM_MARK &&
           pr_atom_glued(f, at + 1) && is_digits(f, at + 2) &&
           pr_atom_glued(f, at + 2)) {
        int32_t joint = pr_atom_at(f, at + 1)->value;
        grouping = grouping && pr_atom_size(f, at + 2) == 3 &&
                   (joint == '.' || joint == '\'' || joint == 0x2019);
        if (pr_atom_dash(f, at + 1))
            break;
        joints++;
        at += 2;
    }
    int32_t mark = pr_atom_at(f, i + 1)->value;
    bool prime = joints == 1 &&
                 (mark == '"' || mark == 0x2033 || mark == 0x2032); /* 10"98 */
    bool slash = joints == 1 && pr_atom_mark(f, i + 1, '/') &&
                 (pr_atom_at(f, i)->value >= pr_atom_at(f, i + 2)->value ||
                  pr_atom_at(f, i + 2)->value > 10);
    if (joints > PR_DECIMAL_DIGITS / 3)
        return at + 1; /* too long to be a number */
    return slash || prime || (joints >= 2 && !grouping) ? at + 1 : 0;
}

/* A word of a line in capitals: AU MOINS 14 MORTS. */
static bool in_capitals(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    if (atom->class != PR_ATOM_WORD || atom->end - atom->start < 3)
        return false;
    for (uint32_t b = atom->start; b < atom->end; b++)
        if (f->text.bytes[b] >= 'a' && f->text.bytes[b] <= 'z')
            return false;
    return true;
}

/* A number in the name of a product or place: Boeing 737, 75011 Paris. */
static pr_reach in_name(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *before = pr_atom_at(f, i - 1);
    const struct pr_atom *after = pr_atom_at(f, i + 1);
    size_t size = pr_atom_size(f, i);
    if (size == 5 && pr_atom_mark(f, i - 1, '(') && pr_atom_mark(f, i + 1, ')'))
        return i + 1;
    if (size == 5 && after->class == PR_ATOM_WORD && after->capital &&
        (before->class == PR_ATOM_MARK || before->class == PR_ATOM_END))
        return i + 1;
    bool title = after->capital && pr_atom_in(f, i + 1, "minutes heures") &&
                 f->text.bytes[after->start + 1] >= 'a'; /* 20 Minutes */
    if (title)
        return i + 2;
    bool named = before->class == PR_ATOM_WORD && before->capital && i > 1 &&
                 pr_atom_class(f, i - 2) != PR_ATOM_MARK &&
                 !(in_capitals(f, i - 1) && in_capitals(f, i + 1));
    if (!named || size > 4 || !pr_atom_at(f, i)->gap ||
        (is_digits(f, i + 1) && pr_atom_size(f, i + 1) == 3) ||
        after->class == PR_ATOM_POWER || after->class == PR_ATOM_THOUSAND)
        return 0;
    struct pr_figure figure = {0};
    if (pr_count_read(f, i + 1, &figure) ||
        (pr_atom_mark(f, i + 1, ',') && pr_atom_glued(f, i + 1) &&
         is_digits(f, i + 2) && pr_atom_glued(f, i + 2)))
        return 0;
    return i + 1;
}

pr_reach pr_skip_named(const struct pr_finder *f, size_t i)
{
    if (pr_atom_mark(f, i, '+') && is_digits(f, i + 1))
        return phone(f, i + 1);
    return is_digits(f, i) && names_number(f, i - 1) ? name_list(f, i) : 0;
}

pr_reach pr_skip_codes(const struct pr_finder *f, size_t i)
{
    if (!is_digits(f, i))
        return 0;
    const struct pr_atom *before = pr_atom_at(f, i - 1);
    bool letters = pr_atom_glued(f, i) && (before->class == PR_ATOM_WORD ||
                                           before->class >= PR_ATOM_UNIT);
    /* L. 121-1 */
    bool initial = before->class == PR_ATOM_WORD && before->capital &&
                   before->end - before->start == 2 &&
                   f->text.bytes[before->end - 1] == '.';
    if (letters || initial || pr_atom_mark(f, i - 1, '#'))
        return glued_end(f, i);
    bool code = pr_atom_dash(f, i - 1) && pr_atom_glued(f, i - 1) &&
                pr_atom_glued(f, i) &&
                pr_atom_class(f, i - 2) == PR_ATOM_WORD; /* Covid-19 */
    if (code)
        return glued_end(f, i);
    pr_reach end = phone(f, i);
    if (!end)
        end = score(f, i);
    if (!end)
        end = dotted(f, i);
    return end ? end : in_name(f, i);
}
