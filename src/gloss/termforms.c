/* termforms.c - what the variants of a term share, and how to show one. */
/* SPDX-License-Identifier: MIT */
#include "gloss/termforms.h"

#include "french/term_words.h"
#include "unicode/fold.h"

/* A lemma with its hyphens as spaces: décision-cadre, décision cadre. */
static void write_lemma(precis_str lemma, struct pr_buf *buf)
{
    for (size_t i = 0; i < lemma.size; i++)
        pr_buf_char(buf, lemma.bytes[i] == '-' ? ' ' : lemma.bytes[i]);
}

static bool is_stop(const struct pr_token *token)
{
    return token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED);
}

static precis_str form_of(const struct pr_document *document,
                          const struct pr_token *token)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    return pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
}

/* de for its contractions, à for its own and for en; sur, contre … as they
 * are; nothing for an article. */
static void write_small(precis_str form, struct pr_buf *buf)
{
    switch (form.bytes[0]) {
    case 'l':
        return;
    case 'c':
    case 'p':
    case 's':
        pr_buf_char(buf, ' ');
        pr_buf_str(buf, form);
        return;
    default:
        pr_buf_text(buf, form.bytes[0] == 'd' ? " d" : " a");
    }
}

void pr_term_key(const struct pr_document *document,
                 const struct pr_candidate *candidate, struct pr_buf *buf)
{
    pr_buf_clear(buf);
    for (uint32_t t = candidate->first; t < candidate->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        precis_str lemma =
            pr_intern_str(&document->vocabulary->terms, token->lemma);
        if (is_stop(token)) {
            write_small(form_of(document, token), buf);
            continue;
        }
        precis_str noun = t > candidate->first && token->pos == PR_POS_ADJ
                              ? pr_term_noun_of(lemma)
                              : PR_STR("");
        pr_buf_text(buf, noun.size ? " d " : " ");
        write_lemma(noun.size ? noun : lemma, buf);
    }
}

/* True when the capital of the first word is that of its sentence alone: no
 * other word has one. */
static bool opens_small(const struct pr_document *document,
                        const struct pr_candidate *candidate)
{
    const struct pr_token *tokens = document->tokens.items;
    unsigned flags = tokens[candidate->first].flags;
    if (candidate->traits & PR_TRAIT_NAME || flags & PR_TOKEN_CAPITALS ||
        !(flags & PR_TOKEN_SENTENCE) ||
        document->vocabulary->form[tokens[candidate->first].form].listed)
        return false;
    for (uint32_t t = candidate->first + 1; t < candidate->last; t++)
        if (tokens[t].flags & PR_TOKEN_UPPER)
            return false;
    return true;
}

void pr_term_shown(const struct pr_document *document,
                   const struct pr_candidate *candidate, struct pr_buf *buf)
{
    bool small = opens_small(document, candidate);
    pr_buf_clear(buf);
    for (uint32_t t = candidate->first; t < candidate->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        precis_str word = pr_token_str(document, token);
        if (t > candidate->first && token->start > token[-1].end)
            pr_buf_char(buf, ' ');
        if (small && t == candidate->first)
            pr_fold(word, PR_FOLD_CASE, buf);
        else
            pr_buf_str(buf, word);
    }
}

bool pr_term_shouts(const struct pr_document *document,
                    const struct pr_candidate *candidate)
{
    for (uint32_t t = candidate->first; t < candidate->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (!is_stop(token) && !(token->flags & PR_TOKEN_CAPITALS))
            return false;
    }
    return true;
}

unsigned pr_term_worth(const struct pr_document *document,
                       const struct pr_candidate *candidate)
{
    const struct pr_token *head = &document->tokens.items[candidate->first];
    const struct pr_reading *reading =
        pr_vocabulary_reading(document->vocabulary, head);
    unsigned worth = reading->number == PR_PLURAL ? 1 : 2;
    return 2 * worth + !(head->flags & PR_TOKEN_SENTENCE);
}

bool pr_term_definite(const struct pr_document *document,
                      const struct pr_candidate *candidate)
{
    static const char *const words[] = {"la", "l'",  "le",    "les",
                                        "ce", "cet", "cette", "ces",
                                        "du", "au",  "aux"};
    if (!candidate->first)
        return false;
    precis_str form =
        form_of(document, &document->tokens.items[candidate->first - 1]);
    for (size_t i = 0; i < PR_LENGTH(words); i++)
        if (pr_str_is(form, words[i]))
            return true;
    return false;
}
