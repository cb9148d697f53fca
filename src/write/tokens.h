/* tokens.h - write the tokens of a document: rows, JSON or CoNLL-U. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_TOKENS_H
#define PR_WRITE_TOKENS_H

#include "base/buf.h"
#include "document/document.h"
#include "unicode/utf8.h"

/*
 * Append one sentence's tokens to buf. cursor counts the code points of the
 * article's source; start it at {0} for each document. Rows are tab-separated:
 * start end token kind stem lemma pos.
 */
typedef void pr_tokens_writer(const struct pr_document *document, size_t s,
                              struct pr_utf8_cursor *cursor,
                              struct pr_buf *buf);
pr_tokens_writer pr_write_token_rows;

/* One JSON object a token and line. */
pr_tokens_writer pr_write_token_json;

/*
 * CoNLL-U (https://universaldependencies.org/format.html): ten columns, of
 * which the syntax is _; a contraction is a multiword token; MISC holds
 * SpaceAfter=No and TokenRange=start:end in code points of the source.
 */
pr_tokens_writer pr_write_token_conllu;

#endif
