/* sentences.c - find where French sentences end. */
/* SPDX-License-Identifier: MIT */
#include "french/sentences.h"

#include "french/words.h"
#include "unicode/class.h"

/* What a token means for the ends of sentences. */
enum mark {
    PLAIN,
    STOP,     /* . and its relatives of other scripts */
    LOUD,     /* ! ? */
    ELLIPSIS, /* … ... */
    OPENING,  /* « “ ( [ */
    CLOSING,  /* » ” ) ] */
    QUOTE,    /* " ” ’ ': opens or closes, as the paragraph goes */
    DASH,
    BULLET,
    OTHER /* , ; : / and so on */
};

/* A walk over the tokens of a paragraph. */
struct walk {
    precis_str text;
    struct pr_token *tokens;
    size_t end;
    size_t sentence; /* first token of the current sentence */
    size_t last;     /* the last quotation mark that looks the same on both
                        sides */
    bool quoted;     /* a quotation in such marks is open */
};

/* How a run of terminators ended a sentence, perhaps. */
struct ending {
    enum mark mark;    /* STOP wins over LOUD over ELLIPSIS */
    bool abbreviation; /* the stop belongs to a word */
    bool closed;       /* closing marks stand after the last terminator */
    bool quoted;       /* one of them a quotation mark */
    size_t next;       /* the token after all of them */
};

static const struct {
    const char *bytes;
    uint8_t mark;
} marks[] = {
    {"«",  OPENING },
    {"“", OPENING },
    {"‘", OPENING },
    {"„", OPENING },
    {"‹", OPENING },
    {"¿",  OPENING },
    {"¡",  OPENING },
    {"»",  CLOSING },
    {"›", CLOSING },
    {"”", QUOTE   },
    {"’", QUOTE   },
    {"…", ELLIPSIS},
    {"–", DASH    },
    {"—", DASH    },
    {"―", DASH    },
    {"•", BULLET  },
    {"·",  BULLET  },
    {"▪", BULLET  },
    {"■", BULLET  },
    {"●", BULLET  },
    {"‣", BULLET  },
    {"◦", BULLET  },
    {"。", STOP    },
    {"．", STOP    },
    {"！", LOUD    },
    {"？", LOUD    },
    {"‽", LOUD    },
    {"⁇", LOUD    },
    {"⁈", LOUD    },
    {"⁉", LOUD    },
};

static enum mark mark_of(const struct walk *walk, size_t t)
{
    const struct pr_token *token = &walk->tokens[t];
    if (token->kind == PR_SYMBOL && token->end - token->start < 3)
        return OTHER;
    if (token->kind != PR_PUNCTUATION)
        return PLAIN;
    precis_str bytes = pr_str_slice(walk->text, token->start, token->end);
    switch (bytes.bytes[0]) {
    case '.':
        return bytes.size > 1 ? ELLIPSIS : STOP;
    case '!':
    case '?':
        return LOUD;
    case '(':
    case '[':
    case '{':
        return OPENING;
    case ')':
    case ']':
    case '}':
        return CLOSING;
    case '"':
        return QUOTE;
    case '\'':
        return QUOTE;
    case '-':
        return DASH;
    case '*':
        return BULLET;
    default:
        break;
    }
    for (size_t m = 0;
         (unsigned char)bytes.bytes[0] >= 0x80 && m < PR_LENGTH(marks); m++)
        if (pr_str_is(bytes, marks[m].bytes))
            return marks[m].mark;
    return OTHER;
}

static bool spaced(const struct walk *walk, size_t t)
{
    return walk->tokens[t].flags & PR_TOKEN_SPACED;
}

static unsigned char first_byte(const struct walk *walk, size_t t)
{
    return (unsigned char)walk->text.bytes[walk->tokens[t].start];
}

/* Does a quotation mark that looks the same on both sides close here? Space
 * on one side alone decides; else whether one is open. */
static bool closes(const struct walk *walk, size_t t)
{
    bool before = t > 0 && !spaced(walk, t);
    bool after = t + 1 < walk->end && !spaced(walk, t + 1) &&
                 mark_of(walk, t + 1) == PLAIN;
    if (before && !after)
        return true;
    if (!before && after)
        return false;
    return walk->quoted || (t == walk->last && !before);
}

