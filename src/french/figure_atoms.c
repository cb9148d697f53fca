/* figure_atoms.c - cut tokens into the pieces that figures are made of. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

#include "base/table.h"
#include "french/words.h"
#include "unicode/class.h"

static const char *const words[] = {
#include "src/french/figures.inc"
};

static const struct {
    const char *name;
    enum pr_atom_class class;
} classes[] = {
    {"century",  PR_ATOM_CENTURY },
    {"crowd",    PR_ATOM_CROWD   },
    {"day",      PR_ATOM_DAY     },
    {"decade",   PR_ATOM_DECADE  },
    {"demi",     PR_ATOM_DEMI    },
    {"fraction", PR_ATOM_FRACTION},
    {"half",     PR_ATOM_HALF    },
    {"hundred",  PR_ATOM_HUNDRED },
    {"month",    PR_ATOM_MONTH   },
    {"noon",     PR_ATOM_NOON    },
    {"ordinal",  PR_ATOM_ORDINAL },
    {"part",     PR_ATOM_PART    },
    {"period",   PR_ATOM_PERIOD  },
    {"power",    PR_ATOM_POWER   },
    {"season",   PR_ATOM_SEASON  },
    {"ten",      PR_ATOM_TEN     },
    {"thousand", PR_ATOM_THOUSAND},
    {"unit",     PR_ATOM_UNIT    },
    {"weekday",  PR_ATOM_WEEKDAY },
};

static const struct pr_atom beyond = {.class = PR_ATOM_END};

const struct pr_atom *pr_atom_at(const struct pr_finder *f, size_t i)
{
    return i < f->count ? &f->atoms[i] : &beyond;
}

static precis_str bytes_of(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return pr_str_slice(f->text, atom->start, atom->end);
}

bool pr_atom_is(const struct pr_finder *f, size_t i, const char *word)
{
    precis_str bytes = bytes_of(f, i);
    if (!bytes.size)
        return false;
    char key[PR_WORD_MAX];
    return pr_str_is(pr_str(key, pr_word_key(bytes, key)), word);
}

bool pr_atom_in(const struct pr_finder *f, size_t i, const char *list)
{
    precis_str bytes = bytes_of(f, i);
    if (!bytes.size)
        return false;
    char key[PR_WORD_MAX];
    precis_str found = pr_str(key, pr_word_key(bytes, key)), word;
    for (precis_str rest = pr_str_from(list); pr_str_split(&rest, ' ', &word);)
        if (pr_str_equal(found, word))
            return true;
    return false;
}

bool pr_atom_mark(const struct pr_finder *f, size_t i, uint32_t point)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return atom->class == PR_ATOM_MARK && atom->value == (int32_t)point;
}

bool pr_atom_dash(const struct pr_finder *f, size_t i)
{
    const struct pr_atom *atom = pr_atom_at(f, i);
    return atom->class == PR_ATOM_MARK &&
           (atom->value == '-' ||
            (atom->value >= 0x2010 && atom->value <= 0x2014) ||
            atom->value == 0x2212);
}

/* The class and value of a word. */
static void classify(precis_str word, struct pr_atom *atom)
{
    static const struct pr_table table = {words, PR_LENGTH(words)};
    char key[PR_WORD_MAX];
    precis_str row = pr_table_find(&table, pr_str(key, pr_word_key(word, key)));
    atom->class = PR_ATOM_WORD;
    if (!row.bytes)
        return;
    precis_str name = pr_table_field(row, 0), value = pr_table_field(row, 1);
    for (size_t c = 0; c < PR_LENGTH(classes); c++)
        if (pr_str_is(name, classes[c].name))
            atom->class = (uint8_t)classes[c].class;
    atom->value = (int32_t)strtol(value.bytes, NULL, 10);
}

/* Add an atom and give it; there is room. */
static struct pr_atom *put(struct pr_finder *f, size_t start, size_t end,
                           size_t token, enum pr_atom_class class)
{
    struct pr_atom *atom = &f->atoms[f->count];
    size_t gap = f->count ? start - atom[-1].end : 1;
    *atom = (struct pr_atom){.start = (uint32_t)start,
                             .end = (uint32_t)end,
                             .token = (uint32_t)token,
                             .gap = gap > 255 ? 255 : (uint8_t)gap,
                             .class = (uint8_t) class};
    f->count++;
    return atom;
}

