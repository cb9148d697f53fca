/* scan.h - the scanner that the files which cut tokens share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_SCAN_H
#define PR_FRENCH_SCAN_H

#include "base/token.h"
#include "french/abbreviations.h"
#include "unicode/breaks.h"
#include "unicode/class.h"

/* A walk over text[start, end). */
struct pr_scan {
    const struct pr_abbreviations *user;
    precis_str text; /* cut at the end */
    size_t at;       /* where the next token begins */
    size_t first;    /* index of the walk's first token */
    unsigned before; /* SPACED and NEWLINE of the next token */
    struct pr_tokens *tokens;
    struct pr_breaks breaks;
    bool failed; /* memory is out */
};

/* Words of which a token is made, while it grows. */
struct pr_scan_word {
    size_t start, segment, at; /* the token's, its last part's; the end */
    unsigned seen;             /* classes of its characters */
    unsigned flags;            /* PR_TOKEN_… */
    bool dotted;               /* S.N, J.-P: letters between full stops */
    bool hyphened;
    bool address; /* ends like the name of a site or file */
};

/* What follows a full stop, as far as it matters. */
enum pr_scan_next {
    PR_NEXT_END, /* nothing */
    PR_NEXT_LOWER,
    PR_NEXT_CAPITAL, /* a word with a capital, none of the next two */
    PR_NEXT_OPENER,  /* a function word with a capital: Il */
    PR_NEXT_NAME,    /* the same, but also part of names: Le */
    PR_NEXT_FIGURE,  /* digits, Roman numerals, a single capital */
    PR_NEXT_OTHER
};

/* The byte at offset at, 0 past the end. */
static inline unsigned char pr_scan_byte(const struct pr_scan *s, size_t at)
{
    return at < s->text.size ? (unsigned char)s->text.bytes[at] : 0;
}

/* The class of the character at offset at, 0 past the end. */
static inline unsigned pr_scan_class(const struct pr_scan *s, size_t at,
                                     size_t *step)
{
    *step = 0;
    return at < s->text.size
               ? pr_class_at(s->text.bytes + at, s->text.size - at, step)
               : 0;
}

static inline precis_str pr_scan_slice(const struct pr_scan *s, size_t start,
                                       size_t end)
{
    return pr_str_slice(s->text, start, end);
}

/* Bytes of the apostrophe at offset at, 0 when there is none. */
size_t pr_scan_apostrophe(const struct pr_scan *s, size_t at);
/* The same for a hyphen. */
size_t pr_scan_hyphen(const struct pr_scan *s, size_t at);

/* The end of the run of letters, marks and digits from at; *seen takes up
 * their classes. */
size_t pr_scan_run(const struct pr_scan *s, size_t at, unsigned *seen);

/* Append the token [s->at, end) and go to its end. */
void pr_scan_emit(struct pr_scan *s, size_t end, enum pr_token_kind kind,
                  unsigned flags);

/* Append the token of a word; its pronouns after hyphens become their own. */
void pr_scan_emit_word(struct pr_scan *s, const struct pr_scan_word *word);

/* Look past white space, closing and opening marks from at; *closed = some
 * were closing marks. */
enum pr_scan_next pr_scan_next(const struct pr_scan *s, size_t at,
                               bool *closed);

/* Each of these cuts one token or more at s->at, where its kind begins. */
void pr_scan_word(struct pr_scan *s);
void pr_scan_number(struct pr_scan *s);
void pr_scan_mark(struct pr_scan *s, unsigned class, size_t step);

/* What to do after a joint of a word. */
enum pr_scan_joint {
    PR_JOINT_NONE,   /* the word ends before it */
    PR_JOINT_JOINED, /* the word goes on */
    PR_JOINT_DONE    /* the token was cut */
};

/* A full stop stands at word->at. */
enum pr_scan_joint pr_scan_stop(struct pr_scan *s, struct pr_scan_word *word);

/* The end of the address (www.…, http://…, a path) that has got as far as
 * at. */
size_t pr_scan_address(const struct pr_scan *s, size_t at);

/* The end of the e-mail address whose @ is at offset at, or 0. */
size_t pr_scan_mail(const struct pr_scan *s, size_t at);

#endif