/* ' and ’ are apostrophes too often to open a quotation. */
static bool is_single(const struct walk *walk, size_t t)
{
    const struct pr_token *token = &walk->tokens[t];
    return first_byte(walk, t) == '\'' ||
           pr_str_is(pr_str_slice(walk->text, token->start, token->end), "’");
}

/* Remember that t is a quotation mark that opens or closes. */
static void turn_quote(struct walk *walk, size_t t)
{
    if (!is_single(walk, t))
        walk->quoted = !closes(walk, t);
}

/* Is the bracket at t the first of "[...]" or "(…)"? */
static bool is_omission(const struct walk *walk, size_t t)
{
    unsigned char c = first_byte(walk, t);
    return (c == '[' || c == '(') && t + 2 < walk->end &&
           mark_of(walk, t + 1) == ELLIPSIS && mark_of(walk, t + 2) == CLOSING;
}

static void note(struct ending *ending, enum mark mark)
{
    if (ending->mark == PLAIN || (mark != ELLIPSIS && ending->mark != STOP) ||
        mark == STOP)
        ending->mark = mark;
    ending->abbreviation = ending->closed = ending->quoted = false;
}

/* Walk over the terminator at t and all terminators and closing marks that
 * follow it. */
static struct ending take_ending(struct walk *walk, size_t t, enum mark first)
{
    struct ending ending = {.abbreviation = first == PLAIN};
    if (first == PLAIN)
        ending.mark = STOP;
    else
        note(&ending, first);
    for (t++; t < walk->end; t++) {
        enum mark mark = mark_of(walk, t);
        if (mark == STOP || mark == LOUD || mark == ELLIPSIS) {
            if (mark == ELLIPSIS && spaced(walk, t) && ending.mark == STOP)
                break; /* … that begins the next sentence */
            note(&ending, mark);
            continue;
        }
        if (is_omission(walk, t) && t + 3 == walk->end)
            t += 2;
        else if (mark != CLOSING && (mark != QUOTE || !closes(walk, t)))
            break;
        unsigned char c = first_byte(walk, t);
        ending.closed = true;
        ending.quoted = ending.quoted || c == '"' || c >= 0x80 || c == '\'';
        if (mark == QUOTE)
            turn_quote(walk, t);
    }
    ending.next = t;
    return ending;
}

/* Is token t a function word with a capital? */
static bool opens(const struct walk *walk, size_t t)
{
    const struct pr_token *token = &walk->tokens[t];
    return pr_words_find_folded(
        PR_WORDS_OPENERS, pr_str_slice(walk->text, token->start, token->end));
}

/*
 * Is the sentence so far only the number of a list or of an article: "12.",
 * "II.", "Art. 1er."? t is the token after its stop.
 */
static bool is_label(const struct walk *walk, size_t stop)
{
    size_t t = walk->sentence;
    while (t < stop && (mark_of(walk, t) == OPENING ||
                        mark_of(walk, t) == DASH || mark_of(walk, t) == BULLET))
        t++;
    if (t == stop)
        return true;
    const struct pr_token *token = &walk->tokens[t];
    precis_str word = pr_str_slice(walk->text, token->start, token->end);
    bool article = token->flags & PR_TOKEN_ABBREVIATION ||
                   pr_str_is(word, "Article") || pr_str_is(word, "ARTICLE") ||
                   pr_str_is(word, "§");
    if (article && t + 2 == stop)
        token++;
    else if (t + 1 != stop)
        return false;
    enum { LABEL_MAX = 3 };
    if (token->kind == PR_NUMBER)
        return token->end - token->start <= LABEL_MAX;
    for (size_t i = 0; i < word.size; i++)
        if (!strchr("IVXLCDM", word.bytes[i]))
            return word.size == 1 && token->flags & PR_TOKEN_UPPER;
    return true;
}

/* The first token from t on that is no opening mark. */
static size_t skip_opening(const struct walk *walk, size_t t)
{
    while (t < walk->end &&
           (mark_of(walk, t) == OPENING || mark_of(walk, t) == QUOTE))
        t++;
    return t;
}

