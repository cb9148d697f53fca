/* scan_stop.c - full stops at words: abbreviations, initials, addresses. */
/* SPDX-License-Identifier: MIT */
#include "french/scan.h"

/* At most so many marks stand between a full stop and the next word. */
enum { MARKS_MAX = 8 };

/* Letters of a part of LL.AA.RR. (leurs altesses royales). */
enum { CAPITALS_MAX = 3 };

/* Does a closing mark stand at offset at? Its bytes, or 0. */
static size_t closing(const struct pr_scan *s, size_t at)
{
    static const char *const marks[] = {")", "]", "»", "”", "\"", "’", "'"};
    precis_str rest = pr_scan_slice(s, at, s->text.size);
    for (size_t i = 0; i < PR_LENGTH(marks); i++)
        if (pr_str_starts(rest, pr_str_from(marks[i])))
            return strlen(marks[i]);
    return 0;
}

static size_t opening(const struct pr_scan *s, size_t at)
{
    static const char *const marks[] = {"(", "[", "«", "“", "\"",
                                        "‘", "–", "—", "- "};
    precis_str rest = pr_scan_slice(s, at, s->text.size);
    for (size_t i = 0; i < PR_LENGTH(marks); i++)
        if (pr_str_starts(rest, pr_str_from(marks[i])))
            return strlen(marks[i]);
    return 0;
}

/* Is the word a Roman numeral (or at least written with its letters)? */
static bool is_roman(precis_str word)
{
    for (size_t i = 0; i < word.size; i++)
        if (!strchr("IVXLCDM", word.bytes[i]) || !word.bytes[i])
            return false;
    return word.size > 0;
}

/* What kind of word begins with a capital at offset at? */
static enum pr_scan_next kind_of_capital(const struct pr_scan *s, size_t at)
{
    unsigned seen = 0;
    size_t end = pr_scan_run(s, at, &seen), step;
    size_t mark = pr_scan_apostrophe(s, end);
    precis_str word = pr_scan_slice(s, at, end + mark);
    enum pr_word_kind kind = pr_words_find_folded(PR_WORDS_OPENERS, word);
    if (!kind && mark) {
        word = pr_scan_slice(s, at, end);
        kind = pr_words_find_folded(PR_WORDS_OPENERS, word);
    }
    pr_scan_class(s, at, &step);
    bool single = end == at + step;
    if (single && pr_scan_byte(s, end) == '.')
        return PR_NEXT_CAPITAL; /* an initial */
    if (kind == PR_WORD_WORD)
        return PR_NEXT_OPENER;
    if (kind)
        return PR_NEXT_NAME;
    return single || is_roman(word) ? PR_NEXT_FIGURE : PR_NEXT_CAPITAL;
}

enum pr_scan_next pr_scan_next(const struct pr_scan *s, size_t at, bool *closed)
{
    size_t step, mark;
    *closed = false;
    for (unsigned marks = 0; marks < MARKS_MAX;) {
        unsigned class = pr_scan_class(s, at, &step);
        if (!step)
            return PR_NEXT_END;
        if (class & (PR_CLASS_SPACE | PR_CLASS_HIDDEN)) {
            at += step;
        } else if (class & PR_CLASS_WORD) {
            return class & PR_CLASS_UPPER   ? kind_of_capital(s, at)
                   : class & PR_CLASS_LOWER ? PR_NEXT_LOWER
                   : class & PR_CLASS_DIGIT ? PR_NEXT_FIGURE
                                            : PR_NEXT_OTHER;
        } else if ((mark = closing(s, at)) != 0) {
            *closed = true;
            at += mark;
            marks++;
        } else if ((mark = opening(s, at)) != 0) {
            at += mark;
            marks++;
        } else {
            return PR_NEXT_OTHER;
        }
    }
    return PR_NEXT_OTHER;
}

/* The token before the one that is being cut, or NULL. */
static const struct pr_token *previous(const struct pr_scan *s)
{
    return s->tokens->count > s->first ? &s->tokens->items[s->tokens->count - 1]
                                       : NULL;
}

/* Is the token before a common word that is no function word? Then a letter
 * after it (le plan B) is no initial. */
static bool after_noun(const struct pr_scan *s)
{
    const struct pr_token *token = previous(s);
    if (!token || token->kind != PR_WORD ||
        token->flags &
            (PR_TOKEN_UPPER | PR_TOKEN_ELIDED | PR_TOKEN_ABBREVIATION))
        return false;
    return !pr_words_find_folded(PR_WORDS_OPENERS,
                                 pr_scan_slice(s, token->start, token->end));
}

static bool after_name(const struct pr_scan *s)
{
    const struct pr_token *token = previous(s);
    return token && token->kind == PR_WORD && token->flags & PR_TOKEN_UPPER &&
           !(token->flags & PR_TOKEN_ABBREVIATION);
}

static bool after_number(const struct pr_scan *s)
{
    const struct pr_token *token = previous(s);
    return token && token->kind == PR_NUMBER;
}

