/* scan_word.c - words with their apostrophes, hyphens and pronouns. */
/* SPDX-License-Identifier: MIT */
#include "french/scan.h"

/* At most this many pronouns follow a verb: donnez-le-moi. */
enum { CLITICS_MAX = 2 };

/* Flags that the letters of a token give. */
static unsigned letter_flags(const struct pr_scan *s, size_t start,
                             unsigned seen, size_t size)
{
    if (!(seen & PR_CLASS_UPPER))
        return 0;
    size_t step;
    unsigned first = pr_scan_class(s, start, &step);
    unsigned flags = first & PR_CLASS_UPPER ? PR_TOKEN_UPPER : 0;
    if ((seen & (PR_CLASS_UPPER | PR_CLASS_LOWER)) == PR_CLASS_UPPER &&
        size > step)
        flags |= PR_TOKEN_CAPITALS;
    return flags;
}

/* Subject pronouns may follow a verb that has hyphens of its own. */
static bool is_subject(precis_str clitic)
{
    static const char *const subjects[] = {"je",    "tu", "il",   "ils", "elle",
                                           "elles", "on", "nous", "vous"};
    for (size_t i = 0; i < PR_LENGTH(subjects); i++)
        if (pr_str_is(clitic, subjects[i]))
            return true;
    return false;
}

/* Where the last hyphen of text[start, end) stands, or end. */
static size_t last_hyphen(const struct pr_scan *s, size_t start, size_t end)
{
    for (size_t at = end; at > start + 1; at--)
        if (pr_scan_hyphen(s, at - 1))
            return at - 1;
    return end;
}

/* Where the pronoun at the end of the word [start, end) begins, with its
 * hyphen; end when there is none. */
static size_t find_clitic(const struct pr_scan *s, size_t start, size_t end)
{
    size_t hyphen = last_hyphen(s, start, end);
    if (hyphen == end)
        return end;
    char key[PR_WORD_MAX];
    size_t after = hyphen + pr_scan_hyphen(s, hyphen);
    precis_str clitic =
        pr_str(key, pr_word_key(pr_scan_slice(s, after, end), key));
    if (!pr_words_find(PR_WORDS_CLITICS, clitic))
        return end;
    size_t before = last_hyphen(s, start, hyphen);
    if (before == hyphen)
        return hyphen;
    /* -t-il: the t belongs to the pronoun. */
    size_t t = before + pr_scan_hyphen(s, before);
    if (hyphen == t + 1 && (pr_scan_byte(s, t) | 0x20) == 't')
        return before;
    bool place = pr_str_is(clitic, "ci") || pr_str_is(clitic, "là");
    if (place || is_subject(clitic) || find_clitic(s, start, hyphen) != hyphen)
        return hyphen;
    return end;
}

void pr_scan_emit_word(struct pr_scan *s, const struct pr_scan_word *word)
{
    size_t cuts[CLITICS_MAX], count = 0, end = word->at;
    bool whole = word->dotted || word->address || !word->hyphened ||
                 end - word->start > PR_WORD_MAX ||
                 pr_words_find_folded(PR_WORDS_WHOLE,
                                      pr_scan_slice(s, word->start, end));
    while (!whole && count < CLITICS_MAX) {
        size_t cut = find_clitic(s, word->start, end);
        if (cut == end)
            break;
        cuts[count++] = end = cut;
    }
    bool letters = word->seen & (PR_CLASS_WORD & ~PR_CLASS_LETTER) ||
                   pr_scan_byte(s, word->start) != '_';
    enum pr_token_kind kind = word->address ? PR_URL
                              : letters     ? PR_WORD
                                            : PR_PUNCTUATION;
    pr_scan_emit(s, end, kind,
                 word->flags | letter_flags(s, word->start, word->seen,
                                            end - word->start));
    while (count-- > 0 && !s->failed)
        pr_scan_emit(s, count ? cuts[count - 1] : word->at, PR_WORD,
                     PR_TOKEN_CLITIC);
}

/* Is the expression that begins with the elided word [start, …) one of those
 * that stand whole (c'est-à-dire)? Its end, or 0. */
static size_t whole_expression(const struct pr_scan *s, size_t start, size_t at)
{
    unsigned seen = 0;
    size_t end = pr_scan_run(s, at, &seen), step;
    while (end - start < PR_WORD_MAX) {
        size_t joint = pr_scan_hyphen(s, end);
        joint = joint ? joint : pr_scan_apostrophe(s, end);
        if (!joint || !(pr_scan_class(s, end + joint, &step) & PR_CLASS_WORD))
            break;
        end = pr_scan_run(s, end + joint, &seen);
    }
    return pr_words_find_folded(PR_WORDS_WHOLE, pr_scan_slice(s, start, end))
               ? end
               : 0;
}

