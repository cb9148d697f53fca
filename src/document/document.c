/* document.c - cut an article into sentences and analyse its tokens. */
/* SPDX-License-Identifier: MIT */
#include "document/document.h"

#include "base/eight.h"
#include "base/error.h"
#include "french/sentences.h"
#include "french/tagger.h"

#include <assert.h>
#include <stdlib.h>

void pr_document_done(struct pr_document *document)
{
    pr_tokens_done(&document->tokens);
    pr_tokens_done(&document->title);
    free(document->sentences);
    free(document->paragraphs);
    *document = (struct pr_document){0};
}

void pr_document_reset(struct pr_document *document)
{
    document->tokens.count = 0;
    document->title.count = 0;
    document->S = document->P = 0;
}

static bool is_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Length of the white space at bytes[at], ASCII or Unicode's that French
 * texts use as a word separator for budgets; 0 when there is none. */
static size_t space_at(precis_str text, size_t at)
{
    unsigned char c = (unsigned char)text.bytes[at];
    if (is_space(c))
        return 1;
    if (c == 0xC2 && at + 1 < text.size) {
        unsigned char d = (unsigned char)text.bytes[at + 1];
        return d == 0xA0 || d == 0x85 ? 2 : 0;
    }
    if (c == 0xE2 && at + 2 < text.size) {
        unsigned char d = (unsigned char)text.bytes[at + 1];
        unsigned char e = (unsigned char)text.bytes[at + 2];
        if (d == 0x80 && (e <= 0x8A || e == 0xA8 || e == 0xA9 || e == 0xAF))
            return e >= 0x80 ? 3 : 0;
        return d == 0x81 && e == 0x9F ? 3 : 0;
    }
    if (c == 0xE3 && at + 2 < text.size)
        return !memcmp(text.bytes + at, "\xE3\x80\x80", 3) ? 3 : 0;
    return 0;
}

/* Eight bytes whose only white space is U+0020? */
static bool is_plain(uint64_t word)
{
    uint64_t odd = pr_eight_below(word, 0x20);
    if (word & PR_EIGHT_HIGHS)
        odd |= pr_eight_first(word, 0xC2) | pr_eight_first(word, 0xE2) |
               pr_eight_first(word, 0xE3);
    return !odd;
}

static uint32_t count_words(precis_str text, size_t start, size_t end)
{
    uint32_t words = 0;
    bool inside = false;
    for (size_t at = start; at < end;) {
        uint64_t word = end - at >= 8 ? pr_load64(text.bytes + at) : 0;
        if (word && is_plain(word)) {
            uint64_t spaces = pr_eight_equal(word, ' ');
            uint64_t starts =
                ~spaces & (spaces << 8 | (inside ? 0 : 0x80)) & PR_EIGHT_HIGHS;
            words += (uint32_t)((starts >> 7) * PR_EIGHT_ONES >> 56);
            inside = !(spaces >> 63);
            at += 8;
            continue;
        }
        size_t stop = end - at > 8 ? at + 8 : end;
        while (at < stop) {
            size_t space = space_at(text, at);
            words += !space && !inside;
            inside = !space;
            at += space ? space : 1;
        }
    }
    return words;
}

/* Look up the forms of tokens[first, count) and choose their readings. */
static enum precis_status analyse(struct pr_document *document, precis_str text,
                                  struct pr_tokens *tokens, size_t first,
                                  size_t last)
{
    if (!pr_vocabulary_forms(document->vocabulary, text, tokens->items + first,
                             last - first))
        return PRECIS_E_MEMORY;
    pr_tag(document->vocabulary, tokens->items + first, last - first);
    return PRECIS_OK;
}

/* Runs between white space of the tokens [first, last). */
static uint32_t words_of(precis_str text, const struct pr_tokens *tokens,
                         size_t first, size_t last)
{
    const struct pr_token *items = tokens->items;
    if (tokens->odd)
        return count_words(text, items[first].start, items[last - 1].end);
    uint32_t words = 1;
    for (size_t t = first + 1; t < last; t++)
        words += items[t].flags & PR_TOKEN_SPACED;
    return words;
}

_Static_assert(PR_TOKEN_SPACED == 1, "it is added up");

/* Close the sentence of tokens [first, last) of the current paragraph. */
static enum precis_status add_sentence(struct pr_document *document,
                                       size_t first, size_t last, uint8_t role)
{
    if (!pr_grow(&document->sentences, &document->sentence_capacity,
                 document->S, sizeof *document->sentences))
        return PRECIS_E_MEMORY;
    precis_str text = document->article->text;
    const struct pr_token *tokens = document->tokens.items;
    struct pr_sentence *sentence = &document->sentences[document->S++];
    *sentence = (struct pr_sentence){
        .start = tokens[first].start,
        .end = tokens[last - 1].end,
        .first = (uint32_t)first,
        .last = (uint32_t)last,
        .paragraph = (uint32_t)document->P,
        .role = role,
    };
    sentence->words = words_of(text, &document->tokens, first, last);
    return analyse(document, text, &document->tokens, first, last);
}