/* What the full stop after a word is. */
enum verdict {
    STOP,  /* it ends the sentence and is a token of its own */
    INNER, /* it belongs to the word */
    FINAL  /* both: it belongs to the word and ends the sentence */
};

/* A single capital: the initial of a name, or the last word of a sentence. */
static enum verdict judge_initial(const struct pr_scan *s,
                                  const struct pr_scan_word *word,
                                  enum pr_scan_next next)
{
    precis_str letter = pr_scan_slice(s, word->start, word->at);
    if (pr_str_is(letter, "M") && next != PR_NEXT_END)
        return INNER;
    const struct pr_token *token = previous(s);
    if (token && pr_str_is(pr_scan_slice(s, token->start, token->end), "°"))
        return STOP; /* 25 °C. */
    switch (next) {
    case PR_NEXT_END:
    case PR_NEXT_OPENER:
        return STOP;
    case PR_NEXT_NAME:
        return after_noun(s) || (after_name(s) && is_roman(letter)) ? STOP
                                                                    : INNER;
    default:
        return INNER;
    }
}

/* J.-C. is Jesus Christ after av., apr., avant, après, else someone's
 * initials. */
static bool after_era(const struct pr_scan *s)
{
    const struct pr_token *token = previous(s);
    if (!token)
        return false;
    precis_str word = pr_scan_slice(s, token->start, token->end);
    return pr_str_starts(word, PR_STR("av")) ||
           pr_str_starts(word, PR_STR("ap"));
}

/* S.N.C.F., J.-C., R.E.M. */
static enum verdict judge_acronym(const struct pr_scan *s,
                                  const struct pr_scan_word *word,
                                  enum pr_scan_next next)
{
    switch (pr_abbreviation_kind(s->user,
                                 pr_scan_slice(s, word->start, word->at))) {
    case PR_WORD_TITLE:
    case PR_WORD_INNER:
        return INNER;
    case PR_WORD_FINAL:
        if (next == PR_NEXT_CAPITAL && word->hyphened && !after_era(s))
            return INNER;
        return next == PR_NEXT_OPENER || next == PR_NEXT_NAME ||
                       next == PR_NEXT_CAPITAL
                   ? FINAL
                   : INNER;
    default:
        break;
    }
    const struct pr_token *token = previous(s);
    bool in_sentence =
        token && token->kind == PR_WORD &&
        !(token->flags & (PR_TOKEN_UPPER | PR_TOKEN_ABBREVIATION));
    if (next == PR_NEXT_NAME)
        return in_sentence && !word->hyphened ? FINAL : INNER;
    return next == PR_NEXT_OPENER ? FINAL : INNER;
}

/* A short word without vowels before a small letter is an abbreviation that
 * no list has. */
static bool looks_abbreviated(precis_str word)
{
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.bytes[i];
        if (c >= 0x80 || strchr("aeiouyAEIOUY", c))
            return false;
    }
    return word.size >= 2 && word.size <= 4;
}

/* Are the parts of a chain of capitals longer than a letter: LL.AA.RR.? */
static bool doubles(const struct pr_scan *s, const struct pr_scan_word *word)
{
    size_t step;
    pr_scan_class(s, word->start, &step);
    return !(word->seen & PR_CLASS_LOWER) &&
           pr_scan_byte(s, word->start + step) != '.';
}

static enum verdict judge_word(const struct pr_scan *s,
                               const struct pr_scan_word *word, size_t after)
{
    bool closed;
    enum pr_scan_next next = pr_scan_next(s, after, &closed);
    bool capital = next == PR_NEXT_CAPITAL || next == PR_NEXT_OPENER ||
                   next == PR_NEXT_NAME;
    bool opener = next == PR_NEXT_OPENER || next == PR_NEXT_NAME;
    precis_str bytes = pr_scan_slice(s, word->start, word->at);
    size_t step;
    pr_scan_class(s, word->segment, &step);
    bool single = word->segment + step == word->at;
    if (word->dotted)
        return single || doubles(s, word) ? judge_acronym(s, word, next) : STOP;
    if (single && word->segment == word->start && word->seen & PR_CLASS_UPPER)
        return judge_initial(s, word, next);
    switch (pr_abbreviation_kind(s->user, bytes)) {
    case PR_WORD_TITLE: /* col. is a word, too */
        return next == PR_NEXT_END || (opener && !(word->seen & PR_CLASS_UPPER))
                   ? STOP
                   : INNER;
    case PR_WORD_INNER:
        return closed && capital ? STOP : INNER;
    case PR_WORD_NUMBER:
        return capital || next == PR_NEXT_END ? STOP : INNER;
    case PR_WORD_UNIT:
        return capital || next == PR_NEXT_END || (single && !after_number(s))
                   ? STOP
                   : INNER;
    case PR_WORD_FINAL:
        return capital ? FINAL : INNER;
    default:
        return next == PR_NEXT_LOWER && !closed &&
                       !(word->seen & PR_CLASS_UPPER) &&
                       looks_abbreviated(bytes)
                   ? INNER
                   : STOP;
    }
}

