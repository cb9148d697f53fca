/* segment.h - compare where sentences end with where people say they do. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_SEGMENT_H
#define PR_EVAL_SEGMENT_H

#include "base/arena.h"
#include "base/str.h"

/* Sums over documents; {0} is none. */
struct pr_segment_score {
    size_t documents, exact;
    size_t ends, found, common;   /* boundaries                  */
    size_t sentences, cut, whole; /* and sentences, both ends right */
};

/*
 * Add a document. Ends are offsets of code points into text, ascending. A
 * boundary counts by how many characters that are no white space stand before
 * it; the edges of the document are none. False when memory is out.
 */
bool pr_segment_add(struct pr_segment_score *score, precis_str text,
                    const size_t gold[], size_t gold_count,
                    const size_t found[], size_t found_count);

/* Precision, recall and their harmonic mean of sums, each 0..1. */
struct pr_segment_rates {
    double precision, recall, f;
};
struct pr_segment_rates pr_segment_rates(size_t common, size_t found,
                                         size_t gold);

#endif