/* May an elided word stand before what begins at offset at? */
static bool may_follow_elision(const struct pr_scan *s, size_t start, size_t at)
{
    size_t step;
    unsigned class = pr_scan_class(s, at, &step);
    if (class & (PR_CLASS_WORD | PR_CLASS_COMPLEX))
        return true;
    /* 'c' is a letter between quotes, not an elided word. */
    if (start > 0 && s->text.bytes[start - 1] == '\'')
        return false;
    if (class & PR_CLASS_SPACE)
        return true;
    precis_str rest = pr_scan_slice(s, at, s->text.size);
    static const char *const opening[] = {"«", "“", "\"", "(", "[", "‘", "*",
                                          "<", "'", "„",  "…", "#", "@"};
    for (size_t i = 0; i < PR_LENGTH(opening); i++)
        if (pr_str_starts(rest, pr_str_from(opening[i])))
            return true;
    return false;
}

static enum pr_scan_joint apostrophe(struct pr_scan *s,
                                     struct pr_scan_word *word)
{
    size_t mark = pr_scan_apostrophe(s, word->at), step;
    size_t after = word->at + mark;
    bool plain =
        !word->hyphened && !word->dotted && word->segment == word->start;
    if (plain &&
        pr_words_find_folded(PR_WORDS_ELISIONS,
                             pr_scan_slice(s, word->start, word->at)) &&
        may_follow_elision(s, word->start, after)) {
        size_t end = whole_expression(s, word->start, after);
        if (!end)
            word->flags |= PR_TOKEN_ELIDED;
        pr_scan_emit(s, end ? end : after, PR_WORD,
                     word->flags | letter_flags(s, word->start, word->seen,
                                                after - word->start));
        return PR_JOINT_DONE;
    }
    if (!(pr_scan_class(s, after, &step) & PR_CLASS_WORD))
        return PR_JOINT_NONE;
    word->segment = after;
    word->at = pr_scan_run(s, after, &word->seen);
    return PR_JOINT_JOINED;
}

static enum pr_scan_joint hyphen(struct pr_scan *s, struct pr_scan_word *word)
{
    size_t after = word->at + pr_scan_hyphen(s, word->at), step;
    if (!(pr_scan_class(s, after, &step) & PR_CLASS_WORD))
        return PR_JOINT_NONE;
    word->hyphened = true;
    word->segment = after;
    word->at = pr_scan_run(s, after, &word->seen);
    return PR_JOINT_JOINED;
}

/* http://… */
static enum pr_scan_joint colon(struct pr_scan *s, struct pr_scan_word *word)
{
    static const char *const schemes[] = {"http", "https", "ftp", "file"};
    if (pr_scan_byte(s, word->at + 1) != '/' ||
        pr_scan_byte(s, word->at + 2) != '/')
        return PR_JOINT_NONE;
    char key[PR_WORD_MAX];
    precis_str scheme = pr_scan_slice(s, word->start, word->at);
    scheme = pr_str(key, pr_word_key(scheme, key));
    for (size_t i = 0; i < PR_LENGTH(schemes); i++)
        if (pr_str_is(scheme, schemes[i])) {
            pr_scan_emit(s, pr_scan_address(s, word->at + 3), PR_URL, 0);
            return PR_JOINT_DONE;
        }
    return PR_JOINT_NONE;
}

/* km/h, n/a, H/C: other words are cut at a slash. */
static enum pr_scan_joint slash(struct pr_scan *s, struct pr_scan_word *word)
{
    if (word->address) {
        pr_scan_emit(s, pr_scan_address(s, word->at), PR_URL, 0);
        return PR_JOINT_DONE;
    }
    unsigned seen = 0;
    size_t end = pr_scan_run(s, word->at + 1, &seen);
    precis_str left = pr_scan_slice(s, word->segment, word->at);
    bool single = left.size == 1 && end == word->at + 2 &&
                  seen & (PR_CLASS_LOWER | PR_CLASS_UPPER);
    bool speed = pr_str_is(left, "km") && end == word->at + 2 &&
                 pr_scan_byte(s, word->at + 1) == 'h';
    if (!single && !speed)
        return PR_JOINT_NONE;
    word->segment = word->at + 1;
    word->at = end;
    word->seen |= seen;
    return PR_JOINT_JOINED;
}

