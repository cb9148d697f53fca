/* tokens.c - write the tokens of a document as rows or JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/tokens.h"

#include "base/json.h"
#include "base/tsv.h"
#include "document/labels.h"
#include "french/features.h"

static precis_str term(const struct pr_document *document, uint32_t id)
{
    return pr_intern_str(&document->vocabulary->terms, id);
}

/* Its stem; the form itself when memory is out. */
static precis_str stem_of(const struct pr_document *document,
                          const struct pr_token *token)
{
    struct pr_form *form = &document->vocabulary->form[token->form];
    uint32_t stem = pr_vocabulary_stem(document->vocabulary, form);
    return term(document, stem == PR_NO_ID ? form->key : stem);
}

void pr_write_token_rows(const struct pr_document *document, size_t s,
                         struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    const struct pr_sentence *sentence = &document->sentences[s];
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        struct precis_span span = pr_article_span_from(
            document->article, token->start, token->end, cursor);
        pr_buf_format(buf, "%zu\t%zu\t", span.start, span.end);
        pr_write_field(buf, pr_token_str(document, token));
        pr_buf_format(buf, "\t%s\t", pr_kind_name(token->kind));
        pr_write_field(buf, stem_of(document, token));
        pr_buf_char(buf, '\t');
        pr_write_field(
            buf,
            term(document, pr_vocabulary_reading(vocabulary, token)->shown));
        pr_buf_format(buf, "\t%s\n", pr_pos_name(token->pos));
    }
}

void pr_write_token_json(const struct pr_document *document, size_t s,
                         struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    const struct pr_sentence *sentence = &document->sentences[s];
    struct pr_buf features = {0};
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        struct precis_span span = pr_article_span_from(
            document->article, token->start, token->end, cursor);
        struct pr_json json = {.buf = buf};
        pr_buf_clear(&features);
        pr_features(vocabulary, token, t > sentence->first ? token - 1 : NULL,
                    &features);
        pr_json_open(&json, NULL, '{');
        pr_json_size(&json, "sentence", s);
        pr_json_span(&json, &span);
        pr_json_str(&json, "token", pr_token_str(document, token));
        pr_json_text(&json, "kind", pr_kind_name(token->kind));
        pr_json_str(&json, "stem", stem_of(document, token));
        pr_json_str(
            &json, "lemma",
            term(document, pr_vocabulary_reading(vocabulary, token)->shown));
        pr_json_text(&json, "pos", pr_pos_name(token->pos));
        if (features.size)
            pr_json_str(&json, "features", pr_buf_view(&features));
        pr_json_close(&json, '}');
        pr_buf_char(buf, '\n');
    }
    buf->failed |= features.failed;
    pr_buf_done(&features);
}
