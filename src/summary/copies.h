/* copies.h - find documents that are copies of one another. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_COPIES_H
#define PR_SUMMARY_COPIES_H

#include "document/document.h"

/* Documents that share so much of their five-word shingles are one wire
 * report printed twice (common / all). */
#define PR_COPY_LIKENESS 0.5

/*
 * Write copy[D]: the first document that document d is a copy of, or d. The
 * documents share a vocabulary. Near linear. Fails with PRECIS_E_MEMORY.
 *   A. Broder, "On the resemblance and containment of documents", SEQUENCES
 *   1997 (shingles); P. Li, A. Owen and C.-H. Zhang, "One permutation
 *   hashing", NIPS 2012 (signatures in one pass).
 */
enum precis_status pr_copies(struct pr_document *const documents[],
                             size_t count, struct pr_arena *scratch,
                             uint32_t copy[]);

#endif