/* R&D, Canal+, C#, P!nk, n°: signs that are part of a name. */
static enum pr_scan_joint sign(struct pr_scan *s, struct pr_scan_word *word,
                               unsigned char c)
{
    size_t step, sign_size = c == 0xC2 ? 2 : 1;
    unsigned next = pr_scan_class(s, word->at + sign_size, &step);
    bool capital =
        word->at == word->segment + 1 &&
        (word->seen & (PR_CLASS_UPPER | PR_CLASS_LOWER)) == PR_CLASS_UPPER;
    precis_str left = pr_scan_slice(s, word->start, word->at);
    bool joins = false;
    if (c == '&')
        joins = !(word->seen & PR_CLASS_LOWER) && next & PR_CLASS_UPPER;
    else if (c == '+' || c == '#')
        joins = !(next & (PR_CLASS_WORD | PR_CLASS_COMPLEX)) &&
                (c == '+' || capital);
    else if (c == '!')
        joins = capital && next & PR_CLASS_LOWER;
    else if (c == 0xC2)
        joins = pr_scan_byte(s, word->at + 1) == 0xB0 &&
                (pr_str_is(left, "n") || pr_str_is(left, "N"));
    if (!joins)
        return PR_JOINT_NONE;
    word->at += sign_size;
    if (c == '+' && pr_scan_byte(s, word->at) == '+')
        word->at++;
    if (c == '&' || c == '!')
        word->at = pr_scan_run(s, word->at, &word->seen);
    return c == '&' || c == '!' ? PR_JOINT_JOINED : PR_JOINT_NONE;
}

/* étudiant(e)s: an ending in brackets. */
static enum pr_scan_joint bracket(struct pr_scan *s, struct pr_scan_word *word)
{
    enum { ENDING_MAX = 4 };
    unsigned seen = 0;
    size_t after = word->at + 1, end = pr_scan_run(s, after, &seen);
    if (end == after || end - after > ENDING_MAX ||
        pr_scan_byte(s, end) != ')' || seen & PR_CLASS_DIGIT ||
        word->at < word->start + 2 || word->dotted)
        return PR_JOINT_NONE;
    word->seen |= seen;
    word->at = pr_scan_run(s, end + 1, &word->seen);
    return PR_JOINT_JOINED;
}

static enum pr_scan_joint at_sign(struct pr_scan *s, struct pr_scan_word *word)
{
    size_t end = pr_scan_mail(s, word->at);
    if (!end)
        return PR_JOINT_NONE;
    pr_scan_emit(s, end, PR_URL, 0);
    return PR_JOINT_DONE;
}

/* Try to go on beyond the character that ended the last run of letters. */
static enum pr_scan_joint join(struct pr_scan *s, struct pr_scan_word *word)
{
    unsigned char c = pr_scan_byte(s, word->at);
    switch (c) {
    case '\'':
    case 0xCA:
        return pr_scan_apostrophe(s, word->at) ? apostrophe(s, word)
                                               : PR_JOINT_NONE;
    case 0xE2:
        return pr_scan_apostrophe(s, word->at) ? apostrophe(s, word)
               : pr_scan_hyphen(s, word->at)   ? hyphen(s, word)
                                               : PR_JOINT_NONE;
    case '-':
        return hyphen(s, word);
    case '.':
        return pr_scan_stop(s, word);
    case ':':
        return colon(s, word);
    case '/':
    case '?':
        return c == '/' || word->address ? slash(s, word) : PR_JOINT_NONE;
    case '(':
        return bracket(s, word);
    case '@':
        return at_sign(s, word);
    case '&':
    case '+':
    case '#':
    case '!':
    case 0xC2:
        return sign(s, word, c);
    default:
        return PR_JOINT_NONE;
    }
}

void pr_scan_word(struct pr_scan *s)
{
    unsigned seen = 0;
    size_t end = pr_scan_run(s, s->at, &seen);
    unsigned char c = pr_scan_byte(s, end);
    /* Most words end before a byte that join knows nothing of. */
    if ((c == ' ' || c == ',' || c == '\n') && seen & PR_CLASS_LOWER) {
        pr_scan_emit(s, end, PR_WORD,
                     letter_flags(s, s->at, seen, end - s->at));
        return;
    }
    struct pr_scan_word word = {
        .start = s->at, .segment = s->at, .at = end, .seen = seen};
    enum pr_scan_joint joint = PR_JOINT_JOINED;
    while (joint == PR_JOINT_JOINED && word.at < s->text.size)
        joint = join(s, &word);
    if (joint != PR_JOINT_DONE)
        pr_scan_emit_word(s, &word);
}
