/* corpus.h - unlabelled text as the tagger sees it: states of its tokens. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TOOLS_TAGGER_CORPUS_H
#define PR_TOOLS_TAGGER_CORPUS_H

#include "french/lattice.h"

/* A line of text: its columns, with a stop before and after it. */
struct line {
    size_t first, count;
};

/* The states of one token. */
struct column {
    size_t states; /* the first */
    uint32_t count, form;
};

struct corpus {
    struct pr_vocabulary vocabulary;
    struct line *lines;
    size_t L, line_capacity;
    struct column *columns;
    size_t T, column_capacity;
    struct pr_state *states;
    size_t N, state_capacity;
};

/* Says what went wrong and ends the program. */
_Noreturn void die(const char *what);
void *need(void *memory);

/* Add the lines of a file. */
void corpus_add(struct corpus *corpus, const char *path);
void corpus_done(struct corpus *corpus);

/* The place of a state's reading among the vocabulary's; SIZE_MAX for stops. */
static inline size_t corpus_reading(const struct corpus *corpus,
                                    const struct column *column, uint32_t s)
{
    if (column->form == PR_NO_ID)
        return SIZE_MAX;
    return corpus->vocabulary.form[column->form].readings +
           corpus->states[column->states + s].reading;
}

#endif