/* A white space or the end or punctuation follows the stop. */
static enum pr_scan_joint close_word(struct pr_scan *s,
                                     struct pr_scan_word *word)
{
    /* An ellipsis is no full stop. */
    if (pr_scan_byte(s, word->at + 1) == '.')
        return PR_JOINT_NONE;
    enum verdict verdict = judge_word(s, word, word->at + 1);
    if (verdict == STOP)
        return PR_JOINT_NONE;
    word->at++;
    word->flags |=
        PR_TOKEN_ABBREVIATION | (verdict == FINAL ? PR_TOKEN_ENDING : 0);
    pr_scan_emit_word(s, word);
    return PR_JOINT_DONE;
}

static enum pr_scan_joint go_on(struct pr_scan_word *word, size_t end,
                                unsigned seen)
{
    word->segment = word->at + 1;
    word->at = end;
    word->seen |= seen;
    return PR_JOINT_JOINED;
}

/* J.A, S.N.C.F, D.III: a letter stands before the stop. */
static enum pr_scan_joint after_letter(struct pr_scan *s,
                                       struct pr_scan_word *word, size_t end,
                                       unsigned seen)
{
    size_t step;
    unsigned first = pr_scan_class(s, word->at + 1, &step);
    bool single = end == word->at + 1 + step;
    bool capitals = !(seen & PR_CLASS_LOWER) && seen & PR_CLASS_UPPER;
    bool chain = single && pr_scan_byte(s, end) == '.';
    if (first & PR_CLASS_DIGIT)
        return close_word(s, word);
    if (chain || (capitals && word->seen & PR_CLASS_UPPER)) {
        word->dotted = true;
        return go_on(word, end, seen);
    }
    if (first & PR_CLASS_UPPER || word->dotted)
        return close_word(s, word);
    return PR_JOINT_NONE;
}

/* A letter or digit follows the stop without space: an address, the next
 * word of an abbreviation, or the next sentence. */
static enum pr_scan_joint inner_stop(struct pr_scan *s,
                                     struct pr_scan_word *word)
{
    unsigned seen = 0;
    size_t after = word->at + 1, step;
    size_t end = pr_scan_run(s, after, &seen);
    precis_str left = pr_scan_slice(s, word->segment, word->at);
    precis_str right = pr_scan_slice(s, after, end);
    unsigned first = pr_scan_class(s, after, &step);
    pr_scan_class(s, word->segment, &step);
    bool single = left.size == step && !(word->seen & PR_CLASS_DIGIT);
    if (pr_str_is(left, "www") && word->segment == word->start) {
        pr_scan_emit(s, pr_scan_address(s, after), PR_URL, 0);
        return PR_JOINT_DONE;
    }
    enum pr_word_kind ending = pr_words_find_folded(PR_WORDS_ENDINGS, right);
    bool capitals = left.size <= CAPITALS_MAX && right.size <= CAPITALS_MAX &&
                    !((word->seen | seen) & ~(unsigned)PR_CLASS_UPPER) &&
                    pr_scan_byte(s, end) == '.';
    if ((single && !ending) || capitals) {
        enum pr_scan_joint joint = after_letter(s, word, end, seen);
        if (joint != PR_JOINT_NONE)
            return joint;
    }
    enum pr_word_kind kind =
        word->dotted ? PR_WORD_NONE
                     : pr_abbreviation_kind(
                           s->user, pr_scan_slice(s, word->start, word->at));
    if (kind == PR_WORD_TITLE ||
        ((kind == PR_WORD_INNER || kind == PR_WORD_NUMBER) &&
         (!(first & PR_CLASS_LOWER) || pr_scan_byte(s, end) == '.')))
        return close_word(s, word);
    bool lower =
        first & PR_CLASS_LOWER && !pr_words_find(PR_WORDS_OPENERS, right);
    bool figure = first & PR_CLASS_DIGIT && word->seen & PR_CLASS_DIGIT;
    if (!ending && !lower && !figure)
        return PR_JOINT_NONE;
    word->address = ending != PR_WORD_NONE;
    return go_on(word, end, seen);
}

enum pr_scan_joint pr_scan_stop(struct pr_scan *s, struct pr_scan_word *word)
{
    size_t after = word->at + 1, step;
    if (pr_scan_class(s, after, &step) & PR_CLASS_WORD)
        return inner_stop(s, word);
    /* J.-P., c.-à-d.: letters joined by stop and hyphen. */
    pr_scan_class(s, word->segment, &step);
    bool single = word->segment + step == word->at;
    size_t joint = pr_scan_hyphen(s, after);
    if (single && joint &&
        pr_scan_class(s, after + joint, &step) & PR_CLASS_ALPHABETIC) {
        word->dotted = word->hyphened = true;
        word->segment = after + joint;
        word->at = pr_scan_run(s, after + joint, &word->seen);
        return PR_JOINT_JOINED;
    }
    return close_word(s, word);
}
