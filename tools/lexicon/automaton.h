/* automaton.h - build the smallest automaton that holds sorted words. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_LEXICON_AUTOMATON_H
#define PR_TOOLS_LEXICON_AUTOMATON_H

#include "base/buf.h"
#include "base/str.h"

/* The longest word, in bytes. */
enum { AUTOMATON_WORD_MAX = 128, AUTOMATON_STATE_MAX = 256 };

/* A state that may still get edges. */
struct automaton_state {
    uint32_t edges[AUTOMATON_STATE_MAX];
    uint32_t count;
};

/*
 * States are written as soon as no later word can change them, and each once:
 * J. Daciuk, S. Mihov, B. Watson and R. Watson, "Incremental construction of
 * minimal acyclic finite-state automata", Computational Linguistics 26 (2000),
 * section 3 (sorted data). Edges are those of french/lexicon_format.h.
 */
struct automaton {
    uint32_t *edges;
    size_t count, capacity;
    uint32_t *slots; /* hash of a state -> its first edge + 1 */
    size_t mask, states;
    struct automaton_state open[AUTOMATON_WORD_MAX + 1];
    char word[AUTOMATON_WORD_MAX];
    size_t size; /* of the last word */
    bool failed; /* memory, order or limits */
};

/* Add a word without zero bytes, greater than the last one, and its value. */
void automaton_add(struct automaton *automaton, precis_str word,
                   uint32_t value);

/* Write what is open and begin anew: the first edge of the words' state. */
uint32_t automaton_root(struct automaton *automaton);
void automaton_done(struct automaton *automaton);

#endif