/* Up to so many tokens before an ellipsis, a name after it still belongs to
 * the sentence: Et puis… Paris. */
enum { AFTERTHOUGHT = 3 };

/* May a new sentence begin with token next after the ending? */
static bool begins(const struct walk *walk, const struct ending *ending)
{
    size_t next = ending->next;
    enum mark mark = mark_of(walk, next);
    bool gap = spaced(walk, next);
    if (mark == BULLET)
        return gap;
    if (mark == DASH) {
        if (++next == walk->end || !gap)
            return false;
    }
    size_t word = skip_opening(walk, next);
    if (word == walk->end || (mark == OTHER && ending->mark != STOP))
        return false;
    const struct pr_token *token = &walk->tokens[word];
    if (token->flags & PR_TOKEN_UPPER)
        return ending->mark != ELLIPSIS || opens(walk, word) ||
               next > walk->sentence + AFTERTHOUGHT;
    size_t step;
    unsigned class = pr_class_at(walk->text.bytes + token->start,
                                 token->end - token->start, &step);
    if (token->kind == PR_NUMBER)
        return ending->mark == LOUD || (ending->mark == STOP && gap);
    if (class & (PR_CLASS_LETTER | PR_CLASS_COMPLEX))
        return true;
    if (token->kind == PR_WORD || token->kind == PR_URL)
        return ending->mark == STOP && gap && !ending->closed &&
               !ending->abbreviation && (mark != DASH || spaced(walk, next));
    return ending->mark == STOP && gap && word == next && mark == OTHER &&
           token->kind == PR_SYMBOL;
}

/* The stop after a number before a small letter: the 3. of a list of laws. */
static bool is_section(const struct walk *walk, size_t stop,
                       const struct ending *ending)
{
    const struct pr_token *next = &walk->tokens[ending->next];
    return stop > walk->sentence && walk->tokens[stop - 1].kind == PR_NUMBER &&
           next->kind == PR_WORD && !(next->flags & PR_TOKEN_UPPER);
}

/* Does a sentence end with the terminator at t? Then ending->next begins the
 * next one. */
static bool breaks(const struct walk *walk, size_t t,
                   const struct ending *ending)
{
    if (ending->next >= walk->end)
        return false;
    if (ending->mark == STOP && !ending->abbreviation &&
        (is_label(walk, t) || is_section(walk, t, ending)))
        return false;
    if (ending->mark == ELLIPSIS && t > walk->sentence &&
        is_omission(walk, t - 1))
        return false;
    return begins(walk, ending);
}

void pr_sentences_mark(precis_str text, struct pr_tokens *tokens, size_t first)
{
    if (first >= tokens->count)
        return;
    struct walk walk = {
        .text = text,
        .tokens = tokens->items,
        .end = tokens->count,
        .sentence = first,
    };
    walk.tokens[first].flags |= PR_TOKEN_SENTENCE;
    for (walk.last = walk.end; walk.last > first; walk.last--)
        if (walk.tokens[walk.last - 1].kind == PR_PUNCTUATION &&
            mark_of(&walk, walk.last - 1) == QUOTE &&
            !is_single(&walk, walk.last - 1))
            break;
    walk.last--;
    for (size_t t = first; t < walk.end;) {
        const struct pr_token *token = &walk.tokens[t];
        bool ends = token->flags & PR_TOKEN_ENDING;
        if (token->kind != PR_PUNCTUATION && !ends) {
            t++;
            continue;
        }
        enum mark mark = ends ? PLAIN : mark_of(&walk, t);
        if (mark == QUOTE)
            turn_quote(&walk, t);
        if (!ends && mark != STOP && mark != LOUD && mark != ELLIPSIS) {
            t++;
            continue;
        }
        struct ending ending = take_ending(&walk, t, mark);
        if (breaks(&walk, t, &ending)) {
            walk.sentence = ending.next;
            walk.tokens[ending.next].flags |= PR_TOKEN_SENTENCE;
        }
        t = ending.next;
    }
}
