/* document.h - an article cut into sentences and analysed tokens. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_DOCUMENT_H
#define PR_DOCUMENT_DOCUMENT_H

#include "base/token.h"
#include "document/srx.h"
#include "french/tokenize.h"
#include "french/vocabulary.h"
#include "reader/article.h"

/* One sentence, heading, caption or item. */
struct pr_sentence {
    uint32_t start, end;  /* bytes into the text                        */
    uint32_t first, last; /* tokens, half open                          */
    uint32_t paragraph;   /* index into paragraphs                      */
    uint32_t words;       /* runs between white space, as budgets count */
    uint8_t role;         /* enum pr_role of its block                  */
};

/* One block of the article, as sentences. */
struct pr_paragraph {
    uint32_t first, last; /* sentences, half open */
    uint8_t role, level;
};

struct pr_document {
    const struct pr_article *article; /* borrowed */
    struct pr_vocabulary *vocabulary; /* borrowed, grows */
    const struct pr_srx *srx;      /* borrowed, the user's rules; set it before
                                 init, NULL = none */
    struct pr_tokens tokens;       /* [T] */
    struct pr_sentence *sentences; /* [S] */
    struct pr_paragraph *paragraphs; /* [P] = article->blocks */
    struct pr_tokens title;          /* tokens of a title that is not part of
                                          the text; offsets into article->title */
    size_t S, P, sentence_capacity, paragraph_capacity;
};

/*
 * Cut and analyse article. The document borrows it and the vocabulary.
 * Release with pr_document_done also after a failure. Linear.
 */
enum precis_status pr_document_init(struct pr_document *document,
                                    const struct pr_article *article,
                                    struct pr_vocabulary *vocabulary,
                                    const struct pr_abbreviations *user,
                                    struct precis_error *error);
void pr_document_done(struct pr_document *document);

/* Forget the contents and keep the room, for the next article of a batch. */
void pr_document_reset(struct pr_document *document);

/* A sentence's text on one line: inner white space becomes one space. */
void pr_sentence_text(const struct pr_document *document,
                      const struct pr_sentence *sentence, struct pr_buf *buf);

/* A token's bytes. */
static inline precis_str pr_token_str(const struct pr_document *document,
                                      const struct pr_token *token)
{
    return pr_str_slice(document->article->text, token->start, token->end);
}

/* Append the text of tokens [first, last), white space between them as one
 * space. */
void pr_document_surface(const struct pr_document *document, uint32_t first,
                         uint32_t last, struct pr_buf *buf);

/* The title to use: article->title, else the text of the first title block. */
precis_str pr_document_title(const struct pr_document *document);

#endif