static enum precis_status add_paragraph(struct pr_document *document,
                                        const struct pr_block *block,
                                        const struct pr_abbreviations *user)
{
    if (!pr_grow(&document->paragraphs, &document->paragraph_capacity,
                 document->P, sizeof *document->paragraphs))
        return PRECIS_E_MEMORY;
    struct pr_tokens *tokens = &document->tokens;
    size_t first = tokens->count, first_sentence = document->S;
    tokens->odd = false;
    enum precis_status status = pr_tokenize(user, document->article->text,
                                            block->start, block->end, tokens);
    if (!status && tokens->count > first)
        pr_sentences_mark(document->article->text, tokens, first);
    if (!status && document->srx && tokens->count > first)
        status = pr_srx_mark(document->srx, document->article->text,
                             block->start, block->end, tokens, first);
    for (size_t t = first; !status && t < tokens->count;) {
        size_t next = t + 1;
        while (next < tokens->count &&
               !(tokens->items[next].flags & PR_TOKEN_SENTENCE))
            next++;
        status = add_sentence(document, t, next, block->role);
        t = next;
    }
    document->paragraphs[document->P++] =
        (struct pr_paragraph){(uint32_t)first_sentence, (uint32_t)document->S,
                              block->role, block->level};
    return status;
}

static enum precis_status add_title(struct pr_document *document,
                                    const struct pr_abbreviations *user)
{
    precis_str title = document->article->title;
    const char *text = document->article->text.bytes;
    bool inside = title.bytes >= text &&
                  title.bytes < text + document->article->text.size;
    if (!title.size || inside)
        return PRECIS_OK;
    enum precis_status status =
        pr_tokenize(user, title, 0, title.size, &document->title);
    return status ? status
                  : analyse(document, title, &document->title, 0,
                            document->title.count);
}

enum precis_status pr_document_init(struct pr_document *document,
                                    const struct pr_article *article,
                                    struct pr_vocabulary *vocabulary,
                                    const struct pr_abbreviations *user,
                                    struct precis_error *error)
{
    if (article->text.size > PR_TEXT_MAX)
        return pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                       "text is larger than %zu bytes", PR_TEXT_MAX);
    document->article = article;
    document->vocabulary = vocabulary;
    enum precis_status status = PRECIS_OK;
    for (size_t b = 0; !status && b < article->B; b++)
        status = add_paragraph(document, &article->blocks[b], user);
    if (!status)
        status = add_title(document, user);
    if (status == PRECIS_E_LIMIT)
        return pr_fail(error, status, PR_NOWHERE,
                       "takes a rule of --srx too long (expected a simpler "
                       "pattern)");
    return status ? pr_fail_memory(error) : PRECIS_OK;
}

void pr_sentence_text(const struct pr_document *document,
                      const struct pr_sentence *sentence, struct pr_buf *buf)
{
    precis_str text = document->article->text;
    size_t from = sentence->start;
    for (size_t at = from; at < sentence->end;) {
        if (sentence->end - at >= 8 &&
            !pr_eight_below(pr_load64(text.bytes + at), ' ')) {
            at += 8;
            continue;
        }
        unsigned char c = (unsigned char)text.bytes[at];
        if (c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v') {
            at++;
            continue;
        }
        size_t stop = at;
        while (stop > from && is_space((unsigned char)text.bytes[stop - 1]))
            stop--;
        pr_buf_append(buf, text.bytes + from, stop - from);
        pr_buf_char(buf, ' ');
        while (at < sentence->end && is_space((unsigned char)text.bytes[at]))
            at++;
        from = at;
    }
    pr_buf_append(buf, text.bytes + from, sentence->end - from);
}

void pr_document_surface(const struct pr_document *document, uint32_t first,
                         uint32_t last, struct pr_buf *buf)
{
    for (uint32_t t = first; t < last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (t > first && token->start > token[-1].end)
            pr_buf_char(buf, ' ');
        pr_buf_str(buf, pr_token_str(document, token));
    }
}

precis_str pr_document_title(const struct pr_document *document)
{
    const struct pr_article *article = document->article;
    if (article->title.size)
        return article->title;
    for (size_t b = 0; b < article->B; b++)
        if (article->blocks[b].role == PR_ROLE_TITLE)
            return pr_str_slice(article->text, article->blocks[b].start,
                                article->blocks[b].end);
    return pr_str("", 0);
}
