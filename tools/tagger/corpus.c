/* corpus.c - unlabelled text as the tagger sees it: states of its tokens. */
/* SPDX-License-Identifier: MIT */
#include "tools/tagger/corpus.h"

#include "base/error.h"
#include "base/file.h"
#include "french/tokenize.h"

#include <stdio.h>
#include <stdlib.h>

void die(const char *what)
{
    fprintf(stderr, "train_tagger: %s\n", what);
    exit(1);
}

void *need(void *memory)
{
    if (!memory)
        die("out of memory");
    return memory;
}

static void add_state(struct corpus *corpus, const struct pr_state *state)
{
    if (!pr_grow(&corpus->states, &corpus->state_capacity, corpus->N,
                 sizeof *corpus->states))
        die("out of memory");
    corpus->states[corpus->N++] = *state;
}

static void add_column(struct corpus *corpus, const struct pr_state *states,
                       size_t count, uint32_t form)
{
    if (!pr_grow(&corpus->columns, &corpus->column_capacity, corpus->T,
                 sizeof *corpus->columns))
        die("out of memory");
    corpus->columns[corpus->T++] =
        (struct column){corpus->N, (uint32_t)count, form};
    for (size_t s = 0; s < count; s++)
        add_state(corpus, &states[s]);
}

static void add_line(struct corpus *corpus, precis_str text)
{
    static const struct pr_state stop = {.tag = PR_TAG_STOP};
    struct pr_tokens tokens = {0};
    if (pr_tokenize(NULL, text, 0, text.size, &tokens))
        die("out of memory");
    struct line line = {corpus->T, 0};
    bool first = true;
    add_column(corpus, &stop, 1, PR_NO_ID);
    for (size_t t = 0; t < tokens.count; t++) {
        struct pr_token *token = &tokens.items[t];
        struct pr_state states[PR_STATES_MAX];
        token->form = pr_vocabulary_form(
            &corpus->vocabulary, pr_str_slice(text, token->start, token->end),
            token->flags, token->kind);
        if (token->form == PR_NO_ID)
            die("out of memory");
        size_t count;
        const struct pr_state *found = pr_lattice_states(
            &corpus->vocabulary, token, first,
            pr_lattice_shouted(tokens.items, tokens.count), states, &count);
        add_column(corpus, found, count, token->form);
        first =
            (first && token->kind != PR_WORD) || found[0].tag == PR_TAG_STOP;
    }
    add_column(corpus, &stop, 1, PR_NO_ID);
    line.count = corpus->T - line.first;
    if (!pr_grow(&corpus->lines, &corpus->line_capacity, corpus->L,
                 sizeof *corpus->lines))
        die("out of memory");
    corpus->lines[corpus->L++] = line;
    pr_tokens_done(&tokens);
}

void corpus_add(struct corpus *corpus, const char *path)
{
    struct pr_buf file = {0};
    struct precis_error error = {0};
    if (pr_file_read(path, PR_FILE_MAX, &file, &error))
        die(error.message);
    precis_str rest = pr_buf_view(&file), line;
    while (pr_str_split(&rest, '\n', &line))
        if (line.size)
            add_line(corpus, line);
    pr_buf_done(&file);
}

void corpus_done(struct corpus *corpus)
{
    free(corpus->lines);
    free(corpus->columns);
    free(corpus->states);
    pr_vocabulary_done(&corpus->vocabulary);
}
