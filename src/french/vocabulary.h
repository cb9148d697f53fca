/* vocabulary.h - what is known of each word form that was met, once each. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_VOCABULARY_H
#define PR_FRENCH_VOCABULARY_H

#include "base/intern.h"
#include "base/token.h"
#include "french/lexicon.h"

/* One reading of a form, its lemma interned. */
struct pr_reading {
    uint32_t lemma; /* id in terms: the lemma key, folded (PR_FOLD_KEY) */
    uint32_t shown; /* id in terms: the lemma as it is written          */
    uint8_t pos;    /* enum pr_pos                                      */
    uint8_t tag;    /* enum pr_tag: what the tagger knows it as         */
    uint8_t cost;   /* -log2 P(reading | form), eighths of a bit        */
    uint8_t gender, number, tense, persons, name;
};

/* One reading of a form that differs from its others for its neighbours. */
struct pr_state {
    uint32_t lemma;  /* of the reading */
    uint8_t reading; /* among its form's */
    uint8_t pos, tag, gender, number, persons;
    bool finite;  /* a verb with a person         */
    bool that;    /* que as a relative pronoun    */
    uint8_t sort; /* the number of states that agree in all but reading and
                     cost: french/lattice.h        */
    int16_t cost; /* of the word, eighths of a bit */
};

/* All that is known of a form without its context. */
struct pr_form {
    uint32_t key;        /* id in terms: the form itself, folded             */
    uint32_t stem;       /* id in terms, or PR_NO_ID: pr_vocabulary_stem    */
    uint32_t readings;   /* index of its first reading                       */
    uint32_t states;     /* index of its first state                         */
    uint8_t count;       /* its readings, at least 1: those of an unknown
                          word are guessed from its ending and capitals    */
    uint8_t state_count; /* its states, at least 1                         */
    bool known;          /* the lexicon has it, or its parts                 */
    bool listed;         /* the lexicon has it as a name                     */
    bool stop;           /* a function word: never a term of a summary       */
    bool homograph; /* a stop word that may be a noun, too: été, avions */
    uint8_t rule;   /* that may correct it: french/tag_rules.h, 0 = none */
    uint8_t opening, opening_end; /* the openings that may begin with it, half
                                     open: french/discourse.h; end 0 = they
                                     were not looked for yet */
};

/* What the word under analysis is written as. */
enum pr_bench {
    PR_BENCH_KEY,
    PR_BENCH_STRAIGHT,
    PR_BENCH_LOWER,
    PR_BENCH_OTHER,
    PR_BENCH_LEMMA,
    PR_BENCH_FOLDED,
    PR_BENCHES
};

/*
 * The memo from the bytes of a token to what is known of it. One per thread;
 * documents in a batch share it, so each form is analysed once. Ids depend on
 * the order of texts and never reach any output.
 */
struct pr_vocabulary {
    struct pr_intern forms; /* bytes as they stand in texts */
    struct pr_intern terms; /* lemma keys, folded forms, stems */
    struct pr_form *form;   /* [forms.count] */
    size_t form_capacity;
    struct pr_reading *reading; /* of all forms, one after the other */
    size_t readings, reading_capacity;
    struct pr_state *state; /* of all forms, one after the other */
    size_t states, state_capacity;
    struct pr_recent *recent;         /* owned: short forms met lately */
    unsigned recent_bits;             /* log2 of how many they may be  */
    struct pr_lattice *lattice;       /* owned: sorts of states and their fit */
    const struct pr_lexicon *lexicon; /* borrowed; NULL = stems alone */
    struct pr_stemmer *stemmer;       /* owned */
    struct pr_buf bench[PR_BENCHES];  /* owned: the word under analysis */
};

/* A buffer for the word under analysis, empty. */
static inline struct pr_buf *pr_vocabulary_bench(struct pr_vocabulary *v,
                                                 enum pr_bench which)
{
    v->bench[which].size = 0;
    v->bench[which].failed = false;
    return &v->bench[which];
}

enum precis_status pr_vocabulary_init(struct pr_vocabulary *vocabulary,
                                      const struct pr_lexicon *lexicon);
void pr_vocabulary_done(struct pr_vocabulary *vocabulary);

/* The id of a token's bytes, analysed when met for the first time; PR_NO_ID
 * when memory is out. */
uint32_t pr_vocabulary_form(struct pr_vocabulary *vocabulary, precis_str bytes,
                            unsigned token_flags, enum pr_token_kind kind);

/* Set form of count tokens of text in the same way; false when memory is
 * out. */
bool pr_vocabulary_forms(struct pr_vocabulary *vocabulary, precis_str text,
                         struct pr_token tokens[], size_t count);

/* The id of a form's Snowball stem, made when it is first asked for; PR_NO_ID
 * when memory is out. */
uint32_t pr_vocabulary_stem(struct pr_vocabulary *vocabulary,
                            struct pr_form *form);

static inline const struct pr_reading *
pr_vocabulary_reading(const struct pr_vocabulary *vocabulary,
                      const struct pr_token *token)
{
    const struct pr_form *form = &vocabulary->form[token->form];
    return &vocabulary->reading[form->readings + token->reading];
}

/* What summaries count a tagged token as: the lemma of a content word, and a
 * function word itself (le and les are two words that people repeat). */
static inline uint32_t
pr_vocabulary_term(const struct pr_vocabulary *vocabulary,
                   const struct pr_token *token)
{
    return token->flags & PR_TOKEN_STOP ? vocabulary->form[token->form].key
                                        : token->lemma;
}

#endif
