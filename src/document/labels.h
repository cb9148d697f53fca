/* labels.h - the words for kinds and parts of speech in output. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_LABELS_H
#define PR_DOCUMENT_LABELS_H

/* "word", "number", "punct", "symbol", "url". */
const char *pr_kind_name(unsigned kind);
/* The tag of Universal Dependencies, "NOUN". */
const char *pr_pos_name(unsigned pos);

#endif
