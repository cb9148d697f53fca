/* model.h - what an English brief holds, in no form yet. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_MODEL_H
#define PR_BRIEF_MODEL_H

#include "base/arena.h"
#include "base/figure.h"
#include "base/hedge.h"
#include "french/gazetteer.h"
#include "gloss/glossary.h"

/* Where something stands in the source of a document. */
struct pr_brief_place {
    uint32_t document;
    struct precis_span span;
    unsigned line, column; /* characters, from 1 */
};

/* What stands under a stretch of a French sentence. */
enum pr_segment_kind {
    PR_SEGMENT_GLOSS,    /* English of a glossary                       */
    PR_SEGMENT_FIGURE,   /* a number, amount, date, in English          */
    PR_SEGMENT_NAME,     /* a name, which stays as it is                */
    PR_SEGMENT_NEGATION, /* not, never, without                         */
    PR_SEGMENT_REST,     /* the second half of an expression with a gap */
    PR_SEGMENT_UNKNOWN   /* a word without an entry                     */
};

struct pr_brief_segment {
    uint32_t start, end; /* bytes into the sentence's text, half open */
    enum pr_segment_kind kind;
    precis_str english;       /* empty for PR_SEGMENT_REST, _UNKNOWN       */
    struct pr_sense_id sense; /* of a gloss */
    uint32_t term;            /* index into terms, or PR_NO_ID             */
};

/* A sign that the French does not vouch for what it says. */
struct pr_brief_doubt {
    enum pr_hedge_kind kind;
    precis_str cue, source; /* as the text has them; source may be empty */
};

/* A French sentence on one line, with what is known of it. */
struct pr_brief_sentence {
    precis_str text;
    struct pr_brief_place place;
    const struct pr_brief_segment *segments; /* [segment_count] ascending */
    size_t segment_count;
    const struct pr_brief_doubt *doubts; /* [doubt_count] */
    size_t doubt_count;
    bool truncated;
};

/* A figure or a date. */
struct pr_brief_figure {
    enum pr_figure_kind kind;
    precis_str french, english;
    precis_str of, of_english;   /* what it counts or measures, or empty      */
    size_t sentence;             /* from 1, the chosen one it is in; 0 = none */
    size_t count;                /* how often the text has it                 */
    struct pr_brief_doubt doubt; /* kind PR_HEDGE_KINDS = none              */
    struct pr_brief_place place;
};

struct pr_brief_name {
    enum pr_name_kind kind;
    precis_str shown, acronym, english; /* the last two may be empty */
    precis_str function, function_english;
    size_t count;
    struct pr_brief_place place;
};

/* Who said what. */
struct pr_brief_quote {
    precis_str speaker, speaker_english; /* empty: unknown; with a pronoun:
                                            whom it stands for             */
    precis_str called; /* by the text: "le procureur"; or empty */
    precis_str verb, verb_english;
    precis_str text;
    const char *pronoun; /* "he", "she", or NULL */
    bool direct;
    size_t sentence; /* as in pr_brief_figure */
    struct pr_brief_place place;
};

/* A term of the glossary, or a word without an entry (english empty). */
struct pr_brief_term {
    precis_str french;
    precis_str english; /* best first, separated by | */
    precis_str definition, note, source;
    struct pr_sense_id sense;
    size_t count;
    struct pr_brief_place place;
};

/* One document the brief is made of. */
struct pr_brief_source {
    precis_str name, title, author, site, url, type, encoding;
    precis_str date;         /* as the file has it              */
    precis_str date_english; /* or empty                        */
    size_t words, sentences;
    char hash[65]; /* SHA-256 of the decoded source, hexadecimal */
};

/* Everything is the brief's own; nothing is borrowed. */
struct pr_brief {
    struct pr_arena arena;
    struct pr_brief_source *sources; /* [D] */
    size_t D;
    struct pr_brief_sentence title;      /* text empty: none, or several */
    struct pr_brief_sentence *sentences; /* [K] in order of the text */
    size_t K;
    struct pr_brief_figure *figures, *dates;
    size_t figure_count, date_count;
    struct pr_brief_name *names;
    size_t name_count;
    struct pr_brief_quote *quotes;
    size_t quote_count;
    struct pr_brief_term *terms, *unknown;
    size_t term_count, unknown_count;
    size_t content_words, glossed_words; /* of the whole text */
    precis_str glossaries;               /* their names, the strongest first */
    precis_str options;
};

#endif