static void put_digits(struct pr_finder *f, size_t start, size_t end,
                       size_t token)
{
    struct pr_atom *atom = put(f, start, end, token, PR_ATOM_DIGITS);
    atom->value = -1;
    if (end - start > 9)
        return;
    atom->value = 0;
    for (size_t at = start; at < end; at++)
        atom->value = atom->value * 10 + (f->text.bytes[at] - '0');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The end of the letters from at. */
static size_t letters(precis_str text, size_t at, size_t end)
{
    size_t step;
    while (at < end && !is_digit(text.bytes[at]) &&
           (pr_class_at(text.bytes + at, end - at, &step) & PR_CLASS_WORD))
        at += step;
    return at;
}

/* Cut text[at, end) into runs of digits, runs of letters and single signs. */
static void cut_fine(struct pr_finder *f, size_t at, size_t end, size_t token)
{
    const char *bytes = f->text.bytes;
    while (at < end) {
        size_t start = at, step = 1;
        if (is_digit(bytes[at])) {
            while (at < end && is_digit(bytes[at]))
                at++;
            put_digits(f, start, at, token);
            continue;
        }
        unsigned class = pr_class_at(bytes + at, end - at, &step);
        if (class & PR_CLASS_WORD) {
            at = letters(f->text, at, end);
            struct pr_atom *atom = put(f, start, at, token, PR_ATOM_WORD);
            classify(pr_str_slice(f->text, start, at), atom);
            atom->capital = class & PR_CLASS_UPPER;
            continue;
        }
        at += step;
        if (class & (PR_CLASS_SPACE | PR_CLASS_HIDDEN))
            continue;
        uint32_t point;
        pr_utf8_decode(bytes + start, end - start, &point);
        put(f, start, at, token, PR_ATOM_MARK)->value = (int32_t)point;
    }
}

/* demi-heure, demi-siècle: half of a span of time. */
static bool is_half_span(precis_str word)
{
    static const char *const spans[] = {"heure", "siècle", "journée",
                                        "décennie"};
    for (size_t s = 0; s < PR_LENGTH(spans); s++) {
        precis_str span = pr_str_from(spans[s]);
        if (word.size == span.size + 5 && !memcmp(word.bytes, "demi-", 5) &&
            pr_str_ends(word, span))
            return true;
    }
    return false;
}

/* May a figure begin or end inside a word with hyphens? All its parts are
 * parts of numerals (dix-huit, deux-tiers), or it is mi-mars, mi-2024. */
static bool all_numerals(precis_str word)
{
    precis_str part;
    bool first = true, middle = false;
    while (pr_str_split(&word, '-', &part)) {
        struct pr_atom atom = {0};
        classify(part, &atom);
        if (first && (pr_str_is(part, "mi") || pr_str_is(part, "Mi")))
            middle = true;
        else if (middle && (atom.class == PR_ATOM_MONTH ||
                            (part.size == 4 && is_digit(part.bytes[0]))))
            return true;
        else if (!(atom.class >= PR_ATOM_UNIT &&
                   atom.class <= PR_ATOM_FRACTION) &&
                 !(first ? pr_str_is(part, "demi") : pr_str_is(part, "et")) &&
                 !(atom.class == PR_ATOM_MONTH ||
                   atom.class == PR_ATOM_WEEKDAY))
            return false;
        first = false;
    }
    return !middle;
}

/* Must the token be cut into pieces? */
static bool is_compound(precis_str bytes, const struct pr_token *token)
{
    if (token->kind == PR_URL)
        return false;
    bool hyphen = false, digit = false;
    for (size_t i = 0; i < bytes.size; i++) {
        hyphen = hyphen || bytes.bytes[i] == '-';
        digit = digit || is_digit(bytes.bytes[i]);
    }
    return token->kind != PR_WORD || digit ||
           (hyphen && (all_numerals(bytes) || is_half_span(bytes)));
}

/* A token that is one atom. */
static void put_whole(struct pr_finder *f, precis_str bytes,
                      const struct pr_token *token, size_t t)
{
    struct pr_atom *atom = put(f, token->start, token->end, t, PR_ATOM_OPAQUE);
    if (token->kind == PR_URL || !bytes.size)
        return;
    if (bytes.bytes[bytes.size - 1] == '.')
        bytes.size--; /* janv. */
    classify(bytes, atom);
    size_t step;
    atom->capital = bytes.size && (pr_class_at(bytes.bytes, bytes.size, &step) &
                                   PR_CLASS_UPPER);
}

bool pr_atoms_cut(struct pr_finder *f, const struct pr_token tokens[],
                  size_t count, struct pr_arena *scratch)
{
    size_t room = 1;
    for (size_t t = 0; t < count; t++) {
        size_t size = tokens[t].end - tokens[t].start;
        precis_str bytes = pr_str(f->text.bytes + tokens[t].start, size);
        room += is_compound(bytes, &tokens[t]) ? size : 1;
    }
    f->atoms = pr_arena_array(scratch, room, sizeof *f->atoms);
    if (!f->atoms)
        return false;
    for (size_t t = 0; t < count; t++) {
        const struct pr_token *token = &tokens[t];
        precis_str bytes = pr_str_slice(f->text, token->start, token->end);
        if (is_compound(bytes, token))
            cut_fine(f, token->start, token->end, t);
        else
            put_whole(f, bytes, token, t);
    }
    return true;
}
