/* conllu.c - write the tokens of a document as CoNLL-U. */
/* SPDX-License-Identifier: MIT */
#include "document/labels.h"
#include "french/features.h"
#include "unicode/class.h"
#include "write/tokens.h"

/* A column may hold spaces, but no other white space, and is never empty. */
static void put_column(struct pr_buf *buf, precis_str s)
{
    for (size_t i = 0; i < s.size; i++)
        pr_buf_char(buf, (unsigned char)s.bytes[i] < ' ' ? ' ' : s.bytes[i]);
    if (!s.size)
        pr_buf_char(buf, '_');
}

/* SpaceAfter and the place in the source: the last column. */
static void put_misc(const struct pr_document *document,
                     const struct pr_token *token,
                     struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    precis_str text = document->article->text;
    struct precis_span span = pr_article_span_from(
        document->article, token->start, token->end, cursor);
    unsigned class = PR_CLASS_SPACE;
    size_t step;
    if (token->end < text.size)
        class =
            pr_class_at(text.bytes + token->end, text.size - token->end, &step);
    if (!(class & PR_CLASS_SPACE))
        pr_buf_text(buf, "SpaceAfter=No|");
    pr_buf_format(buf, "TokenRange=%zu:%zu\n", span.start, span.end);
}

/* One word of a contraction, whose place its first line has. */
static void put_part(const struct pr_contraction *contraction, int part,
                     size_t id, struct pr_buf *buf)
{
    pr_buf_format(buf, "%zu\t%s\t%s\t%s\t_\t%s\t_\t_\t_\t_\n", id,
                  contraction->part[part], contraction->lemma[part],
                  pr_pos_name(contraction->pos[part]),
                  part ? contraction->features : "_");
}

/* The lines of one token, of which the first word is id; how many words. */
static size_t put_token(const struct pr_document *document,
                        const struct pr_sentence *sentence, size_t t, size_t id,
                        struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    const struct pr_token *token = &document->tokens.items[t];
    const struct pr_contraction *contraction =
        pr_contraction_of(vocabulary, token);
    precis_str bytes = pr_token_str(document, token);
    if (contraction) {
        pr_buf_format(buf, "%zu-%zu\t", id, id + 1);
        put_column(buf, bytes);
        pr_buf_text(buf, "\t_\t_\t_\t_\t_\t_\t_\t");
        put_misc(document, token, cursor, buf);
        put_part(contraction, 0, id, buf);
        put_part(contraction, 1, id + 1, buf);
        return 2;
    }
    pr_buf_format(buf, "%zu\t", id);
    put_column(buf, bytes);
    pr_buf_char(buf, '\t');
    put_column(buf,
               pr_intern_str(&vocabulary->terms,
                             pr_vocabulary_reading(vocabulary, token)->shown));
    pr_buf_format(buf, "\t%s\t_\t", pr_pos_name(token->pos));
    struct pr_buf features = {0};
    pr_features(vocabulary, token, t > sentence->first ? token - 1 : NULL,
                &features);
    put_column(buf, pr_buf_view(&features));
    buf->failed |= features.failed;
    pr_buf_done(&features);
    pr_buf_text(buf, "\t_\t_\t_\t");
    put_misc(document, token, cursor, buf);
    return 1;
}

void pr_write_token_conllu(const struct pr_document *document, size_t s,
                           struct pr_utf8_cursor *cursor, struct pr_buf *buf)
{
    const struct pr_sentence *sentence = &document->sentences[s];
    bool opens =
        s == 0 || document->sentences[s - 1].paragraph != sentence->paragraph;
    if (s == 0)
        pr_buf_text(buf, "# newdoc\n");
    if (opens)
        pr_buf_text(buf, "# newpar\n");
    pr_buf_format(buf, "# sent_id = %zu\n# text = ", s + 1);
    pr_sentence_text(document, sentence, buf);
    pr_buf_char(buf, '\n');
    size_t id = 1;
    for (size_t t = sentence->first; t < sentence->last; t++)
        id += put_token(document, sentence, t, id, cursor, buf);
    pr_buf_char(buf, '\n');
}
